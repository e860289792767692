import { may } from '../../access';
import { workingDays } from '../../calendar';
import { contentHash } from '../../ledger/canonical';
import type { Plan, PrivatePlan } from '../state/plan';
import { openSeat } from '../seats/seat';
import type { Seat } from '../state/seat';
import {
  SECTIONS,
  type Review,
  type Section,
  type SharedItem,
  type TransitionDraft,
  type TransitionItem,
} from '../state/transition';
import { find } from '../state/things';

/** Nothing is prepared yet. */
export const NO_DRAFT: TransitionDraft = {
  rev: 0,
  items: [],
  removed: [],
  reviews: [],
  conversation: null,
  letter: null,
};

/** Under the one id that it is kept by. */
export const DRAFT = 'transition';

/** How they part, as the vendor has prepared it so far; for the customer's eyes nothing, always. */
export const draftOf = ({ transitions }: Pick<PrivatePlan, 'transitions'>): TransitionDraft =>
  find(transitions, DRAFT) ?? NO_DRAFT;

/** What somebody who shares it has read: which revision, which record of the talk, and how many answers each review has by then, by id. */
export interface Read {
  readonly rev: number;
  /** Revision of the record of the talk; 0 before there is one. */
  readonly told: number;
  readonly answers: Readonly<Record<string, number>>;
}

export const readOf = ({ rev, conversation, reviews }: TransitionDraft): Read => ({
  rev,
  told: conversation?.rev ?? 0,
  answers: Object.fromEntries(reviews.map(({ id, answers }) => [id, answers.length])),
});

/** As one text, which a form sends along: another as soon as anything of it is. */
export const readAs = (read: Read): string => contentHash(read);

/** How a review stands: of the plan as it is now, or of what it was before the last change. */
export type ReviewState = 'asked' | 'approved' | 'returned' | 'approved-before' | 'returned-before';

export function reviewState({ answers }: Review, rev: number): ReviewState {
  const last = answers.at(-1);
  if (!last) return 'asked';
  return last.rev === rev ? last.kind : `${last.kind}-before`;
}

/** Whether it is the reviewer's turn. */
export const isAsked = (review: Review, rev: number): boolean =>
  !['approved', 'returned'].includes(reviewState(review, rev));

/** The day until which somebody who is asked today has time. */
export const reviewDue = (plan: Plan, today: string, days: number): string =>
  workingDays(plan.terms.calendar).after(today, days);

/**
 * Who reads what is being prepared: leads and executives of the vendor, and whoever is asked to review it. For everybody else it is not
 * there.
 */
export const seesDraft = (seat: Seat, { reviews }: TransitionDraft): boolean =>
  may(seat, 'prepare-transition') || reviewsOf(seat, reviews).length > 0;

/** The reviews that are a seat's to give. */
export const reviewsOf = (seat: Pick<Seat, 'id' | 'side'>, reviews: readonly Review[]): readonly Review[] =>
  seat.side === 'vendor' ? reviews.filter(({ reviewer }) => reviewer === seat.id) : [];

/** Something that is still to be said. */
export type Missing =
  | { readonly what: 'section'; readonly section: Section }
  | { readonly what: 'owner' | 'date' | 'money'; readonly item: TransitionItem };

/** What an item still wants: somebody of the vendor who sees to it and has not left, a date, and a sum where it is about money. */
export const lacksOf = (plan: Plan, item: TransitionItem): Missing[] => [
  ...(item.owner === null || !openSeat(plan, item.owner) ? [{ what: 'owner' as const, item }] : []),
  ...(item.date === null ? [{ what: 'date' as const, item }] : []),
  ...(item.section === 'refunds' && !item.money ? [{ what: 'money' as const, item }] : []),
];

/** What is still missing, section by section. */
export const missingIn = (plan: Plan, { items }: TransitionDraft): readonly Missing[] =>
  SECTIONS.flatMap((section): Missing[] => {
    const own = items.filter((item) => item.section === section);
    return own.length === 0 ? [{ what: 'section', section }] : own.flatMap((item) => lacksOf(plan, item));
  });

/** The items that the customer gets with the next act of sharing: not those they have. */
export function toShare({ transition }: Plan, { items }: TransitionDraft): readonly TransitionItem[] {
  const had = new Set(transition?.items.map(({ id }) => id));
  return items.filter(({ id, shared }) => shared && !had.has(id));
}

/** What a talk with the customer is about: what both sides have, or will have once it is shared. What stays the vendor's own is none of it. */
export const toTell = ({ transition }: Plan, { items }: TransitionDraft): readonly (SharedItem | TransitionItem)[] =>
  transition?.items ?? items.filter(({ shared }) => shared);

/** Whether both sides have an item already, so that it stays as it is. */
export const isShared = ({ transition }: Plan, id: string): boolean =>
  transition?.items.some((item) => item.id === id) ?? false;
