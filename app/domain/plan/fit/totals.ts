import { COST_KINDS, type CostContent, type CostKind } from '../state/fit';

export type ByKind = Readonly<Record<CostKind, number>>;

/** What one month came to, 'YYYY-MM', in minor units of its currency. */
export interface MonthTotal {
  readonly month: string;
  readonly byKind: ByKind;
  readonly all: number;
}

/** What was spent in one currency. Currencies are never added to one another. */
export interface CurrencyTotal {
  readonly currency: string;
  /** The oldest first; months in which nothing was spent are left out. */
  readonly months: readonly MonthTotal[];
  readonly byKind: ByKind;
  readonly all: number;
}

const NONE: ByKind = { credit: 0, discount: 0, hours: 0, expense: 0 };

const sumOf = (costs: readonly CostContent[]): { byKind: ByKind; all: number } => {
  const byKind = { ...NONE };
  for (const { kind, amount } of costs) byKind[kind] += amount;
  return { byKind, all: COST_KINDS.reduce((sum, kind) => sum + byKind[kind], 0) };
};

function groupedBy(costs: readonly CostContent[], by: (cost: CostContent) => string) {
  const groups = new Map<string, CostContent[]>();
  for (const cost of costs) {
    const key = by(cost);
    const group = groups.get(key);
    if (group) group.push(cost);
    else groups.set(key, [cost]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Totals by currency, month and kind. The amounts are whole numbers, so that every sum is exact. */
export const totalsOf = (costs: readonly CostContent[]): readonly CurrencyTotal[] =>
  groupedBy(costs, ({ currency }) => currency).map(([currency, own]) => ({
    currency,
    months: groupedBy(own, ({ on }) => on.slice(0, 7)).map(([month, spent]) => ({ month, ...sumOf(spent) })),
    ...sumOf(own),
  }));
