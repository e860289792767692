import type { Side } from '../../access';
import type { Actor } from './seat';
import type { Answer } from './commitment';
import type { OnBehalfOf, Signature } from './signature';

export const CHOICES = ['continue', 'extend', 'part'] as const;
export type Choice = (typeof CHOICES)[number];

/** Why the outcome is talked about now. */
export const GROUNDS = ['time-frame-over', 'cure-over', 'red-line', 'early'] as const;
export type Ground = (typeof GROUNDS)[number];

/** What no side has to bear until a time frame is over. */
export const RED_LINES = ['abuse', 'security', 'law'] as const;
export type RedLine = (typeof RED_LINES)[number];

/** A line that a vendor's workspace drew itself: its name, and what is meant by it. */
export interface OwnRedLine {
  readonly title: string;
  readonly words: string;
}

/** One of those, as it was named: by which version of the vendor's policy, so that both sides know where it stands. */
export interface NamedOwnLine extends OwnRedLine {
  readonly policy: number;
}

/** What one side's executive states, sealed until both are opened. */
export interface Vote {
  readonly choice: Choice;
  readonly words: string;
  readonly by: Actor;
  readonly at: string;
  readonly name: string;
  readonly position: string;
  readonly onBehalfOf: OnBehalfOf;
}

/** What is decided, as it is signed. */
export interface DecisionText {
  readonly choice: Choice;
  /** Why. */
  readonly words: string;
  /** What stays as it is when they continue; '' otherwise. */
  readonly stays: string;
  /** The last day of the new time frame when it is extended; null otherwise. */
  readonly end: string | null;
}

/** The other side’s answer where it does not sign: it has taken it in, with or without a reply. */
export interface DecisionAnswer extends Answer {
  readonly name: string;
  readonly position: string;
  readonly onBehalfOf: OnBehalfOf;
}

export interface Decision extends DecisionText {
  readonly id: string;
  /** What the plan and the companies were called when it was proposed. */
  readonly title: string;
  readonly parties: Readonly<Record<Side, string>>;
  readonly side: Side;
  /** SHA-256 of the text in canonical form, with plan and outcome. */
  readonly hash: string;
  readonly proposedAt: string;
  readonly signatures: Readonly<Partial<Record<Side, Signature>>>;
  readonly answer: DecisionAnswer | null;
  /** Taken back by the side that proposed it, before it took effect. */
  readonly withdrawn: Answer | null;
  readonly effectiveAt: string | null;
}

/** A vendor's executive goes on although something of the last resort is missing; both records keep why. */
export interface Override extends Answer {
  /** What was missing, by its key. */
  readonly missing: readonly string[];
  readonly onBehalfOf: OnBehalfOf;
}

/** The time in which both executives state what they want, and decide. A plan that is extended may have several. */
export interface Outcome {
  readonly id: string;
  readonly number: number;
  readonly by: Actor;
  readonly at: string;
  readonly ground: Ground;
  readonly redLine: RedLine | null;
  /** Where it is no line that is given, but one of the vendor's own. */
  readonly ownLine?: NamedOwnLine;
  /** The notice whose cure days are over, where that is the ground. */
  readonly notice: string | null;
  readonly words: string;
  /** Executives and whoever signed the purchase, whose view in the end nobody had heard by then, and with whom it was opened all the same: ids of key players, and of the seats of executives who are none. */
  readonly unheard: readonly string[];
  /** From the day after, a side that has not voted no longer holds back the other's vote. */
  readonly votesBy: string;
  /** By whom and when each side's vote was last handed in; the vote itself is sealed. */
  readonly votesIn: Readonly<Partial<Record<Side, { readonly by: Actor; readonly at: string }>>>;
  /** Somebody stopped waiting for a vote that had not come by then. */
  readonly votingClosedAt: string | null;
  readonly openedAt: string | null;
  readonly votes: Readonly<Partial<Record<Side, Vote>>>;
  readonly override: Override | null;
  /** The oldest first; at most the last one is open. */
  readonly decisions: readonly Decision[];
  /** When a decision took effect. */
  readonly decidedAt: string | null;
}
