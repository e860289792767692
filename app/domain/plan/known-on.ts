import { dateOf, dayNumber, localDate, workingDays, zonedInstant } from '../calendar';
import { replay } from './apply';
import type { Entry } from './entries';
import type { Plan } from './state/plan';
import { boundCommitments, dayOf } from './work/commitment-state';

/** The first instant that no longer belongs to a date in a zone. */
export const endOfDay = (day: string, zone: string): string => zonedInstant(dateOf(dayNumber(day) + 1), '00:00', zone);

/**
 * The plan as it was known when a date was over: told again from the shared ledger's entries through the last of that date, and nothing
 * of what came later. Throws RangeError where there is none.
 */
export function knownOn(planId: string, entries: readonly Entry[], day: string, zone: string): Plan {
  const last = entries.findLastIndex(({ at }) => localDate(at, zone) <= day);
  return replay(planId, entries.slice(0, last + 1));
}

/** The first day of the record: the one on which both sides were first bound. Null before that. */
export const firstDayOfRecord = (plan: Plan): string | null => {
  let first: string | null = null;
  for (const { agreedAt } of boundCommitments(plan)) if (first === null || agreedAt! < first) first = agreedAt;
  return first === null ? null : dayOf(plan, first);
};

/** The days one steps over from the first day of the record through another: working days, and both ends whatever they are. */
export const daysOfRecord = (plan: Plan, first: string, through: string): string[] => {
  const between = workingDays(plan.terms.calendar).list(first, through);
  return [first, ...between, ...(between.at(-1) === through || first === through ? [] : [through])];
};
