import { Temporal } from 'temporal-polyfill';
import { otherSide, SIDES, type Side } from '../../access';
import { workingDays, zonedInstant } from '../../calendar';
import { contentHash } from '../../ledger/canonical';
import { dayOf } from '../work/commitment-state';
import type { CheckIn, CheckInMove, MeetingTime } from '../state/check-in';
import type { Answer } from '../state/commitment';
import type { Plan } from '../state/plan';

const byDay = (a: CheckIn, b: CheckIn): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.number - b.number);

/** All check-ins in the order of their days. A new version numbers on, also where what it adds lies before what stays. */
export const checkInsOf = (plan: Plan): readonly CheckIn[] => Object.values(plan.checkIns).sort(byDay);

/** The check-in planned before this one, whether it was held or not. */
export const checkInBefore = (plan: Plan, checkIn: CheckIn): CheckIn | undefined =>
  checkInsOf(plan).findLast((one) => byDay(one, checkIn) < 0);

/** The check-in planned after this one; undefined for the last. */
export const checkInAfter = (plan: Plan, checkIn: CheckIn): CheckIn | undefined =>
  checkInsOf(plan).find((one) => byDay(one, checkIn) > 0);

/** The instant at which it starts. */
export const startOf = (plan: Plan, { on, time }: MeetingTime): string =>
  zonedInstant(on, time, plan.terms.calendar.timeZone);

/** Working days before the check-in on which its agenda goes out. */
const OPENS_BEFORE = 2;

/** The date on which people are asked for their half. */
export const opensOn = (plan: Plan, { on }: Pick<CheckIn, 'on'>): string =>
  workingDays(plan.terms.calendar).before(on, OPENS_BEFORE);

/** The first day on which a half can be given: that of the check-in before; null for the first one, which has none. */
export const halvesFrom = (plan: Plan, checkIn: CheckIn): string | null => checkInBefore(plan, checkIn)?.on ?? null;

const MET: readonly CheckIn['state'][] = ['opened', 'minuted', 'fixed'];

/** Whether people met: the halves were opened. */
export const wasHeld = ({ state }: CheckIn): boolean => MET.includes(state);

/** Whether it still may take place: not opened, not called off, and the next one's day has not come. */
export const isAhead = (plan: Plan, checkIn: CheckIn, at: string): boolean => {
  if (checkIn.state !== 'planned' && checkIn.state !== 'started') return false;
  const next = checkInAfter(plan, checkIn);
  return next === undefined || dayOf(plan, at) < next.on;
};

/** Its day passed, and nobody met or called it off. */
export const wasMissed = (plan: Plan, checkIn: CheckIn, at: string): boolean =>
  (checkIn.state === 'planned' || checkIn.state === 'started') && dayOf(plan, at) > checkIn.on;

/** The check-in people prepare for or sit in: the first that may still take place. */
export const nextCheckIn = (plan: Plan, at: string): CheckIn | undefined =>
  checkInsOf(plan).find((checkIn) => isAhead(plan, checkIn, at));

/** The check-in people met for before this one. */
export const heldBefore = (plan: Plan, checkIn: CheckIn): CheckIn | undefined =>
  checkInsOf(plan).findLast((one) => byDay(one, checkIn) < 0 && wasHeld(one));

/** Whether the halves may be opened: both are in, or the meeting has started. */
export const mayOpenHalves = ({ state, halvesIn }: CheckIn): boolean =>
  state === 'started' || (state === 'planned' && halvesIn.vendor !== undefined && halvesIn.customer !== undefined);

/** Orders two times of one plan's meetings: dates and 'HH:MM' as they are written. */
const later = (a: MeetingTime, b: MeetingTime): MeetingTime => (`${a.on} ${a.time}` < `${b.on} ${b.time}` ? b : a);

/**
 * Until when a half of the other side stays sealed to a side that has given none: the time the meeting is planned for or, where that
 * side itself moved it, the later one that it was planned for before its own moves, so that nobody brings the hour on alone. Null
 * where there is nothing to wait for: the other side's half is not in, or one's own is.
 */
export function sealedUntil({ on, time, moves = [], halvesIn }: CheckIn, side: Side): MeetingTime | null {
  if (halvesIn[side] !== undefined || halvesIn[otherSide(side)] === undefined) return null;
  const ownSince = moves.findLastIndex(({ by }) => by.side !== side) + 1;
  return later({ on, time }, moves[ownSince]?.from ?? { on, time });
}

