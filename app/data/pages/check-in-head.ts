import { SIDES, type Side } from '../../domain/access';
import { actsOnCheckIn } from '../../domain/plan/work/acts';
import { CHECK_IN_NOUN_NAMES, CHECK_IN_NOUNS, type CheckInNoun } from '../../domain/plan/check-in/check-in-nouns';
import {
  acknowledgingSide,
  checkInAfter,
  isAhead,
  noticeGiven,
  wasMissed,
} from '../../domain/plan/check-in/check-in-view';
import { dayOf } from '../../domain/plan/work/commitment-state';
import { isLive, type Plan } from '../../domain/plan/state/plan';
import type { CheckIn } from '../../domain/plan/state/check-in';
import type { Seat } from '../../domain/plan/state/seat';
import { whenOf, type When } from './when';

/** How a check-in stands. `passed`: its day is over, and it may still be held until the next one's. */
export type CheckInStanding = 'planned' | 'passed' | 'opened' | 'minuted' | 'fixed' | 'called-off' | 'not-held';

/** Which side called it off, and how many working days before; 0 on the day itself. */
export interface CalledOff {
  readonly side: Side;
  readonly workingDays: number;
  /** It was called off after its day. */
  readonly afterwards: boolean;
}

/** What is said of a check-in wherever it is named. Nothing of a half but whether it is in. */
export interface CheckInHead {
  readonly id: string;
  readonly number: number;
  readonly when: When;
  readonly time: string;
  readonly standing: CheckInStanding;
  readonly in: Readonly<Record<Side, boolean>>;
  readonly calledOff: CalledOff | null;
  /** The side whose acknowledgement the minutes wait for. */
  readonly waitsFor: Side | null;
  /** Sides of which nobody was there. */
  readonly absent: readonly Side[];
  /** The day from which it can no longer be held; null where none follows. */
  readonly until: string | null;
}

/** Where a check-in stands for its readers: its state, or, of one not opened, whether its day passed and whether it may still be held. */
export function standingOf(plan: Plan, checkIn: CheckIn, now: string): CheckInStanding {
  const { state } = checkIn;
  if (state !== 'planned' && state !== 'started') return state;
  if (!isLive(plan) || !isAhead(plan, checkIn, now)) return 'not-held';
  return wasMissed(plan, checkIn, now) ? 'passed' : 'planned';
}

const TALKED_ABOUT: readonly CheckInStanding[] = ['planned', 'passed', 'opened'];

/** Whether there is still something to talk about: people prepare for it or sit in it, and nothing of it is written down yet. */
export const isTalkedAbout = (plan: Plan, checkIn: CheckIn, now: string): boolean =>
  isLive(plan) && TALKED_ABOUT.includes(standingOf(plan, checkIn, now));

/** Who called it off and how many working days ahead; null where nobody did. */
export function calledOffOf(plan: Plan, checkIn: CheckIn): CalledOff | null {
  const notice = noticeGiven(plan, checkIn);
  if (!notice) return null;
  const { lies } = whenOf(plan.terms.calendar, checkIn.on, notice.at);
  return { side: notice.side, workingDays: notice.workingDays, afterwards: lies === 'behind' };
}

/** What every page of a check-in shows above all else. */
export function checkInHead(plan: Plan, checkIn: CheckIn, now: string): CheckInHead {
  const { id, number, on, time, halvesIn, attendance } = checkIn;
  const standing = standingOf(plan, checkIn, now);
  return {
    id,
    number,
    when: whenOf(plan.terms.calendar, on, now),
    time,
    standing,
    in: { vendor: halvesIn.vendor !== undefined, customer: halvesIn.customer !== undefined },
    calledOff: calledOffOf(plan, checkIn),
    waitsFor: standing === 'minuted' ? acknowledgingSide(checkIn) : null,
    absent: attendance ? SIDES.filter((side) => attendance[side].length === 0) : [],
    until: checkInAfter(plan, checkIn)?.on ?? null,
  };
}

/** What a seat may do on a check-in now, as the nouns of its pages. */
export function nounsOn(plan: Plan, checkIn: CheckIn, seat: Seat, now: string): CheckInNoun[] {
  const kinds: readonly string[] = actsOnCheckIn(plan, checkIn, seat, now).map(({ act }) => act);
  return CHECK_IN_NOUN_NAMES.filter((noun) => kinds.includes(CHECK_IN_NOUNS[noun].kind));
}

/**
 * The one act that moves a check-in on for this seat: its half while it is not in, then the start, the minutes (the vendor leads
 * the meeting and writes them, though either may) once its day has come, the acknowledgement.
 */
export function nextNoun(plan: Plan, checkIn: CheckIn, seat: Seat, now: string): CheckInNoun | null {
  const open = nounsOn(plan, checkIn, seat, now);
  const turns: readonly (readonly [CheckInNoun, boolean])[] = [
    ['half', checkIn.halvesIn[seat.side] === undefined],
    ['start', true],
    ['minutes', checkIn.state === 'opened' && seat.side === 'vendor' && dayOf(plan, now) >= checkIn.on],
    ['acknowledgement', true],
  ];
  return turns.find(([noun, theirs]) => theirs && open.includes(noun))?.[0] ?? null;
}
