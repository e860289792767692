import { ROLES, SIDES, type Role, type Side } from '../../access';
import { refuse, type Refusal } from '../../refusal';
import type { SeatCommand } from '../commands';
import { barred, entry, misplaced, unwritten, type Asking, type DecideTable, misnamed } from '../decide';
import { find } from '../state/things';
import { LIVE, type Plan } from '../state/plan';
import type { Seat } from '../state/seat';

/** The seats of a side on which somebody sits now. */
export const openSeats = (plan: Plan, side: Side): Seat[] =>
  Object.values(plan.seats).filter((seat) => seat.side === side && seat.closedAt === null);

/** Who sits for a side now and can sign for it. */
export const executivesOf = (plan: Plan, side: Side): readonly Seat[] =>
  openSeats(plan, side).filter(({ role }) => role === 'executive');

/** Those of both sides. */
export const executives = (plan: Plan): readonly Seat[] => SIDES.flatMap((side) => executivesOf(plan, side));

/** The first side for which nobody could sign; undefined where both have somebody. */
export const sideWithoutExecutive = (plan: Plan): Side | undefined =>
  SIDES.find((side) => executivesOf(plan, side).length === 0);

/** Whether a seat can agree for its side. */
export const isAtLeastLead = ({ role }: Pick<Seat, 'role'>): boolean => role === 'lead' || role === 'executive';

/** Each side opens its own seats; the vendor's leads also the customer's, since somebody must invite first. */
const barredFromOpening = (side: Side, asking: Asking): Refusal | null =>
  side === asking.by.side ? barred(asking, 'seat-own-side', { side }) : barred(asking, 'seat-other-side');

/**
 * Whoever can agree or sign for the customer is named by the customer, as soon as somebody there can: a vendor that seats the other
 * side's executive could sign for both. An administrator is the vendor's too.
 */
function theirsToSeat(plan: Plan, side: Side, role: Role, asking: Asking): Refusal | null {
  if (side === asking.by.side || plan.stage === 'draft' || !isAtLeastLead({ role })) return null;
  return openSeats(plan, side).some(isAtLeastLead) ? refuse('theirs-to-seat', undefined, 'role') : null;
}

/**
 * The open seats that the customer's own leads and executives alone change: those of leads and executives, from when the first of them has
 * come on. Before that the vendor decides who they are. `seats`: the open ones.
 */
export const areTheirs = <T extends Pick<Seat, 'side' | 'role'> & { readonly joinedAt: string | null }>(
  seats: readonly T[],
): readonly T[] => {
  const answering = seats.filter((one) => one.side === 'customer' && isAtLeastLead(one));
  return answering.some(({ joinedAt }) => joinedAt !== null) ? answering : [];
};

/** Once the customer sits at the table, only its own leads change its seats, or an administrator, who has no seat here. */
const barredFromChanging = (plan: Plan, seat: Seat, asking: Asking): Refusal | null =>
  seat.side === asking.by.side || plan.stage === 'draft' || !find(plan.seats, asking.by.id)
    ? barredFromOpening(seat.side, asking)
    : refuse('not-allowed');

/**
 * Somebody must be left who can answer for the side. In a draft nobody of the customer's needs to be there yet. An administrator is
 * not held up by it here: who has left the company is out at once. That they leave those alone who answer for the customer is for their
 * own command, which knows who has come (`areTheirs`).
 */
export function lastLead(plan: Plan, seat: Seat, asking: Asking): Refusal | null {
  if (!find(plan.seats, asking.by.id)) return null;
  if (!isAtLeastLead(seat) || (plan.stage === 'draft' && seat.side === 'customer')) return null;
  const left = openSeats(plan, seat.side).filter((one) => one.id !== seat.id && isAtLeastLead(one));
  return left.length === 0 ? refuse('last-lead', { side: seat.side }) : null;
}

const rank = (role: Role): number => ROLES.indexOf(role);

/** A seat on which somebody sits now, by its id. */
export const openSeat = (plan: Plan, id: string): Seat | undefined => {
  const seat = find(plan.seats, id);
  return seat?.closedAt === null ? seat : undefined;
};

/** Who sits in the plan. Closing a seat keeps what its person did and owns. */
export const decideSeat: DecideTable<SeatCommand> = {
  'open-seat': (plan, command, asking) => {
    const { id, person, side, role } = command;
    if (!SIDES.includes(side)) return refuse('not-valid', undefined, 'side');
    if (!ROLES.includes(role)) return refuse('not-valid', undefined, 'role');
    const [name, position, email] = [command.name.trim(), command.position.trim(), command.email.trim()];
    const no =
      barredFromOpening(side, asking) ??
      misplaced(plan, 'draft', 'proposed', 'agreed', ...LIVE) ??
      theirsToSeat(plan, side, role, asking) ??
      misnamed(name, 'name') ??
      unwritten(email, 'email');
    if (no) return no;
    const taken = Object.values(plan.seats).find((seat) => seat.person === person && seat.closedAt === null);
    if (taken && taken.side !== side)
      return refuse('sits-on-other-side', { name: taken.name, party: plan.parties[taken.side] }, 'email');
    if (taken || find(plan.seats, id)) return refuse('seat-taken', { name });
    return [entry(plan, asking, 'seat.opened', { id, person, side, role, name, position, email })];
  },

  'change-role': (plan, { seat: id, role, seen }, asking) => {
    if (!ROLES.includes(role)) return refuse('not-valid', undefined, 'role');
    const seat = openSeat(plan, id);
    if (!seat) return barred(asking, 'edit-plan') ?? refuse('not-found');
    const no = barredFromChanging(plan, seat, asking) ?? misplaced(plan, 'draft', 'proposed', 'agreed', ...LIVE);
    if (no) return no;
    if (seat.role === role) return [];
    if (seen !== undefined && seen !== seat.role) return refuse('changed-meanwhile');
    const theirs = rank(role) > rank(seat.role) ? theirsToSeat(plan, seat.side, role, asking) : null;
    if (theirs) return theirs;
    // Nobody makes themselves more than they are: to sign, somebody else must have said so.
    if (seat.id === asking.by.id && rank(role) > rank(seat.role)) return refuse('not-allowed');
    return (
      (isAtLeastLead({ role }) ? null : lastLead(plan, seat, asking)) ?? [
        entry(plan, asking, 'seat.role-changed', { seat: id, role }),
      ]
    );
  },

  'close-seat': (plan, { seat: id }, asking) => {
    const seat = find(plan.seats, id);
    if (!seat) return barred(asking, 'edit-plan') ?? refuse('not-found');
    const no = barredFromChanging(plan, seat, asking);
    if (no) return no;
    if (seat.closedAt !== null) return refuse('already-ended');
    return lastLead(plan, seat, asking) ?? [entry(plan, asking, 'seat.closed', { seat: id })];
  },
};
