import { SIDES, type Side } from '../access';
import { evidenceOf, type Evidence } from './evidence';
import { settingsOf, type RecordCase, type Settings } from './facts';
import { judge, type Judged } from './judge';
import { scorecardOf, type Scorecard } from './scorecard';

/** Everything the record says of a plan on one day: the same for both sides. */
export interface PlanRecord {
  /** By id, in the order of the case; only what was agreed by the as-of day. */
  readonly commitments: ReadonlyMap<string, Judged>;
  readonly sides: Readonly<Record<Side, Scorecard>>;
  readonly evidence: Evidence;
  readonly settings: Settings;
}

/** Judges a case that is free of faults (`faultsOf`). */
export const recordOf = (facts: RecordCase): PlanRecord => {
  const commitments = judge(facts);
  const settings = settingsOf(facts);
  const sides = Object.fromEntries(SIDES.map((side) => [side, scorecardOf(side, commitments.values())])) as Record<
    Side,
    Scorecard
  >;
  return { commitments, sides, evidence: evidenceOf(sides, settings), settings };
};
