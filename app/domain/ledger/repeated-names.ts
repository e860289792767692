import type { BundleFault } from './bundle';

/** Where a text of a JSON document ends that begins at a quote: at the next one before which stands no odd number of backslashes. */
function endOfText(text: string, begin: number): number {
  for (let end = text.indexOf('"', begin + 1); ; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return end;
  }
}

const SPACE = ' \t\n\r';

/** Texts before a colon are names; every quote of a document begins or ends a text, or is escaped in one. */
function namesWritten(text: string): number {
  let names = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    at = endOfText(text, at) + 1;
    while (at < text.length && SPACE.includes(text[at]!)) at++;
    if (text[at] === ':') names++;
  }
  return names;
}

function namesRead(json: unknown): number {
  let names = 0;
  const waiting: unknown[] = [json];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) names += Object.keys(value).length;
    for (const inner of Object.values(value)) waiting.push(inner);
  }
  return names;
}

/**
 * A name that stands twice in one object: readers of JSON take the first or the last, so one who looks at the file may read other
 * words than were checked. `json` is what `text` was parsed to. Linear; null when each name stands once.
 */
export const repeatedName = (text: string, json: unknown): BundleFault | null =>
  namesWritten(text) === namesRead(json) ? null : { where: 'the bundle', how: 'has a name twice in one object' };
