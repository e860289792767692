import { SIDES, type Side } from '../access';
import type { Evidence } from './evidence';
import type { RecordCase } from './facts';
import { lettersOf, type Judged } from './judge';
import { recordOf, type PlanRecord } from './record';
import type { Scorecard } from './scorecard';
import type { Verdict } from './verdict';

/** The record as the `judge` command prints it. Rates and intervals are rounded to 4 decimals. */
export interface Answer {
  readonly commitments: Readonly<Record<string, CommitmentAnswer>>;
  readonly sides: Readonly<Record<Side, SideAnswer>>;
  readonly evidence: Evidence;
}

export interface CommitmentAnswer extends Pick<
  Judged,
  'verdict' | 'firstDue' | 'due' | 'moves' | 'late' | 'contested'
> {
  /** A letter for each late day in order: V, C or N. */
  readonly days: string;
}

type CountName = 'inReview' | Exclude<Verdict, 'in-review'>;

export interface SideAnswer
  extends
    Readonly<Record<CountName, number>>,
    Pick<Scorecard, 'contested' | 'lateDays' | 'heldUpDays' | 'keepRate' | 'weightedKeepRate' | 'interval'> {}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
const roundedOrNull = (value: number | null): number | null => (value === null ? null : rounded(value));

const commitmentAnswer = (judged: Judged): CommitmentAnswer => {
  const { verdict, firstDue, due, moves, late, contested } = judged;
  return { verdict, firstDue, due, moves, late, days: lettersOf(judged), contested };
};

const sideAnswer = (card: Scorecard): SideAnswer => {
  const { 'in-review': inReview, open, waiting, overdue, ...counts } = card.counts;
  return {
    ...{ open, waiting, overdue, inReview, ...counts },
    contested: card.contested,
    lateDays: card.lateDays,
    heldUpDays: card.heldUpDays,
    keepRate: roundedOrNull(card.keepRate),
    weightedKeepRate: roundedOrNull(card.weightedKeepRate),
    interval: card.interval && [rounded(card.interval[0]), rounded(card.interval[1])],
  };
};

/** A record in the form of a case's `expect`. */
export const answerOf = ({ commitments, sides, evidence }: PlanRecord): Answer => ({
  // fromEntries makes every id a property of its own, `__proto__` too.
  commitments: Object.fromEntries(Array.from(commitments, ([id, judged]) => [id, commitmentAnswer(judged)])),
  sides: Object.fromEntries(SIDES.map((side) => [side, sideAnswer(sides[side])])) as Record<Side, SideAnswer>,
  evidence,
});

/** Judges a case that is free of faults (`faultsOf`) and answers in the form of `expect`. */
export const judgeCase = (facts: RecordCase): Answer => answerOf(recordOf(facts));
