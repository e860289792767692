import { canonical } from '../../ledger/canonical';
import { isDate } from '../../calendar';
import { refuse, type Refusal } from '../../refusal';
import { barred, misplaced, misnamed, todayOf, unwritten, type Asking, type DecideTable } from '../decide';
import type { CommandOf } from '../commands';
import type { Entry } from '../entries';
import { kept } from '../own-ledger';
import { openSeat } from '../seats/seat';
import { LIVE, type Plan } from '../state/plan';
import { REVIEW_ANSWERS, TEAMS, TOLD_HOW, type Review, type TransitionDraft } from '../state/transition';
import { draftOf, isAsked, isShared, reviewDue, reviewsOf } from './draft';
import { itemFault, tidyItem } from './item';

/** Nobody waits longer for a review, in working days. */
export const LONGEST_REVIEW = 30;

const preparing = (plan: Plan, asking: Asking): Refusal | null =>
  barred(asking, 'prepare-transition') ?? misplaced(plan, ...LIVE);

const reviewAsked = (
  plan: Plan,
  asking: Asking,
  { id, team, reviewer, days }: Pick<Review, 'id' | 'team' | 'reviewer' | 'days'>,
): Entry =>
  kept(asking, 'transition.review-asked', {
    id,
    team,
    reviewer,
    days,
    dueOn: reviewDue(plan, todayOf(plan, asking), days),
  });

/** A change of the plan, and whoever had answered for what stood there before is asked again. */
const andAskAgain = (plan: Plan, asking: Asking, { rev, reviews }: TransitionDraft, change: Entry): Entry[] => [
  change,
  ...reviews
    .filter((review) => !isAsked(review, rev) && openSeat(plan, review.reviewer) !== undefined)
    .map((review) => reviewAsked(plan, asking, review)),
];

type Preparing =
  | 'put-transition-item'
  | 'remove-transition-item'
  | 'restore-transition-item'
  | 'ask-review'
  | 'withdraw-review'
  | 'answer-review'
  | 'record-conversation'
  | 'put-letter';

/** What the vendor does before it tells, and keeps to itself: the team prepares the parting, and those who have to live with it review it. */
export const decidePreparing: DecideTable<CommandOf<Preparing>> = {
  'put-transition-item': (plan, { id, seen, shared, content: raw }, asking) => {
    const no = preparing(plan, asking);
    if (no) return no;
    const draft = draftOf(asking.own);
    const before = draft.items.find((one) => one.id === id);
    if (isShared(plan, id)) return refuse('already-shared');
    if (seen !== (before?.rev ?? 0) || draft.removed.some((one) => one.id === id)) return refuse('changed-meanwhile');
    const fault = itemFault(plan, raw, todayOf(plan, asking), before?.owner ?? null);
    if (fault) return fault;
    const content = tidyItem(raw);
    if (before && before.shared === shared && canonical(tidyItem(before)) === canonical(content)) return [];
    const put = kept(asking, 'transition.item-put', { id, rev: seen + 1, shared, content });
    return andAskAgain(plan, asking, draft, put);
  },

  'remove-transition-item': (plan, { id }, asking) => {
    const no = preparing(plan, asking);
    if (no) return no;
    const draft = draftOf(asking.own);
    if (isShared(plan, id)) return refuse('already-shared');
    if (!draft.items.some((one) => one.id === id)) return refuse('not-found');
    return andAskAgain(plan, asking, draft, kept(asking, 'transition.item-removed', { id }));
  },

  'restore-transition-item': (plan, { id }, asking) => {
    const no = preparing(plan, asking);
    if (no) return no;
    const draft = draftOf(asking.own);
    if (!draft.removed.some((one) => one.id === id)) return refuse('not-found');
    return andAskAgain(plan, asking, draft, kept(asking, 'transition.item-restored', { id }));
  },

  'ask-review': (plan, { id, team, reviewer, days }, asking) => {
    const no = preparing(plan, asking);
    if (no) return no;
    const { reviews } = draftOf(asking.own);
    if (!TEAMS.includes(team)) return refuse('not-valid', undefined, 'team');
    if (!Number.isInteger(days) || days < 1 || days > LONGEST_REVIEW) return refuse('not-valid', undefined, 'days');
    const seat = openSeat(plan, reviewer);
    if (seat?.side !== 'vendor') return refuse('owner-other-side', undefined, 'reviewer');
    if (reviews.some((one) => one.id === id)) return refuse('changed-meanwhile');
    if (reviews.some((one) => one.team === team && one.reviewer === reviewer)) return refuse('already-asked');
    return [reviewAsked(plan, asking, { id, team, reviewer, days })];
  },

  'withdraw-review': (plan, { review }, asking) => {
    const no = preparing(plan, asking);
    if (no) return no;
    return draftOf(asking.own).reviews.some(({ id }) => id === review)
      ? [kept(asking, 'transition.review-withdrawn', { id: review })]
      : refuse('not-found');
  },

  // Whoever is asked answers, whatever their role: they answer for their team.
  'answer-review': (plan, { review, seen, answer, words }, asking) => {
    const { rev, reviews } = draftOf(asking.own);
    const asked = reviewsOf(asking.by, reviews).find(({ id }) => id === review);
    if (!asked) return refuse('not-found');
    const no = misplaced(plan, ...LIVE);
    if (no) return no;
    if (seen !== rev) return refuse('changed-meanwhile');
    if (!isAsked(asked, rev)) return refuse('already-answered');
    if (!REVIEW_ANSWERS.includes(answer)) return refuse('not-valid', undefined, 'answer');
    const unsaid = answer === 'returned' ? unwritten(words, 'words') : null;
    return unsaid ?? [kept(asking, 'transition.reviewed', { id: review, rev, answer, words: words.trim() })];
  },

  'record-conversation': (plan, { seen, conversation }, asking) => {
    const no = preparing(plan, asking);
    if (no) return no;
    if (plan.transition) return refuse('already-shared');
    if (seen !== (draftOf(asking.own).conversation?.rev ?? 0)) return refuse('changed-meanwhile');
    const { how, on, heldBy, heldWith, words } = conversation;
    if (!TOLD_HOW.includes(how)) return refuse('not-valid', undefined, 'how');
    if (!isDate(on)) return refuse('not-a-date', undefined, 'on');
    if (on > todayOf(plan, asking)) return refuse('date-ahead', undefined, 'on');
    const unsaid = misnamed(heldBy, 'heldBy') ?? misnamed(heldWith, 'heldWith') ?? unwritten(words, 'words');
    if (unsaid) return unsaid;
    const held = { how, on, heldBy: heldBy.trim(), heldWith: heldWith.trim(), words: words.trim() };
    return [kept(asking, 'transition.conversation-held', { ...held, rev: seen + 1 })];
  },

  'put-letter': (plan, { seen, words }, asking) => {
    const no = preparing(plan, asking);
    if (no) return no;
    if (!plan.transition) return refuse('not-shared-yet');
    if (plan.transition.letter) return refuse('letter-sent');
    const { letter } = draftOf(asking.own);
    if (seen !== (letter?.rev ?? 0)) return refuse('changed-meanwhile');
    const unsaid = unwritten(words, 'words');
    if (unsaid) return unsaid;
    const now = words.trim();
    return letter?.words === now ? [] : [kept(asking, 'transition.letter-drafted', { rev: seen + 1, words: now })];
  },
};
