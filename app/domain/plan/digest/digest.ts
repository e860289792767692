import { workingDays } from '../../calendar';
import { checkInsOf } from '../check-in/check-in-view';
import { court, courtFor, type CourtItem } from '../court/court';
import type { Commitment } from '../state/commitment';
import type { Note, Plan } from '../state/plan';
import type { Seat } from '../state/seat';
import type { Things } from '../state/things';
import { boundCommitments, dayOf } from '../work/commitment-state';
import { mentionsFor, type Mentioned } from './mentions';
import { nearTo, newsFor, seesWhole, type Happened } from './news';

/** A date that both sides moved: from what it was when somebody was last told, to what it is. */
export interface Moved {
  readonly commitment: string;
  readonly from: string;
  readonly to: string;
}

/** What one seat is told of one plan on one day. Every list may be empty, not all of them. */
export interface PlanDigest<E extends Happened = Happened> {
  /** Theirs, and the day has gone by. */
  readonly late: readonly CourtItem[];
  /** Questions that wait for their answer. */
  readonly now: readonly CourtItem[];
  /** Theirs, due today or within two working days. */
  readonly soon: readonly CourtItem[];
  /** Others', of either side, whose day has gone by since they were last told. */
  readonly missed: readonly CourtItem[];
  readonly moved: readonly Moved[];
  /** Who mentioned them, and where. */
  readonly mentions: readonly Mentioned[];
  readonly news: readonly E[];
  /** Check-ins whose minutes the other side has acknowledged. */
  readonly acknowledged: readonly string[];
}

/** When a digest tells from: its date, the instant it is read, and the instant through which was told before. */
export interface DigestTime {
  readonly day: string;
  readonly now: string;
  readonly since: string;
}

const SOON = 2;

/**
 * What a seat is told of a plan; null when there is nothing to say. `entries` are those of the shared ledger, oldest first; `notes`
 * are those that its side keeps to itself, of which only is told where they mention them; `ownTurns` are turns that nobody but its side
 * may know of.
 */
export function digestOf<E extends Happened>(
  plan: Plan,
  seat: Seat,
  entries: readonly E[],
  { day, now, since }: DigestTime,
  notes: Things<Note> = {},
  ownTurns: readonly CourtItem[] = [],
): PlanDigest<E> | null {
  const items = [...court(plan, now), ...ownTurns];
  const { mine, ours, theirs } = courtFor(plan, seat, now, items);
  const soonest = workingDays(plan.terms.calendar).after(day, SOON);
  const inTime = mine.filter(({ overdue }) => !overdue);
  const waiting = new Set(mine.flatMap(({ about }) => about ?? []));
  const within = (at: string) => at > since && at <= now;
  const whole = seesWhole(seat);
  const near = whole ? null : nearTo(plan, seat);
  const lastTold = dayOf(plan, since);
  const told: PlanDigest<E> = {
    late: mine.filter(({ overdue }) => overdue),
    now: inTime.filter(({ act }) => act !== 'deliver'),
    soon: inTime.filter(({ act, due }) => act === 'deliver' && due !== null && due >= day && due <= soonest),
    missed: whole ? [...ours, ...theirs].filter((item) => isNewlyLate(item, lastTold)) : [],
    moved: boundCommitments(plan)
      .filter(({ id }) => near?.has(id) ?? true)
      .flatMap((one) => movedOf(one, within)),
    mentions: mentionsFor(plan, seat.id, notes, within),
    news: newsFor(
      plan,
      seat,
      entries.filter(({ at }) => within(at)),
      { waiting, near },
    ),
    acknowledged: whole
      ? checkInsOf(plan)
          .filter(({ acknowledged }) => acknowledged !== null && within(acknowledged.at))
          .map(({ id }) => id)
      : [],
  };
  return Object.values(told).some((list: readonly unknown[]) => list.length > 0) ? told : null;
}

/** Its day was over only after the day on which somebody was last told. */
const isNewlyLate = ({ act, overdue, due }: CourtItem, lastTold: string): boolean =>
  act === 'deliver' && overdue && due !== null && due >= lastTold;

function movedOf({ id, due, dueChanges }: Commitment, within: (at: string) => boolean): Moved[] {
  const first = dueChanges.findIndex(({ agreedAt }) => within(agreedAt));
  const last = dueChanges.findLast(({ agreedAt }) => within(agreedAt));
  if (!last) return [];
  return [{ commitment: id, from: dueChanges[first - 1]?.to ?? due, to: last.to }];
}
