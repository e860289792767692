import type { NoticeItem } from '../state/notice';
import type { SignatureGiven } from '../state/signature';

/** What is written of formal notices. */
export interface NoticeEntries {
  'notice.given': SignatureGiven & {
    readonly id: string;
    readonly number: number;
    /** What the plan was called then. */
    readonly title: string;
    readonly items: readonly NoticeItem[];
    readonly words: string;
    readonly cureDays: number;
    readonly cureBy: string;
    readonly hash: string;
  };
  'notice.acknowledged': { readonly notice: string; readonly words: string };
  'notice.withdrawn': { readonly notice: string; readonly words: string };
}

export type NoticeKind = keyof NoticeEntries;
