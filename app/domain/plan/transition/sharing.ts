import { isRefusal, refuse, type Refusal } from '../../refusal';
import {
  barred,
  entry,
  misplaced,
  todayOf,
  unwritten,
  type ApplyTable,
  type Asking,
  type DecideTable,
} from '../decide';
import type { CommandOf } from '../commands';
import type { Entry } from '../entries';
import { kept } from '../own-ledger';
import { principalOf } from '../sign-off/principal';
import { signatureOf } from '../sign-off/signature';
import type { Plan } from '../state/plan';
import type { CommitmentContent } from '../state/text';
import type { SharedItem, Team, TransitionDraft } from '../state/transition';
import { addCommitments } from '../text/talk';
import { isTaken } from '../work/on-commitment';
import type { TransitionKind } from './entries';
import { draftOf, lacksOf, readAs, readOf, reviewState, toShare } from './draft';
import { sharedItem } from './item';

/** Where the tasks of a parting stand among a plan's commitments. */
export const WORKSTREAM = 'Transition';

/** A task as both sides find it among the commitments; it keeps the id of what it is part of. */
const taskOf = ({ owner, title, words, date, task }: SharedItem): CommitmentContent => ({
  side: task!.side,
  // Whoever does it for the customer is the customer's to say.
  owner: task!.side === 'vendor' ? owner : null,
  title,
  doneMeans: task!.doneMeans,
  weight: 2,
  due: date!,
  waitsOn: [],
  workstream: WORKSTREAM,
  notes: words,
  ...(task!.proof ? { proof: true as const } : {}),
});

/**
 * The teams that have not approved it as it is: nobody who was asked may be left out, nobody's no goes away by no longer asking them, and
 * somebody has to be asked.
 */
export function reviewsMissing({ rev, reviews, returned = [] }: TransitionDraft): readonly (Team | 'all')[] {
  if (reviews.length + returned.length === 0) return ['all'];
  const missing = reviews.filter((review) => reviewState(review, rev) !== 'approved').map(({ team }) => team);
  return [...new Set([...missing, ...returned])];
}

/** What keeps a draft from being shared besides its reviews; null when it is whole. `today` is a date in the plan's zone. */
export function cannotShare(plan: Plan, draft: TransitionDraft, today: string): Refusal | null {
  const elsewhere = misplaced(plan, 'transition');
  if (elsewhere) return elsewhere;
  if (!plan.transition && !draft.conversation) return refuse('not-told-yet');
  const items = toShare(plan, draft);
  if (items.length === 0) return refuse('nothing-to-share');
  for (const item of items) {
    const [lacks] = lacksOf(plan, item);
    if (lacks) return refuse('item-not-whole', { title: item.title, what: lacks.what });
    if (item.task && item.date! < today) return refuse('task-date-passed', { title: item.title, date: item.date! });
  }
  const both = [...(plan.transition?.items ?? []), ...items];
  return both.some(({ section }) => section === 'data') ? null : refuse('no-word-on-data');
}

function shared(plan: Plan, draft: TransitionDraft, asking: Asking): readonly Entry[] | Refusal {
  const items = toShare(plan, draft).map(sharedItem);
  const commitments = items.flatMap((item) => (item.task ? { id: item.id, commitment: taskOf(item) } : []));
  const added = addCommitments(plan, commitments, asking);
  if (isRefusal(added)) return added;
  if (plan.transition) return [entry(plan, asking, 'transition.added', { items }), ...added];
  const { how, on, heldBy, heldWith, words } = draft.conversation!;
  const conversation = { how, on, heldBy, heldWith, words };
  return [entry(plan, asking, 'transition.shared', { items, conversation }), ...added];
}

/** From the day the customer is told: what is shared, what is said of it, and the letter with which it ends. */
export const decideSharing: DecideTable<CommandOf<'share-transition' | 'answer-transition' | 'send-letter'>> = {
  'share-transition': (plan, { seen, words }, asking) => {
    const principal = principalOf(plan, asking, 'share-transition');
    if (isRefusal(principal)) return principal;
    const draft = draftOf(asking.own);
    if (seen !== readAs(readOf(draft))) return refuse('changed-meanwhile');
    const no = cannotShare(plan, draft, todayOf(plan, asking));
    if (no) return no;
    const missing = reviewsMissing(draft);
    if (missing.length > 0 && unwritten(words, 'words')) return refuse('not-reviewed', undefined, 'words');
    const entries = shared(plan, draft, asking);
    if (isRefusal(entries) || missing.length === 0) return entries;
    return [...entries, kept(asking, 'transition.shared-unreviewed', { missing, words: words.trim() })];
  },

  'answer-transition': (plan, { id, words }, asking) => {
    const no = barred(asking, 'answer-transition') ?? misplaced(plan, 'transition');
    if (no) return no;
    if (!plan.transition) return refuse('not-found');
    if (isTaken(plan.transition.answers, id)) return refuse('changed-meanwhile');
    return unwritten(words, 'words') ?? [entry(plan, asking, 'transition.answered', { id, words: words.trim() })];
  },

  'send-letter': (plan, { seen, ...signing }, asking) => {
    const principal = principalOf(plan, asking, 'send-letter');
    if (isRefusal(principal)) return principal;
    const no = misplaced(plan, 'transition');
    if (no) return no;
    if (!plan.transition) return refuse('not-shared-yet');
    if (plan.transition.letter) return refuse('letter-sent');
    const { letter } = draftOf(asking.own);
    if (!letter) return refuse('missing', undefined, 'words');
    if (letter.rev !== seen) return refuse('changed-meanwhile');
    const signature = signatureOf(principal, signing, asking);
    if (isRefusal(signature)) return signature;
    return [entry(plan, asking, 'letter.sent', { words: letter.words, ...signature })];
  },
};

/** What both sides have of it afterwards. */
export const applyTransition: ApplyTable<TransitionKind> = {
  'transition.shared': (plan, { data: { items, conversation }, by, at }) => ({
    ...plan,
    transition: { sharedAt: at, by, items, conversation, answers: [], letter: null },
  }),
  'transition.added': (plan, { data: { items } }) => ({
    ...plan,
    transition: plan.transition && { ...plan.transition, items: [...plan.transition.items, ...items] },
  }),
  'transition.answered': (plan, { data: { id, words }, by, at }) => ({
    ...plan,
    transition: plan.transition && {
      ...plan.transition,
      answers: [...plan.transition.answers, { id, words, by, at }],
    },
  }),
  'letter.sent': (plan, { data, by, at }) => {
    // Of its own time, whatever they are called later.
    const { title, parties } = plan;
    return {
      ...plan,
      transition: plan.transition && { ...plan.transition, letter: { ...data, title, parties, by, at } },
    };
  },
};
