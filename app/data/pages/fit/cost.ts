import { currencies, plainAmount, plainDecimal } from '../../../domain/money';
import type { CostContent, CostEntry } from '../../../domain/plan/state/fit';
import type { Plan, PrivatePlan } from '../../../domain/plan/state/plan';
import type { Seat } from '../../../domain/plan/state/seat';
import { find } from '../../../domain/plan/state/things';
import { t } from '../../../words';
import { currencyName, formatMoney } from '../../../words/money';
import type { Lines } from '../../../words/lines';
import { named } from '../people';
import { roomOf, type Room } from './room';

export interface CostView extends Room {
  /** Null for one that is added. */
  readonly id: string | null;
  readonly rev: number;
  readonly last: { readonly who: string; readonly at: string } | null;
  readonly values: Readonly<Record<string, string>>;
  readonly today: string;
  /** Those in use first. */
  readonly currencies: readonly { readonly value: string; readonly label: string }[];
}

const typedAs = ({ kind, on, amount, currency, hours, words }: CostContent): Readonly<Record<string, string>> => ({
  ...{ kind, on, currency, words },
  amount: hours ? '' : plainAmount(amount, currency),
  hours: hours ? plainDecimal(hours.count, 2) : '',
  rate: hours ? plainAmount(hours.rate, currency) : '',
});

/** The latest entry's currency is most likely the next one's. */
function currencyChoices(costs: readonly CostEntry[], locale: string) {
  const used = [...new Set([...costs].sort((a, b) => b.at.localeCompare(a.at)).map(({ currency }) => currency))];
  const others = [...currencies()].filter((code) => !used.includes(code)).sort();
  return {
    first: used[0] ?? '',
    all: [...used, ...others].map((value) => ({ value, label: currencyName(value, locale) })),
  };
}

/** One cost to be changed, or with 'new' one to be added; null where it is not there, or nothing is kept any more. */
export function costView(
  plan: Plan,
  seat: Seat,
  own: PrivatePlan,
  id: string,
  { today, locale }: { readonly today: string; readonly locale: string },
): CostView | null {
  const room = roomOf(plan, seat);
  const cost = find(own.costs, id);
  if (!room.mayWrite || (!cost && id !== 'new')) return null;
  const { first, all } = currencyChoices(Object.values(own.costs), locale);
  return {
    ...room,
    id: cost?.id ?? null,
    rev: cost?.rev ?? 0,
    last: cost ? { who: named(plan, cost.by).name, at: cost.at } : null,
    values: cost ? typedAs(cost) : { on: today, currency: first },
    today,
    currencies: all,
  };
}

/** A cost in lines, for whoever is told that somebody else changed it too. */
export const costLines = (cost: CostContent, locale: string): Lines => [
  [t('fit.cost.kind'), t(`fit.kind.${cost.kind}`)],
  [t('fit.cost.on'), cost.on],
  [
    t('fit.cost.amount'),
    cost.hours
      ? t('fit.costs.hours', {
          count: plainDecimal(cost.hours.count, 2),
          rate: formatMoney(cost.hours.rate, cost.currency, locale),
        })
      : formatMoney(cost.amount, cost.currency, locale),
  ],
  [t('fit.cost.words'), cost.words],
];
