import { may } from '../../access';
import { courtItem, type CourtItem, type CourtThing } from '../court/court-item';
import { principalOn } from '../sign-off/principal';
import { dayOf } from '../work/commitment-state';
import { LIVE, type Plan, type PrivatePlan } from '../state/plan';
import type { Seat } from '../state/seat';
import type { Review, TransitionDraft } from '../state/transition';
import { draftOf, isAsked, missingIn, reviewState, toShare } from './draft';
import { reviewsMissing } from './sharing';

const THING: CourtThing = { type: 'transition', id: 'transition' };

const toReview = ({ id, reviewer, askedAt, dueOn }: Review, today: string): CourtItem =>
  courtItem({
    side: 'vendor',
    seat: reviewer,
    role: 'viewer',
    act: 'review-transition',
    thing: THING,
    about: id,
    since: askedAt,
    due: dueOn,
    overdue: today > dueOn,
  });

/** From when on it could be shared: the customer was told, and the last team approved it. */
const readySince = ({ conversation, reviews }: TransitionDraft): string | null =>
  [conversation?.at ?? '', ...reviews.map(({ answers }) => answers.at(-1)?.at ?? '')].sort().at(-1) || null;

/**
 * Whose turn it is of what the vendor keeps to itself about a parting. `court` says whose turn it is for both sides: what of this may not
 * even be known to be waited for stands here, and reaches the vendor's own pages and digests alone.
 */
export function transitionCourt(plan: Plan, own: PrivatePlan, at: string): readonly CourtItem[] {
  if (own.side !== 'vendor' || plan.withdrawn || !LIVE.includes(plan.stage)) return [];
  const draft = draftOf(own);
  const today = dayOf(plan, at);
  const turn = (
    act: CourtItem['act'],
    role: 'lead' | 'executive',
    more: Partial<Pick<CourtItem, 'count' | 'since'>> = {},
  ) => courtItem({ side: 'vendor', role, act, thing: THING, ...more });
  const items = draft.reviews.filter((one) => isAsked(one, draft.rev)).map((one) => toReview(one, today));
  const asked = draft.reviews.filter((one) => reviewState(one, draft.rev) === 'returned').length;
  // A team that returned it and is asked no longer has not approved it either.
  const returned = asked + (draft.returned?.length ?? 0);
  if (returned > 0) items.push(turn('mend-transition', 'lead', { count: returned }));
  if (plan.stage !== 'transition') return items;
  if (plan.transition) {
    if (!plan.transition.letter) items.push(turn('send-letter', 'executive', { since: plan.transition.sharedAt }));
    return items;
  }
  const missing = missingIn(plan, draft).length;
  if (missing > 0) items.push(turn('prepare-transition', 'lead', { count: missing }));
  if (!draft.conversation) items.push(turn('hold-conversation', 'lead'));
  else if (toShare(plan, draft).length > 0 && reviewsMissing(draft).length === 0)
    items.push(turn('share-transition', 'executive', { since: readySince(draft) }));
  return items;
}

/**
 * The same as one seat may know of it: all of it for who prepares or decides, also in an executive's place; their own reviews for who is
 * asked for one; nothing for everybody else, for whom nothing is there.
 */
export function transitionTurns(plan: Plan, own: PrivatePlan, seat: Seat, at: string): readonly CourtItem[] {
  const turns = transitionCourt(plan, own, at);
  const all = may(seat, 'prepare-transition') || principalOn(plan, seat, dayOf(plan, at), 'share-transition');
  return all ? turns : turns.filter((turn) => turn.for.seat === seat.id);
}

/** What waits for the customer of what was shared: that it says something to the whole. Its tasks have turns of their own. */
export function sharedTransitionCourt({ stage, withdrawn, transition }: Plan): readonly CourtItem[] {
  if (stage !== 'transition' || withdrawn || !transition) return [];
  return transition.answers.some(({ by }) => by.side === 'customer')
    ? []
    : [
        courtItem({
          side: 'customer',
          role: 'lead',
          act: 'answer-transition',
          thing: THING,
          since: transition.sharedAt,
        }),
      ];
}
