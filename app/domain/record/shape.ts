import { isDate, isInstant, localDay } from '../calendar';
import { quoted, type FaultList } from './fault';

/** Reads the fields of untrusted JSON; whatever is not as it should be is noted once and read as absent. */

export type Fields = Readonly<Record<string, unknown>>;

export type Need = 'required' | 'optional';

export const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object's fields; anything else that is given is noted, and read as absent. */
export const fieldsOf = (value: unknown, field: string, need: Need, faults: FaultList): Fields | null => {
  if (isFields(value)) return value;
  if (isGiven(value)) faults.add(field, `should be an object, and is ${quoted(value)}`);
  else if (need === 'required') faults.add(field, 'is missing');
  return null;
};

/** Notes every field with a name that is not among `allowed`, null or not. */
export const onlyFields = (value: Fields, allowed: ReadonlySet<string>, faults: FaultList): void => {
  for (const name in value) if (!allowed.has(name)) faults.add(name, 'is not a field that is known here');
};

const EMPTY: readonly unknown[] = [];

/** A list; absent is empty. */
export const listOf = (value: unknown, field: string, faults: FaultList): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (isGiven(value)) faults.add(field, `should be a list, and is ${quoted(value)}`);
  return EMPTY;
};

/** One of a few words. */
export const oneOf = <T extends string>(
  value: unknown,
  words: readonly T[],
  field: string,
  need: Need,
  faults: FaultList,
): T | null => {
  if (words.includes(value as T)) return value as T;
  if (isGiven(value))
    faults.add(field, `should be ${words.map((word) => quoted(word)).join(' or ')}, and is ${quoted(value)}`);
  else if (need === 'required') faults.add(field, 'is missing');
  return null;
};

export interface Range {
  readonly least: number;
  readonly most?: number;
  readonly whole: boolean;
}

/** Notes what is not a number in the range. */
export const numberIn = (value: unknown, range: Range, field: string, need: Need, faults: FaultList): void => {
  if (!isGiven(value)) {
    if (need === 'required') faults.add(field, 'is missing');
    return;
  }
  const { least, most = Number.MAX_VALUE, whole } = range;
  if (typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value))) return;
  const limits = range.most === undefined ? `from ${least}` : `from ${least} to ${most}`;
  faults.add(field, `should be a ${whole ? 'whole ' : ''}number ${limits}, and is ${quoted(value)}`);
};

const notATime = (value: unknown): string => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/.test(value))
    return `should be a date (YYYY-MM-DD) or an instant, and is ${quoted(value)}`;
  if (!isDate(value.slice(0, 10))) return `is on a day that does not exist: ${quoted(value)}`;
  return /(Z|[+-]\d\d(:?\d\d)?)$/i.test(value.slice(10))
    ? `is not a time that exists: ${quoted(value)}`
    : `is a time without Z or an offset: ${quoted(value)}`;
};

const notADate = (value: unknown): string => {
  if (isInstant(value)) return `should be a date alone, and is ${quoted(value)}`;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
    return `is a date that does not exist: ${quoted(value)}`;
  return `should be a date (YYYY-MM-DD), and is ${quoted(value)}`;
};

/**
 * The day number of a date, or of an instant in `timeZone`; null if it is absent or neither. Where the zone is not known (null),
 * instants are checked and read as absent.
 */
export const dayIn = (
  timeZone: string | null,
  value: unknown,
  field: string,
  need: Need,
  faults: FaultList,
): number | null => {
  if (isDate(value)) return localDay(value, 'UTC');
  if (isInstant(value)) return timeZone === null ? null : localDay(value, timeZone);
  if (isGiven(value)) faults.add(field, notATime(value));
  else if (need === 'required') faults.add(field, 'is missing');
  return null;
};

/** A date alone, required; null if it is absent or not one. */
export const dateAlone = (value: unknown, field: string, faults: FaultList): string | null => {
  if (isDate(value)) return value;
  faults.add(field, isGiven(value) ? notADate(value) : 'is missing');
  return null;
};
