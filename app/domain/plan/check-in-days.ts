import { dateOf, dayNumber, weekday, workingDays } from '../calendar';
import type { TermsContent } from './plan';

export interface PlannedCheckIn {
  readonly id: string;
  readonly number: number;
  readonly on: string;
  readonly time: string;
}

/**
 * The check-ins of a time frame, made ahead by the rhythm: from the first such weekday after the start, none before `from` (the
 * day the plan takes effect). One that falls on a day off moves to the next working day; two on the same day are one; one that
 * would move past the end is left out.
 */
export function checkInDays(terms: TermsContent, from: string): PlannedCheckIn[] {
  const { roll } = workingDays(terms.calendar);
  const start = dayNumber(terms.start);
  const first = start + 1 + ((terms.rhythm.weekday - weekday(dateOf(start + 1)) + 7) % 7);
  const step = 7 * terms.rhythm.weeks;
  const length = Math.max(0, Math.floor((dayNumber(terms.end) - first) / step) + 1);
  const days = Array.from({ length }, (_, index) => roll(dateOf(first + index * step)));
  return [...new Set(days)]
    .filter((on) => on >= from && on <= terms.end)
    .map((on, index) => ({ id: `ci-${index + 1}`, number: index + 1, on, time: terms.rhythm.time }));
}
