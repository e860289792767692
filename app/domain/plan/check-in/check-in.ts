import { SIDES } from '../../access';
import { isRefusal, refuse } from '../../refusal';
import { isBlank } from '../../text';
import { changeCheckIn, checkInAhead, checkInAt } from './asked';
import {
  acknowledgingSide,
  halvesFrom,
  hasCome,
  mayOpenHalves,
  minutesSeen,
  sealedUntil,
  wasHeld,
} from './check-in-view';
import { dayOf } from '../work/commitment-state';
import type { CommandOf } from '../commands';
import { unwritten, actor, entry, type ApplyTable, type DecideTable } from '../decide';
import { CONFIDENCES, type CheckIn } from '../state/check-in';
import { find } from '../state/things';

/** Two prepare in private, see both halves at once, write down what was decided, and the other side acknowledges it. */
export const decideCheckIn: DecideTable<
  CommandOf<
    | 'give-half'
    | 'start-check-in'
    | 'open-halves'
    | 'minute-check-in'
    | 'acknowledge-check-in'
    | 'correct-check-in'
    | 'call-off-check-in'
  >
> = {
  'give-half': (plan, { checkIn: id, seen, confidence, words, taps }, asking) => {
    const checkIn = checkInAhead(plan, asking, 'give-half', id);
    if (isRefusal(checkIn)) return checkIn;
    if (!CONFIDENCES.includes(confidence)) return refuse('not-valid', undefined, 'confidence');
    const from = halvesFrom(plan, checkIn);
    if (from !== null && dayOf(plan, asking.at) < from) return refuse('too-early', { from });
    const unknown = Object.keys(taps).some((tapped) => !find(plan.commitments, tapped)?.agreedAt);
    if (unknown) return refuse('not-found', undefined, 'taps');
    // Two leads of one side prepare it: the second reads what the first handed in, and overwrites nothing unread.
    if (seen !== (checkIn.halvesIn[asking.by.side] ?? '')) return refuse('changed-meanwhile');
    return [
      {
        ledger: asking.by.side,
        kind: 'half.given',
        at: asking.at,
        by: actor(asking.by),
        data: { checkIn: id, half: { confidence, words, taps } },
      },
      entry(plan, asking, 'half.in', { checkIn: id }),
    ];
  },
  'start-check-in': (plan, { checkIn: id }, asking) => {
    const checkIn = checkInAhead(plan, asking, 'run-check-in', id);
    if (isRefusal(checkIn)) return checkIn;
    if (checkIn.state === 'started') return refuse('already-opened');
    if (dayOf(plan, asking.at) < checkIn.on) return refuse('too-early', { from: checkIn.on });
    // To start is to open: nobody reads the other side's half before its hour and gives none of their own.
    const sealed = sealedUntil(checkIn, asking.by.side);
    if (sealed && !hasCome(plan, sealed, asking.at)) return refuse('half-first', { ...sealed });
    return [entry(plan, asking, 'check-in.started', { checkIn: id })];
  },
  'open-halves': (plan, { checkIn: id, halves }, asking) => {
    const checkIn = checkInAhead(plan, asking, 'run-check-in', id);
    if (isRefusal(checkIn)) return checkIn;
    if (!mayOpenHalves(checkIn)) return refuse('too-early', { from: checkIn.on });
    // The halves shown are the halves handed in, no more and no less.
    const allIn = SIDES.every((side) => (checkIn.halvesIn[side] === undefined) === (halves[side] === undefined));
    if (!allIn) return refuse('changed-meanwhile', undefined, 'halves');
    return [entry(plan, asking, 'check-in.opened', { checkIn: id, halves })];
  },
  'minute-check-in': (plan, { checkIn: id, seen, attendance, decisions }, asking) => {
    const checkIn = checkInAt(plan, asking, 'run-check-in', id);
    if (isRefusal(checkIn)) return checkIn;
    if (checkIn.state === 'fixed') return refuse('already-fixed');
    if (!wasHeld(checkIn)) return refuse('not-opened');
    if (checkIn.minutedBy && checkIn.minutedBy.side !== asking.by.side)
      return refuse('minuted-by-other', { party: plan.parties[checkIn.minutedBy.side] });
    if (seen !== minutesSeen(checkIn)) return refuse('changed-meanwhile');
    const named = (names: readonly string[]) => names.flatMap((name) => (isBlank(name) ? [] : [{ name: name.trim() }]));
    const present = { vendor: named(attendance.vendor), customer: named(attendance.customer) };
    if (present.vendor.length + present.customer.length === 0) return refuse('missing', undefined, 'attendance');
    const decided = decisions.flatMap((words) => (isBlank(words) ? [] : [{ words: words.trim() }]));
    return [entry(plan, asking, 'check-in.minuted', { checkIn: id, attendance: present, decisions: decided })];
  },
  'acknowledge-check-in': (plan, { checkIn: id, seen, words }, asking) => {
    const checkIn = checkInAt(plan, asking, 'run-check-in', id);
    if (isRefusal(checkIn)) return checkIn;
    if (checkIn.state === 'fixed') return refuse('already-fixed');
    const side = acknowledgingSide(checkIn);
    if (!side) return refuse(wasHeld(checkIn) ? 'not-minuted' : 'not-opened');
    if (side !== asking.by.side) return refuse('own-proposal');
    // Minutes may be written anew until they are acknowledged: nobody answers for words they have not read.
    if (seen !== checkIn.minutedAt) return refuse('changed-meanwhile');
    return [entry(plan, asking, 'check-in.acknowledged', { checkIn: id, words })];
  },
  'correct-check-in': (plan, { checkIn: id, words }, asking) => {
    const checkIn = checkInAt(plan, asking, 'run-check-in', id);
    if (isRefusal(checkIn)) return checkIn;
    if (checkIn.state !== 'fixed') return refuse('not-opened');
    return unwritten(words, 'words') ?? [entry(plan, asking, 'check-in.corrected', { checkIn: id, words })];
  },
  'call-off-check-in': (plan, { checkIn: id, words }, asking) => {
    const checkIn = checkInAhead(plan, asking, 'call-off-check-in', id);
    if (isRefusal(checkIn)) return checkIn;
    return unwritten(words, 'words') ?? [entry(plan, asking, 'check-in.called-off', { checkIn: id, words })];
  },
};

