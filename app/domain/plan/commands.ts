import type { Role, Side } from '../access';
import type { ClosingCommand } from './closing/commands';
import type {
  CommitmentContent,
  ExpectationContent,
  GoalContent,
  Moment,
  PlayerContent,
  TermsContent,
} from './state/text';
import type { Confidence, Half } from './state/check-in';
import type { NamedFile } from './state/file';
import type { NoticeCommand } from './notice/commands';
import type { OutcomeCommand } from './outcome/commands';
import type { ContestOutcome, ReasonCategory } from './state/commitment';
import type { FitCommand } from './fit/commands';
import type { TransitionCommand } from './transition/commands';
import type { HeldPolicy } from './state/policy';
import type { Signing } from './state/signature';
import type { AgreementCommand } from './agreement/commands';

/**
 * Everything a person can ask of a plan. Ids of new things come with the command, so that deciding stays pure.
 * `seen` is the revision of the thing that was on the person's screen: another one is refused as changed meanwhile.
 */
export type PlanCommand =
  | TalkCommand
  | SignOffCommand
  | SeatCommand
  | HandOverCommand
  | LeaveCommand
  | RenamePartyCommand
  | DelegateCommand
  | CommitmentCommand
  | CheckInCommand
  | NoteCommand
  | ClosingCommand
  | NoticeCommand
  | FitCommand
  | TransitionCommand
  | OutcomeCommand
  | AgreementCommand;

/** The commands of some kinds. */
export type CommandOf<K extends PlanCommand['kind']> = Extract<PlanCommand, { readonly kind: K }>;

export type PartRef =
  { readonly type: 'terms' } | { readonly type: 'goal' | 'expectation' | 'commitment'; readonly id: string };

/** Negotiating: what is in the plan, part by part. */
export type TalkCommand =
  /** `seen`: the title that was on the screen, where there was one. */
  | { readonly kind: 'rename-plan'; readonly title: string; readonly seen?: string }
  | { readonly kind: 'put-terms'; readonly seen: number; readonly terms: TermsContent }
  | { readonly kind: 'put-goal'; readonly id: string; readonly seen: number; readonly goal: GoalContent }
  | {
      readonly kind: 'put-expectation';
      readonly id: string;
      readonly seen: number;
      readonly expectation: ExpectationContent;
    }
  /** `seen` 0 adds it. While the plan runs, only a commitment that both have not agreed to yet can be put. */
  | {
      readonly kind: 'put-commitment';
      readonly id: string;
      readonly seen: number;
      readonly commitment: CommitmentContent;
    }
  /** Adds several in one go, all or none: what recurs, or what both sides own. */
  | {
      readonly kind: 'add-commitments';
      readonly commitments: readonly { readonly id: string; readonly commitment: CommitmentContent }[];
    }
  | { readonly kind: 'put-player'; readonly id: string; readonly seen: number; readonly player: PlayerContent }
  | { readonly kind: 'remove-player'; readonly id: string }
  | {
      readonly kind: 'hear-player';
      readonly id: string;
      readonly view: string;
      readonly heardOn: string;
      /** Absent for the start. */
      readonly moment?: Moment;
      /** The words that stood there of that moment, as on the screen; absent or '' where nobody had heard them. */
      readonly seen?: string;
    }
  | { readonly kind: 'agree-to-part'; readonly part: PartRef; readonly seen: number }
  /** Everything still open for my side, as it stood on the screen. */
  | { readonly kind: 'agree-to-parts'; readonly parts: readonly { readonly part: PartRef; readonly seen: number }[] }
  | { readonly kind: 'decline-part'; readonly part: PartRef; readonly seen: number; readonly words: string }
  /** Takes a part out: in a draft freely; later only by the side that put it last, before the other agreed. */
  | { readonly kind: 'remove-part'; readonly part: PartRef };

