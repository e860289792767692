import { isDate, isInstant, localDay } from '../calendar';
import { quoted, type Report } from './fault';

/** Reads the fields of untrusted JSON; whatever is not as it should be is reported once and read as absent. */

export type Fields = Readonly<Record<string, unknown>>;

export const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reports every field with a name that is not among `allowed`, null or not. */
export const onlyFields = (value: Fields, allowed: ReadonlySet<string>, at: string, report: Report): void => {
  for (const name of Object.keys(value))
    if (!allowed.has(name)) report(`${at}${name}`, 'is not a field that is known here');
};

/** A list; absent is empty. */
export const listOf = (value: unknown, field: string, report: Report): readonly unknown[] => {
  if (!isGiven(value)) return [];
  if (Array.isArray(value)) return value;
  report(field, `should be a list, and is ${quoted(value)}`);
  return [];
};

/** The facts of a list, each with its field `name[n].` as prefix. Anything but an object is reported and left out. */
export const factsOf = (
  value: unknown,
  name: string,
  allowed: ReadonlySet<string>,
  report: Report,
): { at: string; fact: Fields }[] => {
  const out: { at: string; fact: Fields }[] = [];
  for (const [n, fact] of listOf(value, name, report).entries()) {
    if (isFields(fact)) {
      onlyFields(fact, allowed, `${name}[${n}].`, report);
      out.push({ at: `${name}[${n}].`, fact });
    } else report(`${name}[${n}]`, `should be an object, and is ${quoted(fact)}`);
  }
  return out;
};

/** One of a few words. `need` says whether it may be absent. */
export const oneOf = <T extends string>(
  value: unknown,
  words: readonly T[],
  field: string,
  need: 'required' | 'optional',
  report: Report,
): T | null => {
  if (words.includes(value as T)) return value as T;
  if (isGiven(value))
    report(field, `should be ${words.map((word) => quoted(word)).join(' or ')}, and is ${quoted(value)}`);
  else if (need === 'required') report(field, 'is missing');
  return null;
};

/** A number in a range. Absent is fine where `need` says so. */
export const numberIn = (
  value: unknown,
  range: { least: number; most?: number; whole: boolean },
  field: string,
  need: 'required' | 'optional',
  report: Report,
): void => {
  if (!isGiven(value)) {
    if (need === 'required') report(field, 'is missing');
    return;
  }
  const { least, most = Infinity, whole } = range;
  const fits = typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value));
  if (fits && Number.isFinite(value)) return;
  const limits = most === Infinity ? `from ${least}` : `from ${least} to ${most}`;
  report(field, `should be a ${whole ? 'whole ' : ''}number ${limits}, and is ${quoted(value)}`);
};

const LIKE_A_DATE = /^\d{4}-\d\d-\d\d/;

const notATime = (value: unknown): string => {
  if (typeof value !== 'string' || !LIKE_A_DATE.test(value))
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

export interface Times {
  /** The day number of a date or an instant; null if absent or not one. */
  readonly day: (value: unknown, field: string, need: 'required' | 'optional', report: Report) => number | null;
}

/** Reads dates and instants in a zone; where the zone is not known (null), instants are checked and read as absent. */
export const timesIn = (timeZone: string | null): Times => ({
  day: (value, field, need, report) => {
    if (isDate(value)) return localDay(value, timeZone ?? 'UTC');
    if (isInstant(value)) return timeZone === null ? null : localDay(value, timeZone);
    if (isGiven(value)) report(field, notATime(value));
    else if (need === 'required') report(field, 'is missing');
    return null;
  },
});

/** A date alone, required; null if it is absent or not one. */
export const dateAlone = (value: unknown, field: string, report: Report): string | null => {
  if (isDate(value)) return value;
  report(field, isGiven(value) ? notADate(value) : 'is missing');
  return null;
};
