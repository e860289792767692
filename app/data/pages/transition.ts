import { may, otherSide, type Side } from '../../domain/access';
import { principalOn } from '../../domain/plan/sign-off/principal';
import { openSeats } from '../../domain/plan/seats/seat';
import type { Plan, PrivatePlan, Stage } from '../../domain/plan/state/plan';
import type { Seat } from '../../domain/plan/state/seat';
import {
  SECTIONS,
  type Conversation,
  type Money,
  type MoneyKind,
  type Section,
  type SharedItem,
  type Team,
  type TransitionItem,
} from '../../domain/plan/state/transition';
import { find } from '../../domain/plan/state/things';
import { agreedByBoth } from '../../domain/plan/state/text';
import {
  draftOf,
  isAsked,
  isShared,
  missingIn,
  readAs,
  readOf,
  reviewsOf,
  reviewState,
  seesDraft,
  toShare,
  toTell,
  type ReviewState,
} from '../../domain/plan/transition/draft';
import { cannotShare, reviewsMissing } from '../../domain/plan/transition/sharing';
import { dayOf } from '../../domain/plan/work/commitment-state';
import { isLive } from '../../domain/plan/state/plan';
import type { Refusal } from '../../domain/refusal';
import { t } from '../../words';
import type { Lines } from '../../words/lines';
import { ownerName, named } from './people';
import { whenOf, type When } from './when';

/** Who has an item by now: both sides, both once it is shared, or the vendor alone for good. */
export type ItemReach = 'with' | 'goes' | 'own';

export interface ItemView {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly owner: string | null;
  readonly date: When | null;
  readonly money: (Money & { readonly kind: MoneyKind }) | null;
  readonly task: { readonly side: Side; readonly doneMeans: string; readonly proof: boolean } | null;
  readonly reach: ItemReach;
  /** The commitment that the task became. */
  readonly commitment: string | null;
}

export interface SectionView {
  readonly section: Section;
  readonly items: readonly ItemView[];
}

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

/** What a seat reads of it, or null where for this seat it is not there. */
export type Sight = 'shared' | 'draft' | null;

/** Whether a seat reads what is prepared, or what was shared, or neither: then there is nothing. */
export function sightOf(plan: Plan, seat: Seat, own: PrivatePlan, now: string): Sight {
  if (plan.stage === 'draft') return null;
  const shares = principalOn(plan, seat, dayOf(plan, now), 'share-transition')?.side === 'vendor';
  const mayRead = own.side === 'vendor' && (seesDraft(seat, draftOf(own)) || shares);
  if (mayRead && (isLive(plan) || plan.transition)) return 'draft';
  return plan.transition ? 'shared' : null;
}

/** An item in the words of a page. */
export function itemView(plan: Plan, item: SharedItem | TransitionItem, now: string): ItemView {
  const { id, title, words, owner, date, money, task } = item;
  const isWith = isShared(plan, id);
  return {
    id,
    title,
    words,
    owner: ownerName(plan, owner),
    date: date === null ? null : whenOf(plan.terms.calendar, date, now),
    money,
    task,
    reach: isWith ? 'with' : 'shared' in item && item.shared ? 'goes' : 'own',
    commitment: isWith && task && find(plan.commitments, id) ? id : null,
  };
}

const inSections = (plan: Plan, items: readonly (SharedItem | TransitionItem)[], now: string): SectionView[] =>
  SECTIONS.map((section) => ({
    section,
    items: items.filter((item) => item.section === section).map((item) => itemView(plan, item, now)),
  }));

/** Everything that is prepared, section by section. */
export const draftSections = (plan: Plan, own: PrivatePlan, now: string): readonly SectionView[] =>
  inSections(plan, draftOf(own).items, now);

/** What goes to the customer with the next act of sharing. */
export const sectionsToShare = (plan: Plan, own: PrivatePlan, now: string): readonly SectionView[] =>
  inSections(plan, toShare(plan, draftOf(own)), now).filter(({ items }) => items.length > 0);

/** What the sheet for the talk lists, section by section: nothing that the customer may not hear, since it is printed and taken along. */
export const sectionsToTell = (plan: Plan, own: PrivatePlan, now: string): readonly SectionView[] =>
  inSections(plan, toTell(plan, draftOf(own)), now).filter(({ items }) => items.length > 0);

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

/** Who of the vendor can see to something, or review it: everybody who sits there. */
export const vendorSeats = (plan: Plan): readonly { readonly value: string; readonly label: string }[] =>
  openSeats(plan, 'vendor').map(({ id, name, position }) => ({
    value: id,
    label: [name, position].filter(Boolean).join(', '),
  }));

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

/** The record of the talk as label and words, line by line, as a conflict shows it. */
export const conversationLines = (plan: Plan, one: Conversation): Lines => [
  [t('transition.told.how'), t(`transition.told.how.${one.how}`)],
  [t('transition.told.on'), one.on],
  [t('transition.told.held-by', { party: plan.parties.vendor }), one.heldBy],
  [t('transition.told.held-with', { party: plan.parties.customer }), one.heldWith],
  [t('transition.told.words'), one.words],
];
