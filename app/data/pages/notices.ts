import type { Side } from '../../domain/access';
import { cureOf, noticesOf, openNotices, type NoticeCure } from '../../domain/plan/notice/cure';
import { mayOnNotice } from '../../domain/plan/notice/may';
import {
  noticeHash,
  noticeText,
  givenOn,
  type NoticeText,
  type NoticeThing,
} from '../../domain/plan/notice/notice-text';
import { isLive, isOver, type Plan } from '../../domain/plan/state/plan';
import type { Notice } from '../../domain/plan/state/notice';
import type { Signature } from '../../domain/plan/state/signature';
import type { Seat } from '../../domain/plan/state/seat';
import { find } from '../../domain/plan/state/things';
import { answerBy, dayOf } from '../../domain/plan/work/commitment-state';
import { named, type Named } from './people';
import { whenOf, type When } from './when';

/** How a notice stands, in a line of a list. */
export interface NoticeLine {
  readonly id: string;
  readonly number: number;
  /** Who gave it; the other side has to cure. */
  readonly side: Side;
  /** As they were called then. */
  readonly parties: Plan['parties'];
  readonly on: string;
  readonly count: number;
  readonly cureBy: When;
  readonly state: NoticeCure['state'];
  /** Cured by a delivery that can still be returned. */
  readonly inReview: boolean;
  readonly daysLeft: number;
  readonly acknowledged: boolean;
}

export const noticeLine = (plan: Plan, notice: Notice, cure: NoticeCure, now: string): NoticeLine => ({
  id: notice.id,
  number: notice.number,
  side: notice.side,
  parties: notice.parties,
  on: givenOn(plan, notice),
  count: notice.items.length,
  cureBy: whenOf(plan.terms.calendar, notice.cureBy, now),
  state: cure.state,
  inReview: cure.inReview,
  daysLeft: cure.daysLeft,
  acknowledged: notice.acknowledged !== null,
});

/** Of either side: those that still wait to be cured, were not, or are cured by what can still come back. */
export const openNoticeLines = (plan: Plan, now: string): NoticeLine[] =>
  isLive(plan) ? openNotices(plan, now).map(({ notice, cure }) => noticeLine(plan, notice, cure, now)) : [];

export interface NoticesView {
  readonly planId: string;
  readonly zone: string;
  readonly live: boolean;
  /** Closed or withdrawn. */
  readonly over: boolean;
  readonly mayGive: boolean;
  /** The newest first. */
  readonly notices: readonly NoticeLine[];
}

export const noticesView = (plan: Plan, seat: Seat, now: string): NoticesView => ({
  planId: plan.id,
  zone: plan.terms.calendar.timeZone,
  live: isLive(plan),
  over: isOver(plan),
  mayGive: mayOnNotice(plan, seat, now).give,
  notices: noticesOf(plan)
    .map((notice) => noticeLine(plan, notice, cureOf(plan, notice, now), now))
    .reverse(),
});

/** What shows how one item stands, with names in the place of ids. */
export type ItemStands =
  | { readonly state: 'open'; readonly daysLeft: number }
  | { readonly state: 'ended'; readonly on: string }
  | {
      readonly state: 'cured' | 'not-cured';
      readonly on: string;
      readonly by: 'delivery' | 'in-review' | 'waiver' | 'kept' | 'missed' | 'undelivered';
      readonly thing: NoticeThing | null;
    };

/** All that both sides know of a notice. */
export interface NoticeKnown {
  readonly planId: string;
  readonly zone: string;
  readonly id: string;
  readonly text: NoticeText;
  readonly hash: string;
  /** Words of it were erased, so that the hash is of the text as it was before. */
  readonly erased: boolean;
  readonly signature: Pick<Signature, 'name' | 'position' | 'at' | 'consent' | 'knownBy' | 'onBehalfOf'>;
  readonly line: NoticeLine;
  /** In the order of the text's items. */
  readonly items: readonly ItemStands[];
  readonly acknowledged: (Named & { readonly at: string; readonly words: string }) | null;
  /** Nobody has taken it in, and the days to answer are over. */
  readonly silent: boolean;
  readonly withdrawn: (Named & { readonly at: string; readonly words: string }) | null;
}

export interface NoticeView extends NoticeKnown {
  readonly you: Side;
  readonly mayAcknowledge: boolean;
  readonly mayWithdraw: boolean;
}

function itemStands(plan: Plan, item: NoticeCure['items'][number]): ItemStands {
  if (item.state === 'open' || item.state === 'ended') return item;
  const { by, state, on } = item;
  const one = 'commitment' in by ? find(plan.commitments, by.commitment) : undefined;
  return {
    ...{ state, on },
    by: by.kind === 'delivery' && by.inReview ? 'in-review' : by.kind,
    thing: one ? { id: one.id, number: one.number, title: one.title } : null,
  };
}

const answered = (plan: Plan, answer: Notice['acknowledged']) =>
  answer && { ...named(plan, answer.by), at: answer.at, words: answer.words };

/** One notice as it stands on an instant, the same for whoever asks. */
export function noticeKnown(plan: Plan, notice: Notice, now: string): NoticeKnown {
  const cure = cureOf(plan, notice, now);
  const text = noticeText(plan, notice);
  const { name, position, at, consent, knownBy, onBehalfOf } = notice.signature;
  return {
    planId: plan.id,
    zone: plan.terms.calendar.timeZone,
    id: notice.id,
    text,
    hash: notice.hash,
    erased: noticeHash(text) !== notice.hash,
    signature: { name, position, at, consent, knownBy, onBehalfOf },
    line: noticeLine(plan, notice, cure, now),
    items: cure.items.map((item) => itemStands(plan, item)),
    acknowledged: answered(plan, notice.acknowledged),
    silent: notice.acknowledged === null && dayOf(plan, now) > answerBy(plan, at),
    withdrawn: answered(plan, notice.withdrawn),
  };
}

/** One notice, for one seat; null where there is none. */
export function noticeView(plan: Plan, seat: Seat, now: string, id: string): NoticeView | null {
  const notice = find(plan.notices, id);
  if (!notice) return null;
  const may = mayOnNotice(plan, seat, now, id);
  return {
    ...noticeKnown(plan, notice, now),
    you: seat.side,
    mayAcknowledge: may.acknowledge,
    mayWithdraw: may.withdraw,
  };
}

/** A notice that names a commitment: as missed, or as what is to be delivered. */
export interface NamedInNotice extends NoticeLine {
  readonly as: 'missed' | 'cure';
  readonly by: string;
}

/** The notices, not withdrawn, that name a commitment; what it is to be delivered for comes before what it was missed in. */
export function noticesNaming(plan: Plan, commitment: string, now: string): NamedInNotice[] {
  return noticesOf(plan)
    .filter(({ withdrawn }) => withdrawn === null)
    .flatMap((notice): NamedInNotice[] => {
      const isCure = notice.items.some(({ cure }) => cure.kind === 'delivered' && cure.commitment === commitment);
      if (!isCure && !notice.items.some((item) => item.commitment === commitment)) return [];
      const line = noticeLine(plan, notice, cureOf(plan, notice, now), now);
      return [{ ...line, as: isCure ? 'cure' : 'missed', by: notice.parties[notice.side] }];
    });
}
