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

/** Who signs, as they will stand; `onBehalfOf` names the executive whose delegate they are. */
export interface WhoSigns {
  readonly name: string;
  readonly position: string;
  readonly onBehalfOf: string | null;
}

/** How a seat stands under what it would sign that day; as itself where it may not. */
export function signerOn(plan: Plan, seat: Seat, today: string, act: Act): WhoSigns {
  const principal = principalOn(plan, seat, today, act);
  const { name, position } = seat;
  return { name, position, onBehalfOf: principal && principal.id !== seat.id ? principal.name : null };
}

/** What somebody did, with by whom and in whose place. */
export interface Acted {
  readonly by: Actor;
  readonly onBehalfOf?: OnBehalfOf;
}

/**
 * Whether who acts, or for whom they act, did it for the other side already, or had it done. Nobody signs, votes or takes in for both
 * sides, not even from two seats one after the other. `other`: what the other side did; undefined where it has not.
 */
export function actsForBoth(plan: Plan, other: Acted | undefined, by: Seat, principal: Seat): boolean {
  const acted = [other?.by.seat, other?.onBehalfOf?.seat].map((seat) => seat && find(plan.seats, seat)?.person);
  return [by.person, principal.person].some((person) => acted.includes(person));
}
