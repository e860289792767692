import type { Side } from '../../access';
import { contentHash } from '../../ledger/canonical';
import type { Notice, NoticeItem } from '../state/notice';
import type { Plan } from '../state/plan';
import { find } from '../state/things';
import { dayOf } from '../work/commitment-state';

/** A commitment as a notice names it. */
export interface NoticeThing {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/** What is to be done about one miss: that a commitment is delivered, or that nothing more is missed. */
export type CureText =
  | { readonly kind: 'delivered'; readonly commitment: NoticeThing; readonly words: string }
  | { readonly kind: 'kept'; readonly words: string };

/**
 * The whole text of a notice, as it is read, hashed and signed: names beside ids, dates 'YYYY-MM-DD' in the plan's zone. The
 * signature stands beside it. Pages, mails and documents are made from this alone.
 */
export interface NoticeText {
  readonly plan: string;
  readonly title: string;
  readonly number: number;
  readonly parties: Readonly<Record<Side, string>>;
  /** The side that gives it. */
  readonly side: Side;
  readonly on: string;
  readonly items: readonly {
    readonly commitment: NoticeThing;
    readonly due: string;
    readonly verdict: NoticeItem['verdict'];
    readonly lateDays: number;
    readonly cure: CureText;
  }[];
  readonly words: string;
  readonly cureDays: number;
  readonly cureBy: string;
}

/** What the text is made from, before or after it is signed. `on`: the plan-local day it is given. */
export type NoticeToRead = Pick<
  Notice,
  'number' | 'side' | 'title' | 'parties' | 'items' | 'words' | 'cureDays' | 'cureBy'
> & {
  readonly on: string;
};

const thingOf = (plan: Plan, id: string): NoticeThing => {
  const one = find(plan.commitments, id);
  return { id, number: one?.number ?? '', title: one?.title ?? '' };
};

/** A notice that is being prepared, or was given, as text. A commitment’s number and title do not change once both are bound to it. */
export const textOf = (plan: Plan, notice: NoticeToRead): NoticeText => ({
  plan: plan.id,
  title: notice.title,
  number: notice.number,
  parties: notice.parties,
  side: notice.side,
  on: notice.on,
  items: notice.items.map(({ commitment, due, verdict, lateDays, cure }) => ({
    commitment: thingOf(plan, commitment),
    due,
    verdict,
    lateDays,
    cure:
      cure.kind === 'kept'
        ? { kind: 'kept', words: cure.words }
        : { kind: 'delivered', commitment: thingOf(plan, cure.commitment), words: cure.words },
  })),
  words: notice.words,
  cureDays: notice.cureDays,
  cureBy: notice.cureBy,
});

/** A notice that was given, as plain structured text: what its signature is for. */
export const noticeText = (plan: Plan, notice: Notice): NoticeText =>
  textOf(plan, { ...notice, on: givenOn(plan, notice) });

/** The plan-local day a notice was given. */
export const givenOn = (plan: Plan, { signature }: Pick<Notice, 'signature'>): string => dayOf(plan, signature.at);

/** SHA-256 of the text in canonical form. */
export const noticeHash = (text: NoticeText): string => contentHash(text);