/** Whether a time of a plan's meetings has come, to the minute, as the clock on the wall shows it. */
export const hasCome = (plan: Plan, planned: MeetingTime, at: string): boolean =>
  startOf(plan, planned).slice(0, MINUTE) <= at.slice(0, MINUTE);

/** As much of an instant as says its minute. */
const MINUTE = 16;

/** The side whose acknowledgement the minutes wait for. */
export const acknowledgingSide = ({ minutedBy }: CheckIn): Side | null => minutedBy && otherSide(minutedBy.side);

/**
 * Which minutes somebody has on the screen: when they were written or, before that, what they begin with, as a short hash over the lines
 * and who was ticked as there; '' where nobody has typed or ticked any. What the other side adds meanwhile is not left out unread.
 */
export const minutesSeen = ({ minutedAt, lines = [], there }: CheckIn): string => {
  if (minutedAt !== null) return minutedAt;
  const typed = lines.map(({ id, writtenAt }) => `${id} ${writtenAt}`);
  const ticked = SIDES.map((side) => [...(there?.[side] ?? [])].sort());
  return typed.length + ticked.flat().length === 0 ? '' : contentHash({ typed, ticked }).slice(0, SEEN_LENGTH);
};

/** As much of a hash as the form carries: nobody gains by two that begin alike. */
const SEEN_LENGTH = 16;

export interface Notice {
  readonly side: Side;
  readonly at: string;
  /** Working days from the day it was said to the day it was planned for; 0 on the day itself or later. */
  readonly workingDays: number;
  /** Whole hours before it was to start; negative once that had passed. */
  readonly hours: number;
}

const HOUR = 3_600_000;
const milliseconds = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;

/** How long before a check-in was to be held somebody said so. */
const noticeOf = (plan: Plan, planned: MeetingTime, { by, at }: Pick<Answer, 'by' | 'at'>): Notice => ({
  side: by.side,
  at,
  workingDays: workingDays(plan.terms.calendar).count(dayOf(plan, at), planned.on),
  hours: Math.floor((milliseconds(startOf(plan, planned)) - milliseconds(at)) / HOUR),
});

/** Which side called a check-in off, and how long before; null where it was not. */
export const noticeGiven = (plan: Plan, checkIn: CheckIn): Notice | null =>
  checkIn.calledOff && noticeOf(plan, checkIn, checkIn.calledOff);

/** How long before a check-in it would be if this seat spoke now. */
export const noticeNow = (plan: Plan, checkIn: CheckIn, side: Side, at: string): Notice =>
  noticeOf(plan, checkIn, { by: { seat: '', side, role: 'lead' }, at });

/** Each time a check-in was moved, the oldest first: which side asked, and how long before it was to be held until then. */
export const movesOf = (plan: Plan, { moves = [] }: CheckIn): readonly (CheckInMove & { readonly notice: Notice })[] =>
  moves.map((move) => ({ ...move, notice: noticeOf(plan, move.from, move) }));

export interface CheckInsMissed {
  /** Moved, once for each time, by the side that asked. */
  readonly moved: Readonly<Record<Side, readonly CheckIn[]>>;
  /** Called off, by the side that did. */
  readonly calledOff: Readonly<Record<Side, readonly CheckIn[]>>;
  /** Held and written down without anybody of that side. */
  readonly absent: Readonly<Record<Side, readonly CheckIn[]>>;
  /** Their day passed, and nobody met or called them off. */
  readonly notHeld: readonly CheckIn[];
}

const timesMovedBy = (checkIn: CheckIn, side: Side): CheckIn[] =>
  (checkIn.moves ?? []).filter(({ by }) => by.side === side).map(() => checkIn);

/** The check-ins that a side, or both, did not come to: part of what the record shows. */
export function checkInsMissed(plan: Plan, at: string): CheckInsMissed {
  const all = checkInsOf(plan);
  const bySide = (which: (checkIn: CheckIn, side: Side) => boolean): Record<Side, CheckIn[]> => ({
    vendor: all.filter((checkIn) => which(checkIn, 'vendor')),
    customer: all.filter((checkIn) => which(checkIn, 'customer')),
  });
  return {
    moved: {
      vendor: all.flatMap((one) => timesMovedBy(one, 'vendor')),
      customer: all.flatMap((one) => timesMovedBy(one, 'customer')),
    },
    calledOff: bySide(({ calledOff }, side) => calledOff?.by.side === side),
    absent: bySide(({ attendance }, side) => attendance?.[side].length === 0),
    notHeld: all.filter((checkIn) => wasMissed(plan, checkIn, at)),
  };
}
