/** How a plan is over for good. */
export interface ClosingEntries {
  /** From now on it can only be read, through `keepUntil`. `words` are a farewell, and may be empty. */
  'plan.closed': { readonly how: 'continued' | 'parted'; readonly keepUntil: string; readonly words: string };
}
