import type { Plan } from '../domain/plan/state/plan';

/** A plan as a viewer may see it, with where it belongs. */
export interface LoadedPlan {
  readonly workspaceId: string;
  readonly customerId: string;
  readonly plan: Plan;
  /** Kept whole in the vendor's draft until it is proposed. */
  readonly draft: boolean;
  /** Of the rows it was read from (see `stampsOf`); none where nothing is kept. */
  readonly stamp?: string;
}

/** How many things of plans are kept at most, over all plans: some 4 kB each. */
const MOST = 20_000;

const sizeOf = ({ plan }: LoadedPlan): number => 50 + Object.keys(plan.commitments).length;

/**
 * Plans as they were last read, by their stamp: which rows a viewer sees, each in which state (see `stampsOf`). The stamp is read in the
 * viewer's own transaction, so the policies decide each time what is there, whoever has changed it; what is saved is to read, parse and
 * judge the same rows again. Kept values are never changed: state is shared, not written to.
 */
export class KnownPlans {
  private readonly kept = new Map<string, LoadedPlan>();
  private size = 0;

  get(stamp: string): LoadedPlan | undefined {
    const found = this.kept.get(stamp);
    if (!found) return undefined;
    // What was asked for last goes last.
    this.kept.delete(stamp);
    this.kept.set(stamp, found);
    return found;
  }

  keep(stamp: string, loaded: LoadedPlan): void {
    if (this.kept.has(stamp)) return;
    this.kept.set(stamp, loaded);
    this.size += sizeOf(loaded);
    for (const [oldest, gone] of this.kept) {
      if (this.size <= MOST) return;
      this.kept.delete(oldest);
      this.size -= sizeOf(gone);
    }
  }
}
