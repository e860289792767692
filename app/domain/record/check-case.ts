import { isTimeZone, workingDays, type WorkingDays } from '../calendar';
import type { Ground } from './check-facts';
import { DEFAULT_SETTINGS } from './facts';
import { quoted, type FaultList } from './fault';
import { dateAlone, dayIn, fieldsOf, isGiven, listOf, numberIn, onlyFields, type Fields, type Range } from './shape';

const CALENDAR = new Set(['timeZone', 'workweek', 'holidays']);
const POLICY = new Set(['floor', 'minResults']);

const RANGES = {
  reviewDays: { least: 1, whole: true },
  noticeDays: { least: 0, whole: true },
  floor: { least: 0, most: 1, whole: false },
  minResults: { least: 1, whole: true },
} as const satisfies Record<string, Range>;

const isWeekday = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 7;

const checkZone = (value: unknown, faults: FaultList): string | null => {
  if (isTimeZone(value)) return value;
  faults.add('timeZone', isGiven(value) ? `is not a time zone that is known: ${quoted(value)}` : 'is missing');
  return null;
};

const checkWorkweek = (value: unknown, faults: FaultList): number[] => {
  const week = listOf(value, 'workweek', faults);
  const workweek = week.filter(isWeekday);
  for (const day of week)
    if (!isWeekday(day))
      faults.add('workweek', `should hold numbers from 1 (Monday) to 7 (Sunday), and holds ${quoted(day)}`);
  if (week.length === 0) faults.add('workweek', 'is a week without working days');
  return workweek;
};

const checkHolidays = (value: unknown, faults: FaultList): string[] =>
  listOf(value, 'holidays', faults)
    .map((day, n) => dateAlone(day, `holidays[${n}]`, faults))
    .filter((date) => date !== null);

/** Checks the calendar; a part that is at fault is null, so that nothing is counted with it. */
const checkCalendar = (value: unknown, faults: FaultList): { timeZone: string | null; days: WorkingDays | null } => {
  const calendar = fieldsOf(value, 'calendar', 'required', faults);
  if (!calendar) return { timeZone: null, days: null };
  faults.within = 'calendar';
  onlyFields(calendar, CALENDAR, faults);
  const timeZone = checkZone(calendar.timeZone, faults);
  const workweek = checkWorkweek(calendar.workweek, faults);
  const holidays = checkHolidays(calendar.holidays, faults);
  faults.leave();
  const days = workweek.length > 0 ? workingDays({ timeZone: timeZone ?? 'UTC', workweek, holidays }) : null;
  return { timeZone, days };
};

/** A setting to go on checking with, even where the given one is at fault. */
const setting = (value: unknown, fallback: number): number => (typeof value === 'number' ? value : fallback);

/** Checks what a case says beside its commitments: calendar, settings, as-of date. */
export const checkCase = (facts: Fields, faults: FaultList): Ground => {
  if (isGiven(facts.name) && typeof facts.name !== 'string')
    faults.add('name', `should be a text, and is ${quoted(facts.name)}`);
  const { timeZone, days } = checkCalendar(facts.calendar, faults);
  dayIn(timeZone, facts.asOf, 'asOf', 'required', faults);
  numberIn(facts.reviewDays, RANGES.reviewDays, 'reviewDays', 'optional', faults);
  numberIn(facts.noticeDays, RANGES.noticeDays, 'noticeDays', 'optional', faults);
  const policy = fieldsOf(facts.policy, 'policy', 'optional', faults);
  if (policy) {
    faults.within = 'policy';
    onlyFields(policy, POLICY, faults);
    numberIn(policy.floor, RANGES.floor, 'floor', 'optional', faults);
    numberIn(policy.minResults, RANGES.minResults, 'minResults', 'optional', faults);
    faults.leave();
  }
  return {
    timeZone,
    days,
    reviewDays: setting(facts.reviewDays, DEFAULT_SETTINGS.reviewDays),
    noticeDays: setting(facts.noticeDays, DEFAULT_SETTINGS.noticeDays),
    faults,
  };
};
