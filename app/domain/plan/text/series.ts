import { Temporal } from 'temporal-polyfill';
import type { Side } from '../../access';
import type { CommitmentContent } from '../state/text';
import type { Period } from './period';

const STEPS: Readonly<Record<Period, (times: number) => Temporal.DurationLike>> = {
  week: (times) => ({ days: 7 * times }),
  'two-weeks': (times) => ({ days: 14 * times }),
  month: (times) => ({ months: times }),
};

/**
 * The days on which something recurs: the first, and one a period from it, none after `until` (dates that exist). A month that is too
 * short takes its last day: 31 January, 28 February, 31 March.
 */
export function recurringDays(first: string, every: Period, until: string): string[] {
  const days = [first];
  const start = Temporal.PlainDate.from(first);
  for (let times = 1; ; times += 1) {
    const next = start.add(STEPS[every](times)).toString();
    if (next > until) return days;
    days.push(next);
  }
}

/** What recurs is one commitment a period, and what both sides own is one of each: a promise has one owner and one day. */
export interface Series {
  readonly days: readonly string[];
  readonly sides: readonly Side[];
  /** What each is called; `of` is how many there are of one side. */
  readonly titled: (title: string, number: number, of: number) => string;
}

/** The commitments of a series, by day and then by side. Split between the sides, nobody of either is named as its owner yet. */
export const seriesOf = (one: CommitmentContent, { days, sides, titled }: Series): CommitmentContent[] =>
  days.flatMap((due, index) =>
    sides.map((side) => ({
      ...one,
      side,
      owner: sides.length > 1 ? null : one.owner,
      due,
      title: days.length > 1 ? titled(one.title, index + 1, days.length) : one.title,
    })),
  );
