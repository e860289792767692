import type { Actor } from './seat';

/** Whether one of those whom the vendor's fit policy names agrees to parting ways. Private to the vendor; saying it anew takes its place. */
export interface Agreement {
  readonly seat: string;
  readonly agrees: boolean;
  readonly words: string;
  readonly at: string;
  readonly by: Actor;
}
