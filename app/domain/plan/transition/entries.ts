import type { Conversation, Review, ReviewAnswerKind, SharedItem, TransitionContent } from '../state/transition';
import type { SignatureGiven } from '../state/signature';

/** What is written of how they part: in the vendor's own ledger while it is prepared, in the shared one from the day it is shared. */
export interface TransitionEntries {
  'transition.item-put': {
    readonly id: string;
    readonly rev: number;
    readonly shared: boolean;
    readonly content: TransitionContent;
  };
  'transition.item-removed': { readonly id: string };
  'transition.item-restored': { readonly id: string };
  /** Asked for the first time, or again because something changed after they had answered. */
  'transition.review-asked': Pick<Review, 'id' | 'team' | 'reviewer' | 'days' | 'dueOn'>;
  'transition.review-withdrawn': { readonly id: string };
  'transition.reviewed': {
    readonly id: string;
    readonly rev: number;
    readonly answer: ReviewAnswerKind;
    readonly words: string;
  };
  'transition.conversation-held': Conversation & { readonly rev: number };
  /** Why it was shared although a review was missing; the vendor's leadership keeps it. */
  'transition.shared-unreviewed': { readonly missing: readonly string[]; readonly words: string };
  'transition.letter-drafted': { readonly rev: number; readonly words: string };
  'transition.shared': { readonly items: readonly SharedItem[]; readonly conversation: Conversation };
  /** Things that came later. What was shared before stays as it was. */
  'transition.added': { readonly items: readonly SharedItem[] };
  'transition.answered': { readonly id: string; readonly words: string };
  'letter.sent': SignatureGiven & { readonly words: string };
}

export const PRIVATE_TRANSITION_KINDS = [
  'transition.item-put',
  'transition.item-removed',
  'transition.item-restored',
  'transition.review-asked',
  'transition.review-withdrawn',
  'transition.reviewed',
  'transition.conversation-held',
  'transition.shared-unreviewed',
  'transition.letter-drafted',
] as const satisfies readonly (keyof TransitionEntries)[];

/** Kinds that change what both sides see. */
export type TransitionKind = Exclude<keyof TransitionEntries, (typeof PRIVATE_TRANSITION_KINDS)[number]>;
