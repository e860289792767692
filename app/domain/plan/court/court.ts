import { ROLES } from '../../access';
import { dayOf } from '../work/commitment-state';
import { EXECUTIVE_ACTS, type CourtItem } from './court-item';
import { endingCourt } from './court-of-ending';
import { noticeCourt } from './court-of-notices';
import { isTheirOwn } from './for-other';
import { talkCourt } from './court-of-talk';
import { outcomeCourt } from './court-of-outcome';
import { workCourt } from './court-of-work';
import { delegator } from '../sign-off/delegate';
import type { Plan } from '../state/plan';
import type { Seat } from '../state/seat';
import { openSeats } from '../seats/seat';
import { sharedTransitionCourt } from '../transition/court';

/** All of it but the work, which alone has to be judged, and which waits for no executive as such. */
export const courtBesideWork = (plan: Plan, at: string): readonly CourtItem[] => [
  ...talkCourt(plan),
  ...endingCourt(plan, at),
  ...noticeCourt(plan, at),
  ...sharedTransitionCourt(plan),
  ...outcomeCourt(plan, at),
];

/** Everything in a plan whose turn it is at an instant, unsorted: the same for both sides. */
export const court = (plan: Plan, at: string): readonly CourtItem[] => [
  ...courtBesideWork(plan, at),
  ...workCourt(plan, at),
];

/** Whether a seat takes an item in its executive's place: a signature, or what else is an executive's, on the days it is their delegate. */
export const takesInPlace = (plan: Plan, { act, for: whose }: CourtItem, seat: Seat, at: string): boolean =>
  EXECUTIVE_ACTS.some((one) => one === act) &&
  whose.side === seat.side &&
  delegator(plan, seat, dayOf(plan, at)) !== undefined;

/** Whether an item waits for this very person: their own, or their role's. A role nobody fills falls to those above it. */
function isMine(plan: Plan, item: CourtItem, seat: Seat, at: string): boolean {
  const { for: whose } = item;
  if (whose.side !== seat.side || isTheirOwn(plan, item, seat, at)) return false;
  if (takesInPlace(plan, item, seat, at)) return true;
  if (whose.seat !== null) return whose.seat === seat.id;
  if (whose.role === seat.role) return true;
  const filled = openSeats(plan, seat.side).some(({ role }) => role === whose.role);
  return !filled && ROLES.indexOf(seat.role) > ROLES.indexOf(whose.role);
}

/** Nulls last. */
const earlier = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

/** What matters most first: overdue, then due soonest, then waiting longest. */
export const byUrgency = (a: CourtItem, b: CourtItem): number =>
  Number(b.overdue) - Number(a.overdue) || earlier(a.due, b.due) || earlier(a.since, b.since) || earlier(a.id, b.id);

/** Whose turn something is, as one person sees it: their own, another's of their side, the other side's. */
export const WHOSE = ['mine', 'ours', 'theirs'] as const;
export type Whose = (typeof WHOSE)[number];

export type CourtOf = Readonly<Record<Whose, readonly CourtItem[]>>;

/** The court as one person sees it; each item stands in exactly one list. */
export function courtFor(plan: Plan, seat: Seat, at: string, items: readonly CourtItem[] = court(plan, at)): CourtOf {
  const sorted = [...items].sort(byUrgency);
  const own = sorted.filter((item) => item.for.side === seat.side);
  return {
    mine: own.filter((item) => isMine(plan, item, seat, at)),
    ours: own.filter((item) => !isMine(plan, item, seat, at)),
    theirs: sorted.filter((item) => item.for.side !== seat.side),
  };
}

export type { CourtAct, CourtItem } from './court-item';
