import type { Side } from '../access';
import { isRefusal, refuse, type Refusal } from '../refusal';
import type { CommandOf, PlanCommand } from './commands';
import { unwritten, type Asking, type DecideTable } from './decide';
import type { Entry, EntryKind } from './entries';
import { FIT_COMMANDS } from './fit/commands';
import { FIT_KINDS, type FitKind } from './fit/entries';
import { applyFit } from './fit/fit';
import { cannotKeep, kept } from './own-ledger';
import { applyTransitionDraft } from './transition/apply-draft';
import { TRANSITION_COMMANDS } from './transition/commands';
import { find, without } from './state/things';
import type { Plan, PrivatePlan } from './state/plan';
import { findMentions, inPrivate } from './written/mention';
import { isSameWording, reworded, timesEdited, wordingNow, wordingOf } from './written/wording';

/** A side that keeps nothing to itself, or of which nothing may be known here. */
export const emptyPrivate = (side: Side): PrivatePlan => ({
  side,
  notes: {},
  halves: {},
  assessments: {},
  costs: {},
  flags: {},
  votes: {},
  transitions: {},
  agreements: {},
});

const ABOUT_PRIVATE: readonly PlanCommand['kind'][] = [
  'write-note',
  'edit-note',
  'remove-note',
  'give-half',
  ...FIT_COMMANDS,
  ...TRANSITION_COMMANDS,
  'give-vote',
  'say-agreement',
  // The vendor keeps to itself who had not agreed to it.
  'propose-decision',
  'sign-decision',
  'answer-decision',
];

/** Whether a command is about what its side keeps to itself: for any other, nothing of that need be read. */
export const isAboutPrivate = ({ kind }: PlanCommand): boolean => ABOUT_PRIVATE.includes(kind);

/** Why this side cannot keep notes here (any more). */
const cannotNote = (plan: Plan, asking: Asking): Refusal | null => cannotKeep(plan, asking, 'write-note');

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

const isFitEntry = (entry: Entry): entry is Entry<FitKind> => (FIT_KINDS as readonly EntryKind[]).includes(entry.kind);

/** What the side keeps to itself after one of its own entries; entries of the other side and shared ones change nothing. */
export function applyPrivate(own: PrivatePlan, entry: Entry): PrivatePlan {
  if (entry.ledger !== own.side) return own;
  if (isFitEntry(entry)) return (applyFit[entry.kind] as (own: PrivatePlan, entry: Entry) => PrivatePlan)(own, entry);
  switch (entry.kind) {
    case 'half.given':
      return { ...own, halves: { ...own.halves, [entry.data.checkIn]: entry.data.half } };
    case 'vote.given': {
      const { outcome, vote } = entry.data;
      return { ...own, votes: { ...own.votes, [outcome]: { ...vote, by: entry.by, at: entry.at } } };
    }
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
    case 'agreement.given': {
      const { seat, agrees, words } = entry.data;
      const said = { seat, agrees, words, at: entry.at, by: entry.by };
      return { ...own, agreements: { ...own.agreements, [seat]: said } };
    }
    case 'note.removed':
      return { ...own, notes: without(own.notes, entry.data.id) };
    default:
      return applyTransitionDraft(own, entry);
  }
}
