import type { NoticeItem, SignedAs } from '../state/notice';

/** What is written of formal notices. */
export interface NoticeEntries {
  'notice.given': {
    readonly id: string;
    readonly number: number;
    /** What the plan was called then. */
    readonly title: string;
    readonly items: readonly NoticeItem[];
    readonly words: string;
    readonly cureDays: number;
    readonly cureBy: string;
    readonly hash: string;
    readonly name: string;
    readonly position: string;
    readonly consent: string;
    readonly knownBy: string;
    readonly onBehalfOf: SignedAs['onBehalfOf'];
  };
  'notice.acknowledged': { readonly notice: string; readonly words: string };
  'notice.withdrawn': { readonly notice: string; readonly words: string };
}

export type NoticeKind = keyof NoticeEntries;
