import { SIDES, type Side } from '../access';
import { dateOf } from '../calendar';
import { evidenceOf, type Evidence } from './evidence';
import type { RecordCase, Settings } from './facts';
import { judge, type Judged, type Judgement } from './judge';
import { known, type Day, type Standing } from './known';
import type { Cause, Charge } from './runs';
import { scorecardOf, type Scorecard } from './scorecard';
import type { Verdict } from './verdict';

/** Everything the record says of a plan on one day: the same for both sides. Dates are `YYYY-MM-DD`. */
export interface PlanRecord {
  readonly asOf: string;
  readonly settings: Settings;
  /** By id, in the order of the case; only what was agreed by the as-of day. */
  readonly commitments: ReadonlyMap<string, CommitmentRecord>;
  readonly sides: Readonly<Record<Side, Scorecard>>;
  readonly evidence: Evidence;
}

export interface CommitmentRecord {
  readonly id: string;
  readonly side: Side;
  readonly weight: number;
  readonly verdict: Verdict;
  readonly firstDue: string;
  readonly due: string;
  /** Re-plans so far. */
  readonly moves: number;
  readonly late: LateDays;
  /** The late days in order, those in a row that are charged alike for one cause together. */
  readonly runs: readonly LateRun[];
  readonly contested: boolean;
  /** How each date change, delivery and hold that is known stands, in the order of the facts. */
  readonly changes: readonly ('re-plan' | 'relief')[];
  readonly deliveries: readonly Answered[];
  readonly holds: readonly Answered[];
}

export interface LateDays {
  readonly total: number;
  readonly vendor: number;
  readonly customer: number;
  readonly neither: number;
}

export interface LateRun {
  readonly from: string;
  readonly through: string;
  /** Working days. */
  readonly days: number;
  readonly charge: Charge;
  readonly cause: Cause;
}

export interface Answered {
  readonly outcome: Standing['outcome'];
  /** When it was answered, or accepted by silence; null while unanswered. */
  readonly on: string | null;
  readonly bySilence: boolean;
}

/** Late days by the side charged. */
export const lateDaysOf = ({ late: { total, vendor, customer } }: Judged): LateDays => ({
  total,
  vendor,
  customer,
  neither: total - vendor - customer,
});

const answeredOf = ({ outcome, day, bySilence }: Standing): Answered => ({
  outcome,
  on: day === null ? null : dateOf(day),
  bySilence,
});

const commitmentRecord = (judged: Judged, day: Day): CommitmentRecord => {
  const { facts, late, verdict } = judged;
  const { due, deliveries, holds } = known(facts, day);
  const date = (index: number): string => dateOf(day.days.day(index));
  return {
    id: facts.id,
    side: facts.side,
    weight: facts.weight,
    verdict,
    firstDue: date(judged.firstDue),
    due: date(judged.due),
    moves: judged.moves,
    late: lateDaysOf(judged),
    runs: late.list.map(({ first, last, charge, cause }) => ({
      from: date(first),
      through: date(last),
      days: last - first + 1,
      charge,
      cause,
    })),
    contested: judged.contested,
    changes: due.changes,
    deliveries: deliveries.deliveries.map(answeredOf),
    holds: holds.holds.map(answeredOf),
  };
};

/** Both scorecards, and what they support. */
export const sidesOf = ({ day, commitments }: Judgement): Pick<PlanRecord, 'sides' | 'evidence'> => {
  const cards = SIDES.map((side) => [side, scorecardOf(side, commitments)]);
  const sides = Object.fromEntries(cards) as Record<Side, Scorecard>;
  return { sides, evidence: evidenceOf(sides, day.settings) };
};

/** Judges a case that is free of faults (`faultsOf`); the form in which pages read it. */
export const recordOf = (facts: RecordCase): PlanRecord => {
  const judgement = judge(facts);
  const { day, commitments } = judgement;
  return {
    asOf: dateOf(day.asOf),
    settings: day.settings,
    commitments: new Map(commitments.map((judged) => [judged.facts.id, commitmentRecord(judged, day)])),
    ...sidesOf(judgement),
  };
};
