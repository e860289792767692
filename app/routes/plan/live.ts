import { guard } from '~/http/guard.server';
import { liveStream } from '~/http/live.server';

/** The stream of events that an open page of the plan listens to. */
export const loader = guard.loader('seat', liveStream);
