import { SIDES } from '../../access';
import { isRefusal, refuse, type Refusal } from '../../refusal';
import type { CommandOf } from '../commands';
import { entry, misnamed, unwritten, type ApplyTable, type Asking, type DecideTable } from '../decide';
import { MOST_LINES, type CheckIn, type MeetingLine } from '../state/check-in';
import type { Plan } from '../state/plan';
import { find } from '../state/things';
import { decideTalk } from '../text/talk';
import { changeCheckIn, checkInMeeting } from './asked';

/** A line of one's own side, of a check-in that is not written down yet; the other side's is not this one's to change. */
function ownLine(plan: Plan, asking: Asking, id: string, line: string): MeetingLine | Refusal {
  const checkIn = checkInMeeting(plan, asking, id);
  if (isRefusal(checkIn)) return checkIn;
  const found = (checkIn.lines ?? []).find((one) => one.id === line);
  return found?.by.side === asking.by.side ? found : refuse('not-found');
}

/** Whether the minutes could not hold one more of a side. What was typed in when there was no such limit stays. */
const full = ({ lines = [] }: CheckIn, { by: { side } }: Asking, field: string): Refusal | null =>
  lines.filter(({ by }) => by.side === side).length < MOST_LINES
    ? null
    : refuse('too-many-lines', { count: MOST_LINES }, field);

const isThere = ({ there }: CheckIn, side: (typeof SIDES)[number], name: string): boolean =>
  there?.[side].includes(name) ?? false;

/**
 * People sit together and type: each line is kept at once, both sides read it and see who wrote it. It is its side's until the minutes
 * are written, which begin with it.
 */
export const decideMeeting: DecideTable<
  CommandOf<'note-decision' | 'note-commitment' | 'change-decision' | 'remove-decision' | 'note-attendance'>
> = {
  'note-decision': (plan, { checkIn: id, id: line, words }, asking) => {
    const checkIn = checkInMeeting(plan, asking, id);
    if (isRefusal(checkIn)) return checkIn;
    const data = { checkIn: id, id: line, commitment: null, words: words.trim() };
    return full(checkIn, asking, 'words') ?? unwritten(words, 'words') ?? [entry(plan, asking, 'decision.noted', data)];
  },
  'note-commitment': (plan, { checkIn: id, id: line, commitment, content }, asking) => {
    const checkIn = checkInMeeting(plan, asking, id);
    if (isRefusal(checkIn)) return checkIn;
    const no = full(checkIn, asking, 'title');
    if (no) return no;
    const put = decideTalk['put-commitment'](
      plan,
      { kind: 'put-commitment', id: commitment, seen: 0, commitment: content },
      asking,
    );
    if (isRefusal(put)) return put;
    return [...put, entry(plan, asking, 'decision.noted', { checkIn: id, id: line, commitment, words: '' })];
  },
  'change-decision': (plan, { checkIn: id, decision, seen, words }, asking) => {
    const line = ownLine(plan, asking, id, decision);
    if (isRefusal(line)) return line;
    if (line.commitment !== null) return refuse('not-found');
    if (seen !== line.writtenAt) return refuse('changed-meanwhile');
    if (words.trim() === line.words) return [];
    return (
      unwritten(words, 'words') ?? [
        entry(plan, asking, 'decision.changed', { checkIn: id, decision, words: words.trim() }),
      ]
    );
  },
  'remove-decision': (plan, { checkIn: id, decision }, asking) => {
    const line = ownLine(plan, asking, id, decision);
    if (isRefusal(line)) return line;
    const removed = entry(plan, asking, 'decision.removed', { checkIn: id, decision });
    const proposed = line.commitment === null ? undefined : find(plan.commitments, line.commitment);
    if (!proposed) return [removed];
    // What was proposed with the line goes with it, as long as it could be taken back anyway.
    const part = { type: 'commitment', id: proposed.id } as const;
    const taken = decideTalk['remove-part'](plan, { kind: 'remove-part', part }, asking);
    return isRefusal(taken) ? taken : [...taken, removed];
  },
  'note-attendance': (plan, { checkIn: id, side, name, there }, asking) => {
    const checkIn = checkInMeeting(plan, asking, id);
    if (isRefusal(checkIn)) return checkIn;
    if (!SIDES.includes(side)) return refuse('not-valid', undefined, 'side');
    const no = misnamed(name, 'name');
    if (no) return no;
    const data = { checkIn: id, side, name: name.trim(), there };
    return isThere(checkIn, side, data.name) === there ? [] : [entry(plan, asking, 'attendance.noted', data)];
  },
};

const NOBODY: NonNullable<CheckIn['there']> = { vendor: [], customer: [] };

export const applyMeeting: ApplyTable<'decision.noted' | 'decision.changed' | 'decision.removed' | 'attendance.noted'> =
  {
    'decision.noted': (plan, { at, by, data: { checkIn, id, commitment, words } }) =>
      changeCheckIn(plan, checkIn, ({ lines = [] }) => ({
        lines: [...lines, { id, by, at, commitment, words, writtenAt: at }],
      })),
    'decision.changed': (plan, { at, data: { checkIn, decision, words } }) =>
      changeCheckIn(plan, checkIn, ({ lines = [] }) => ({
        lines: lines.map((one) => (one.id === decision ? { ...one, words, writtenAt: at } : one)),
      })),
    'decision.removed': (plan, { data: { checkIn, decision } }) =>
      changeCheckIn(plan, checkIn, ({ lines = [] }) => ({ lines: lines.filter(({ id }) => id !== decision) })),
    'attendance.noted': (plan, { data: { checkIn, side, name, there } }) =>
      changeCheckIn(plan, checkIn, ({ there: before = NOBODY }) => ({
        there: {
          ...before,
          [side]: there ? [...before[side], name] : before[side].filter((one) => one !== name),
        },
      })),
  };
