import { dateOf, dayNumber, isDate, weekday, workingDays } from '../../calendar';
import { isRefusal, refuse, type Refusal } from '../../refusal';
import type { CommandOf } from '../commands';
import { entry, unwritten, type ApplyTable, type Asking, type DecideTable } from '../decide';
import type { CheckIn, MeetingTime } from '../state/check-in';
import type { Plan } from '../state/plan';
import { dayOf } from '../work/commitment-state';
import { changeCheckIn, checkInAhead, checkInAt } from './asked';
import { checkInAfter, checkInBefore, hasCome } from './check-in-view';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const dayAfter = (date: string, days: number): string => dateOf(dayNumber(date) + days);

/** How it was planned, as one text: what a person had on the screen when they moved it. */
export const plannedFor = ({ on, time }: MeetingTime): string => `${on} ${time}`;

/** The days between which a check-in can be moved, both included; none where `first` comes after `last`. */
export function roomToMove(
  plan: Plan,
  checkIn: CheckIn,
  at: string,
): { readonly first: string; readonly last: string } {
  const { start, end } = plan.terms;
  const before = checkInBefore(plan, checkIn);
  const after = checkInAfter(plan, checkIn);
  const from = [dayOf(plan, at), start, ...(before ? [dayAfter(before.on, 1)] : [])];
  const until = [end, ...(after ? [dayAfter(after.on, -1)] : [])];
  return { first: from.sort().at(-1)!, last: until.sort()[0]! };
}

/** A move that could be made, if any can: later on its own day, or to the first working day that is free. */
export function someMove(plan: Plan, checkIn: CheckIn, at: string): MeetingTime {
  const days = workingDays(plan.terms.calendar);
  const { first } = roomToMove(plan, checkIn, at);
  const on = checkIn.on >= first && days.isWorking(checkIn.on) ? checkIn.on : days.roll(first);
  return { on, time: checkIn.time === '23:59' ? '23:58' : '23:59' };
}

/** Why it cannot be held then: in the past, on a day off, or out of the order of the check-ins. */
function timeFault(plan: Plan, checkIn: CheckIn, { on, time }: MeetingTime, at: string): Refusal | null {
  const { calendar, start, end } = plan.terms;
  if (!isDate(on)) return refuse('not-a-date', undefined, 'on');
  if (!TIME.test(time)) return refuse('not-valid', undefined, 'time');
  if (on === checkIn.on && time === checkIn.time) return refuse('same-time', undefined, 'on');
  if (on < dayOf(plan, at)) return refuse('date-passed', { date: on }, 'on');
  const before = checkInBefore(plan, checkIn);
  if (before && on <= before.on) return refuse('check-in-before', { date: before.on }, 'on');
  const after = checkInAfter(plan, checkIn);
  if (after && on >= after.on) return refuse('next-check-in', { date: after.on }, 'on');
  if (on < start || on > end) return refuse('outside-time-frame', { first: start, last: end }, 'on');
  const days = workingDays(calendar);
  if (!days.isWorking(on)) {
    const what = calendar.workweek.includes(weekday(on)) ? 'holiday' : 'weekday';
    return refuse('day-off', { day: on, what, next: days.roll(on) }, 'on');
  }
  return hasCome(plan, { on, time }, at) ? refuse('time-passed', undefined, 'time') : null;
}

/** One that nobody has begun: its halves may be open already, where both were quick, but nobody has met. */
function notBegun(plan: Plan, asking: Asking, id: string): CheckIn | Refusal {
  const checkIn = checkInAt(plan, asking, 'move-check-in', id);
  if (isRefusal(checkIn)) return checkIn;
  const isOpenEarly = checkIn.state === 'opened' && checkIn.startedAt === null && dayOf(plan, asking.at) <= checkIn.on;
  return isOpenEarly ? checkIn : checkInAhead(plan, asking, 'move-check-in', id);
}

/** A check-in is put on another day or time: with words, by either side, on the record. */
export const decideMoving: DecideTable<CommandOf<'move-check-in'>> = {
  'move-check-in': (plan, { checkIn: id, seen, on, time, words }, asking) => {
    const checkIn = notBegun(plan, asking, id);
    if (isRefusal(checkIn)) return checkIn;
    if (checkIn.state === 'started') return refuse('already-opened');
    // Two move it at once: the second is told, and does not move it on from a day they have not seen.
    if (seen !== plannedFor(checkIn)) return refuse('changed-meanwhile');
    return (
      timeFault(plan, checkIn, { on, time }, asking.at) ??
      unwritten(words, 'words') ?? [
        entry(plan, asking, 'check-in.moved', { checkIn: id, on, time, words: words.trim() }),
      ]
    );
  },
};

export const applyMoving: ApplyTable<'check-in.moved'> = {
  'check-in.moved': (plan, { at, by, data: { checkIn, on, time, words } }) =>
    changeCheckIn(plan, checkIn, (before) => ({
      on,
      time,
      moves: [...(before.moves ?? []), { by, at, words, from: { on: before.on, time: before.time }, to: { on, time } }],
    })),
};