/** How often the minutes have been written. */
const minutedTimes = ({ minutedTimes: times, minutedAt }: CheckIn): number => times ?? (minutedAt === null ? 0 : 1);

export const applyCheckIn: ApplyTable<
  | 'half.in'
  | 'check-in.started'
  | 'check-in.opened'
  | 'check-in.minuted'
  | 'check-in.acknowledged'
  | 'check-in.corrected'
  | 'check-in.called-off'
> = {
  'half.in': (plan, { at, by, data }) =>
    changeCheckIn(plan, data.checkIn, ({ halvesIn }) => ({ halvesIn: { ...halvesIn, [by.side]: at } })),
  'check-in.started': (plan, { at, data }) =>
    changeCheckIn(plan, data.checkIn, () => ({ state: 'started', startedAt: at })),
  'check-in.opened': (plan, { at, data: { checkIn, halves } }) =>
    changeCheckIn(plan, checkIn, () => ({ state: 'opened', openedAt: at, halves })),
  'check-in.minuted': (plan, { at, by, data: { checkIn, attendance, decisions } }) =>
    changeCheckIn(plan, checkIn, (before) => ({
      state: 'minuted',
      minutedBy: by,
      minutedAt: at,
      minutedTimes: minutedTimes(before) + 1,
      attendance: {
        vendor: attendance.vendor.map(({ name }) => name),
        customer: attendance.customer.map(({ name }) => name),
      },
      decisions: decisions.map(({ words }) => words),
    })),
  'check-in.acknowledged': (plan, { at, by, data: { checkIn, words } }) =>
    changeCheckIn(plan, checkIn, () => ({ state: 'fixed', acknowledged: { by, at, words } })),
  'check-in.corrected': (plan, { at, by, data: { checkIn, words } }) =>
    changeCheckIn(plan, checkIn, ({ corrections }) => ({ corrections: [...corrections, { by, at, words }] })),
  'check-in.called-off': (plan, { at, by, data: { checkIn, words } }) =>
    changeCheckIn(plan, checkIn, () => ({ state: 'called-off', calledOff: { by, at, words } })),
};
