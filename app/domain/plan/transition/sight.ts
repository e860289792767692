import { principalOn } from '../sign-off/principal';
import { isLive, type Plan, type PrivatePlan } from '../state/plan';
import type { Seat } from '../state/seat';
import { dayOf } from '../work/commitment-state';
import { draftOf, seesDraft } from './draft';

/** What a seat reads of it, or null where for this seat it is not there. */
export type Sight = 'shared' | 'draft' | null;

/** Whether a seat reads what is prepared, or what was shared, or neither: then there is nothing. */
export function sightOf(plan: Plan, seat: Seat, own: PrivatePlan, now: string): Sight {
  if (plan.stage === 'draft') return null;
  const shares = principalOn(plan, seat, dayOf(plan, now), 'share-transition')?.side === 'vendor';
  const mayRead = own.side === 'vendor' && (seesDraft(seat, draftOf(own)) || shares);
  if (mayRead && (isLive(plan) || plan.transition)) return 'draft';
  return plan.transition ? 'shared' : null;
}
