import type { Role, Side } from '../access';
import type { ClosingEntries } from './closing/entries';
import type { PartRef } from './commands';
import { FIT_KINDS, type FitEntryData } from './fit/entries';
import type { OutcomeEntries, OutcomeKind } from './outcome/entries';
import type { NamedFile } from './state/file';
import type { NoticeEntries } from './notice/entries';
import type { Actor } from './state/seat';
import type {
  CommitmentContent,
  ExpectationContent,
  Goal,
  GoalContent,
  LaterMoment,
  PlayerContent,
  TermsContent,
} from './state/text';
import type { ContestOutcome, ReasonCategory } from './state/commitment';
import type { Half } from './state/check-in';
import type { HeldPolicy } from './state/policy';
import type { SignatureGiven } from './state/signature';
import type { Wording } from './state/wording';
import { PRIVATE_TRANSITION_KINDS, type TransitionEntries, type TransitionKind } from './transition/entries';
import type { AgreementEntries } from './agreement/entries';

/** The ledger an entry belongs to. What happens in a draft is the vendor's alone. */
export type LedgerName = 'shared' | Side;

/** The whole of a plan's text, as started from a template, a spreadsheet or blank, and as proposed to the customer. */
export interface WholePlan {
  readonly title: string;
  readonly parties: Readonly<Record<Side, string>>;
  readonly terms: TermsContent;
  readonly seats: readonly SeatOpened[];
  readonly goals: readonly (GoalContent & Pick<Goal, 'id'>)[];
  readonly expectations: readonly (ExpectationContent & { readonly id: string })[];
  readonly commitments: readonly (CommitmentContent & { readonly id: string; readonly number: string })[];
  readonly players: readonly (PlayerContent & {
    readonly id: string;
    readonly view: { readonly words: string; readonly heardOn: string } | null;
  })[];
}

export interface SeatOpened {
  readonly id: string;
  readonly person: string;
  readonly side: Side;
  readonly role: Role;
  readonly name: string;
  readonly position: string;
  readonly email: string;
}

type On = { readonly commitment: string };
type At = { readonly checkIn: string };

/** What is written for each kind of entry. Property names that hold a person's words are listed in `ledger/words.ts`. */
export interface EntryData
  extends ClosingEntries, NoticeEntries, FitEntryData, TransitionEntries, OutcomeEntries, AgreementEntries {
  'plan.started': WholePlan;
  'plan.proposed': WholePlan;
  'plan.renamed': { readonly title: string };
  /** From now on it can only be read, through `keepUntil`. */
  'plan.withdrawn': { readonly words: string; readonly keepUntil?: string };
  'terms.put': { readonly rev: number; readonly terms: TermsContent };
  'goal.put': { readonly id: string; readonly rev: number; readonly goal: GoalContent };
  'expectation.put': { readonly id: string; readonly rev: number; readonly expectation: ExpectationContent };
  'commitment.put': {
    readonly id: string;
    readonly rev: number;
    readonly number: string;
    readonly content: CommitmentContent;
  };
  'player.put': { readonly id: string; readonly rev: number; readonly player: PlayerContent };
  'player.removed': { readonly id: string };
  'player.heard': {
    readonly id: string;
    readonly view: string;
    readonly heardOn: string;
    /** Absent for the start, as in every entry written before there were others. */
    readonly moment?: LaterMoment;
  };
  /** `of`: the side that had agreed already, by its signature under what this follows from; absent where whoever acts agrees. */
  'part.agreed': { readonly part: PartRef; readonly rev: number; readonly of?: Side };
  'part.declined': { readonly part: PartRef; readonly rev: number; readonly words: string };
  'part.removed': { readonly part: PartRef };
  /** From here on goals, expectations and terms are changed beside the text that holds, until both have signed or it is dropped. */
  'amendment.opened': { readonly words: string };
  'amendment.dropped': { readonly words: string };
  'version.frozen': {
    readonly number: number;
    readonly hash: string;
    /** What of the vendor's fit policy is part of the text; absent where there is none. */
    readonly policy?: HeldPolicy;
  };
  'version.signed': SignatureGiven & { readonly number: number; readonly hash: string };
  /**
   * Both have signed: the version takes effect, the first commitments bind, the check-ins are made. A later version makes those
   * its rhythm asks for, and drops planned ones that it does not.
   */
  'version.in-force': {
    readonly number: number;
    readonly checkIns: readonly {
      readonly id: string;
      readonly number: number;
      readonly on: string;
      readonly time: string;
    }[];
    readonly dropped: readonly string[];
    /** Said here before the text of a version did; absent since. */
    readonly policy?: HeldPolicy;
  };
  'version.sent-back': { readonly number: number; readonly words: string };
  'seat.opened': SeatOpened;
  'seat.role-changed': { readonly seat: string; readonly role: Role };
  'seat.closed': { readonly seat: string };
  /** The name of who sat there and what they wrote were erased; the texts themselves are gone from beside the entries. */
  'person.erased': { readonly seat: string };
  /** Another person of the same side keeps the promise from now on. */
  'commitment.handed-over': On & { readonly from: string; readonly to: string };
  /** The company of a side has another name from now on, and why. */
  'party.renamed': { readonly side: Side; readonly name: string; readonly words: string };
  'delegate.named': {
    readonly id: string;
    readonly of: string;
    readonly to: string;
    readonly from: string;
    readonly until: string;
  };
  'delegate.ended': { readonly id: string };
  'delivery.made': On & {
    readonly id: string;
    readonly note: string;
    readonly link: string;
    /** Absent where none was given, as in every entry written before there were any. */
    readonly files?: readonly NamedFile[];
  };
  'delivery.accepted': On & { readonly delivery: string; readonly words: string };
  'delivery.returned': On & { readonly delivery: string; readonly words: string };
  'date.proposed': On & {
    readonly id: string;
    readonly to: string;
    readonly category: ReasonCategory;
    readonly words: string;
    readonly along: readonly { readonly commitment: string; readonly to: string }[];
  };
  /** `along`: what moved with it, as far as it still needed to on the day it was agreed. */
  'date.agreed': On & {
    readonly proposal: string;
    readonly words: string;
    readonly along: readonly { readonly commitment: string; readonly to: string }[];
  };
  'date.declined': On & { readonly proposal: string; readonly words: string };
  'date.withdrawn': On & { readonly proposal: string };
  'hold.said': On & { readonly id: string; readonly words: string };
  'hold.accepted': On & { readonly hold: string; readonly words: string };
  'hold.refused': On & { readonly hold: string; readonly words: string };
  'hold.ended': On & { readonly hold: string };
  'contest.opened': On & { readonly id: string; readonly words: string };
  'contest.offered': On & { readonly contest: string; readonly outcome: ContestOutcome; readonly words: string };
  'contest.settled': On & { readonly contest: string; readonly outcome: ContestOutcome };
  'waiver.proposed': On & { readonly id: string; readonly words: string };
  'waiver.agreed': On & { readonly waiver: string; readonly words: string };
  'waiver.declined': On & { readonly waiver: string; readonly words: string };
  'waiver.withdrawn': On & { readonly waiver: string };
  'reason.given': On & { readonly category: ReasonCategory; readonly words: string };
  'comment.made': On & Wording & { readonly id: string };
  'comment.edited': On & Wording & { readonly comment: string };
  'half.in': At;
  'check-in.started': At;
  'check-in.opened': At & { readonly halves: Readonly<Partial<Record<Side, Half>>> };
  'check-in.minuted': At & {
    readonly attendance: Readonly<Record<Side, readonly { readonly name: string }[]>>;
    readonly decisions: readonly { readonly words: string }[];
  };
  'check-in.acknowledged': At & { readonly words: string };
  'check-in.corrected': At & { readonly words: string };
  'check-in.called-off': At & { readonly words: string };
  /** It is held then instead, whatever its rhythm says. */
  'check-in.moved': At & { readonly on: string; readonly time: string; readonly words: string };
  'addition.made': At & { readonly id: string; readonly commitment: string | null; readonly words: string };
  'addition.taken-back': At & { readonly addition: string };
  /** While people meet. With a commitment, the line is that commitment, and has no words of its own. */
  'decision.noted': At & { readonly id: string; readonly commitment: string | null; readonly words: string };
  'decision.changed': At & { readonly decision: string; readonly words: string };
  'decision.removed': At & { readonly decision: string };
  'attendance.noted': At & { readonly side: Side; readonly name: string; readonly there: boolean };
  'half.given': At & { readonly half: Half };
  'note.written': Wording & { readonly id: string; readonly about: string | null };
  'note.edited': Wording & { readonly id: string };
  'note.removed': { readonly id: string };
}

