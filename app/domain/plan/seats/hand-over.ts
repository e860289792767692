import { may, ROLES, type Role } from '../../access';
import { refuse, type Refusal } from '../../refusal';
import type { HandOverCommand } from '../commands';
import { barred, entry, misplaced, todayOf, type Apply, type Asking, type DecideTable } from '../decide';
import type { Entry } from '../entries';
import { standingDelegations } from '../sign-off/delegate';
import { byNumber } from '../sign-off/version';
import type { Commitment } from '../state/commitment';
import type { Plan } from '../state/plan';
import type { Seat } from '../state/seat';
import { changeThing, find } from '../state/things';
import { isDone, openDelivery } from '../work/commitment-state';
import { isAtLeastLead, lastLead, openSeat, openSeats } from './seat';

const rank = (role: Role): number => ROLES.indexOf(role);
const higher = (a: Role, b: Role): Role => (rank(a) >= rank(b) ? a : b);

/**
 * What somebody would pass on: commitments of theirs that are not over, those in review among them, since they can come back. What was
 * kept, waived or declined stays with whoever it was. Sorted by number.
 */
export const handedOver = (plan: Plan, seat: string, at: string): readonly Commitment[] =>
  Object.values(plan.commitments)
    .filter((one) => one.owner === seat && one.consent.declined === null)
    .filter((one) => !isDone(one) || (one.waivedAt === null && openDelivery(plan, one, at) !== undefined))
    .sort(byNumber);

/** What was on the screen, in short: the numbers of the commitments. */
export const listOf = (commitments: readonly Pick<Commitment, 'number'>[]): string =>
  commitments.map(({ number }) => number).join(' ');

/** Whether a seat may pass on what another of its side holds: a lead's act, or one's own. A seat that was closed can still hold something. */
export const mayHandOver = (by: Seat, from: Seat): boolean =>
  from.side === by.side &&
  (from.id === by.id
    ? may(by, 'comment', { side: by.side, owner: by.id })
    : may(by, 'seat-own-side', { side: from.side }));

/** Who can take over: sits on the same side, and may act on what is theirs or be given that right by a lead who asks. */
export const mayTakeOver = (by: Seat, from: Seat, taker: Seat): boolean =>
  taker.closedAt === null &&
  taker.side === from.side &&
  taker.id !== from.id &&
  (isAtLeastLead(by) || taker.role !== 'viewer');

/** What one person passes to another, and whether they leave with it. */
interface Passing {
  readonly from: Seat;
  readonly taker: Seat;
  readonly leaves: boolean;
  readonly withRole: boolean;
}

/** The role the taker needs from then on: to act on what they take, to answer for a side that nobody else leads, or the leaver's own. */
export function roleAfter(plan: Plan, { from, taker, leaves, withRole }: Passing, takes: boolean): Role {
  const others = openSeats(plan, from.side).some((one) => one.id !== from.id && isAtLeastLead(one));
  const least: Role = leaves && isAtLeastLead(from) && !others ? 'lead' : takes ? 'contributor' : 'viewer';
  return higher(higher(taker.role, least), withRole ? from.role : 'viewer');
}

/** Delegations that end with it: those of and to whoever leaves, and those to a taker who becomes an executive. */
const delegationsEnded = (plan: Plan, { from, taker, leaves }: Passing, role: Role, asking: Asking): Entry[] =>
  standingDelegations(plan, todayOf(plan, asking))
    .filter(
      ({ of, to }) =>
        (leaves && (of === from.id || to === from.id)) ||
        (role === 'executive' && taker.role !== role && to === taker.id),
    )
    .map(({ id }) => entry(plan, asking, 'delegate.ended', { id }));

function handOver(plan: Plan, { seat: id, to, seen, ...asked }: HandOverCommand, asking: Asking): Entry[] | Refusal {
  const { by } = asking;
  const from = find(plan.seats, id);
  if (!from || !mayHandOver(by, from)) return refuse('not-allowed');
  const no = misplaced(plan, 'draft', 'proposed', 'agreed', 'running', 'outcome', 'transition');
  if (no) return no;
  const taker = openSeat(plan, to);
  if (!taker || !mayTakeOver(by, from, taker)) return refuse('taker-other', undefined, 'to');
  const passed = handedOver(plan, id, asking.at);
  if (listOf(passed) !== seen) return refuse('changed-meanwhile');
  const leaves = asked.leaves && from.closedAt === null;
  const passing = { from, taker, leaves, withRole: asked.withRole && isAtLeastLead(by) };
  const role = roleAfter(plan, passing, passed.length > 0);
  // Nobody makes themselves more than they are.
  if (role !== taker.role && taker.id === by.id) return refuse('own-role', undefined, 'withRole');
  if (passed.length === 0 && !leaves && role === taker.role) return refuse('nothing-handed-over');
  return [
    ...(role === taker.role ? [] : [entry(plan, asking, 'seat.role-changed', { seat: taker.id, role })]),
    ...passed.map((one) => entry(plan, asking, 'commitment.handed-over', { commitment: one.id, from: id, to })),
    ...delegationsEnded(plan, passing, role, asking),
    ...(leaves ? [entry(plan, asking, 'seat.closed', { seat: id })] : []),
  ];
}

/** Passing on what one holds, and leaving: who did what stays as it was, and every promise keeps its side, its date and its days. */
export const decideHandOver: DecideTable<HandOverCommand | { readonly kind: 'leave' }> = {
  'hand-over': handOver,

  /** One's own seat, whatever the role. What is still theirs waits for the leads of their side. */
  leave: (plan, _, asking) => {
    const { by } = asking;
    const ends = delegationsEnded(plan, { from: by, taker: by, leaves: true, withRole: false }, by.role, asking);
    return (
      barred(asking, 'read') ??
      lastLead(plan, by, asking) ?? [...ends, entry(plan, asking, 'seat.closed', { seat: by.id })]
    );
  },
};

/**
 * The promise as it was, with another person to keep it. While it is still talked about it counts as changed, so that nobody agrees to
 * a text they have not seen, or writes the former owner back.
 */
export const applyHandedOver: Apply<'commitment.handed-over'> = (plan, { data: { commitment, to } }) => ({
  ...plan,
  commitments: changeThing(plan.commitments, commitment, ({ agreedAt, consent }) => ({
    owner: to,
    ...(agreedAt === null ? { consent: { ...consent, rev: consent.rev + 1 } } : {}),
  })),
});
