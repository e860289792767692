import { dateOf, dayNumber, isDate } from '../../calendar';
import { quoted } from './fold';
import type { FaultName, FaultValues } from './fault';

/** What one cell says of a day. `either` is a date in which day and month could be swapped. */
export type DateReading =
  | { readonly kind: 'date'; readonly date: string; readonly shows?: DayOrder }
  | { readonly kind: 'either'; readonly dayFirst: string; readonly monthFirst: string }
  | { readonly kind: 'fault'; readonly key: FaultName; readonly values: FaultValues; readonly shows?: DayOrder };

/** In which order a date with slashes or dashes has been written. */
export type DayOrder = 'day-first' | 'month-first';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
/** No date is longer; what is, is read as far as this and found not to be one. */
const LONGEST = 80;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;
const LEAST_SERIAL = 36_526; // 2000-01-01
const MOST_SERIAL = 73_050; // 2099-12-31
/** Day 0 of the serial numbers of Excel and Sheets, so counted that they fit all dates after February 1900. */
const SERIAL_ZERO = dayNumber('1899-12-30');

const fault = (key: FaultName, values: FaultValues, shows?: DayOrder): DateReading => ({
  kind: 'fault',
  key,
  values,
  ...(shows ? { shows } : {}),
});

const four = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));
const two = (n: number) => String(n).padStart(2, '0');
const iso = (year: number, month: number, day: number) => `${year}-${two(month)}-${two(day)}`;

/** The date of these parts, or why there is none. */
function dated(year: number, month: number, day: number, shows?: DayOrder): DateReading {
  if (month < 1 || month > 12) return fault('date.noSuchMonth', { month }, shows);
  if (year < FIRST_YEAR || year > LAST_YEAR) return fault('date.farYear', { year: String(year) }, shows);
  const date = iso(year, month, day);
  if (isDate(date)) return { kind: 'date', date, ...(shows ? { shows } : {}) };
  const leapDay = month === 2 && day === 29;
  return fault(leapDay ? 'date.notLeap' : 'date.noSuchDay', { day, month, year: String(year) }, shows);
}

/** Slashes and dashes: whether the day or the month stands first shows only where one of them is above 12. */
function ordered(first: number, second: number, year: number): DateReading {
  if (first > 12) return dated(year, second, first, 'day-first');
  if (second > 12) return dated(year, first, second, 'month-first');
  const dayFirst = dated(year, second, first);
  const monthFirst = dated(year, first, second);
  if (dayFirst.kind !== 'date' || monthFirst.kind !== 'date' || first === second) return dayFirst;
  return { kind: 'either', dayFirst: dayFirst.date, monthFirst: monthFirst.date };
}

type Form = readonly [form: RegExp, read: (...parts: string[]) => DateReading];

const FORMS: readonly Form[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, (y = '', m, d) => dated(four(y), Number(m), Number(d))],
  [/^(\d{4})(\d\d)(\d\d)$/, (y = '', m, d) => dated(four(y), Number(m), Number(d))],
  [/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d\d)$/, (d, m, y = '') => dated(four(y), Number(m), Number(d))],
  [/^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d\d)$/, (a, _mark, b, y = '') => ordered(Number(a), Number(b), four(y))],
  [/^(\d{1,2})[/.-](\d{1,2})\.?$/, (a, b) => fault('date.noYear', { text: `${a}/${b}` })],
];

const TIME = /(?:\s*T|,?\s+)\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|[+-]\d\d:?\d\d)?$/i;
/** Of German, French and Spanish exports; before day, month and year alone, since "Mar 10" is a day of March. */
const WEEKDAY_ABROAD =
  /^(?:mo|di|mi|do|fr|sa|so|lun|mar|mer|mi[eé]|jeu|jue|ven|vie|sam|s[aá]b|dim|dom)\.?\s+(?=\d{1,2}[./]\s?\d{1,2}[./])/i;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+/i;

const monthOf = (word: string): number =>
  word.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(word === 'sept' ? 'sep' : word)) + 1;

/** "4 June 2026", "June 10, 2026", "10-Jun-26", "4th of June 2026"; null where no month is named. */
function inWords(text: string): DateReading | null {
  const words = text
    .toLowerCase()
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .split(/[\s,./-]+/)
    .filter((word) => word && word !== 'of' && word !== 'the');
  const month = words.map(monthOf).find((found) => found > 0);
  const numbers = words.filter((word) => /^(\d{1,2}|\d{4})$/.test(word));
  if (!month || words.length !== numbers.length + 1) return null;
  const [first = '', second = ''] = numbers;
  if (numbers.length === 1) return first.length < 3 ? fault('date.noYear', { text: quoted(text) }) : null;
  if (numbers.length !== 2) return null;
  return first.length === 4 ? dated(four(first), month, Number(second)) : dated(four(second), month, Number(first));
}

/** Reads one cell that is not empty; the time of day is ignored. Dates are `YYYY-MM-DD`, from 2000 to 2099. */
export function readDate(cell: string): DateReading {
  const text = cell.trim().slice(0, LONGEST).replace(WEEKDAY, '').replace(WEEKDAY_ABROAD, '').replace(TIME, '');
  if (/^\d{5}(\.\d+)?$/.test(text)) {
    const serial = Math.floor(Number(text));
    if (serial >= LEAST_SERIAL && serial <= MOST_SERIAL) return { kind: 'date', date: dateOf(SERIAL_ZERO + serial) };
  }
  for (const [form, read] of FORMS) {
    const parts = form.exec(text);
    if (parts) return read(...parts.slice(1));
  }
  return inWords(text) ?? fault('date.unreadable', { text: quoted(cell) });
}
