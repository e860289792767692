import type { Lines } from '~/words/lines';

/** What a form held that is no longer there: somebody was first, or the plan has left its stage. */
export interface Unsent {
  /** Why it could not be taken. */
  readonly sentence: string;
  readonly lines: Lines;
}

/** Finds it in what a route threw. */
export const unsentIn = (thrown: unknown): Unsent | null =>
  (thrown as { readonly data?: { readonly unsent?: Unsent } | null } | null)?.data?.unsent ?? null;
