import { streamFor } from '~/http/event-stream.server';
import { liveStream } from '~/http/live.server';

/** The stream of events that an open page of the plan listens to. */
export const loader = streamFor('seat', liveStream);
