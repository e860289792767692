import { may, SIDES, type Side } from '../../domain/access';
import { dayOf } from '../../domain/plan/work/commitment-state';
import { latestDate } from '../../domain/plan/far-date';
import { openSeats } from '../../domain/plan/seats/seat';
import { find } from '../../domain/plan/state/things';
import { isLive, type Plan } from '../../domain/plan/state/plan';
import type { Seat } from '../../domain/plan/state/seat';
import { wasHeld } from '../../domain/plan/check-in/check-in-view';
import { knownOf, type Known } from './check-in-act';
import { checkInView, type CheckInView } from './check-in';
import { becameOf, type Became } from './check-in-talk';
import type { Said } from './commitment';
import { named } from './people';

/** A line that somebody typed in. */
export interface LineView extends Said {
  readonly id: string;
  /** When its words were written; another instant than `at` where they were changed. */
  readonly writtenAt: string;
  /** Of the reader's side, who may change it. */
  readonly own: boolean;
  readonly commitment: Became | null;
  /** Of a commitment that waits for the reader's word: its revision, as it is agreed to. */
  readonly agreeTo: number | null;
}

/** Somebody who may be there, ticked or not. */
export interface Here extends Known {
  readonly there: boolean;
}

/** The one page of a meeting that both sides have open. */
export interface MeetingView {
  readonly checkIn: CheckInView;
  /** Nobody has written the minutes: it is typed in. */
  readonly open: boolean;
  readonly mayType: boolean;
  readonly lines: readonly LineView[];
  readonly here: Readonly<Record<Side, readonly Here[]>>;
  /** Who can own a new commitment: a seat, or a side alone. */
  readonly owners: readonly { readonly id: string; readonly name: string | null; readonly side: Side }[];
  /** The days between which a new one can be due. */
  readonly first: string;
  readonly last: string;
}

/** A check-in as people sit in it; null where there is none, 'not-open' before its halves are. */
export function meetingView(plan: Plan, seat: Seat, now: string, id: string): MeetingView | 'not-open' | null {
  const checkIn = find(plan.checkIns, id);
  const view = checkInView(plan, seat, now, id, null);
  if (!checkIn || !view) return null;
  if (!wasHeld(checkIn) || !isLive(plan)) return 'not-open';
  const became = new Map(becameOf(plan, checkIn, now).map((one) => [one.id, one]));
  const open = checkIn.state === 'opened';
  const lines = (checkIn.lines ?? []).flatMap(({ id: line, by, at, words, writtenAt, commitment }): LineView[] => {
    const proposed = commitment === null ? null : became.get(commitment);
    // A commitment that was taken back elsewhere takes its line along.
    if (proposed === undefined) return [];
    const said = { id: line, by: named(plan, by), at, words, writtenAt, own: by.side === seat.side };
    return [{ ...said, commitment: proposed, agreeTo: proposed && agreeTo(plan, proposed.id, seat) }];
  });
  const here = (side: Side): Here[] => {
    const there = (open ? checkIn.there : checkIn.attendance)?.[side] ?? [];
    return knownOf(plan, side, there).map((one) => ({ ...one, there: there.includes(one.name) }));
  };
  const today = dayOf(plan, now);
  return {
    checkIn: view,
    open,
    mayType: open && may(seat, 'run-check-in'),
    lines,
    here: { vendor: here('vendor'), customer: here('customer') },
    owners: SIDES.flatMap((side) => [
      ...openSeats(plan, side).map(({ id: one, name }) => ({ id: one, name, side })),
      { id: side, name: null, side },
    ]),
    first: today,
    last: latestDate(plan, today),
  };
}

/** The revision a seat may agree to; null where its side has, or it is not its to agree. */
function agreeTo(plan: Plan, id: string, seat: Seat): number | null {
  const one = find(plan.commitments, id);
  if (!one || one.agreedAt !== null || !may(seat, 'agree-to-part')) return null;
  const { consent } = one;
  return consent[seat.side] || consent.declined ? null : consent.rev;
}
