import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { SIDES, type Side } from '../access';
import type { Settings } from './facts';

export type EvidenceState = 'failing' | 'unclear' | 'keeping';

export type Reading = 'continue' | 'reset-or-part' | 'vendor-must-fix' | 'customer-must-fix' | 'keep-going';

/** What one side's record supports. */
export interface SideEvidence {
  readonly state: EvidenceState;
  /** Fewest further results, all kept, that would make an unclear side keeping; null if it is not unclear, or none would. */
  readonly toKeeping: number | null;
  /** Fewest further results, all missed, that would make it failing; null likewise. */
  readonly toFailing: number | null;
}

export interface Evidence extends Readonly<Record<Side, SideEvidence>> {
  readonly reading: Reading;
}

/** The results that count: commitments kept, and those late or overdue. */
export interface Results {
  readonly kept: number;
  readonly missed: number;
}

/** The 5 % and 95 % quantiles of Beta(kept + ½, missed + ½) (Jeffreys), unrounded; null without results. */
export const intervalOf = ({ kept, missed }: Results): readonly [number, number] | null =>
  kept + missed === 0
    ? null
    : [betaQuantile(0.05, kept + 0.5, missed + 0.5), betaQuantile(0.95, kept + 0.5, missed + 0.5)];

const stateOf = (results: Results, { floor, minResults }: Settings): EvidenceState => {
  const interval = results.kept + results.missed < minResults ? null : intervalOf(results);
  if (!interval) return 'unclear';
  if (interval[1] < floor) return 'failing';
  return interval[0] > floor ? 'keeping' : 'unclear';
};

/** Beyond this whole numbers are no longer exact, and the interval is narrower than numbers can tell. */
const MOST_RESULTS = Number.MAX_SAFE_INTEGER;

/** The smallest n ≥ 1 for which `holds`, once true, stays true; null if it never is. */
const fewest = (holds: (n: number) => boolean): number | null => {
  let high = 1;
  while (!holds(high)) {
    high *= 2;
    if (high > MOST_RESULTS) return null;
  }
  let low = high / 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
};

/** What the results of one side support, and how many more would settle it. */
export const sideEvidence = (results: Results, settings: Settings): SideEvidence => {
  const state = stateOf(results, settings);
  if (state !== 'unclear') return { state, toKeeping: null, toFailing: null };
  const { kept, missed } = results;
  return {
    state,
    toKeeping: fewest((n) => stateOf({ kept: kept + n, missed }, settings) === 'keeping'),
    toFailing: fewest((n) => stateOf({ kept, missed: missed + n }, settings) === 'failing'),
  };
};

const readingOf = (vendor: EvidenceState, customer: EvidenceState): Reading => {
  if (vendor === 'failing') return customer === 'failing' ? 'reset-or-part' : 'vendor-must-fix';
  if (customer === 'failing') return 'customer-must-fix';
  return vendor === 'keeping' && customer === 'keeping' ? 'continue' : 'keep-going';
};

/** What the record supports. It is never the decision: people decide, and may decide otherwise with a reason. */
export const evidenceOf = (results: Readonly<Record<Side, Results>>, settings: Settings): Evidence => {
  const [vendor, customer] = SIDES.map((side) => sideEvidence(results[side], settings)) as [SideEvidence, SideEvidence];
  return { vendor, customer, reading: readingOf(vendor.state, customer.state) };
};
