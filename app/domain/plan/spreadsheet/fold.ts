/** No name or title is longer, however its letters are taken apart: what goes on is compared as far as this. */
const COMPARED = 1_000;

/**
 * Text as it is compared: without case, accents, punctuation and runs of space, so that "Owner  (Customer)" and
 * "owner - customer" are the same words. Empty where the text has no letter or digit.
 */
export const fold = (text: string): string =>
  text
    .slice(0, COMPARED)
    // One sign can be taken apart into eighteen.
    .normalize('NFKD')
    .slice(0, COMPARED)
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const NOTHING = new Set(['', '-', '–', '—', '/', '.', '?', 'none', 'n/a', 'na', 'nil', 'tbd', 'tba', 'tbc', 'open']);

/** A cell's text without the space around it; empty when it only says that there is nothing ("-", "n/a", "tbd"). */
export const told = (cell: string): string => {
  const text = cell.trim();
  return NOTHING.has(text.toLowerCase()) ? '' : text;
};

/** What a sentence quotes of a cell: one line, not longer than a reader takes in. */
export const quoted = (text: string): string => {
  const line = [...text.replace(/\s+/g, ' ').trim()];
  return line.length > 60 ? `${line.slice(0, 59).join('')}…` : line.join('');
};
