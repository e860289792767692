import type { Tx } from '../as-viewer.server';
import { loadPlans } from '../plans.server';
import type { Plan } from '../../domain/plan/state/plan';
import type { Seat } from '../../domain/plan/state/seat';

/** A plan of the viewer, with the seat they sit on. */
export interface OwnPlan {
  readonly plan: Plan;
  readonly seat: Seat;
  /** Of the vendor whose plan it is. */
  readonly workspaceId: string;
  /** When the last entry was written that both sides see, as an ISO instant; null where there is none. */
  readonly lastAt: string | null;
}

/** Which seat of which plan. */
interface Sitting {
  readonly planId: string;
  readonly id: string;
}

/**
 * The plans of seats that the viewer sits on, in two queries whatever their number. The text of a draft is not among it: that is private to
 * a seat, and a page over all plans needs only to know that it is one.
 */
export async function readPlansOf(tx: Tx, seats: readonly Sitting[]): Promise<readonly OwnPlan[]> {
  const own = new Map(seats.map(({ planId, id }) => [planId, id]));
  const loaded = await loadPlans(tx, [...own.keys()]);
  return loaded.flatMap(({ plan, workspaceId, lastAt }) => {
    const sitting = plan.seats[own.get(plan.id) ?? ''];
    return sitting ? [{ plan, seat: sitting, workspaceId, lastAt }] : [];
  });
}
