import type { Side } from '../../access';
import type { Answer } from './commitment';
import type { Actor } from './seat';
import type { Signature } from './signature';

export const SECTIONS = ['timeline', 'contract', 'refunds', 'support', 'data', 'alternatives', 'people'] as const;
export type Section = (typeof SECTIONS)[number];

/** An amount of money in whole minor units (cents) of an ISO 4217 currency. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

export const MONEY_KINDS = ['refund', 'final-invoice'] as const;
export type MoneyKind = (typeof MONEY_KINDS)[number];

/** One thing of the transition plan, as its writer puts it. */
export interface TransitionContent {
  readonly section: Section;
  readonly title: string;
  readonly words: string;
  /** The vendor's seat of whoever sees to it; null while nobody is named. */
  readonly owner: string | null;
  readonly date: string | null;
  /** A refund or the final invoice; null where nothing is paid. */
  readonly money: (Money & { readonly kind: MoneyKind }) | null;
  /** It becomes a commitment of this side when the plan is shared; null for what only informs. `proof`: with a link or a file alone. */
  readonly task: { readonly side: Side; readonly doneMeans: string; readonly proof: boolean } | null;
}

export interface TransitionItem extends TransitionContent {
  readonly id: string;
  readonly rev: number;
  /** The customer sees it once the plan is shared; what is not shared stays the vendor's. */
  readonly shared: boolean;
  readonly by: Actor;
  readonly at: string;
}

export const TEAMS = ['revenue', 'operations', 'legal', 'support', 'other'] as const;
export type Team = (typeof TEAMS)[number];

export const REVIEW_ANSWERS = ['approved', 'returned'] as const;
export type ReviewAnswerKind = (typeof REVIEW_ANSWERS)[number];

/** A team that has to live with it. */
export interface Review {
  readonly id: string;
  readonly team: Team;
  /** The seat of who answers for the team. */
  readonly reviewer: string;
  /** Working days that they have each time they are asked. */
  readonly days: number;
  readonly dueOn: string;
  readonly askedBy: Actor;
  readonly askedAt: string;
  /** What they said of the plan as it stood then, the oldest first. */
  readonly answers: readonly (Answer & { readonly kind: ReviewAnswerKind; readonly rev: number })[];
}

export const TOLD_HOW = ['in-person', 'phone', 'video'] as const;

/** How the customer was told, and by whom: the condition to share. */
export interface Conversation {
  readonly how: (typeof TOLD_HOW)[number];
  readonly on: string;
  /** Names of who held it, and with whom. */
  readonly heldBy: string;
  readonly heldWith: string;
  readonly words: string;
}

/** The vendor's own, until it is shared. */
export interface TransitionDraft {
  /** Grows with each change of an item: reviews are of one. */
  readonly rev: number;
  readonly items: readonly TransitionItem[];
  /** Taken out, and can be put back. */
  readonly removed: readonly TransitionItem[];
  readonly reviews: readonly Review[];
  /** Teams that returned it and were then asked no longer, until one of them approves it; absent where there is none. */
  readonly returned?: readonly Team[];
  readonly conversation: (Conversation & { readonly rev: number; readonly by: Actor; readonly at: string }) | null;
  /** `former`: what stood there before it was written last. */
  readonly letter: { readonly words: string; readonly rev: number; readonly former: string | null } | null;
}

/** What both sides have of one thing: nothing of when it was drafted, or how often it was changed. */
export interface SharedItem extends TransitionContent {
  readonly id: string;
}

/** What both sides have of it from the day it was shared. */
export interface Transition {
  readonly sharedAt: string;
  readonly by: Actor;
  readonly items: readonly SharedItem[];
  readonly conversation: Conversation;
  /** What either side says of it, the oldest first. */
  readonly answers: readonly (Answer & { readonly id: string })[];
  readonly letter: Letter | null;
}

/** The final letter as it was sent, between those whom it names as they were called then, and of a plan of that title. */
export interface Letter extends Signature {
  readonly words: string;
  readonly title: string;
  readonly parties: Readonly<Record<Side, string>>;
}