export type SignOffCommand =
  | { readonly kind: 'propose-plan' }
  | {
      readonly kind: 'freeze';
      /** What of the vendor's fit policy holds now, where no version is in force yet; null or absent where none does. */
      readonly policy?: HeldPolicy | null;
    }
  | (Signing & {
      readonly kind: 'sign';
      readonly version: number;
      readonly hash: string;
    })
  | { readonly kind: 'send-back'; readonly version: number; readonly words: string }
  /** `owed`: of how much that is owed or offered for a parting they know who walk away from it; absent for nothing. */
  | { readonly kind: 'withdraw-plan'; readonly words: string; readonly owed?: number }
  /** Goals, expectations, title and terms of a running plan are changed as a new version, which both executives sign. */
  | { readonly kind: 'open-amendment'; readonly words: string }
  | { readonly kind: 'drop-amendment'; readonly words: string };

export type SeatCommand =
  | {
      readonly kind: 'open-seat';
      readonly id: string;
      readonly person: string;
      readonly side: Side;
      readonly role: Role;
      readonly name: string;
      readonly position: string;
      readonly email: string;
    }
  /** `seen`: the role that was on the screen, where there was one. */
  | { readonly kind: 'change-role'; readonly seat: string; readonly role: Role; readonly seen?: Role }
  | { readonly kind: 'close-seat'; readonly seat: string };

/** What one person of a side still holds is another's from now on. */
export interface HandOverCommand {
  readonly kind: 'hand-over';
  /** Whose it was; the seat may be closed. */
  readonly seat: string;
  readonly to: string;
  /** The numbers of the commitments that were on the screen, with a space between them. */
  readonly seen: string;
  /** Their seat is closed with it. */
  readonly leaves: boolean;
  /** Whoever takes over gets their role, where that is the higher one. */
  readonly withRole: boolean;
}

/** Closes one's own seat. */
export interface LeaveCommand {
  readonly kind: 'leave';
}

/** A company has another name from now on. `seen` is the one on the screen. */
export interface RenamePartyCommand {
  readonly kind: 'rename-party';
  readonly side: Side;
  readonly seen: string;
  readonly name: string;
  readonly words: string;
}

/** An executive lets someone of their side sign for them. */
export type DelegateCommand =
  | {
      readonly kind: 'name-delegate';
      readonly id: string;
      readonly to: string;
      readonly from: string;
      readonly until: string;
    }
  | { readonly kind: 'end-delegation'; readonly id: string };

export type CommitmentCommand =
  | {
      readonly kind: 'deliver';
      readonly commitment: string;
      readonly id: string;
      readonly note: string;
      readonly link: string;
      readonly files?: readonly NamedFile[];
    }
  | { readonly kind: 'accept-delivery'; readonly commitment: string; readonly delivery: string; readonly words: string }
  | { readonly kind: 'return-delivery'; readonly commitment: string; readonly delivery: string; readonly words: string }
  | {
      readonly kind: 'propose-date';
      readonly commitment: string;
      readonly id: string;
      readonly to: string;
      readonly category: ReasonCategory;
      readonly words: string;
      /** Whether what waits on it moves along by as many working days as is needed. */
      readonly moveAlong: boolean;
    }
  | { readonly kind: 'agree-to-date'; readonly commitment: string; readonly proposal: string; readonly words: string }
  | { readonly kind: 'decline-date'; readonly commitment: string; readonly proposal: string; readonly words: string }
  | { readonly kind: 'withdraw-date'; readonly commitment: string; readonly proposal: string }
  | { readonly kind: 'say-hold'; readonly commitment: string; readonly id: string; readonly words: string }
  | { readonly kind: 'accept-hold'; readonly commitment: string; readonly hold: string; readonly words: string }
  | { readonly kind: 'refuse-hold'; readonly commitment: string; readonly hold: string; readonly words: string }
  | { readonly kind: 'end-hold'; readonly commitment: string; readonly hold: string }
  | { readonly kind: 'contest'; readonly commitment: string; readonly id: string; readonly words: string }
  | {
      readonly kind: 'offer-settlement';
      readonly commitment: string;
      readonly contest: string;
      readonly outcome: ContestOutcome;
      readonly words: string;
    }
  /** Agrees to the outcome the other side offered last. */
  | {
      readonly kind: 'settle-contest';
      readonly commitment: string;
      readonly contest: string;
      readonly outcome: ContestOutcome;
    }
  | { readonly kind: 'propose-waiver'; readonly commitment: string; readonly id: string; readonly words: string }
  | { readonly kind: 'agree-to-waiver'; readonly commitment: string; readonly waiver: string; readonly words: string }
  | { readonly kind: 'decline-waiver'; readonly commitment: string; readonly waiver: string; readonly words: string }
  | { readonly kind: 'withdraw-waiver'; readonly commitment: string; readonly waiver: string }
  | {
      readonly kind: 'give-reason';
      readonly commitment: string;
      readonly category: ReasonCategory;
      readonly words: string;
    }
  /** Words are as they were typed, with `@Name` for whom they mention. */
  | { readonly kind: 'comment'; readonly commitment: string; readonly id: string; readonly words: string }
  /** One's own. `seen`: how often it had been written anew as it stood on the screen. */
  | {
      readonly kind: 'edit-comment';
      readonly commitment: string;
      readonly comment: string;
      readonly seen: number;
      readonly words: string;
    };

