import { SIDES, type Side } from '../access';
import { dateOf } from '../calendar';
import type { Evidence } from './evidence';
import type { RecordCase } from './facts';
import { judge, type Judged, type Judgement } from './judge';
import type { Day } from './known';
import { lateDaysOf, sidesOf, type CommitmentRecord } from './record';
import type { Runs } from './runs';
import type { Scorecard } from './scorecard';
import type { Verdict } from './verdict';

/** The record as the `judge` command prints it. Rates and intervals are rounded to 4 decimals. */
export interface Answer {
  readonly commitments: Readonly<Record<string, CommitmentAnswer>>;
  readonly sides: Readonly<Record<Side, SideAnswer>>;
  readonly evidence: Evidence;
}

export interface CommitmentAnswer extends Pick<
  CommitmentRecord,
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

/** A letter for each late day in order: V, C or N. */
export const lettersOf = ({ list }: Runs): string => {
  let letters = '';
  for (const { first, last, charge } of list) letters += charge.repeat(last - first + 1);
  return letters;
};

const commitmentAnswer = (judged: Judged, { days }: Day): CommitmentAnswer => ({
  verdict: judged.verdict,
  firstDue: dateOf(days.day(judged.firstDue)),
  due: dateOf(days.day(judged.due)),
  moves: judged.moves,
  late: lateDaysOf(judged),
  days: lettersOf(judged.late),
  contested: judged.contested,
});

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

/** A judgement in the form of a case's `expect`. */
export const answerOf = (judgement: Judgement): Answer => {
  const { sides, evidence } = sidesOf(judgement);
  const { day, commitments } = judgement;
  return {
    // fromEntries makes every id a property of its own, `__proto__` too.
    commitments: Object.fromEntries(commitments.map((judged) => [judged.facts.id, commitmentAnswer(judged, day)])),
    sides: Object.fromEntries(SIDES.map((side) => [side, sideAnswer(sides[side])])) as Record<Side, SideAnswer>,
    evidence,
  };
};

/** Judges a case that is free of faults (`faultsOf`) and answers in the form of `expect`. */
export const judgeCase = (facts: RecordCase): Answer => answerOf(judge(facts));
