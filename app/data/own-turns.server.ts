import { may } from '../domain/access';
import { agreementCourt } from '../domain/plan/agreement/court';
import type { CourtItem } from '../domain/plan/court/court-item';
import { outcomeNow } from '../domain/plan/outcome/outcome-now';
import { isLive } from '../domain/plan/state/plan';
import { transitionTurns } from '../domain/plan/transition/court';
import { asViewer, type Tx } from './as-viewer.server';
import type { House } from './house.server';
import { readMustAgree } from './must-agree.server';
import type { OwnPlan } from './pages/home.server';
import { loadPrivate } from './private-parts.server';

type Seated = Pick<OwnPlan, 'plan' | 'seat' | 'workspaceId'>;

/** Whether anything can wait in a plan of which the other side may not even know: of the vendor's side alone. */
export const hasOwnTurns = ({ plan, seat }: Pick<Seated, 'plan' | 'seat'>): boolean =>
  seat.side === 'vendor' && isLive(plan);

/**
 * What waits in a plan of which the other side may not even know that it waits: how they part, and whether those agree whom the vendor's
 * policy asks. Read within a transaction with the eyes of the seat.
 */
export async function ownTurnsOf(tx: Tx, seated: Seated, now: string): Promise<readonly CourtItem[]> {
  const { plan } = seated;
  if (!hasOwnTurns(seated)) return [];
  const parting = transitionTurns(plan, await loadPrivate(tx, plan.id, 'vendor', ['transitions']), seated.seat, now);
  if (!outcomeNow(plan)) return parting;
  const asked = agreementCourt(plan, await readMustAgree(tx, seated));
  // Who else is asked is for those to know who prepare what the vendor decides.
  return [
    ...asked.filter(({ for: { seat } }) => seat === seated.seat.id || may(seated.seat, 'read-private')),
    ...parting,
  ];
}

/** The same in a read of its own, since a transaction sees what is private to one seat at a time. */
export const readOwnTurns = async (
  house: House,
  personId: string,
  seated: Seated,
  now: string,
): Promise<readonly CourtItem[]> =>
  hasOwnTurns(seated)
    ? asViewer(house, { personId, seatId: seated.seat.id }, 'read', (tx) => ownTurnsOf(tx, seated, now))
    : [];
