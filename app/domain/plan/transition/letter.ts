import type { Plan } from '../state/plan';

/** The letter as it was sent: what stands on its page, in its mail and in its file. */
export interface LetterText {
  readonly parties: Plan['parties'];
  /** Each without line breaks at its ends; a paragraph may hold several lines. */
  readonly paragraphs: readonly string[];
  readonly signer: { readonly name: string; readonly position: string; readonly onBehalfOf: string | null };
  /** Instant at which it was sent. */
  readonly at: string;
  /** Of the plan it ends. */
  readonly title: string;
}

/** The paragraphs of a plain text: what an empty line parts. */
export const paragraphsOf = (words: string): readonly string[] =>
  words
    .split(/\n[ \t]*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** The final letter that was sent; null before. */
export function letterText({ transition }: Pick<Plan, 'transition'>): LetterText | null {
  const letter = transition?.letter;
  if (!letter) return null;
  const { title, parties, words, name, position, onBehalfOf, at } = letter;
  const signer = { name, position, onBehalfOf: onBehalfOf?.name ?? null };
  return { title, parties, paragraphs: paragraphsOf(words), signer, at };
}