export type EntryKind = keyof EntryData;

/** Kinds that stand in a side's own ledger alone; they change `PrivatePlan`, never `Plan`. */
export const PRIVATE_KINDS = [
  'half.given',
  'vote.given',
  'note.written',
  'note.edited',
  'note.removed',
  ...FIT_KINDS,
  ...PRIVATE_TRANSITION_KINDS,
  'agreement.given',
  'agreement.passed',
] as const satisfies readonly EntryKind[];

export type PrivateKind = (typeof PRIVATE_KINDS)[number];

export type SignOffKind =
  'plan.started' | 'plan.proposed' | 'plan.withdrawn' | Extract<EntryKind, `version.${string}` | `amendment.${string}`>;

export type SeatKind = Extract<
  EntryKind,
  `seat.${string}` | `person.${string}` | `party.${string}` | 'commitment.handed-over'
>;

export type DelegateKind = Extract<EntryKind, `delegate.${string}`>;

/** Kinds of how a plan ends. */
export type EndingKind = keyof ClosingEntries | keyof NoticeEntries | TransitionKind | OutcomeKind;

export type TalkKind = Exclude<EntryKind, PrivateKind | WorkKind | SignOffKind | SeatKind | DelegateKind | EndingKind>;

/** Kinds of the running plan's work: deliveries, dates, holds, contests, waivers, reasons, comments and check-ins. */
export type WorkKind = Exclude<
  Extract<
    EntryKind,
    | `delivery.${string}`
    | `date.${string}`
    | `hold.${string}`
    | `contest.${string}`
    | `waiver.${string}`
    | `reason.${string}`
    | `comment.${string}`
    | `half.${string}`
    | `check-in.${string}`
    | `addition.${string}`
    | `decision.${string}`
    | `attendance.${string}`
  >,
  PrivateKind
>;

/** One thing that happened, before it is sealed into a ledger. `at` is the server's time as an ISO instant. */
export type Entry<K extends EntryKind = EntryKind> = K extends EntryKind
  ? {
      readonly ledger: LedgerName;
      readonly kind: K;
      readonly at: string;
      readonly by: Actor;
      readonly data: EntryData[K];
    }
  : never;
