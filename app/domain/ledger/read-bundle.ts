import type { Bundle, BundleFault } from './bundle';
import { fromBase64 } from './base64';

/** Says what is wrong with a value that stands at a place; null when nothing is. */
export type Check = (value: unknown, where: string) => BundleFault | null;

const fault = (where: string, how: string): BundleFault => ({ where: where || 'the bundle', how });
const LONE_SURROGATE = /\p{Surrogate}/u;

const when =
  (holds: (value: unknown) => boolean, how: string): Check =>
  (value, where) =>
    holds(value) ? null : fault(where, how);

const isText = (value: unknown): value is string => typeof value === 'string' && !LONE_SURROGATE.test(value);
const text = when(isText, 'must be a text');
const like = (form: RegExp, how: string): Check => when((value) => isText(value) && form.test(value), how);
const exactly = (wanted: string | number): Check =>
  when((value) => value === wanted, `must be ${JSON.stringify(wanted)}`);
const oneOf = (...wanted: readonly string[]): Check =>
  when((value) => wanted.includes(value as string), `must be one of ${wanted.join(', ')}`);
/** As large as the database holds. */
const MOST = 2_147_483_647;
const whole = (least: number): Check =>
  when(
    (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= MOST,
    `must be a whole number from ${least} to ${MOST}`,
  );
const orNull =
  (check: Check): Check =>
  (value, where) =>
    value === null ? null : check(value, where);
export const list = when(Array.isArray, 'must be a list');

const listOf =
  (check: Check): Check =>
  (value, where) => {
    if (!Array.isArray(value)) return list(value, where);
    for (const [at, one] of value.entries()) {
      const wrong = check(one, `${where}[${at}]`);
      if (wrong) return wrong;
    }
    return null;
  };

const NAMED = /^[A-Za-z0-9_-]{1,40}$/;
const within = (where: string, key: string): string => (where === '' ? key : `${where}.${key}`);

/** An object with these fields and no others; those of the second table may be left out. */
const record =
  (fields: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value, where) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault(where, 'must be an object');
    const given = value as Record<string, unknown>;
    const [unknown] = Object.keys(given)
      .filter((key) => !Object.hasOwn(fields, key) && !Object.hasOwn(optional, key))
      .sort();
    if (unknown !== undefined)
      return NAMED.test(unknown)
        ? fault(within(where, unknown), 'is not a field of a bundle')
        : fault(where, 'has a field that is not of a bundle');
    for (const [key, check] of [...Object.entries(fields), ...Object.entries(optional)]) {
      if (!Object.hasOwn(given, key)) {
        if (Object.hasOwn(optional, key)) continue;
        return fault(within(where, key), 'is missing');
      }
      const wrong = check(given[key], within(where, key));
      if (wrong) return wrong;
    }
    return null;
  };

const instant = like(
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/,
  'must be an instant such as 2026-07-21T13:00:00.000Z',
);
const hash = like(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits');
const hashOrNone = like(/^([0-9a-f]{64})?$/, 'must be 64 hexadecimal digits, or empty where there is no entry');

const word: Check = (value, where) =>
  record(
    { at: like(/^\//, 'must be a JSON pointer'), salt: orNull(text), text: orNull(text) },
    { erasedOn: like(/^\d{4}-\d\d-\d\d$/, 'must be a date such as 2026-07-21') },
  )(value, where) ?? saltOf(value as { salt: unknown; text: unknown }, where);

const saltOf = ({ salt, text: said }: { salt: unknown; text: unknown }, where: string): BundleFault | null =>
  said !== null && salt === null ? fault(`${where}.salt`, 'must be there where there is a text') : null;

/** One entry of a ledger. */
export const checkEntry: Check = record({ seq: whole(1), bytes: text, hash, words: listOf(word) });

const checkpoint = record({
  note: text,
  stamp: orNull(when((value) => isText(value) && fromBase64(value) !== null, 'must be base64 or null')),
});

const checkFrame: Check = record({
  format: exactly('evenhand-bundle'),
  version: exactly(1),
  plan: record({
    id: like(
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
      'must be an id such as 5f0c1f6e-5d3c-4a53-9d0f-0a8e6a6f3b11',
    ),
    title: text,
    parties: record({ vendor: text, customer: text }),
  }),
  side: oneOf('vendor', 'customer'),
  madeAt: instant,
  keys: listOf(record({ key: text, since: instant })),
  ledgers: listOf(
    record({
      ledger: oneOf('shared', 'vendor', 'customer'),
      head: record({ seq: whole(0), hash: hashOrNone }),
      entries: list,
      checkpoints: listOf(checkpoint),
    }),
  ),
});

/** Which ledgers there are: the shared one, then at most the side's own. */
function checkLedgers({ ledgers, side }: Bundle): BundleFault | null {
  const wanted = ['shared', side];
  if (ledgers.length === 0 || ledgers.length > wanted.length)
    return fault('ledgers', 'must be the shared ledger and at most one more');
  for (const [at, { ledger, head }] of ledgers.entries()) {
    if (ledger !== wanted[at]) return fault(`ledgers[${at}].ledger`, `must be "${wanted[at]!}"`);
    if ((head.seq === 0) !== (head.hash === ''))
      return fault(`ledgers[${at}].head.hash`, 'must be empty where there is no entry, and only there');
  }
  return null;
}

/**
 * Reads everything of a bundle but its entries, strictly: an unknown field, a wrong type or a number out of range is a fault. The
 * entries are read one by one with `checkEntry`, so that a long ledger can be read piece by piece.
 */
export function readFrame(value: unknown): Bundle | BundleFault {
  return checkFrame(value, '') ?? checkLedgers(value as Bundle) ?? (value as Bundle);
}

/** Whether JSON is a bundle at all, of the version that is read here. */
export const isBundle = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (value as Partial<Bundle>).format === 'evenhand-bundle' &&
  (value as Partial<Bundle>).version === 1;
