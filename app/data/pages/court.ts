import { courtFor, takesInPlace, type CourtItem } from '../../domain/plan/court/court';
import type { CourtAct } from '../../domain/plan/court/court-item';
import type { Side } from '../../domain/access';
import { dayOf } from '../../domain/plan/work/commitment-state';
import { addressOfTurn, mayTake } from '../../domain/plan/work/nouns';
import { find } from '../../domain/plan/state/things';
import type { Plan } from '../../domain/plan/state/plan';
import type { Seat } from '../../domain/plan/state/seat';
import { ownerName } from './people';
import { whenOf, type When } from './when';

/** One thing whose turn it is, as a page shows it. */
export interface Turn {
  readonly id: string;
  readonly act: CourtAct;
  readonly side: Side;
  /** The person it waits for; null for whoever leads the side. */
  readonly person: string | null;
  readonly commitment: { readonly id: string; readonly number: string; readonly title: string } | null;
  readonly checkIn: { readonly number: number; readonly when: When; readonly time: string } | null;
  readonly due: When | null;
  /** 'YYYY-MM-DD' from which it waits. */
  readonly since: string | null;
  readonly overdue: boolean;
  readonly waitsOn: readonly { readonly id: string; readonly number: string; readonly title: string }[];
  readonly count: number | null;
  /** The path within the plan. */
  readonly to: string;
  /** Where the act itself is done: one tap from here, for whoever may take the turn. */
  readonly doAt: string;
  /** Whether this reader may take the turn. */
  readonly mayTake: boolean;
}

export interface CourtView {
  readonly mine: readonly Turn[];
  readonly ours: readonly Turn[];
  readonly theirs: readonly Turn[];
}

const commitmentOf = (plan: Plan, id: string) => {
  const one = find(plan.commitments, id);
  return one ? { id, number: one.number, title: one.title } : null;
};

/** Acts on a check-in that are done on a page of their own; the others on the page of what they are about. */
const ACT_PAGES: Partial<Record<CourtAct, string>> = { 'give-half': 'half', 'minute-check-in': 'minutes' };

/** A turn in the words of a page. */
export function turnOf(plan: Plan, seat: Seat, item: CourtItem, now: string): Turn {
  const { thing, due, since, act } = item;
  const checkIn = thing.type === 'check-in' ? find(plan.checkIns, thing.id) : undefined;
  return {
    id: item.id,
    act,
    side: item.for.side,
    person: ownerName(plan, item.for.seat),
    commitment: thing.type === 'commitment' ? commitmentOf(plan, thing.id) : null,
    checkIn: checkIn
      ? { number: checkIn.number, when: whenOf(plan.terms.calendar, checkIn.on, now), time: checkIn.time }
      : null,
    due: due === null ? null : whenOf(plan.terms.calendar, due, now),
    since: since === null || since === '' ? null : dayOf(plan, since),
    overdue: item.overdue,
    waitsOn: item.waitsOn.flatMap((id) => commitmentOf(plan, id) ?? []),
    count: item.count,
    to: addressOfTurn(item),
    doAt: [addressOfTurn(item), ACT_PAGES[act] ?? []].flat().join('/'),
    mayTake: mayTake(seat, item) || takesInPlace(plan, item, seat, now),
  };
}

/** The court as this seat sees it. A plan that is not proposed yet waits for nobody whom the reader may know of. */
export function courtView(plan: Plan, seat: Seat, now: string): CourtView {
  const { mine, ours, theirs } = courtFor(plan, seat, now);
  const show = (items: readonly CourtItem[]): Turn[] => items.map((item) => turnOf(plan, seat, item, now));
  return { mine: show(mine), ours: show(ours), theirs: show(theirs) };
}
