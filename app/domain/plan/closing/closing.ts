import type { Side } from '../../access';
import { monthsAfter } from '../../calendar';
import { isRefusal, refuse, type Reason, type Refusal } from '../../refusal';
import type { ClosingCommand } from './commands';
import { entry, misplaced, todayOf, type ApplyTable, type Asking, type DecideTable } from '../decide';
import type { Entry, EntryData } from '../entries';
import { policyOf } from '../sign-off/policy-held';
import { principalOf } from '../sign-off/principal';
import { byNumber } from '../sign-off/version';
import type { Commitment } from '../state/commitment';
import type { Plan } from '../state/plan';
import { find } from '../state/things';
import type { SharedItem } from '../state/transition';
import { offeredTasks } from '../transition/offered';
import { answerBy, boundCommitments, dayOf, isDone, openDelivery } from '../work/commitment-state';

/** The entry with which a plan becomes read-only: kept to be read for as long as the policy it goes by says. */
export function closedEntry(
  plan: Plan,
  asking: Asking,
  { how, words }: Pick<EntryData['plan.closed'], 'how' | 'words'>,
): Entry {
  return entry(plan, asking, 'plan.closed', { how, keepUntil: keptUntil(plan, asking), words: words.trim() });
}

/** The last day on which a plan that is over from now on can be read, by the policy that counts for it. */
export const keptUntil = (plan: Plan, asking: Asking): string =>
  monthsAfter(todayOf(plan, asking), policyOf(plan).retentionMonths);

/**
 * What both sides have promised each other for the parting: its tasks, and what was put into words since they shared how they part. What
 * was proposed before stays what it is, whenever somebody agrees to it.
 */
export function promisedInParting(plan: Plan): readonly Commitment[] {
  const { transition } = plan;
  if (!transition) return [];
  const tasks = new Set(transition.items.map(({ id }) => id));
  return boundCommitments(plan)
    .filter(({ id, putAt }) => tasks.has(id) || (putAt !== undefined && putAt >= transition.sharedAt))
    .sort(byNumber);
}

/**
 * From when on nothing of it was owed any more: an instant, or the last day to answer a delivery that silence accepted. Asked where
 * `stillOwed` is empty.
 */
export function settledSince(plan: Plan): string | null {
  const each = promisedInParting(plan).map(({ waivedAt, deliveries }) => {
    const last = deliveries.at(-1);
    return waivedAt ?? last?.answer?.at ?? (last ? answerBy(plan, last.at) : '');
  });
  return [plan.transition?.sharedAt ?? '', ...each].sort().at(-1) || null;
}

/**
 * What both sides have promised each other for the parting, and what has not come or is still being looked at: as long as there is any,
 * neither can close the plan over it. What no longer has to come both agree to drop.
 */
export function stillOwed(plan: Plan, at: string): readonly Commitment[] {
  return promisedInParting(plan)
    .filter((one) => one.waivedAt === null)
    .filter((one) => !isDone(one) || openDelivery(plan, one, at) !== undefined);
}

/** All of the parting that is not settled: promised and not there, or offered and not answered. `at`: an instant. */
export const leftOpen = (plan: Plan, at: string): readonly Commitment[] =>
  plan.transition ? [...stillOwed(plan, at), ...offeredTasks(plan, at)] : [];

/** Refunds and invoices that both sides have on paper for a day that has not come, and that nobody has settled. `at`: an instant. */
export const moneyAhead = (plan: Plan, at: string): readonly SharedItem[] =>
  (plan.transition?.items ?? []).filter(({ id, money, date }) => {
    const task = find(plan.commitments, id);
    const settled = task && ((task.agreedAt && isDone(task)) || task.consent.declined);
    return money !== null && money.amount > 0 && date !== null && date > dayOf(plan, at) && !settled;
  });

/** Whoever ends it over something ticks that they know of it, by the number that was on the screen: it must be the number as it is now. */
export function unknown(known: number | undefined, now: number, reason: Reason, field: string): Refusal | null {
  if ((known ?? 0) === now) return null;
  return known ? refuse('changed-meanwhile') : refuse(reason, { count: now }, field);
}

/** Until the last day for an answer the customer waits for the final letter; the vendor knows that it has sent none. */
function letterMissing(plan: Plan, side: Side, noLetter: boolean, asking: Asking): Refusal | null {
  const { letter, sharedAt } = plan.transition!;
  if (letter) return null;
  if (side === 'vendor') return noLetter ? null : refuse('letter-not-known', undefined, 'noLetter');
  const date = letterBy(plan, sharedAt);
  return todayOf(plan, asking) > date ? null : refuse('letter-awaited', { date });
}

/** The last day on which the final letter keeps the customer from closing: the plan's days for an answer, from the day of sharing. */
export const letterBy = (plan: Plan, sharedAt: string): string => answerBy(plan, sharedAt);

/** Closing what has come to its end. A plan that goes well is closed by the decision to continue (see `outcome/`). */
export const decideClosing: DecideTable<ClosingCommand> = {
  'close-plan': (plan, { words, noLetter = false, money }, asking) => {
    const principal = principalOf(plan, asking, 'close-plan');
    if (isRefusal(principal)) return principal;
    const no = misplaced(plan, 'transition');
    if (no) return no;
    if (!plan.transition) return refuse('not-shared-yet');
    const owed = stillOwed(plan, asking.at);
    const [first] = owed;
    if (first) return refuse('still-owed', { count: owed.length, title: `${first.number} ${first.title}` });
    // Whoever offered a return of data and closes before anybody could agree to it would owe nothing.
    const [offered] = offeredTasks(plan, asking.at);
    if (offered) return refuse('still-offered', { title: `${offered.number} ${offered.title}` });
    return (
      letterMissing(plan, principal.side, noLetter, asking) ??
      unknown(money, moneyAhead(plan, asking.at).length, 'money-not-known', 'knownMoney') ?? [
        closedEntry(plan, asking, { how: 'parted', words }),
      ]
    );
  },
};

export const applyClosing: ApplyTable<'plan.closed'> = {
  'plan.closed': (plan, { data: { how, keepUntil, words }, by, at }) => ({
    ...plan,
    stage: 'closed',
    // What nobody signed is not the plan's: it ends with the text that held.
    amendment: null,
    closed: { by, at, how, keepUntil, ...(words && { words }) },
  }),
};
