import { dateOf, dayNumber, weekday, workingDays } from '../../calendar';
import type { CheckIn } from '../state/check-in';
import type { Plan } from '../state/plan';
import type { TermsContent } from '../state/text';
import type { VersionContent } from '../state/version';

export interface PlannedCheckIn {
  readonly id: string;
  readonly number: number;
  readonly on: string;
  readonly time: string;
}

/**
 * The days of a time frame's check-ins by its rhythm: from the first such weekday after the start, none before `from` (the day the
 * version takes effect). One that falls on a day off moves to the next working day; two on the same day are one; one that would
 * move past the end is left out.
 */
export function checkInDays(terms: TermsContent, from: string): string[] {
  const { roll } = workingDays(terms.calendar);
  const start = dayNumber(terms.start);
  const first = start + 1 + ((terms.rhythm.weekday - weekday(dateOf(start + 1)) + 7) % 7);
  const step = 7 * terms.rhythm.weeks;
  const length = Math.max(0, Math.floor((dayNumber(terms.end) - first) / step) + 1);
  const days = Array.from({ length }, (_, index) => roll(dateOf(first + index * step)));
  return [...new Set(days)].filter((on) => on >= from && on <= terms.end);
}

/** Nobody has done anything for it yet, and its day has not come. */
const isUntouched = (one: CheckIn, today: string): boolean =>
  one.state === 'planned' &&
  one.on > today &&
  Object.keys(one.halvesIn).length === 0 &&
  (one.additions ?? []).length === 0;

/** The days a check-in stands for: its own and, where it was moved, those it was planned for before. */
const daysOf = ({ on, moves = [] }: CheckIn): readonly string[] => [on, ...moves.map(({ from }) => from.on)];

/**
 * What a version that takes effect does to a plan's check-ins: the ones its rhythm asks for and that are not there yet, numbered
 * on; and those still ahead, for which nobody has done anything, that it no longer asks for. All others stay as they are.
 *
 * One that was moved was agreed to by people, not by a rhythm: it stays when it is, at its own time, and stands for every day it was
 * planned for, on which none is made anew. It goes only where nobody has done anything for it and the time frame now ends before it.
 */
export function checkInsMade(
  { checkIns, versions }: Pick<Plan, 'checkIns' | 'versions'>,
  { number: version, terms }: Pick<VersionContent, 'number' | 'terms'>,
  today: string,
): { readonly made: readonly PlannedCheckIn[]; readonly dropped: readonly string[] } {
  const { time } = terms.rhythm;
  const before = Object.values(checkIns);
  const days = new Set(checkInDays(terms, today));
  const isAsked = (one: CheckIn): boolean =>
    one.moves?.length ? one.on <= terms.end : days.has(one.on) && one.time === time;
  const dropped = before.filter((one) => isUntouched(one, today) && !isAsked(one));
  const staying = before.filter((one) => !dropped.includes(one));
  const taken = new Set(staying.flatMap(daysOf));
  const isFirst = Object.values(versions).every(({ inForceAt }) => inForceAt === null);
  const last = Math.max(0, ...before.map(({ number }) => number));
  const made = [...days]
    .filter((on) => !taken.has(on))
    .map((on, index) => {
      const number = last + index + 1;
      // A dropped one's number can come again, its id never: mails and halves go by it.
      return { id: isFirst ? `ci-${number}` : `ci-${version}-${number}`, number, on, time };
    });
  return { made, dropped: dropped.map(({ id }) => id) };
}
