import { otherSide, type Side } from '../access';
import { intervalOf } from './evidence';
import type { Judged } from './judge';
import { VERDICTS, type Verdict } from './verdict';

/** One side's commitments counted. Days are commitment-days: one day late on three commitments is three. */
export interface Scorecard {
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly contested: number;
  /** Late days charged to this side on its own commitments. */
  readonly lateDays: number;
  /** Days charged to it on the other side's commitments. */
  readonly heldUpDays: number;
  /** Results that count for the rate: kept, and late or overdue. */
  readonly kept: number;
  readonly missed: number;
  /** kept / (kept + missed), by number and by weight; null without results. Never shown without "k of n" and the interval. */
  readonly keepRate: number | null;
  readonly weightedKeepRate: number | null;
  /** Quantiles 5 % and 95 % (Jeffreys), unrounded. */
  readonly interval: readonly [number, number] | null;
  /** How many of this side's deliveries and holds stand because the other side said nothing. */
  readonly acceptedBySilence: number;
  /** How often dates of its own commitments moved by a re-plan, and how often it got relief. */
  readonly replans: number;
  readonly reliefs: number;
}

const share = (kept: number, missed: number): number | null => (kept + missed === 0 ? null : kept / (kept + missed));

/** The scorecard of a side over everything judged. */
export const scorecardOf = (side: Side, commitments: readonly Judged[]): Scorecard => {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  const other = otherSide(side);
  let [contested, lateDays, heldUpDays, keptWeight, missedWeight] = [0, 0, 0, 0, 0];
  let [acceptedBySilence, replans, reliefs] = [0, 0, 0];
  for (const judged of commitments) {
    const { facts, late, verdict } = judged;
    if (facts.side === other) {
      heldUpDays += late[side];
      continue;
    }
    counts[verdict] += 1;
    lateDays += late[side];
    if (judged.contested) contested += 1;
    if (verdict === 'kept') keptWeight += facts.weight;
    if (verdict === 'late' || verdict === 'overdue') missedWeight += facts.weight;
    acceptedBySilence += judged.acceptedBySilence;
    replans += judged.moves;
    reliefs += judged.reliefs;
  }
  const kept = counts.kept;
  const missed = counts.late + counts.overdue;
  return {
    counts,
    contested,
    lateDays,
    heldUpDays,
    kept,
    missed,
    keepRate: share(kept, missed),
    weightedKeepRate: share(keptWeight, missedWeight),
    interval: intervalOf({ kept, missed }),
    acceptedBySilence,
    replans,
    reliefs,
  };
};
