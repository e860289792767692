import type { Conversation, ReviewAnswerKind, Team, TransitionContent } from '../state/transition';
import type { Signing } from '../state/signature';

/** How they part: prepared by the vendor alone, reviewed by its teams, told to the customer, shared, answered, and closed with a letter. */
export type TransitionCommand =
  | {
      readonly kind: 'put-transition-item';
      readonly id: string;
      /** The item's revision on the screen; 0 adds it. */
      readonly seen: number;
      readonly shared: boolean;
      readonly content: TransitionContent;
    }
  | { readonly kind: 'remove-transition-item'; readonly id: string }
  | { readonly kind: 'restore-transition-item'; readonly id: string }
  | {
      readonly kind: 'ask-review';
      readonly id: string;
      readonly team: Team;
      readonly reviewer: string;
      /** Working days they have. */
      readonly days: number;
    }
  | { readonly kind: 'withdraw-review'; readonly review: string }
  | {
      readonly kind: 'answer-review';
      readonly review: string;
      /** The revision of the whole that was on the screen. */
      readonly seen: number;
      readonly answer: ReviewAnswerKind;
      readonly words: string;
    }
  /** `seen`: the revision of the record on the screen, 0 where there was none. */
  | { readonly kind: 'record-conversation'; readonly seen: number; readonly conversation: Conversation }
  /** `seen`: all that was on the screen (`readAs`). `words`: why, where a review is missing. */
  | { readonly kind: 'share-transition'; readonly seen: string; readonly words: string }
  | { readonly kind: 'answer-transition'; readonly id: string; readonly words: string }
  | { readonly kind: 'put-letter'; readonly seen: number; readonly words: string }
  | (Signing & { readonly kind: 'send-letter'; readonly seen: number });

export const TRANSITION_COMMANDS = [
  'put-transition-item',
  'remove-transition-item',
  'restore-transition-item',
  'ask-review',
  'withdraw-review',
  'answer-review',
  'record-conversation',
  'share-transition',
  'answer-transition',
  'put-letter',
  'send-letter',
] as const satisfies readonly TransitionCommand['kind'][];
