import type { Side } from '../../access';
import type { Things } from './things';
import type { Actor, Seat, Delegation } from './seat';
import type { Terms, Goal, Expectation, Player } from './text';
import type { Commitment } from './commitment';
import type { Half, CheckIn } from './check-in';
import type { Version } from './version';
import type { Reworded } from './wording';
import type { Agreement } from './agreement';
import type { Assessment, CostEntry, RedFlag } from './fit';
import type { Notice } from './notice';
import type { Outcome, Vote } from './outcome';
import type { Transition, TransitionDraft } from './transition';

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
  /** Formal notices of either side. */
  readonly notices: Things<Notice>;
  readonly outcomes: Things<Outcome>;
  /** How they part, from the day the vendor shared it. */
  readonly transition: Transition | null;
  /** Read-only from then on; kept through `keepUntil`, a date. */
  readonly closed: {
    readonly by: Actor;
    readonly at: string;
    readonly how: 'continued' | 'parted';
    readonly keepUntil: string;
    /** A farewell that both sides read; absent where nobody wrote one. */
    readonly words?: string;
  } | null;
  /** As `closed`; what was withdrawn before it was kept by a policy says no day. */
  readonly withdrawn: {
    readonly by: Actor;
    readonly at: string;
    readonly words: string;
    readonly keepUntil?: string;
  } | null;
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

/** Nothing binds anybody yet. */
export const BEFORE_RUNNING: readonly Stage[] = ['draft', 'proposed', 'agreed'];

/** Both sides are bound, and it is not over: the work goes on while people decide how it ends, and while they part. */
export const LIVE: readonly Stage[] = ['running', 'outcome', 'transition'];

export const isLive = ({ stage }: Pick<Plan, 'stage'>): boolean => LIVE.includes(stage);

/** What one side keeps to itself about a plan: never part of `Plan`, stored in that side's own tables and ledger. */
export interface PrivatePlan {
  readonly side: Side;
  readonly notes: Things<Note>;
  /** By check-in id: this side's half until it is opened. */
  readonly halves: Things<Half>;
  readonly assessments: Things<Assessment>;
  readonly costs: Things<CostEntry>;
  readonly flags: Things<RedFlag>;
  /** By outcome id: this side's vote until the votes are opened. */
  readonly votes: Things<Vote>;
  /** Under the id `transition`, and the vendor's alone: how they part, until it is shared. */
  readonly transitions: Things<TransitionDraft>;
  /** By seat id, and the vendor's alone: who of those it has to ask agrees to parting ways. */
  readonly agreements: Things<Agreement>;
}

export interface Note extends Reworded {
  readonly id: string;
  /** What it is about: a commitment's id, or null for the plan. */
  readonly about: string | null;
  readonly by: Actor;
}

/**
 * The stage as people see it. A draft that is withdrawn keeps the stage `draft`, so that whatever keeps a draft from the
 * customer keeps it for good.
 */
export const stageOf = ({ stage, withdrawn }: Pick<Plan, 'stage' | 'withdrawn'>): Stage =>
  withdrawn ? 'withdrawn' : stage;

/** Whether a plan is closed or withdrawn: from then on it is only read. */
export const isOver = (plan: Pick<Plan, 'stage' | 'withdrawn'>): boolean =>
  plan.withdrawn !== null || plan.stage === 'closed';
