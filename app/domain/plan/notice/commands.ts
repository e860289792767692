import type { Cure } from '../state/notice';

/** A notice as somebody prepares it: which misses, what cures each, and by when. */
export interface NoticeDraft {
  readonly items: readonly { readonly commitment: string; readonly cure: Cure }[];
  readonly words: string;
  readonly cureDays: number;
}

export type NoticeCommand =
  | (NoticeDraft & {
      readonly kind: 'give-notice';
      readonly id: string;
      /** Of the text that was on the screen. */
      readonly hash: string;
      readonly consent: string;
      readonly knownBy: string;
      /** Whether the person proved within the last five minutes who they are. */
      readonly freshProof: boolean;
    })
  /** Taken in, which is not agreed to; with or without a reply. */
  | { readonly kind: 'acknowledge-notice'; readonly notice: string; readonly words: string }
  | { readonly kind: 'withdraw-notice'; readonly notice: string; readonly words: string };
