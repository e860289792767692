import { monthsAfter } from '../../calendar';
import { isRefusal, refuse } from '../../refusal';
import type { ClosingCommand } from './commands';
import { entry, misplaced, todayOf, type ApplyTable, type Asking, type DecideTable } from '../decide';
import type { Entry, EntryData } from '../entries';
import { policyOf } from '../sign-off/policy-held';
import { principalOf } from '../sign-off/principal';
import { byNumber } from '../sign-off/version';
import type { Commitment } from '../state/commitment';
import type { Plan } from '../state/plan';
import { find } from '../state/things';
import { answerBy, boundCommitments, isDone, openDelivery } from '../work/commitment-state';

/** The entry with which a plan becomes read-only: kept to be read for as long as the policy it goes by says. */
export function closedEntry(
  plan: Plan,
  asking: Asking,
  { how, words }: Pick<EntryData['plan.closed'], 'how' | 'words'>,
): Entry {
  const keepUntil = monthsAfter(todayOf(plan, asking), policyOf(plan).retentionMonths);
  return entry(plan, asking, 'plan.closed', { how, keepUntil, words: words.trim() });
}

/** What both sides have promised each other since they shared how they part. */
function promisedInParting(plan: Plan): readonly Commitment[] {
  const since = plan.transition?.sharedAt;
  return since === undefined ? [] : boundCommitments(plan).filter(({ agreedAt }) => agreedAt! >= since);
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
    .filter((one) => !isDone(one) || openDelivery(plan, one, at) !== undefined)
    .sort(byNumber);
}

/** Tasks of the transition plan that one side has not agreed to, and not declined: offered for the parting, and promised by nobody. */
export const unansweredTasks = (plan: Plan): readonly Commitment[] =>
  (plan.transition?.items ?? []).flatMap(({ id, task }) => {
    const one = task && find(plan.commitments, id);
    return one && !one.agreedAt && !one.consent.declined ? [one] : [];
  });

/** Closing what has come to its end. A plan that goes well is closed by the decision to continue (see `outcome/`). */
export const decideClosing: DecideTable<ClosingCommand> = {
  'close-plan': (plan, { words }, asking) => {
    const principal = principalOf(plan, asking, 'close-plan');
    if (isRefusal(principal)) return principal;
    const no = misplaced(plan, 'transition');
    if (no) return no;
    if (!plan.transition) return refuse('not-shared-yet');
    const owed = stillOwed(plan, asking.at);
    const [first] = owed;
    if (first) return refuse('still-owed', { count: owed.length, title: `${first.number} ${first.title}` });
    // Whoever offered a return of data and closes before anybody could agree to it would owe nothing.
    const [offered] = unansweredTasks(plan);
    if (offered) return refuse('still-offered', { title: `${offered.number} ${offered.title}` });
    return [closedEntry(plan, asking, { how: 'parted', words })];
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
