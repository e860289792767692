import { may, type Act } from '../../access';
import { refuse, type Refusal } from '../../refusal';
import { todayOf, type Asking } from '../decide';
import type { Plan } from '../state/plan';
import type { Actor, Seat } from '../state/seat';
import type { OnBehalfOf } from '../state/signature';
import { find } from '../state/things';
import { delegator } from './delegate';

/**
 * For whom a seat does an act that is an executive's, on a day in the plan's zone (`YYYY-MM-DD`): for itself where it may, else for
 * the executive whose delegate it is that day. Undefined for who is neither.
 */
export function principalOn(plan: Plan, seat: Seat, today: string, act: Act): Seat | undefined {
  return may(seat, act) ? seat : delegator(plan, seat, today);
}

/** For whom the asking seat does an act that is an executive's; refused (`not-allowed`) where for nobody. */
export function principalOf(plan: Plan, asking: Asking, act: Act): Seat | Refusal {
  return principalOn(plan, asking.by, todayOf(plan, asking), act) ?? refuse('not-allowed');
}

/** The executive in whose place an act was done, as its entry names them; null where the asking seat did it for itself. */
export const onBehalfOf = (principal: Seat, { by }: Asking): OnBehalfOf =>
  principal.id === by.id ? null : { seat: principal.id, name: principal.name, position: principal.position };

/**
 * Whether who acts, or for whom they act, did it for the other side already, or had it done. Nobody signs, votes or takes in for both
 * sides, not even from two seats one after the other. `other`: what the other side did; undefined where it has not.
 */
export function actsForBoth(
  plan: Plan,
  other: { readonly by: Actor; readonly onBehalfOf?: OnBehalfOf } | undefined,
  by: Seat,
  principal: Seat,
): boolean {
  const acted = [other?.by.seat, other?.onBehalfOf?.seat].map((seat) => seat && find(plan.seats, seat)?.person);
  return [by.person, principal.person].some((person) => acted.includes(person));
}
