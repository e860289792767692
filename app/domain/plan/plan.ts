import type { Role, Side } from '../access';
import type { Calendar } from '../calendar';

/**
 * The state of one plan, as both sides see it. It is what replaying the shared ledger yields; while the plan is a draft it is
 * the vendor's alone. Plain JSON throughout: dates 'YYYY-MM-DD' in the plan's zone, instants ISO with Z, ids opaque strings.
 */
export interface Plan {
  readonly id: string;
  readonly title: string;
  /** The companies' names as they stood when the plan was started. */
  readonly parties: Readonly<Record<Side, string>>;
  readonly stage: Stage;
  readonly terms: Terms;
  readonly seats: Things<Seat>;
  readonly goals: Things<Goal>;
  readonly expectations: Things<Expectation>;
  readonly commitments: Things<Commitment>;
  readonly players: Things<Player>;
  readonly checkIns: Things<CheckIn>;
  /** By number, '1' first. */
  readonly versions: Things<Version>;
  /** A change of the text that holds, while both sides talk about it and sign it. */
  readonly amendment: Amendment | null;
  readonly delegations: Things<Delegation>;
  readonly withdrawn: { readonly by: Actor; readonly at: string; readonly words: string } | null;
}

/** What only a new version changes once a plan is in force. Commitments have acts of their own. */
export type PlanText = Pick<Plan, 'title' | 'terms' | 'goals' | 'expectations'>;

/** The text as it would be. It becomes the plan's when the executives of both sides have signed it. */
export interface Amendment extends PlanText {
  readonly by: Actor;
  readonly at: string;
  /** Why it is wanted. */
  readonly words: string;
}

/** An executive lets another seat of the same side sign for them on these days, both included. */
export interface Delegation {
  readonly id: string;
  /** The executive's seat. */
  readonly of: string;
  /** The delegate's seat. */
  readonly to: string;
  readonly from: string;
  readonly until: string;
  readonly by: Actor;
  readonly at: string;
  readonly endedAt: string | null;
}

export type Things<T> = Readonly<Record<string, T>>;

export const STAGES = [
  'draft',
  'proposed',
  'agreed',
  'running',
  'outcome',
  'transition',
  'closed',
  'withdrawn',
] as const;
export type Stage = (typeof STAGES)[number];

/** Who did something: the seat, and what it was then. The name is looked up from the seat, so that it can be erased. */
export interface Actor {
  readonly seat: string;
  readonly side: Side;
  /** `admin`: an administrator of the workspace, who has no seat here; `seat` is then the person. */
  readonly role: Role | 'admin';
}

export interface Seat {
  readonly id: string;
  readonly person: string;
  readonly side: Side;
  readonly role: Role;
  readonly name: string;
  /** Job title, as shown beside a signature. */
  readonly position: string;
  readonly email: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
}

/** How far the two sides have come on one part of the plan. `rev` grows with each change of its text. */
export interface Consent {
  readonly rev: number;
  readonly vendor: boolean;
  readonly customer: boolean;
  readonly declined: { readonly by: Actor; readonly at: string; readonly words: string } | null;
  readonly lastBy: Actor;
}

export interface TermsContent {
  /** The time frame, both days included. */
  readonly start: string;
  readonly end: string;
  readonly rhythm: Rhythm;
  readonly calendar: Calendar;
  readonly reviewDays: number;
  readonly noticeDays: number;
  readonly floor: number;
  readonly minResults: number;
}

export interface Rhythm {
  readonly weeks: 1 | 2;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** 'HH:MM' in the plan's zone. */
  readonly time: string;
}

export interface Terms extends TermsContent {
  readonly consent: Consent;
}

export interface GoalContent {
  /** What the customer hoped to achieve. */
  readonly title: string;
  /** Which initiative it was to support. */
  readonly initiative: string;
  readonly measure: string;
  readonly baseline: string;
  readonly target: string;
  readonly unit: string;
}

export interface Goal extends GoalContent {
  readonly id: string;
  readonly position: number;
  readonly consent: Consent;
}

export interface ExpectationContent {
  /** The side of which it is expected; the other side expects it. */
  readonly of: Side;
  readonly title: string;
  readonly typical: string;
  readonly now: string;
  /** Commitments that close the gap. */
  readonly closedBy: readonly string[];
}

export interface Expectation extends ExpectationContent {
  readonly id: string;
  readonly position: number;
  readonly consent: Consent;
}

export interface PlayerContent {
  readonly side: Side;
  readonly name: string;
  readonly position: string;
  readonly executive: boolean;
  readonly signedPurchase: boolean;
}

