import { LRUCache } from 'lru-cache';
import type { Plan } from '../domain/plan/state/plan';

/** A plan as a viewer may see it, with where it belongs. */
export interface LoadedPlan {
  readonly workspaceId: string;
  readonly customerId: string;
  readonly plan: Plan;
  /** Kept whole in the vendor's draft until it is proposed. */
  readonly draft: boolean;
  /** When the last entry was written that both sides see, as an ISO instant; null where the viewer sees none. */
  readonly lastAt: string | null;
  /** Read for one commitment, without the other parts: nothing to show, and nothing to keep. */
  readonly partly?: true;
}

/** How many things of plans are kept at most, over all plans: some 4 kB each. */
const MOST = 20_000;

const sizeOf = ({ plan }: LoadedPlan): number => 50 + Object.keys(plan.commitments).length;

/**
 * Plans as they were last read, by their stamp: where their shared ledger ends (see `stampOf`). The stamp is read in the viewer's own
 * transaction, so the policies decide each time what is there; what is saved is to read, parse and judge the same plan again. Kept
 * values are never changed: state is shared, not written to.
 */
export type KnownPlans = LRUCache<string, LoadedPlan>;

export const knownPlans = (): KnownPlans => new LRUCache({ maxSize: MOST, sizeCalculation: sizeOf });
