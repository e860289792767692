import { openSeats } from '../../../domain/plan/seats/seat';
import type { Plan, PrivatePlan } from '../../../domain/plan/state/plan';
import type { Seat } from '../../../domain/plan/state/seat';
import type { Team } from '../../../domain/plan/state/transition';
import { find } from '../../../domain/plan/state/things';
import { draftOf, isAsked, reviewsOf, reviewState, type ReviewState } from '../../../domain/plan/transition/draft';
import { dayOf } from '../../../domain/plan/work/commitment-state';
import { whenOf, type When } from '../when';

export interface ReviewView {
  readonly id: string;
  readonly team: Team;
  readonly name: string;
  readonly state: ReviewState;
  readonly due: When;
  readonly overdue: boolean;
  /** What they said last. */
  readonly words: string;
  readonly yours: boolean;
}

/** Every review that was asked for, as a seat of the vendor sees it. */
export function reviewViews(plan: Plan, seat: Seat, own: PrivatePlan, now: string): readonly ReviewView[] {
  const { rev, reviews } = draftOf(own);
  const mine = new Set(reviewsOf(seat, reviews).map(({ id }) => id));
  return reviews.map((review) => ({
    id: review.id,
    team: review.team,
    name: find(plan.seats, review.reviewer)?.name ?? '',
    state: reviewState(review, rev),
    due: whenOf(plan.terms.calendar, review.dueOn, now),
    overdue: isAsked(review, rev) && dayOf(plan, now) > review.dueOn,
    words: review.answers.at(-1)?.words ?? '',
    yours: mine.has(review.id),
  }));
}

/** Who of the vendor can see to something, or review it: everybody who sits there. */
export const vendorSeats = (plan: Plan): readonly { readonly value: string; readonly label: string }[] =>
  openSeats(plan, 'vendor').map(({ id, name, position }) => ({
    value: id,
    label: [name, position].filter(Boolean).join(', '),
  }));
