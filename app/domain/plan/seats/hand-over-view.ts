import type { Role } from '../../access';
import { isOver, type Plan } from '../state/plan';
import type { Seat } from '../state/seat';
import { find } from '../state/things';
import { dueDates } from '../work/commitment-state';
import { handedOver, listOf, mayHandOver, mayTakeOver } from './hand-over';
import { isAtLeastLead, openSeats } from './seat';

export interface HandOverView {
  readonly planId: string;
  readonly party: string;
  readonly seat: string;
  readonly name: string;
  readonly role: Role;
  readonly you: boolean;
  /** Their seat is closed already. */
  readonly left: boolean;
  /** Nobody else answers for their side: whoever takes over leads, if they leave. */
  readonly last: boolean;
  /** The reader may give the role along. */
  readonly mayRaise: boolean;
  readonly commitments: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly due: string;
  }[];
  /** What the form was made from. */
  readonly seen: string;
  readonly takers: readonly {
    readonly id: string;
    readonly name: string;
    readonly position: string;
    readonly role: Role;
  }[];
}

/** Everything that goes from one person to another, before it does; null for who may not hand it over, and of a plan that is over. */
export function handOverView(plan: Plan, by: Seat, id: string, now: string): HandOverView | null {
  const from = find(plan.seats, id);
  if (!from || !mayHandOver(by, from) || isOver(plan)) return null;
  const passed = handedOver(plan, id, now);
  const others = openSeats(plan, from.side).some((one) => one.id !== id && isAtLeastLead(one));
  return {
    planId: plan.id,
    party: plan.parties[from.side],
    seat: id,
    name: from.name,
    role: from.role,
    you: id === by.id,
    left: from.closedAt !== null,
    last: from.closedAt === null && isAtLeastLead(from) && !others,
    mayRaise: isAtLeastLead(by),
    commitments: passed.map((one) => ({
      id: one.id,
      number: one.number,
      title: one.title,
      due: one.agreedAt === null ? one.due : dueDates(plan, one).now,
    })),
    seen: listOf(passed),
    takers: openSeats(plan, from.side)
      .filter((one) => mayTakeOver(by, from, one))
      .map(({ id: taker, name, position, role }) => ({ id: taker, name, position, role })),
  };
}
