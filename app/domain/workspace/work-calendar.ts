import { dateOf, dayNumber, isDate, isTimeZone, type Calendar } from '../calendar';
import { LONGEST } from '../plan/text/terms';
import { refuse, type Refusal } from '../refusal';

/** A day on which nobody works, and what it is called: '' where nobody said. */
export interface DayOff {
  /** 'YYYY-MM-DD' */
  readonly date: string;
  readonly words: string;
}

/** What new plans of a workspace count by, unless they say otherwise. */
export interface WorkCalendar {
  /** IANA name. */
  readonly timeZone: string;
  /** ISO weekdays, 1 = Monday … 7 = Sunday. */
  readonly workweek: readonly number[];
  readonly days: readonly DayOff[];
}

const MOST_DAYS = 400;

/** What is wrong with a calendar; null where plans can count by it. */
export function workCalendarFault({ timeZone, workweek, days }: WorkCalendar): Refusal | null {
  if (!isTimeZone(timeZone)) return refuse('not-valid', undefined, 'zone');
  if (workweek.length === 0) return refuse('not-valid', undefined, 'workweek');
  const wrong = days.find(({ date }) => !isDate(date));
  if (wrong) return refuse('not-a-date', { date: wrong.date }, 'holidays');
  return days.length > MOST_DAYS ? refuse('not-valid', undefined, 'holidays') : null;
}

/** Days in order, each once, by the name that was said first. */
export function eachOnce(days: readonly DayOff[]): DayOff[] {
  const named = new Map<string, string>();
  for (const { date, words } of days) named.set(date, named.get(date) || words);
  return [...named].sort(([a], [b]) => a.localeCompare(b)).map(([date, words]) => ({ date, words }));
}

/** The same calendar in one spelling. */
export const tidyCalendar = ({ timeZone, workweek, days }: WorkCalendar): WorkCalendar => ({
  timeZone,
  workweek: [...new Set(workweek)].sort((a, b) => a - b),
  days: eachOnce(days),
});

/**
 * The calendar of a plan that starts on `start` in `zone`: the workspace's, with the days off that the longest time frame could meet;
 * Monday to Friday without a day off where the workspace has none.
 */
export function calendarFrom(own: WorkCalendar | null, start: string, zone: string): Calendar {
  if (!own) return { timeZone: zone, workweek: [1, 2, 3, 4, 5], holidays: [] };
  const last = dateOf(dayNumber(start) + LONGEST);
  const within = own.days.filter(({ date }) => date >= start && date <= last);
  return { timeZone: zone, workweek: [...own.workweek], holidays: within.map(({ date }) => date) };
}

/** Lines as people type them, one day each: its date first, then what it is called. `wrong` is the first line that begins with none. */
export function readDaysOff(typed: string): { readonly days: readonly DayOff[]; readonly wrong: string | null } {
  const lines = typed
    .split(/\n|[;,](?=\s*\d{4}-)/)
    .map((line) => line.trim())
    .filter(Boolean);
  const wrong = lines.find((line) => !isDate(line.slice(0, 10))) ?? null;
  return { days: lines.map((line) => ({ date: line.slice(0, 10), words: line.slice(10).trim().slice(0, 80) })), wrong };
}

/** The same the other way round. */
export const writeDaysOff = (days: readonly DayOff[]): string =>
  days.map(({ date, words }) => `${date} ${words}`.trim()).join('\n');
