import { Temporal } from 'temporal-polyfill';

/** What a plan counts by; fixed when the plan is agreed. */
export interface Calendar {
  /** IANA name. */
  timeZone: string;
  /** ISO weekdays, 1 = Monday … 7 = Sunday. */
  workweek: number[];
  /** Dates `YYYY-MM-DD` that are no working days. */
  holidays: string[];
}

const DAY_SECONDS = 86_400;

const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);

/** Days from 1970-01-01 of a proleptic Gregorian date; months and days are not checked. */
const dayFrom = (year: number, month: number, day: number): number => {
  const y = month < 3 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month < 3 ? 9 : -3)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
};

/** The number that the characters from `from` to `to` spell; NaN if one of them is missing or no digit. */
const digits = (text: string, from: number, to: number): number => {
  let n = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    n = n * 10 + digit;
  }
  return n;
};

/** The whole number of days from 1970-01-01 to `date` (`YYYY-MM-DD`, taken to be real). */
export const dayNumber = (date: string): number => dayFrom(digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10));

/** The date `YYYY-MM-DD` of a day number; the inverse of `dayNumber`. */
export const dateOf = (day: number): string => {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month < 3 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1)}`;
};

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Whether `text` begins with a date that exists, in the form `YYYY-MM-DD`. */
const beginsWithDate = (text: string): boolean => {
  if (text[4] !== '-' || text[7] !== '-') return false;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= MONTH_LENGTHS[month - 1]! || (month === 2 && day === 29 && isLeap(year));
};

/** Whether `text` is a date that exists, in the form `YYYY-MM-DD`. */
export const isDate = (text: unknown): text is string =>
  typeof text === 'string' && text.length === 10 && beginsWithDate(text);

/** Seconds of an offset `Z`, `+05`, `+0545` or `+05:45` that begins at `at` and ends the text; NaN for anything else. */
const offsetFrom = (text: string, at: number): number => {
  const sign = text[at];
  if (sign === 'Z' || sign === 'z') return text.length === at + 1 ? 0 : NaN;
  if (sign !== '+' && sign !== '-') return NaN;
  const hours = digits(text, at + 1, at + 3);
  const minutesAt = text[at + 3] === ':' ? at + 4 : at + 3;
  const minutes = text.length === at + 3 ? 0 : digits(text, minutesAt, minutesAt + 2);
  const ends = text.length === at + 3 || text.length === minutesAt + 2;
  return ends && hours < 24 && minutes < 60 ? (sign === '-' ? -1 : 1) * (hours * 3600 + minutes * 60) : NaN;
};

/** Where a fraction of a second (`.123`, `,5`; up to 9 digits) that begins at `at` ends; `at` itself if there is none. */
const afterFraction = (text: string, at: number): number => {
  if (text[at] !== '.' && text[at] !== ',') return at;
  let end = at + 1;
  while (end - at <= 9 && digits(text, end, end + 1) >= 0) end += 1;
  return end > at + 1 ? end : at;
};

/**
 * Seconds since 1970 of an instant, its fraction dropped (no zone has changed its day within a second); NaN for any other text.
 * Scanned by hand: everything that happens in a plan is an instant, and judging reads each of them.
 */
const epochSeconds = (text: string): number => {
  if (!beginsWithDate(text) || (text[10] !== 'T' && text[10] !== 't') || text[13] !== ':') return NaN;
  const hours = digits(text, 11, 13);
  const minutes = digits(text, 14, 16);
  const withSeconds = text[16] === ':';
  const seconds = withSeconds ? digits(text, 17, 19) : 0;
  if (!(hours < 24 && minutes < 60 && seconds < 60)) return NaN;
  const offset = offsetFrom(text, withSeconds ? afterFraction(text, 19) : 16);
  return dayNumber(text) * DAY_SECONDS + hours * 3600 + minutes * 60 + seconds - offset;
};

/** Whether `text` is an instant: date, time, and `Z` or an offset. A time without either is nobody's time. */
export const isInstant = (text: unknown): text is string =>
  typeof text === 'string' && !Number.isNaN(epochSeconds(text));

const zones = new Map<string, boolean>();

/** Whether `name` is a time zone that this machine knows by name. Bare offsets are not: they know no summer. */
export const isTimeZone = (name: unknown): name is string => {
  if (typeof name !== 'string' || !/^[A-Za-z]/.test(name)) return false;
  const seen = zones.get(name);
  if (seen !== undefined) return seen;
  let known = true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    known = false;
  }
  if (zones.size < 2000) zones.set(name, known);
  return known;
};

const offsetAt = (seconds: number, timeZone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e9;

/** Offsets that hold for a whole UTC day, by zone and day; `null` where the offset changes within it. */
const offsets = new Map<string, Map<number, number | null>>();

const offsetSeconds = (seconds: number, timeZone: string): number => {
  let days = offsets.get(timeZone);
  if (!days) offsets.set(timeZone, (days = new Map()));
  const day = Math.floor(seconds / DAY_SECONDS);
  let offset = days.get(day);
  if (offset === undefined) {
    const start = offsetAt(day * DAY_SECONDS, timeZone);
    offset = start === offsetAt((day + 1) * DAY_SECONDS, timeZone) ? start : null;
    if (days.size > 20_000) days.clear();
    days.set(day, offset);
  }
  return offset ?? offsetAt(seconds, timeZone);
};

const secondsOf = (instant: string): number => {
  const seconds = epochSeconds(instant);
  if (Number.isNaN(seconds)) throw new RangeError(`not an instant: ${instant}`);
  return seconds;
};

/** The day number of a date, or of an instant in the plan's zone. Throws RangeError for what is neither. */
export const localDay = (at: string, timeZone: string): number => {
  if (at.length === 10) return dayNumber(at);
  const seconds = secondsOf(at);
  return Math.floor((seconds + offsetSeconds(seconds, timeZone)) / DAY_SECONDS);
};

/** The plan-local date of `at`: a date stays as it is, an instant becomes the date it falls on in `timeZone`. */
export const localDate = (at: string, timeZone: string): string =>
  at.length === 10 ? at : dateOf(localDay(at, timeZone));

/** The plan-local time of day `HH:MM` of an instant. */
export const localTime = (instant: string, timeZone: string): string => {
  const seconds = secondsOf(instant);
  const local = seconds + offsetSeconds(seconds, timeZone);
  const ofDay = local - Math.floor(local / DAY_SECONDS) * DAY_SECONDS;
  return `${two(Math.floor(ofDay / 3600))}:${two(Math.floor((ofDay % 3600) / 60))}`;
};

/** The instant (`…Z`) at which clocks in `timeZone` show `time` (`HH:MM`) on `date`; a time skipped in spring moves on. */
export const zonedInstant = (date: string, time: string, timeZone: string): string =>
  Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
    .toString();

/** ISO weekday of a day number, 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** ISO weekday of a date, 1 = Monday … 7 = Sunday. */
export const weekday = (date: string): number => weekdayOf(dayNumber(date));

/** Working days of one calendar, by date and, for those who count many, by day number and index. */
export interface WorkingDays {
  isWorking(date: string): boolean;
  /** The first working day on or after `date`. */
  roll(date: string): string;
  /** The `n`-th working day after `date`, n ≥ 1. */
  after(date: string, n: number): string;
  /** `n` working days back from `roll(date)`; 0 is `roll(date)` itself. */
  before(date: string, n: number): string;
  /** How many working days lie in (after, through]; 0 if there are none. */
  count(after: string, through: string): number;
  /** The working days in (after, through], in order. */
  list(after: string, through: string): string[];
  /** How many working days there are through a day number, from a fixed start: the index of the last one on or before it. */
  index(day: number): number;
  /** The index of the first working day on or after a day number. */
  rollIndex(day: number): number;
  /** The day number of the working day with this index. */
  day(index: number): number;
}

/** The Monday from which weeks are counted: 1969-12-29. */
const FIRST_MONDAY = -3;

const upperBound = (sorted: Float64Array, value: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Counts by whole weeks and subtracts the holidays, so that any distance costs the same. */
const countWorkingDays = (calendar: Calendar): WorkingDays => {
  const week = [...new Set(calendar.workweek)].sort((a, b) => a - b);
  const perWeek = week.length;
  if (perWeek === 0) throw new RangeError('a week without working days');
  const throughWeekday = [0, 1, 2, 3, 4, 5, 6].map((d) => week.filter((w) => w <= d + 1).length);

  const weekly = (day: number): number => {
    const weeks = Math.floor((day - FIRST_MONDAY) / 7);
    return weeks * perWeek + throughWeekday[day - FIRST_MONDAY - weeks * 7]!;
  };
  const off = Float64Array.from(new Set(calendar.holidays.map(dayNumber)))
    .filter((day) => week.includes(weekdayOf(day)))
    .sort();
  /** For each holiday, the index that the working day after it would have: how `day` knows how many to step over. */
  const stepOver = off.map((day, before) => weekly(day) - before);

  const index = (day: number): number => weekly(day) - upperBound(off, day);
  const rollIndex = (day: number): number => index(day - 1) + 1;
  const day = (i: number): number => {
    const n = i + upperBound(stepOver, i) - 1;
    const weeks = Math.floor(n / perWeek);
    return FIRST_MONDAY + weeks * 7 + week[n - weeks * perWeek]! - 1;
  };

  return {
    index,
    rollIndex,
    day,
    isWorking: (date) => index(dayNumber(date)) !== index(dayNumber(date) - 1),
    roll: (date) => dateOf(day(rollIndex(dayNumber(date)))),
    after: (date, n) => dateOf(day(index(dayNumber(date)) + n)),
    before: (date, n) => dateOf(day(rollIndex(dayNumber(date)) - n)),
    count: (after, through) => Math.max(0, index(dayNumber(through)) - index(dayNumber(after))),
    list: (after, through) => {
      const first = index(dayNumber(after)) + 1;
      const length = Math.max(0, index(dayNumber(through)) - first + 1);
      return Array.from({ length }, (_, i) => dateOf(day(first + i)));
    },
  };
};

const counted = new WeakMap<Calendar, WorkingDays>();

/** The working days of a calendar, made once per calendar object. Throws RangeError for a week without working days. */
export const workingDays = (calendar: Calendar): WorkingDays => {
  let days = counted.get(calendar);
  if (!days) counted.set(calendar, (days = countWorkingDays(calendar)));
  return days;
};

/** The same day of the month so many months later; the last of that month where it has no such day. */
export const monthsAfter = (date: string, months: number): string =>
  Temporal.PlainDate.from(date).add({ months }).toString();