/** Someone who matters, and their view in their own words. Not everyone who matters has a seat. */
export interface Player extends PlayerContent {
  readonly id: string;
  readonly order: number;
  readonly rev: number;
  readonly view: { readonly words: string; readonly heardOn: string; readonly by: Actor } | null;
}

export interface CommitmentContent {
  readonly side: Side;
  /** Seat of the owning person. */
  readonly owner: string | null;
  readonly title: string;
  readonly doneMeans: string;
  readonly weight: 1 | 2 | 3;
  readonly due: string;
  readonly waitsOn: readonly string[];
  readonly workstream: string;
  readonly notes: string;
}

export interface Commitment extends CommitmentContent {
  readonly id: string;
  /** As people call it: '5'. Unique in the plan. */
  readonly number: string;
  readonly consent: Consent;
  /** When both sides were bound to it: the second signature, or the agreement to an added one. Null before. */
  readonly agreedAt: string | null;
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

export interface Comment {
  readonly id: string;
  readonly by: Actor;
  readonly at: string;
  readonly words: string;
}

export const CONFIDENCES = ['on-track', 'at-risk', 'off-track'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export interface Half {
  readonly confidence: Confidence;
  readonly words: string;
  /** One tap a commitment. */
  readonly taps: Readonly<Record<string, Confidence>>;
}

export interface CheckIn {
  readonly id: string;
  readonly number: number;
  /** Date and 'HH:MM' in the plan's zone. */
  readonly on: string;
  readonly time: string;
  readonly state: 'planned' | 'started' | 'opened' | 'minuted' | 'fixed' | 'called-off';
  /** When each side's half was last handed in; the half itself is sealed until it is opened. */
  readonly halvesIn: Readonly<Partial<Record<Side, string>>>;
  readonly startedAt: string | null;
  readonly openedAt: string | null;
  readonly halves: Readonly<Partial<Record<Side, Half>>>;
  readonly attendance: Readonly<Record<Side, readonly string[]>> | null;
  readonly decisions: readonly string[];
  readonly minutedBy: Actor | null;
  readonly minutedAt: string | null;
  /** How often they were written; absent before the first time. */
  readonly minutedTimes?: number;
  readonly acknowledged: Answer | null;
  readonly corrections: readonly Answer[];
  readonly calledOff: Answer | null;
}

/** What a version covers: frozen text that executives sign. */
export interface VersionContent {
  readonly plan: string;
  readonly number: number;
  readonly title: string;
  readonly parties: Readonly<Record<Side, string>>;
  readonly terms: TermsContent;
  readonly goals: readonly (GoalContent & { readonly id: string })[];
  readonly expectations: readonly (ExpectationContent & { readonly id: string })[];
  readonly commitments: readonly (CommitmentContent & {
    readonly id: string;
    readonly number: string;
    readonly ownerName: string;
  })[];
}

export interface Signature {
  readonly by: Actor;
  readonly at: string;
  readonly name: string;
  readonly position: string;
  /** SHA-256 of the version's canonical content, as on the screen that was signed. */
  readonly hash: string;
  /** The consent words as shown, and how the person was known. */
  readonly consent: string;
  readonly knownBy: string;
  /** The executive for whom a delegate signed. */
  readonly onBehalfOf: { readonly seat: string; readonly name: string; readonly position: string } | null;
}

export interface Version {
  readonly number: number;
  readonly hash: string;
  readonly content: VersionContent;
  readonly frozenAt: string;
  readonly frozenBy: Actor;
  readonly signatures: Readonly<Partial<Record<Side, Signature>>>;
  /** When both signatures took effect, together. */
  readonly inForceAt: string | null;
  readonly sentBack: Answer | null;
}

/** What one side keeps to itself about a plan: never part of `Plan`, stored in that side's own tables and ledger. */
export interface PrivatePlan {
  readonly side: Side;
  readonly notes: Things<Note>;
  /** By check-in id: this side's half until it is opened. */
  readonly halves: Things<Half>;
}

export interface Note {
  readonly id: string;
  /** What it is about: a commitment's id, or null for the plan. */
  readonly about: string | null;
  readonly by: Actor;
  readonly at: string;
  readonly words: string;
}

export const agreedByBoth = (consent: Consent): boolean => consent.vendor && consent.customer && !consent.declined;

/**
 * The stage as people see it. A draft that is withdrawn keeps the stage `draft`, so that whatever keeps a draft from the
 * customer keeps it for good.
 */
export const stageOf = ({ stage, withdrawn }: Pick<Plan, 'stage' | 'withdrawn'>): Stage =>
  withdrawn ? 'withdrawn' : stage;

/** A thing by its id. Ids come from outside: only the record's own keys count, never what every object inherits. */
export const find = <T>(things: Things<T>, id: string): T | undefined =>
  Object.hasOwn(things, id) ? things[id] : undefined;
