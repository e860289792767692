import type { Bundle, BundleFault } from './bundle';
import { fromBase64 } from './base64';
import { SALT } from './words';

/** Says what is wrong with a value, and where within it; null when nothing is. */
export type Check = (value: unknown) => BundleFault | null;

const fault = (where: string, how: string): BundleFault => ({ where, how });

/** The same fault, seen from around the place in which it was found: `hash` from `entries[3]` on. */
export const seenFrom = (around: string, { where, how }: BundleFault): BundleFault =>
  fault(where === '' || around === '' || where.startsWith('[') ? around + where : `${around}.${where}`, how);
const LONE_SURROGATE = /\p{Surrogate}/u;

const when =
  (holds: (value: unknown) => boolean, how: string): Check =>
  (value) =>
    holds(value) ? null : fault('', how);

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
  (value) =>
    value === null ? null : check(value);
export const list = when(Array.isArray, 'must be a list');

const listOf =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return list(value);
    for (const [at, one] of value.entries()) {
      const wrong = check(one);
      if (wrong) return seenFrom(`[${at}]`, wrong);
    }
    return null;
  };

const NAMED = /^[A-Za-z0-9_-]{1,40}$/;

/** An object with these fields and no others; those of the second table may be left out. */
const record = (fields: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check => {
  const checks = Object.entries({ ...fields, ...optional });
  const names = new Set(checks.map(([key]) => key));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault('', 'must be an object');
    const given = value as Record<string, unknown>;
    const [unknown] = Object.keys(given)
      .filter((key) => !names.has(key))
      .sort();
    if (unknown !== undefined)
      return NAMED.test(unknown)
        ? fault(unknown, 'is not a field of a bundle')
        : fault('', 'has a field that is not of a bundle');
    for (const [key, check] of checks) {
      if (!Object.hasOwn(given, key)) {
        if (Object.hasOwn(optional, key)) continue;
        return fault(key, 'is missing');
      }
      const wrong = check(given[key]);
      if (wrong) return seenFrom(key, wrong);
    }
    return null;
  };
};

const instant = like(
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/,
  'must be an instant such as 2026-07-21T13:00:00.000Z',
);
const hash = like(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits');
const hashOrNone = like(/^([0-9a-f]{64})?$/, 'must be 64 hexadecimal digits, or empty where there is no entry');

const wordForm = record(
  {
    at: like(/^\//, 'must be a JSON pointer'),
    salt: orNull(like(SALT, 'must be 32 to 128 hexadecimal digits, or null')),
    text: orNull(text),
  },
  { erasedOn: like(/^\d{4}-\d\d-\d\d$/, 'must be a date such as 2026-07-21') },
);
const word: Check = (value) => {
  const wrong = wordForm(value);
  if (wrong) return wrong;
  const { salt, text: said } = value as { salt: unknown; text: unknown };
  return said !== null && salt === null ? fault('salt', 'must be there where there is a text') : null;
};

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
  const wrong = checkFrame(value) ?? checkLedgers(value as Bundle);
  if (wrong) return { ...wrong, where: wrong.where || 'the bundle' };
  return value as Bundle;
}

/** Whether JSON is a bundle at all, of the version that is read here. */
export const isBundle = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (value as Partial<Bundle>).format === 'evenhand-bundle' &&
  (value as Partial<Bundle>).version === 1;
