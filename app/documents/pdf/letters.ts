/** Signs that look the same and share one shape in the typeface: written as the one that readers search for. */
const ALIKE: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u00b5': '\u03bc',
  '\u207c': '\u02ed',
  '\u2206': '\u0394',
  '\u03d5': '\u03c6',
};

/** Latin ligatures that were typed as one sign. */
const LIGATURE = /[\ufb00-\ufb06]/g;
const ALIKES = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'g');
/** Nothing is seen of them, and no typeface has a shape for them. */
const UNSEEN = /[\u00ad\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/gu;

/**
 * A text as its letters are drawn: composed (NFC), one sign for each shape. What is copied out of a file then depends on nothing but the
 * text, whichever text was drawn before.
 */
export const asDrawn = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(ALIKES, (sign) => ALIKE[sign]!)
    .replaceAll(LIGATURE, (sign) => sign.normalize('NFKC'))
    .replaceAll(UNSEEN, '');

/** Stands for a letter that the typeface does not have. */
export const NO_LETTER = '□';

/** The text with a box for each letter that is not there, and whether there was one. */
export function withBoxes(text: string, has: (codePoint: number) => boolean): { text: string; missing: boolean } {
  let missing = false;
  const signs = [...text].map((sign) => {
    if (has(sign.codePointAt(0)!)) return sign;
    missing = true;
    return NO_LETTER;
  });
  return missing ? { text: signs.join(''), missing } : { text, missing };
}
