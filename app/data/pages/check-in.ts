import { may, SIDES, type Side } from '../../domain/access';
import type { CheckInNoun } from '../../domain/plan/check-in/check-in-nouns';
import { wasHeld } from '../../domain/plan/check-in/check-in-view';
import { byNumber } from '../../domain/plan/sign-off/version';
import { find } from '../../domain/plan/state/things';
import { isLive, type Plan, type PrivatePlan } from '../../domain/plan/state/plan';
import type { CheckIn, Confidence, Half } from '../../domain/plan/state/check-in';
import type { Seat } from '../../domain/plan/state/seat';
import { agendaView, stoodThen, type AgendaView, type StoodThen } from './check-in-agenda';
import { checkInHead, isTalkedAbout, nextNoun, nounsOn, type CheckInHead } from './check-in-head';
import { additionsOf, lastTimeOf, moveViews, type AdditionView, type LastTime, type MoveView } from './check-in-talk';
import type { Said } from './commitment';
import { named, type Named } from './people';

/** What a side said of one commitment, or both sides once it is open. */
export interface Tapped {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly side: Side;
  readonly said: Readonly<Partial<Record<Side, Confidence>>>;
}

export interface Minutes {
  readonly attendance: Readonly<Record<Side, readonly string[]>>;
  readonly decisions: readonly string[];
  readonly by: Named;
  readonly at: string;
  /** How often they had been written before, and were written anew. */
  readonly before: number;
  readonly acknowledged: Said | null;
  readonly corrections: readonly Said[];
}

export interface CheckInView extends CheckInHead {
  readonly planId: string;
  readonly parties: Plan['parties'];
  readonly you: Side;
  readonly zone: string;
  /** The next act of this reader, and what else they may do. */
  readonly next: CheckInNoun | null;
  readonly acts: readonly CheckInNoun[];
  /** This side's own half while it is sealed; null for those who may not read it, and once both can. */
  readonly own: Pick<Half, 'confidence' | 'words'> | null;
  /** Both halves once they are open; a side that had not handed its in is missing. */
  readonly halves: Readonly<Partial<Record<Side, Pick<Half, 'confidence' | 'words'>>>> | null;
  readonly taps: readonly Tapped[];
  readonly lastTime: LastTime | null;
  readonly moves: readonly MoveView[];
  readonly additions: readonly AdditionView[];
  /** Whether additions of the reader's side can be taken back. */
  readonly mayTakeBack: boolean;
  /** People meet, or soon will: there is a page on which both type. */
  readonly meets: boolean;
  readonly openedAt: string | null;
  readonly agenda: AgendaView | null;
  readonly then: StoodThen | null;
  readonly minutes: Minutes | null;
  readonly off: Said | null;
}

/** The commitments that were tapped, each with what was said of it. */
function tapsOf(plan: Plan, halves: Readonly<Partial<Record<Side, Half>>>): Tapped[] {
  const ids = new Set(SIDES.flatMap((side) => Object.keys(halves[side]?.taps ?? {})));
  return [...ids]
    .flatMap((id) => find(plan.commitments, id) ?? [])
    .sort(byNumber)
    .map(({ id, number, title, side }) => ({
      id,
      number,
      title,
      side,
      said: Object.fromEntries(SIDES.flatMap((by) => (halves[by]?.taps[id] ? [[by, halves[by].taps[id]]] : []))),
    }));
}

const spoken = ({ confidence, words }: Half): Pick<Half, 'confidence' | 'words'> => ({ confidence, words });

/** The minutes with the people's names; null before they are written. */
export function minutesOf(plan: Plan, checkIn: CheckIn): Minutes | null {
  const { attendance, decisions, minutedBy, minutedAt, minutedTimes = 1, acknowledged, corrections } = checkIn;
  if (!attendance || !minutedBy || !minutedAt) return null;
  const said = ({ by, at, words }: CheckIn['corrections'][number]): Said => ({ by: named(plan, by), at, words });
  return {
    attendance,
    decisions,
    by: named(plan, minutedBy),
    at: minutedAt,
    before: minutedTimes - 1,
    acknowledged: acknowledged && said(acknowledged),
    corrections: corrections.map(said),
  };
}

/** One check-in for one seat; null where there is none of that id. `own` is what the seat's side keeps to itself, where it may read it. */
export function checkInView(
  plan: Plan,
  seat: Seat,
  now: string,
  id: string,
  own: PrivatePlan | null,
): CheckInView | null {
  const checkIn = find(plan.checkIns, id);
  if (!checkIn) return null;
  const held = wasHeld(checkIn);
  const ownHalf = !held && own && may(seat, 'read-private') ? find(own.halves, id) : undefined;
  const open = nounsOn(plan, checkIn, seat, now);
  const next = nextNoun(plan, checkIn, seat, now);
  const head = checkInHead(plan, checkIn, now);
  const talkedAbout = isTalkedAbout(plan, checkIn, now);
  const running = isLive(plan);
  const { calledOff } = checkIn;
  return {
    ...head,
    planId: plan.id,
    parties: plan.parties,
    you: seat.side,
    zone: plan.terms.calendar.timeZone,
    next,
    acts: open.filter((noun) => noun !== next && noun !== 'taking-back'),
    own: ownHalf ? spoken(ownHalf) : null,
    halves: held
      ? Object.fromEntries(
          SIDES.flatMap((side) => (checkIn.halves[side] ? [[side, spoken(checkIn.halves[side])]] : [])),
        )
      : null,
    taps: tapsOf(plan, held ? checkIn.halves : ownHalf ? { [seat.side]: ownHalf } : {}),
    lastTime: talkedAbout || held ? lastTimeOf(plan, checkIn, now) : null,
    moves: moveViews(plan, checkIn),
    additions: additionsOf(plan, checkIn, seat.side),
    mayTakeBack: open.includes('taking-back'),
    meets: running && checkIn.state === 'opened',
    openedAt: checkIn.openedAt,
    agenda: talkedAbout ? agendaView(plan, checkIn, seat, now) : null,
    then: head.standing === 'minuted' || head.standing === 'fixed' ? stoodThen(plan, checkIn) : null,
    minutes: minutesOf(plan, checkIn),
    off: calledOff && { by: named(plan, calledOff.by), at: calledOff.at, words: calledOff.words },
  };
}
