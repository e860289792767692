import { may, type Side } from '../../../domain/access';
import { principalOn } from '../../../domain/plan/sign-off/principal';
import { isLive, type Plan, type PrivatePlan, type Stage } from '../../../domain/plan/state/plan';
import type { Seat } from '../../../domain/plan/state/seat';
import type { Conversation, Team } from '../../../domain/plan/state/transition';
import { find } from '../../../domain/plan/state/things';
import { agreedByBoth } from '../../../domain/plan/state/text';
import { draftOf, missingIn, toShare } from '../../../domain/plan/transition/draft';
import { reviewsMissing } from '../../../domain/plan/transition/sharing';
import type { Sight } from '../../../domain/plan/transition/sight';
import { dayOf } from '../../../domain/plan/work/commitment-state';
import { named } from '../people';
import { draftSections, inSections, type SectionView } from './items';
import { reviewViews, type ReviewView } from './reviews';

/** What is still to be done before it can be shared, or after; in this order. */
export type Step = 'prepare' | 'decide' | 'reviews' | 'conversation' | 'share' | 'letter' | 'done';

/** What the vendor alone sees, and whoever of it may. */
export interface DraftView {
  readonly rev: number;
  readonly mayEdit: boolean;
  readonly missing: readonly { readonly what: 'section' | 'owner' | 'date' | 'money'; readonly of: string }[];
  readonly removed: readonly { readonly id: string; readonly title: string }[];
  readonly reviews: readonly ReviewView[];
  /** Teams whose no stands although nobody of them is asked any more. */
  readonly left: readonly Team[];
  /** Somebody has written down how the customer was told. What, is not a reviewer's to read. */
  readonly told: boolean;
  readonly next: Step;
  readonly maySend: boolean;
  /** How many reviews are not there yet. */
  readonly awaited: number;
}

export interface TransitionView {
  readonly planId: string;
  readonly parties: Plan['parties'];
  readonly you: Side;
  readonly stage: Stage;
  readonly zone: string;
  readonly sections: readonly SectionView[];
  readonly draft: DraftView | null;
  readonly shared: {
    readonly on: string;
    readonly by: string;
    readonly conversation: Conversation;
    readonly answers: readonly {
      readonly id: string;
      readonly who: { readonly name: string; readonly side: Side };
      readonly at: string;
      readonly words: string;
    }[];
    readonly mayAnswer: boolean;
    /** Tasks that wait for the word of the reader's side. */
    readonly open: number;
    readonly letter: boolean;
  } | null;
}

function nextStep(plan: Plan, own: PrivatePlan): Step {
  const draft = draftOf(own);
  if (plan.transition?.letter) return 'done';
  if (plan.transition) return toShare(plan, draft).length > 0 ? 'share' : 'letter';
  if (draft.items.length === 0 || missingIn(plan, draft).length > 0) return 'prepare';
  if (reviewsMissing(draft).length > 0) return 'reviews';
  if (plan.stage !== 'transition') return 'decide';
  return draft.conversation ? 'share' : 'conversation';
}

function draftView(plan: Plan, seat: Seat, own: PrivatePlan, now: string): DraftView {
  const draft = draftOf(own);
  const today = dayOf(plan, now);
  return {
    rev: draft.rev,
    mayEdit: may(seat, 'prepare-transition') && isLive(plan),
    missing: missingIn(plan, draft).map((one) =>
      one.what === 'section' ? { what: one.what, of: one.section } : { what: one.what, of: one.item.title },
    ),
    removed: draft.removed.map(({ id, title }) => ({ id, title })),
    reviews: reviewViews(plan, seat, own, now),
    left: draft.returned ?? [],
    told: draft.conversation !== null,
    next: nextStep(plan, own),
    maySend: principalOn(plan, seat, today, 'send-letter') !== undefined,
    awaited: reviewsMissing(draft).filter((team) => team !== 'all').length,
  };
}

/** The transition plan for a seat that may see it; `sight` says how much of it. */
export function transitionView(
  plan: Plan,
  seat: Seat,
  own: PrivatePlan,
  now: string,
  sight: NonNullable<Sight>,
): TransitionView {
  const { transition } = plan;
  const open = transition
    ? transition.items.filter(({ id }) => {
        const one = find(plan.commitments, id);
        return one && !one.consent[seat.side] && !one.consent.declined && !agreedByBoth(one.consent);
      }).length
    : 0;
  const all = draftSections(plan, own, now);
  const shared = inSections(plan, transition?.items ?? [], now).filter(({ items }) => items.length > 0);
  return {
    planId: plan.id,
    parties: plan.parties,
    you: seat.side,
    stage: plan.stage,
    zone: plan.terms.calendar.timeZone,
    sections: sight === 'draft' ? all : shared,
    draft: sight === 'draft' ? draftView(plan, seat, own, now) : null,
    shared: transition && {
      on: dayOf(plan, transition.sharedAt),
      by: named(plan, transition.by).name,
      conversation: transition.conversation,
      answers: transition.answers.map(({ id, by, at, words }) => {
        const { name } = named(plan, by);
        return { id, who: { name, side: by.side }, at, words };
      }),
      mayAnswer: may(seat, 'answer-transition') && plan.stage === 'transition',
      open: may(seat, 'agree-to-part') && plan.stage === 'transition' ? open : 0,
      letter: transition.letter !== null,
    },
  };
}
