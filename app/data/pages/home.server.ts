import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../as-viewer.server';
import { loadPlans } from '../plans.server';
import { seat } from '../schema';
import type { PlanHead } from './plan-heads';
import type { Plan } from '../../domain/plan/state/plan';
import type { Seat } from '../../domain/plan/state/seat';

/** A plan of the viewer, with the seat they sit on. */
export interface OwnPlan {
  readonly plan: Plan;
  readonly seat: Seat;
}

/** The open seats of the viewer. */
export const readOwnSeats = (tx: Tx, personId: string) =>
  tx
    .select({ planId: seat.planId, id: seat.id, side: seat.side, role: seat.role })
    .from(seat)
    .where(and(eq(seat.personId, personId), isNull(seat.closedAt)));

/**
 * Every plan in which the viewer has an open seat, in two queries whatever their number. The text of a draft is not among it: that is
 * private to a seat, and the first page needs only to know that it is one.
 */
export async function readOwnPlans(tx: Tx, personId: string): Promise<readonly OwnPlan[]> {
  const seats = await readOwnSeats(tx, personId);
  return readPlansOf(
    tx,
    seats.map(({ planId, id: seatId }) => ({ planId, seatId })),
  );
}

/** The plans of some of the viewer's seats, as above. */
export async function readPlansOf(
  tx: Tx,
  seats: readonly Pick<PlanHead, 'planId' | 'seatId'>[],
): Promise<readonly OwnPlan[]> {
  const own = new Map(seats.map(({ planId, seatId }) => [planId, seatId]));
  const loaded = await loadPlans(tx, [...own.keys()]);
  return loaded.flatMap(({ plan }) => {
    const sitting = plan.seats[own.get(plan.id) ?? ''];
    return sitting ? [{ plan, seat: sitting }] : [];
  });
}
