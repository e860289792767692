import { streamFor } from '~/http/event-stream.server';
import { overviewStream } from '~/http/live-overview.server';

/** The stream of events that open pages over all of one's plans listen to. */
export const loader = streamFor('person', overviewStream);
