const FIELDS = ['at', 'by', 'data', 'kind', 'ledger', 'plan', 'prev', 'seq', 'v'];
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;

/** How deep an entry's bytes may be nested: far deeper than any act writes, and less than any reader of JSON gives up at. */
const DEEPEST = 64;

function isWithin(deepest: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return deepest > 0 && Object.values(value).every((inner) => isWithin(deepest - 1, inner));
}

/** Whether parsed bytes have the form of a sealed entry: its fields and no other. Whoever wrote them may have meant to deceive. */
export function hasSealedForm(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (Object.keys(value).sort().join() !== FIELDS.join()) return false;
  const { v, at, by, kind, ledger, plan, prev, seq } = value as Record<string, unknown>;
  const texts = [at, kind, ledger, plan, prev].every((one) => typeof one === 'string');
  const acted = typeof by === 'object' && by !== null;
  return v === 1 && Number.isInteger(seq) && texts && INSTANT.test(at as string) && acted && isWithin(DEEPEST, value);
}

const SHA256 = /^[0-9a-f]{64}$/;

/** Whether a value within an entry's data stands for a text: an object with its salted hash and nothing else. */
export function isWordPlace(value: unknown): value is { readonly sha256: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { sha256 } = value as Record<string, unknown>;
  return typeof sha256 === 'string' && SHA256.test(sha256) && Object.keys(value).length === 1;
}

/** How many texts an entry's data stand for. */
export function countWordPlaces(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (isWordPlace(value)) return 1;
  let places = 0;
  for (const inner of Object.values(value)) places += countWordPlaces(inner);
  return places;
}
