import {
  court as courtOf,
  courtFor,
  takesInPlace,
  WHOSE,
  type CourtItem,
  type Whose,
} from '../../domain/plan/court/court';
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
  readonly act: CourtAct;
  readonly side: Side;
  /** The person it waits for; null for whoever leads the side. */
  readonly person: string | null;
  readonly commitment: Named | null;
  /** The number of the check-in it is about. */
  readonly checkIn: number | null;
  /** The number of the notice it is about. */
  readonly notice: number | null;
  readonly due: When | null;
  /** 'YYYY-MM-DD' from which it waits. */
  readonly since: string | null;
  readonly overdue: boolean;
  readonly waitsOn: readonly Named[];
  readonly count: number | null;
  /** The path within the plan of what it is about. */
  readonly to: string;
  /** The path within the plan where the act itself is done, one tap from here; null where this reader may not take the turn. */
  readonly doAt: string | null;
}

/** A commitment as a list names it. */
interface Named {
  readonly number: string;
  readonly title: string;
}

/** What a list leaves out: how many turns, and how many commitments the whole list is about. */
export interface Rest {
  readonly turns: number;
  readonly commitments: number;
}

/** Three lists, the most pressing first, and what each of them leaves out; null where it is whole. */
export type CourtView = Readonly<Record<Whose, readonly Turn[]>> & {
  readonly rest: Readonly<Record<Whose, Rest | null>>;
};

/** How many turns on commitments the first page carries: no more than a thumb scrolls by, so that the other side’s list is still found. */
export const MOST: Readonly<Record<Whose, number>> = { mine: 8, ours: 5, theirs: 8 };

const commitmentOf = (plan: Plan, id: string): Named | null => {
  const one = find(plan.commitments, id);
  return one ? { number: one.number, title: one.title } : null;
};

/** Acts on a check-in or a notice that are done on a page of their own; the others on the page of what they are about. */
const ACT_PAGES: Partial<Record<CourtAct, string>> = {
  'give-half': 'half',
  'minute-check-in': 'minutes',
  'acknowledge-notice': 'acknowledgement',
};

/** A turn in the words of a page. */
export function turnOf(plan: Plan, seat: Seat, item: CourtItem, now: string): Turn {
  const { thing, due, since, act } = item;
  const checkIn = thing.type === 'check-in' ? find(plan.checkIns, thing.id) : undefined;
  const address = addressOfTurn(item);
  const takes = mayTake(seat, item) || takesInPlace(plan, item, seat, now);
  return {
    act,
    side: item.for.side,
    person: ownerName(plan, item.for.seat),
    commitment: thing.type === 'commitment' ? commitmentOf(plan, thing.id) : null,
    checkIn: checkIn?.number ?? null,
    notice: thing.type === 'notice' ? (find(plan.notices, thing.id)?.number ?? 0) : null,
    due: due === null ? null : whenOf(plan.terms.calendar, due, now),
    since: since === null || since === '' ? null : dayOf(plan, since),
    overdue: item.overdue,
    waitsOn: item.waitsOn.flatMap((id) => commitmentOf(plan, id) ?? []),
    count: item.count,
    to: thing.type === 'commitment' ? `commitments/${thing.id}` : address,
    doAt: takes ? [address, ACT_PAGES[act] ?? []].flat().join('/') : null,
  };
}

const ofCommitment = ({ thing }: CourtItem): boolean => thing.type === 'commitment';

/** The most urgent of a list. What is about no commitment always stands in it: the rest is found on the page of commitments. */
function shownOf(items: readonly CourtItem[], most: number): readonly CourtItem[] {
  const next = items.filter(ofCommitment)[most];
  const cut = next ? items.indexOf(next) : items.length;
  return items.filter((item, at) => at < cut || !ofCommitment(item));
}

const each = <T>(make: (whose: Whose) => T): Record<Whose, T> =>
  Object.fromEntries(WHOSE.map((whose) => [whose, make(whose)])) as Record<Whose, T>;

/** The court as this seat sees it. A plan that is not proposed yet waits for nobody whom the reader may know of. */
export function courtView(plan: Plan, seat: Seat, now: string, ownTurns: readonly CourtItem[] = []): CourtView {
  const court = courtFor(plan, seat, now, [...courtOf(plan, now), ...ownTurns]);
  const shown = each((whose) => shownOf(court[whose], MOST[whose]));
  return {
    ...each((whose) => shown[whose].map((item) => turnOf(plan, seat, item, now))),
    rest: each((whose) => {
      const turns = court[whose].length - shown[whose].length;
      const about = new Set(court[whose].filter(ofCommitment).map(({ thing }) => thing.id));
      return turns > 0 ? { turns, commitments: about.size } : null;
    }),
  };
}
