const FIELDS = ['at', 'by', 'data', 'kind', 'ledger', 'plan', 'prev', 'seq', 'v'];
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;

/** Whether parsed bytes have the form of a sealed entry: its fields and no other. Whoever wrote them may have meant to deceive. */
export function hasSealedForm(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (Object.keys(value).sort().join() !== FIELDS.join()) return false;
  const { v, at, by, kind, ledger, plan, prev, seq } = value as Record<string, unknown>;
  const texts = [at, kind, ledger, plan, prev].every((one) => typeof one === 'string');
  return (
    v === 1 && Number.isInteger(seq) && texts && INSTANT.test(at as string) && typeof by === 'object' && by !== null
  );
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
