import { isRefusal, refuse, type Refusal } from '../../refusal';
import {
  barred,
  entry,
  misplaced,
  todayOf,
  unwritten,
  type ApplyTable,
  type Asking,
  type DecideTable,
} from '../decide';
import { policyOf } from '../sign-off/policy-held';
import { actsForBoth, principalOf } from '../sign-off/principal';
import { signatureOf } from '../sign-off/signature';
import type { NoticeItem, Notice } from '../state/notice';
import { LIVE, type Plan } from '../state/plan';
import { changeThing, find } from '../state/things';
import { isDone } from '../work/commitment-state';
import type { NoticeCommand, NoticeDraft } from './commands';
import type { NoticeKind } from './entries';
import { cureByOf, curingSide, fallsDue, missesOf } from './misses';
import { noticeHash, textOf, type NoticeToRead } from './notice-text';

/** A year of working days. */
export const LONGEST_CURE = 260;

/** The fewest working days to cure in a plan. */
export const leastCure = (plan: Plan): number => policyOf(plan).cureDays;

/** Whether a cure can be judged at all: what is to be delivered is theirs and still owed, or something falls due that they can keep. */
function cureFault(
  plan: Plan,
  asking: Asking,
  { commitment, cure }: NoticeDraft['items'][number],
  cureBy: string,
): Refusal | null {
  const side = curingSide(asking.by);
  const missed = find(plan.commitments, commitment);
  const title = missed ? `${missed.number} ${missed.title}` : '';
  if (cure.kind === 'kept')
    return fallsDue(plan, side, todayOf(plan, asking), cureBy)
      ? null
      : refuse('nothing-to-keep', undefined, 'cureDays');
  const one = find(plan.commitments, cure.commitment);
  const owed = one?.side === side && one.agreedAt !== null && !isDone(one);
  return owed ? null : refuse('cure-not-owed', { title }, 'pick');
}

/** The miss as the record has it now, with what cures it; refused where it is none any more. */
function itemOf(plan: Plan, asking: Asking, item: NoticeDraft['items'][number], cureBy: string): NoticeItem | Refusal {
  const { commitment, cure } = item;
  const miss = missesOf(plan, curingSide(asking.by), asking.at).find((one) => one.commitment === commitment);
  const one = find(plan.commitments, commitment);
  if (!miss) return refuse('not-missed', { title: one ? `${one.number} ${one.title}` : '' }, 'pick');
  const fault = cureFault(plan, asking, item, cureBy);
  if (fault) return fault;
  const { due, verdict, lateDays } = miss;
  const words = cure.words.trim();
  return { commitment, due, verdict, lateDays, cure: { ...cure, words } };
}

/** What a draft comes to by the record of this moment, as it would be read and signed; or why it cannot be given. */
export function preparedNotice(plan: Plan, draft: NoticeDraft, asking: Asking): NoticeToRead | Refusal {
  const principal = principalOf(plan, asking, 'give-notice');
  if (isRefusal(principal)) return principal;
  const no = misplaced(plan, ...LIVE);
  if (no) return no;
  const { items, cureDays } = draft;
  if (items.length === 0) return refuse('nothing-chosen', undefined, 'pick');
  if (new Set(items.map(({ commitment }) => commitment)).size < items.length) return refuse('not-valid');
  const least = leastCure(plan);
  const most = Math.max(least, LONGEST_CURE);
  if (!Number.isInteger(cureDays) || cureDays < least || cureDays > most)
    return refuse('cure-days', { least, most }, 'cureDays');
  const on = todayOf(plan, asking);
  const cureBy = cureByOf(plan, on, cureDays);
  const noticed: NoticeItem[] = [];
  for (const item of items) {
    const made = itemOf(plan, asking, item, cureBy);
    if (isRefusal(made)) return made;
    noticed.push(made);
  }
  const number = Object.keys(plan.notices).length + 1;
  const words = draft.words.trim();
  const { title, parties } = plan;
  return { number, side: asking.by.side, title, parties, items: noticed, words, cureDays, cureBy, on };
}

/** A notice that still stands. */
function standing(plan: Plan, id: string): Notice | Refusal {
  const notice = find(plan.notices, id);
  if (!notice) return refuse('not-found');
  return misplaced(plan, ...LIVE) ?? (notice.withdrawn ? refuse('already-ended') : notice);
}

/** Formal notice of one side to the other, from the record. */
export const decideNotice: DecideTable<NoticeCommand> = {
  'give-notice': (plan, { id, hash, consent, inPlaceOf, ticked, knownBy, freshProof, ...draft }, asking) => {
    const principal = principalOf(plan, asking, 'give-notice');
    if (isRefusal(principal)) return principal;
    const made = preparedNotice(plan, draft, asking);
    if (isRefusal(made)) return made;
    if (find(plan.notices, id)) return refuse('changed-meanwhile');
    if (noticeHash(textOf(plan, made)) !== hash) return refuse('other-text');
    const signature = signatureOf(
      principal,
      { consent, ...(inPlaceOf !== undefined && { inPlaceOf }), ticked, knownBy, freshProof },
      asking,
    );
    if (isRefusal(signature)) return signature;
    const { number, title, items, words, cureDays, cureBy } = made;
    const text = { id, number, title, items, words, cureDays, cureBy, hash };
    return [entry(plan, asking, 'notice.given', { ...text, ...signature })];
  },

  'acknowledge-notice': (plan, { notice: id, words }, asking) => {
    const no = barred(asking, 'acknowledge-notice');
    if (no) return no;
    const notice = standing(plan, id);
    if (isRefusal(notice)) return notice;
    // Nobody takes in for one side what they gave for the other, not even from another seat.
    const own = notice.side === asking.by.side;
    if (own || actsForBoth(plan, notice.signature, asking.by, asking.by)) return refuse('not-allowed');
    if (notice.acknowledged) return refuse('already-answered');
    return [entry(plan, asking, 'notice.acknowledged', { notice: id, words: words.trim() })];
  },

  'withdraw-notice': (plan, { notice: id, words }, asking) => {
    const principal = principalOf(plan, asking, 'withdraw-notice');
    if (isRefusal(principal)) return principal;
    const notice = standing(plan, id);
    if (isRefusal(notice)) return notice;
    if (notice.side !== asking.by.side) return refuse('not-allowed');
    return unwritten(words, 'words') ?? [entry(plan, asking, 'notice.withdrawn', { notice: id, words: words.trim() })];
  },
};

export const applyNotice: ApplyTable<NoticeKind> = {
  'notice.given': (plan, { at, by, data }) => {
    const { id, number, title, items, words, cureDays, cureBy, hash } = data;
    const { name, position, consent, knownBy, onBehalfOf: behalf } = data;
    const notice: Notice = {
      ...{ id, number, side: by.side, title, items, words, cureDays, cureBy, hash },
      // Of its own time, whatever it is called later: the ledger names whoever is renamed only after it.
      parties: plan.parties,
      signature: { by, at, name, position, consent, knownBy, onBehalfOf: behalf },
      acknowledged: null,
      withdrawn: null,
    };
    return { ...plan, notices: { ...plan.notices, [id]: notice } };
  },
  'notice.acknowledged': (plan, { at, by, data: { notice, words } }) => ({
    ...plan,
    notices: changeThing(plan.notices, notice, () => ({ acknowledged: { by, at, words } })),
  }),
  'notice.withdrawn': (plan, { at, by, data: { notice, words } }) => ({
    ...plan,
    notices: changeThing(plan.notices, notice, () => ({ withdrawn: { by, at, words } })),
  }),
};
