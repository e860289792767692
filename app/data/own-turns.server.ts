import type { CourtItem } from '../domain/plan/court/court-item';
import { isLive } from '../domain/plan/state/plan';
import { transitionTurns } from '../domain/plan/transition/court';
import { asViewer } from './as-viewer.server';
import type { House } from './house.server';
import type { OwnPlan } from './pages/home.server';
import { loadPrivate } from './plans.server';

/**
 * What waits in a plan of which the other side may not even know that it waits: with the eyes of the seat, in a read of its own, since a
 * transaction sees what is private to one seat at a time.
 */
export const readOwnTurns = async (
  house: House,
  personId: string,
  { plan, seat }: Pick<OwnPlan, 'plan' | 'seat'>,
  now: string,
): Promise<readonly CourtItem[]> =>
  seat.side === 'vendor' && isLive(plan)
    ? asViewer(house, { personId, seatId: seat.id }, 'read', async (tx) =>
        transitionTurns(plan, await loadPrivate(tx, plan.id, 'vendor', ['transitions']), seat, now),
      )
    : [];
