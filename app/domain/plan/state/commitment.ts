import type { Side } from '../../access';
import type { NamedFile } from './file';
import type { Actor } from './seat';
import type { Consent, CommitmentContent } from './text';
import type { Reworded } from './wording';

export interface Commitment extends CommitmentContent {
  readonly id: string;
  /** As people call it: '5'. Unique in the plan. */
  readonly number: string;
  readonly consent: Consent;
  /** When both sides were bound to it: the second signature, or the agreement to an added one. Null before. */
  readonly agreedAt: string | null;
  /** When its words were put last, where it was added to a running plan; absent where it stands in what was signed. */
  readonly putAt?: string;
  readonly dateProposals: readonly DateProposal[];
  readonly dueChanges: readonly {
    readonly to: string;
    readonly agreedAt: string;
    readonly proposal: string;
    readonly askedBy: Side;
  }[];
  readonly deliveries: readonly Delivery[];
  readonly holds: readonly Hold[];
  readonly waivers: readonly Waiver[];
  readonly waivedAt: string | null;
  readonly contests: readonly Contest[];
  readonly reasons: readonly ReasonGiven[];
  readonly comments: readonly Comment[];
}

export interface Answer {
  readonly by: Actor;
  readonly at: string;
  readonly words: string;
}

export interface DateProposal {
  readonly id: string;
  readonly to: string;
  readonly category: ReasonCategory;
  readonly words: string;
  /** What waits on it and moves along, agreed together. */
  readonly along: readonly { readonly commitment: string; readonly to: string }[];
  readonly by: Actor;
  readonly at: string;
  readonly state: 'open' | 'agreed' | 'declined' | 'withdrawn';
  readonly answer: Answer | null;
}

export interface Delivery {
  readonly id: string;
  readonly by: Actor;
  readonly at: string;
  readonly note: string;
  readonly link: string;
  /** Absent where none was given. */
  readonly files?: readonly NamedFile[];
  readonly decision: 'accepted' | 'returned' | null;
  readonly answer: Answer | null;
}

export interface Hold {
  readonly id: string;
  readonly by: Actor;
  readonly at: string;
  readonly words: string;
  readonly decision: 'accepted' | 'refused' | null;
  readonly answer: Answer | null;
  readonly until: { readonly by: Actor; readonly at: string } | null;
}

export interface Waiver {
  readonly id: string;
  readonly by: Actor;
  readonly at: string;
  readonly words: string;
  readonly state: 'open' | 'agreed' | 'declined' | 'withdrawn';
  readonly answer: Answer | null;
}

export const CONTEST_OUTCOMES = ['stands', 'nobody'] as const;

export type ContestOutcome = (typeof CONTEST_OUTCOMES)[number];

export interface Contest {
  readonly id: string;
  readonly by: Actor;
  readonly at: string;
  readonly words: string;
  /** The last way out that a side has offered; the other side's agreement settles it. */
  readonly offer: {
    readonly by: Actor;
    readonly at: string;
    readonly outcome: ContestOutcome;
    readonly words: string;
  } | null;
  readonly settled: { readonly by: Actor; readonly at: string; readonly outcome: ContestOutcome } | null;
}

export const REASON_CATEGORIES = [
  'planned-badly',
  'prerequisite-late',
  'information-late',
  'people-not-available',
  'scope-changed',
  'third-party',
  'forgotten',
  'unforeseen',
] as const;

export type ReasonCategory = (typeof REASON_CATEGORIES)[number];

export interface ReasonGiven {
  readonly by: Actor;
  readonly at: string;
  readonly category: ReasonCategory;
  readonly words: string;
}

export interface Comment extends Reworded {
  readonly id: string;
  readonly by: Actor;
}
