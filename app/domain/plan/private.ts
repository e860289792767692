import type { Side } from '../access';
import { isRefusal, refuse, type Refusal } from '../refusal';
import type { CommandOf, PlanCommand } from './commands';
import { barred, unwritten, actor, type Asking, type DecideTable } from './decide';
import type { Entry, PrivateKind } from './entries';
import { find, without } from './state/things';
import type { Plan, PrivatePlan } from './state/plan';
import { findMentions, inPrivate } from './written/mention';
import { isSameWording, reworded, timesEdited, wordingNow, wordingOf } from './written/wording';

/** A side that keeps nothing to itself, or of which nothing may be known here. */
export const emptyPrivate = (side: Side): PrivatePlan => ({ side, notes: {}, halves: {} });

const ABOUT_PRIVATE: readonly PlanCommand['kind'][] = ['write-note', 'edit-note', 'remove-note', 'give-half'];

/** Whether a command is about what its side keeps to itself: for any other, nothing of that need be read. */
export const isAboutPrivate = ({ kind }: PlanCommand): boolean => ABOUT_PRIVATE.includes(kind);

/** Why this side cannot keep notes here (any more). */
function cannotNote(plan: Plan, asking: Asking): Refusal | null {
  return barred(asking, 'write-note') ?? (plan.stage === 'closed' ? refuse('wrong-stage') : null);
}

/** The entry of a side's own ledger. */
const kept = <K extends PrivateKind>(asking: Asking, kind: K, data: Entry<K>['data']): Entry =>
  ({ ledger: asking.by.side, kind, at: asking.at, by: actor(asking.by), data }) as Entry;

/**
 * Notes that only one side sees, and mention only whoever of it may read them. Writing one again replaces it; whoever wrote it can put
 * it in other words, and the former stay.
 */
export const decidePrivate: DecideTable<CommandOf<'write-note' | 'edit-note' | 'remove-note'>> = {
  'write-note': (plan, { id, about, words }, asking) => {
    const not = cannotNote(plan, asking);
    if (not) return not;
    if (about !== null && !find(plan.commitments, about)) return refuse('not-found', undefined, 'about');
    const unsaid = unwritten(words, 'words');
    if (unsaid) return unsaid;
    const wording = findMentions(plan, words, inPrivate(plan, asking.by.side));
    return isRefusal(wording) ? wording : [kept(asking, 'note.written', { id, about, ...wording })];
  },
  'edit-note': (plan, { id, seen, words }, asking) => {
    const not = cannotNote(plan, asking);
    if (not) return not;
    const one = find(asking.own.notes, id);
    if (!one) return refuse('not-found');
    if (one.by.seat !== asking.by.id) return refuse('not-allowed');
    if (timesEdited(one) !== seen) return refuse('changed-meanwhile');
    const unsaid = unwritten(words, 'words');
    if (unsaid) return unsaid;
    const now = wordingNow(one);
    const wording = findMentions(plan, words, inPrivate(plan, asking.by.side), now.mentions);
    if (isRefusal(wording)) return wording;
    return isSameWording(wording, now) ? [] : [kept(asking, 'note.edited', { id, ...wording })];
  },
  'remove-note': (plan, { id }, asking) => {
    const not = cannotNote(plan, asking);
    if (not) return not;
    return find(asking.own.notes, id) ? [kept(asking, 'note.removed', { id })] : refuse('not-found');
  },
};

/** What the side keeps to itself after one of its own entries; entries of the other side and shared ones change nothing. */
export function applyPrivate(own: PrivatePlan, entry: Entry): PrivatePlan {
  if (entry.ledger !== own.side) return own;
  switch (entry.kind) {
    case 'half.given':
      return { ...own, halves: { ...own.halves, [entry.data.checkIn]: entry.data.half } };
    case 'note.written': {
      const { id, about, ...wording } = entry.data;
      const note = { id, about, by: entry.by, at: entry.at, ...wordingOf(wording) };
      return { ...own, notes: { ...own.notes, [id]: note } };
    }
    case 'note.edited': {
      const { id, ...wording } = entry.data;
      const note = find(own.notes, id);
      return note ? { ...own, notes: { ...own.notes, [id]: reworded(note, entry.at, wording) } } : own;
    }
    case 'note.removed':
      return { ...own, notes: without(own.notes, entry.data.id) };
    default:
      return own;
  }
}
