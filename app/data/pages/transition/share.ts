import { otherSide } from '../../../domain/access';
import { principalOn } from '../../../domain/plan/sign-off/principal';
import { isLive, type Plan, type PrivatePlan } from '../../../domain/plan/state/plan';
import type { Seat } from '../../../domain/plan/state/seat';
import type { Conversation, Team } from '../../../domain/plan/state/transition';
import { draftOf, readAs, readOf, toShare } from '../../../domain/plan/transition/draft';
import { cannotShare, reviewsMissing } from '../../../domain/plan/transition/sharing';
import { dayOf } from '../../../domain/plan/work/commitment-state';
import type { Refusal } from '../../../domain/refusal';
import { sectionsToShare, type SectionView } from './items';

export interface ShareView {
  readonly planId: string;
  readonly parties: Plan['parties'];
  readonly other: string;
  /** All of it that is compared when it is sent. */
  readonly read: string;
  readonly sections: readonly SectionView[];
  readonly count: number;
  readonly tasks: number;
  /** Teams that have not approved it as it is; `all` where none was asked. */
  readonly reviews: readonly (Team | 'all')[];
  readonly conversation: Conversation | null;
  readonly refusal: Refusal | null;
  /** It is shared already, and this adds to it. */
  readonly adds: boolean;
}

/** The page on which an executive shares it; null for whoever may not. */
export function shareView(plan: Plan, seat: Seat, own: PrivatePlan, now: string): ShareView | null {
  const today = dayOf(plan, now);
  const principal = principalOn(plan, seat, today, 'share-transition');
  if (own.side !== 'vendor' || principal?.side !== 'vendor' || !isLive(plan)) return null;
  const draft = draftOf(own);
  const going = toShare(plan, draft);
  return {
    planId: plan.id,
    parties: plan.parties,
    other: plan.parties[otherSide('vendor')],
    read: readAs(readOf(draft)),
    sections: sectionsToShare(plan, own, now),
    count: going.length,
    tasks: going.filter(({ task }) => task !== null).length,
    reviews: reviewsMissing(draft),
    conversation: draft.conversation,
    refusal: cannotShare(plan, draft, today),
    adds: plan.transition !== null,
  };
}