export type CheckInCommand =
  | {
      readonly kind: 'give-half';
      readonly checkIn: string;
      /** When the half of this side that was on the screen was handed in; '' where there was none. */
      readonly seen: string;
      readonly confidence: Confidence;
      readonly words: string;
      readonly taps: Half['taps'];
    }
  /** The meeting starts: from now on the halves that are in may be opened. */
  | { readonly kind: 'start-check-in'; readonly checkIn: string }
  /** Follows a half or a start within the same transaction; the halves are read past the seal by the database's own rule. */
  | { readonly kind: 'open-halves'; readonly checkIn: string; readonly halves: Readonly<Partial<Record<Side, Half>>> }
  | {
      readonly kind: 'minute-check-in';
      readonly checkIn: string;
      /** When the minutes on the screen were written; '' where there were none. */
      readonly seen: string;
      /** Names of those present, by side. */
      readonly attendance: Readonly<Record<Side, readonly string[]>>;
      readonly decisions: readonly string[];
    }
  /** `seen`: when the minutes on the screen were written. */
  | { readonly kind: 'acknowledge-check-in'; readonly checkIn: string; readonly seen: string; readonly words: string }
  | { readonly kind: 'correct-check-in'; readonly checkIn: string; readonly words: string }
  | { readonly kind: 'call-off-check-in'; readonly checkIn: string; readonly words: string }
  | {
      readonly kind: 'move-check-in';
      readonly checkIn: string;
      /** When it was planned for on the person's screen, 'YYYY-MM-DD HH:MM'. */
      readonly seen: string;
      readonly on: string;
      readonly time: string;
      readonly words: string;
    }
  | {
      readonly kind: 'add-to-agenda';
      readonly checkIn: string;
      readonly id: string;
      readonly commitment: string | null;
      readonly words: string;
    }
  | { readonly kind: 'take-back-addition'; readonly checkIn: string; readonly addition: string }
  /** What is typed in while people meet. */
  | { readonly kind: 'note-decision'; readonly checkIn: string; readonly id: string; readonly words: string }
  | {
      readonly kind: 'note-commitment';
      readonly checkIn: string;
      readonly id: string;
      /** The new commitment's own id; it is proposed as any other that is added while the plan runs. */
      readonly commitment: string;
      readonly content: CommitmentContent;
    }
  | {
      readonly kind: 'change-decision';
      readonly checkIn: string;
      readonly decision: string;
      /** When the words on the screen were written. */
      readonly seen: string;
      readonly words: string;
    }
  | { readonly kind: 'remove-decision'; readonly checkIn: string; readonly decision: string }
  | {
      readonly kind: 'note-attendance';
      readonly checkIn: string;
      readonly side: Side;
      readonly name: string;
      readonly there: boolean;
    };

export type NoteCommand =
  | { readonly kind: 'write-note'; readonly id: string; readonly about: string | null; readonly words: string }
  /** One's own. `seen` as with a comment. */
  | { readonly kind: 'edit-note'; readonly id: string; readonly seen: number; readonly words: string }
  | { readonly kind: 'remove-note'; readonly id: string };
