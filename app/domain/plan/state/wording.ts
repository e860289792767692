/**
 * What somebody wrote, and whom it mentions: `@{1}` in the words stands for the name of the first of these seats. So a name is never in
 * the words, and goes from them when it is erased.
 */
export interface Wording {
  readonly words: string;
  readonly mentions?: readonly string[];
}

/** A wording that took the place of the one before. */
export interface Edit extends Wording {
  readonly at: string;
}

/** What was written once and may have been written anew since; nothing of it is lost. */
export interface Reworded extends Wording {
  readonly at: string;
  readonly edits?: readonly Edit[];
}
