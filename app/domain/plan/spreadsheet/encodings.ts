/**
 * The encodings of one byte a letter that spreadsheets come in. A file does not say which one it is in, so the likeliest is taken, and
 * whoever looks at the preview can choose another: each of them keeps every byte, so that a text read in one can be read again in another.
 */
export const ENCODINGS = [
  'windows-1252',
  'macintosh',
  'iso-8859-15',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'iso-8859-5',
  'windows-1253',
  'iso-8859-7',
  'windows-1254',
] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** What Windows-1252 has where Latin-1 has control characters, 0x80 to 0x9f; the five it leaves free stay themselves. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text of bytes in this encoding. Bytes without a letter become characters of private use, so that none is lost. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  const signs = signsOf(encoding);
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192)
    text += Array.from(bytes.subarray(from, from + 8192), (byte) => signs[byte]).join('');
  return text;
}

const known = new Map<Encoding, readonly string[]>();

/** The character of each byte. */
function signsOf(encoding: Encoding): readonly string[] {
  const before = known.get(encoding);
  if (before) return before;
  const decoder = new TextDecoder(encoding);
  const signs = Array.from({ length: 256 }, (_, byte) => {
    if (byte < 0x80) return String.fromCharCode(byte);
    // Some releases of Node 20 and later take Latin-1 for Windows-1252, which loses € and all typographic quotes.
    if (encoding === 'windows-1252' && byte < 0xa0) return WINDOWS[byte - 0x80] ?? '';
    const sign = decoder.decode(Uint8Array.of(byte));
    return sign === '\ufffd' ? String.fromCharCode(0xe000 + byte) : sign;
  });
  known.set(encoding, signs);
  return signs;
}

/** A text that was read as `from`, read again as `to`. What cannot have come from a byte of `from` was typed since, and stays. */
export function readAgain(text: string, from: Encoding, to: Encoding): string {
  const byteOf = new Map(signsOf(from).map((sign, byte) => [sign, byte]));
  const signs = signsOf(to);
  return [...text].map((sign) => signs[byteOf.get(sign) ?? -1] ?? sign).join('');
}

const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const JOINS = /[’'´-]/u;

/**
 * How much a text looks like one that somebody wrote: letters within words speak for it, signs and capitals within words against it,
 * and so do long runs of letters that are all accented, which are another alphabet read as Latin.
 */
function looksWritten(text: string): number {
  let score = 0;
  for (const { 0: run, index } of text.matchAll(/[^\u0000-\u007f]+/gu)) {
    const before = text[index - 1] ?? ' ';
    const after = text[index + run.length] ?? ' ';
    const within = LETTER.test(before) && LETTER.test(after);
    const letters = [...run].filter((sign) => LETTER.test(sign));
    const latin = letters.every((sign) => /\p{Script=Latin}/u.test(sign));
    if (letters.length < [...run].length) score += within && !JOINS.test(run) ? -3 : 0;
    else if (latin && letters.length > 3) score -= 3;
    else if (within && LOWER.test(before) && !LOWER.test(letters[0] ?? '')) score -= 2;
    else score += latin || letters.length > 2 ? 1 : -1;
  }
  return score;
}

/** The likeliest encoding of bytes that are no Unicode: Windows' own unless the letters speak clearly for another. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, 200_000);
  return (['windows-1252', 'macintosh', 'windows-1251'] as const)
    .map((encoding) => ({ encoding, score: looksWritten(decodeAs(sample, encoding)) }))
    .reduce((best, next) => (next.score > best.score + 1 ? next : best)).encoding;
}
