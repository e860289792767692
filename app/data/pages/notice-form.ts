import { missesOf, cureByOf, curingSide, openOf } from '../../domain/plan/notice/misses';
import { leastCure, LONGEST_CURE } from '../../domain/plan/notice/notice';
import { noticesOf } from '../../domain/plan/notice/cure';
import type { NoticeText, NoticeThing } from '../../domain/plan/notice/notice-text';
import type { NoticedMiss } from '../../domain/plan/state/notice';
import type { Plan } from '../../domain/plan/state/plan';
import type { Seat } from '../../domain/plan/state/seat';
import type { Proving } from '../../domain/sign-in/proving';
import type { WhoSigns } from '../../domain/plan/sign-off/principal';
import { dayOf, dueDates } from '../../domain/plan/work/commitment-state';
import { find } from '../../domain/plan/state/things';
import { otherSide, type Side } from '../../domain/access';
import type { Sentence } from '../../words/sentence';
import { whyOf } from './why';

/** A miss that notice can be given of. */
export interface MissLine extends NoticeThing, Pick<NoticedMiss, 'due' | 'verdict' | 'lateDays'> {
  readonly contested: boolean;
  /** How its days came about, in sentences. */
  readonly why: readonly Sentence[];
  /** The numbers of notices that stand and name it already. */
  readonly named: readonly number[];
}

export interface NoticeFormView {
  readonly planId: string;
  readonly parties: Plan['parties'];
  readonly you: Side;
  readonly other: Side;
  readonly misses: readonly MissLine[];
  /** How many more there are than are shown. */
  readonly more: number;
  /** What the other side owes, the soonest due first. */
  readonly open: readonly (NoticeThing & { readonly due: string })[];
  readonly least: number;
  readonly most: number;
  /** The last day to cure, by working days from today: those that one would try. */
  readonly ends: readonly { readonly days: number; readonly on: string }[];
}

/** A notice as it is read before it is signed, with what the next step needs of it. */
export interface PreparedView {
  readonly text: NoticeText;
  readonly hash: string;
  /** What one consents to by signing it. */
  readonly consent: string;
  /** What was typed, to go along. */
  readonly draft: string;
  readonly signer: WhoSigns;
  readonly proving: Proving;
}

/** As many as anyone reads in one form; the worst come first. */
const MOST_MISSES = 40;
const MOST_OPEN = 60;

/** What notice can be given of today, for whoever gives it. */
export function noticeFormView(plan: Plan, seat: Seat, now: string, locale: string): NoticeFormView {
  const side = curingSide(seat);
  const all = missesOf(plan, side, now);
  const standing = noticesOf(plan).filter((one) => one.withdrawn === null && one.side === seat.side);
  const thing = (id: string): NoticeThing => {
    const one = find(plan.commitments, id)!;
    return { id, number: one.number, title: one.title };
  };
  const least = leastCure(plan);
  const most = Math.max(least, LONGEST_CURE);
  const today = dayOf(plan, now);
  return {
    planId: plan.id,
    parties: plan.parties,
    you: seat.side,
    other: otherSide(seat.side),
    misses: all.slice(0, MOST_MISSES).map(({ commitment, due, verdict, lateDays, contested }) => ({
      ...thing(commitment),
      ...{ due, verdict, lateDays, contested },
      why: whyOf(plan, commitment, now, locale),
      named: standing
        .filter(({ items }) => items.some((item) => item.commitment === commitment))
        .map(({ number }) => number),
    })),
    more: Math.max(0, all.length - MOST_MISSES),
    open: openOf(plan, side)
      .slice(0, MOST_OPEN)
      .map((one) => ({ ...thing(one.id), due: dueDates(plan, one).now })),
    least,
    most,
    ends: [least, least + 5, least + 10, least + 20]
      .filter((days) => days <= most)
      .map((days) => ({ days, on: cureByOf(plan, today, days) })),
  };
}
