import type { Cure } from '../state/notice';
import type { Signing } from '../state/signature';

/** A notice as somebody prepares it: which misses, what cures each, and by when. */
export interface NoticeDraft {
  readonly items: readonly { readonly commitment: string; readonly cure: Cure }[];
  readonly words: string;
  readonly cureDays: number;
}

export type NoticeCommand =
  | (NoticeDraft &
      Signing & {
        readonly kind: 'give-notice';
        readonly id: string;
        /** Of the text that was on the screen. */
        readonly hash: string;
      })
  /** Taken in, which is not agreed to; with or without a reply. */
  | { readonly kind: 'acknowledge-notice'; readonly notice: string; readonly words: string }
  | { readonly kind: 'withdraw-notice'; readonly notice: string; readonly words: string };
