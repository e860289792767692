/** What people typed as they compare or copy it: what each line is called, and what it says. */
export type Lines = readonly (readonly [label: string, words: string])[];

/** What a form held that is no longer there: somebody was first, or the plan has left its stage. */
export interface Unsent {
  /** Why it could not be taken. */
  readonly sentence: string;
  readonly lines: Lines;
}

/** Finds it in what a route threw. */
export const unsentIn = (thrown: unknown): Unsent | null =>
  (thrown as { readonly data?: { readonly unsent?: Unsent } | null } | null)?.data?.unsent ?? null;
