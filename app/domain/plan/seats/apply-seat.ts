import type { ApplyTable } from '../decide';
import type { SeatKind } from '../entries';
import { find } from '../state/things';
import type { Plan } from '../state/plan';
import type { Seat } from '../state/seat';
import { applyHandedOver } from './hand-over';
import { applyParty } from './party';

const changeSeat = (plan: Plan, id: string, change: (seat: Seat) => Seat): Plan => {
  const seat = find(plan.seats, id);
  return seat ? { ...plan, seats: { ...plan.seats, [id]: change(seat) } } : plan;
};

/** Seats stay in the plan when they are closed: names stand behind what was done. */
export const applySeat: ApplyTable<SeatKind> = {
  'seat.opened': (plan, { data, at }) => ({
    ...plan,
    seats: { ...plan.seats, [data.id]: { ...data, openedAt: at, closedAt: null } },
  }),
  'seat.role-changed': (plan, { data }) => changeSeat(plan, data.seat, (seat) => ({ ...seat, role: data.role })),
  'seat.closed': (plan, { data, at }) => changeSeat(plan, data.seat, (seat) => ({ ...seat, closedAt: at })),
  // What was erased reads so in the entries that held it: nothing is left to change.
  'person.erased': (plan) => plan,
  'commitment.handed-over': applyHandedOver,
  'party.renamed': applyParty,
};
