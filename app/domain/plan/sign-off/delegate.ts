import { dateOf, dayNumber, isDate } from '../../calendar';
import { may } from '../../access';
import { refuse } from '../../refusal';
import type { DelegateCommand } from '../commands';
import { barred, entry, misplaced, todayOf, type ApplyTable, type DecideTable } from '../decide';
import type { DelegateKind } from '../entries';
import { openSeat } from '../seats/seat';
import { find } from '../state/things';
import type { Delegation, Seat } from '../state/seat';
import { LIVE, stageOf, type Plan, type Stage } from '../state/plan';
import { changeThing } from '../state/things';

/** While there is something to sign. A draft is the vendor's alone. */
const DELEGATED: readonly Stage[] = ['proposed', 'agreed', ...LIVE];

/** A year: whoever is away for longer hands the seat over. */
const LONGEST = 366;

/** Whom an executive can name: who sits on their side and does not sign anyway. */
export const mayBeDelegate = (executive: Seat, seat: Seat): boolean =>
  seat.side === executive.side && seat.closedAt === null && seat.role !== 'executive';

/** Whether a delegation can still be used on or after a day: not ended or over, its executive still is one, and its delegate could be named. */
const stands = (plan: Plan, one: Delegation, today: string): boolean => {
  const [executive, delegate] = [openSeat(plan, one.of), openSeat(plan, one.to)];
  if (executive?.role !== 'executive' || !delegate) return false;
  return one.endedAt === null && one.until >= today && mayBeDelegate(executive, delegate);
};

/** Delegations that hold now or will, the earliest first. */
export const standingDelegations = (plan: Plan, today: string): Delegation[] =>
  Object.values(plan.delegations)
    .filter((one) => stands(plan, one, today))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.at < b.at ? -1 : 1));

/** The executive for whom a seat may sign on a day; undefined for who is nobody's delegate then. */
export const delegator = (plan: Plan, seat: Pick<Seat, 'id'>, today: string): Seat | undefined => {
  const held = standingDelegations(plan, today).find(({ to, from }) => to === seat.id && from <= today);
  return held && openSeat(plan, held.of);
};

/** The seats to which delegations of a side lead, each once, with the first day on which it may sign: earliest first. */
export function delegatesFrom(plan: Plan, side: Seat['side'], today: string): ReadonlyMap<Seat, string> {
  const from = new Map<Seat, string>();
  for (const one of standingDelegations(plan, today)) {
    const seat = openSeat(plan, one.to);
    if (seat?.side === side && !from.has(seat)) from.set(seat, one.from);
  }
  return from;
}

/** Those who may sign for a side in an executive's place on a day. */
export const delegatesOf = (plan: Plan, side: Seat['side'], today: string): Seat[] =>
  [...delegatesFrom(plan, side, today)].filter(([, from]) => from <= today).map(([seat]) => seat);

/** Whether a seat may name who signs in its place, at this stage. */
export const mayNameDelegate = (plan: Plan, seat: Seat): boolean =>
  may(seat, 'name-delegate', { side: seat.side }) && DELEGATED.includes(stageOf(plan));

export const decideDelegate: DecideTable<DelegateCommand> = {
  'name-delegate': (plan, { id, to, from, until }, asking) => {
    const no = barred(asking, 'name-delegate', { side: asking.by.side }) ?? misplaced(plan, ...DELEGATED);
    if (no) return no;
    const seat = find(plan.seats, to);
    if (!seat || !mayBeDelegate(asking.by, seat)) return refuse('delegate-other', undefined, 'to');
    if (!isDate(from)) return refuse('not-a-date', undefined, 'from');
    if (!isDate(until)) return refuse('not-a-date', undefined, 'until');
    const today = todayOf(plan, asking);
    if (from < today) return refuse('date-passed', { date: from }, 'from');
    if (until < from) return refuse('date-order', undefined, 'until');
    if (dayNumber(until) - dayNumber(from) >= LONGEST)
      return refuse('delegate-too-long', { last: dateOf(dayNumber(from) + LONGEST - 1) }, 'until');
    // One delegate at a time: whoever is named last stands alone.
    const replaced = standingDelegations(plan, today).filter(({ of }) => of === asking.by.id);
    return [
      ...replaced.map((one) => entry(plan, asking, 'delegate.ended', { id: one.id })),
      entry(plan, asking, 'delegate.named', { id, of: asking.by.id, to, from, until }),
    ];
  },

  'end-delegation': (plan, { id }, asking) => {
    const one = find(plan.delegations, id);
    if (!one) return refuse('not-found');
    if (one.of !== asking.by.id && one.to !== asking.by.id) return refuse('not-allowed');
    const no = misplaced(plan, ...DELEGATED);
    if (no) return no;
    if (!stands(plan, one, todayOf(plan, asking))) return refuse('already-ended');
    return [entry(plan, asking, 'delegate.ended', { id })];
  },
};

export const applyDelegate: ApplyTable<DelegateKind> = {
  'delegate.named': (plan, { data, by, at }) => ({
    ...plan,
    delegations: { ...plan.delegations, [data.id]: { ...data, by, at, endedAt: null } },
  }),
  'delegate.ended': (plan, { data, at }) => ({
    ...plan,
    delegations: changeThing(plan.delegations, data.id, () => ({ endedAt: at })),
  }),
};
