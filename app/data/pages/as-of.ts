import { isDate } from '../../domain/calendar';
import { daysOfRecord, firstDayOfRecord } from '../../domain/plan/known-on';
import type { Plan } from '../../domain/plan/state/plan';
import { judgedOn } from '../../domain/plan/record-of';

/** Why the day that was typed is not the one shown. */
export type DayFault = 'not-a-date' | 'ahead' | 'too-early';

/** The day a page is shown as of, and the days around it. */
export interface AsOfDay {
  /** The day shown: the one asked for, or the nearest that can be shown. */
  readonly day: string;
  /** The last day of the record: today, or the one on which the plan was over. */
  readonly today: string;
  /** From the first day of the record through today; working days, and both ends, with a space between two: it is sent with the page. */
  readonly days: string;
  /** What stands in the field: what was typed, where that is at fault. */
  readonly typed: string;
  readonly fault: DayFault | null;
  readonly previous: string | null;
  readonly next: string | null;
}

/** The nearest day that can be shown, and why it is not the one asked for. */
function nearest(typed: string, first: string, today: string): { day: string; fault: DayFault | null } {
  if (typed === '') return { day: today, fault: null };
  if (!isDate(typed)) return { day: today, fault: 'not-a-date' };
  if (typed > today) return { day: today, fault: 'ahead' };
  return typed < first ? { day: first, fault: 'too-early' } : { day: typed, fault: null };
}

/** Reads the day that an address asks for (`?on=`); null where nothing is on the record yet, and there is no day to choose. */
export function askedDay(plan: Plan, now: string, on: string | null): AsOfDay | null {
  const first = firstDayOfRecord(plan);
  if (first === null) return null;
  const today = judgedOn(plan, now);
  const typed = (on ?? '').trim().slice(0, 40);
  const { day, fault } = nearest(typed, first, today);
  const days = daysOfRecord(plan, first, today);
  return {
    ...{ day, today, days: days.join(' '), fault },
    typed: fault ? typed : day,
    previous: days.findLast((one) => one < day) ?? null,
    next: days.find((one) => one > day) ?? null,
  };
}
