import type { Plan } from '../state/plan';
import type { Seat } from '../state/seat';
import { handedOver } from './hand-over';
import { isAtLeastLead, openSeats } from './seat';

export interface LeaveView {
  readonly planId: string;
  readonly seat: string;
  readonly parties: Plan['parties'];
  readonly party: string;
  /** How much of theirs is open. */
  readonly holds: number;
  /** Nobody else answers for their side: they hand over first. */
  readonly last: boolean;
}

/** What leaving means for the one who asks. */
export const leaveView = (plan: Plan, seat: Seat, now: string): LeaveView => ({
  planId: plan.id,
  seat: seat.id,
  parties: plan.parties,
  party: plan.parties[seat.side],
  holds: handedOver(plan, seat.id, now).length,
  last: isAtLeastLead(seat) && !openSeats(plan, seat.side).some((one) => one.id !== seat.id && isAtLeastLead(one)),
});
