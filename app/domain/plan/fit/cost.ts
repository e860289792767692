import { isCurrency, MOST_MINOR } from '../../money';
import { isRefusal, refuse, type Refusal } from '../../refusal';
import type { CommandOf } from '../commands';
import { unwritten, type Asking, type DecideTable } from '../decide';
import { cannotKeep, kept } from '../own-ledger';
import { find } from '../state/things';
import { COST_KINDS, type CostContent, type CostEntry } from '../state/fit';
import type { Plan } from '../state/plan';
import { notYet } from './assess';

const isAmount = (amount: number): boolean => Number.isSafeInteger(amount) && amount > 0 && amount <= MOST_MINOR;

/** More hours than a person has in ten years count as mistyped; in hundredths. */
export const MOST_HOURS = 2_000_000;
/** What an hour can cost at most, in minor units: with the most hours it is still counted exactly. */
export const MOST_RATE = 100_000_000;

/** What hours come to, in minor units: half a unit is rounded up. */
export const hoursCost = ({ count, rate }: NonNullable<CostContent['hours']>): number =>
  Math.floor((count * rate + 50) / 100);

/** The cost as it is kept, or the field at which it cannot be. */
function costOf({ kind, hours, amount, ...rest }: CostContent): CostContent | Refusal {
  if (!COST_KINDS.includes(kind)) return refuse('not-valid', undefined, 'kind');
  if (!isCurrency(rest.currency)) return refuse('not-valid', undefined, 'currency');
  if (kind !== 'hours')
    return isAmount(amount) ? { kind, ...rest, amount, hours: null } : refuse('not-valid', undefined, 'amount');
  const { count = 0, rate = 0 } = hours ?? {};
  if (!isAmount(count) || count > MOST_HOURS) return refuse('not-valid', undefined, 'hours');
  const comesTo = hoursCost({ count, rate });
  if (!isAmount(rate) || rate > MOST_RATE || !isAmount(comesTo)) return refuse('not-valid', undefined, 'rate');
  return { kind, ...rest, amount: comesTo, hours: { count, rate } };
}

export const costContent = ({ kind, on, amount, currency, hours, words }: CostContent): CostContent => ({
  ...{ kind, on, amount, currency, hours, words },
});

const isSame = (a: CostContent, b: CostContent): boolean =>
  JSON.stringify(costContent(a)) === JSON.stringify(costContent(b));

/** The cost to be changed, as whoever asks has seen it. */
function seenCost(plan: Plan, asking: Asking, id: string, seen: number): CostEntry | Refusal {
  const not = cannotKeep(plan, asking, 'keep-fit');
  if (not) return not;
  const was = find(asking.own.costs, id);
  if (!was) return refuse('not-found');
  return was.rev === seen ? was : refuse('changed-meanwhile');
}

/** What keeping the relationship costs, entry by entry. Any lead or executive of the side sets any of them right. */
export const decideCost: DecideTable<CommandOf<'put-cost' | 'remove-cost'>> = {
  'put-cost': (plan, { id, seen, cost }, asking) => {
    const not = cannotKeep(plan, asking, 'keep-fit');
    if (not) return not;
    const was = find(asking.own.costs, id);
    if ((was?.rev ?? 0) !== seen) return refuse('changed-meanwhile');
    const wrong = notYet(plan, asking, cost.on);
    if (wrong) return wrong;
    const now = costOf(cost);
    if (isRefusal(now)) return now;
    const unsaid = unwritten(cost.words, 'words');
    if (unsaid) return unsaid;
    return was && isSame(was, now) ? [] : [kept(asking, 'cost.put', { id, rev: seen + 1, cost: costContent(now) })];
  },
  'remove-cost': (plan, { id, seen }, asking) => {
    const was = seenCost(plan, asking, id, seen);
    return isRefusal(was) ? was : [kept(asking, 'cost.removed', { id })];
  },
};
