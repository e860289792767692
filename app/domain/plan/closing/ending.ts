import { dateOf, dayNumber } from '../../calendar';
import { ENDING_DAYS } from './ending-days';

/** What was told of a plan's end. Days are whole days of real time, by the database's clock. */
export interface Warned {
  /** The last day that was named ('YYYY-MM-DD'). */
  readonly lastDay: string;
  readonly days: number;
  /** Since they were told once more; null before. */
  readonly daysReminded: number | null;
  /** On how many different days it was seen since, each at least 23 hours after the one before: what no jump of a clock adds to. */
  readonly seen: number;
}

/** A plan that is over, and to be read through a day. */
export interface Ending {
  /** 'YYYY-MM-DD' */
  readonly keepUntil: string;
  /** Null while nobody was told. */
  readonly warned: Warned | null;
}

/** What is to be done about it today. `lastDay` is what a warning names. */
export type EndingStep =
  | { readonly kind: 'wait' }
  | { readonly kind: 'warn' | 'remind'; readonly lastDay: string }
  | { readonly kind: 'delete' };

const WAIT: EndingStep = { kind: 'wait' };

const plus = (day: string, days: number): string => dateOf(dayNumber(day) + days);
const later = (one: string, other: string): string => (one > other ? one : other);

/** How many days of warning are still to pass, by the clock and by the days on which it was seen: the longer counts. */
const missing = ({ days, seen }: Warned): number => Math.max(0, ENDING_DAYS.warned - Math.min(days, seen));

/**
 * What comes next for a plan that is over: told a month before its last day, told again a week before, and deleted once that day is
 * over. Told late, because nobody did the work, it has its whole month from then on, and its week: a plan that nobody was warned of is never
 * deleted, nor one of which the warning is younger than a month. `today` is a date ('YYYY-MM-DD').
 */
export function endingStep({ keepUntil, warned }: Ending, today: string): EndingStep {
  if (warned === null) {
    if (today < plus(keepUntil, -ENDING_DAYS.warned)) return WAIT;
    return { kind: 'warn', lastDay: later(keepUntil, plus(today, ENDING_DAYS.warned)) };
  }
  const { lastDay, daysReminded } = warned;
  if (daysReminded === null) {
    if (today < plus(lastDay, -ENDING_DAYS.reminded)) return WAIT;
    return { kind: 'remind', lastDay: later(lastDay, plus(today, Math.max(ENDING_DAYS.reminded, missing(warned)))) };
  }
  return today > lastDay && missing(warned) === 0 && daysReminded >= ENDING_DAYS.reminded ? { kind: 'delete' } : WAIT;
}
