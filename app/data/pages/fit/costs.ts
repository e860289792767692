import { minorDigits, plainAmount, plainDecimal } from '../../../domain/money';
import { totalsOf, type CurrencyTotal } from '../../../domain/plan/fit/totals';
import { COST_KINDS, type CostEntry, type CostKind } from '../../../domain/plan/state/fit';
import type { Plan, PrivatePlan } from '../../../domain/plan/state/plan';
import type { Seat } from '../../../domain/plan/state/seat';
import { localDate } from '../../../domain/calendar';
import { t } from '../../../words';
import { formatMonth } from '../../../words/dates';
import { currencyName, formatMoney } from '../../../words/money';
import type { Rows } from '../exports';
import { named } from '../people';
import type { Picture } from '../pictures/drawing';
import { drawMonths } from '../pictures/months';
import { roomOf, type Room } from './room';

export const COSTS_A_PAGE = 50;

/** What the list is narrowed to; an empty one takes all. */
export interface CostNarrowing {
  readonly kind: CostKind | '';
  /** 'YYYY-MM'. */
  readonly month: string;
  /** From 1. */
  readonly page: number;
}

/** What an address asks of the list; whatever it cannot mean counts as not asked. */
export function costNarrowing(search: URLSearchParams): CostNarrowing {
  const page = Number(search.get('page'));
  const month = search.get('month') ?? '';
  return {
    kind: COST_KINDS.find((kind) => kind === search.get('kind')) ?? '',
    month: /^\d{4}-\d{2}$/.test(month) ? month : '',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

export interface CostLine {
  readonly id: string;
  readonly on: string;
  readonly kind: CostKind;
  /** As the reader writes sums. */
  readonly amount: string;
  /** Of hours: how many at what. */
  readonly hours: { readonly count: string; readonly rate: string } | null;
  readonly words: string;
}

export interface CostsView extends Room {
  readonly totals: readonly { readonly currency: string; readonly picture: Picture }[];
  readonly narrowing: CostNarrowing;
  /** Months in which something was spent, the newest first, by value and name. */
  readonly months: readonly (readonly [value: string, name: string])[];
  /** The newest first. */
  readonly lines: readonly CostLine[];
  readonly found: number;
  readonly all: number;
  readonly pages: number;
}

const newestFirst = (costs: PrivatePlan['costs']): readonly CostEntry[] =>
  Object.values(costs).sort((a, b) => b.on.localeCompare(a.on) || b.at.localeCompare(a.at) || a.id.localeCompare(b.id));

const hoursText = (count: number): string => plainDecimal(count, 2).replace(/\.?0+$/, '');

const costLine = ({ id, on, kind, amount, currency, hours, words }: CostEntry, locale: string): CostLine => ({
  ...{ id, on, kind, words },
  amount: formatMoney(amount, currency, locale),
  hours: hours && { count: hoursText(hours.count), rate: formatMoney(hours.rate, currency, locale) },
});

const monthName = (month: string, locale: string): string => formatMonth(`${month}-01`, locale);

/** What was spent in a currency, month by month: drawn, said, and as a table of months and kinds. */
function totalPicture({ currency, months, byKind, all }: CurrencyTotal, locale: string): Picture {
  const money = (amount: number): string => formatMoney(amount, currency, locale);
  const most = months.reduce((a, b) => (b.all > a.all ? b : a));
  const cells = (of: CurrencyTotal['byKind'], sum: number): string[] => [
    ...COST_KINDS.map((kind) => (of[kind] === 0 ? '–' : money(of[kind]))),
    money(sum),
  ];
  return {
    title: t('fit.costs.totals-of', { currency: currencyName(currency, locale) }),
    said: t('fit.costs.said', {
      amount: money(all),
      count: months.length,
      month: monthName(most.month, locale),
      most: money(most.all),
    }),
    drawing: drawMonths(months, money, locale),
    key: [],
    columns: [t('fit.costs.month'), ...COST_KINDS.map((kind) => t(`fit.kind.${kind}`)), t('fit.costs.sum')],
    rows: [
      ...months.map(({ month, byKind, all: sum }) => [monthName(month, locale), ...cells(byKind, sum)]),
      ...(months.length > 1 ? [[t('fit.costs.sum'), ...cells(byKind, all)]] : []),
    ],
  };
}

/** What a side spends on keeping the relationship, as its leads and executives see it. */
export function costsView(
  plan: Plan,
  seat: Seat,
  { costs }: PrivatePlan,
  narrowing: CostNarrowing,
  locale: string,
): CostsView {
  const all = newestFirst(costs);
  const { kind, month } = narrowing;
  const found = all.filter((cost) => (kind === '' || cost.kind === kind) && cost.on.startsWith(month));
  const pages = Math.max(1, Math.ceil(found.length / COSTS_A_PAGE));
  const page = Math.min(narrowing.page, pages);
  return {
    ...roomOf(plan, seat),
    totals: totalsOf(all).map((total) => ({ currency: total.currency, picture: totalPicture(total, locale) })),
    narrowing: { ...narrowing, page },
    months: [...new Set(all.map(({ on }) => on.slice(0, 7)))].map((one) => [one, monthName(one, locale)] as const),
    lines: found.slice((page - 1) * COSTS_A_PAGE, page * COSTS_A_PAGE).map((cost) => costLine(cost, locale)),
    found: found.length,
    all: all.length,
    pages,
  };
}

/** What was spent in all, a sum for each currency. */
export const costSums = ({ costs }: PrivatePlan, locale: string): readonly string[] =>
  totalsOf(Object.values(costs)).map(({ currency, all }) => formatMoney(all, currency, locale));

/** Every cost, one a row, the oldest first; sums as plain numbers, since a spreadsheet is to add them up. */
export function costRows(plan: Plan, { costs }: PrivatePlan): Rows {
  const zone = plan.terms.calendar.timeZone;
  const head = ['day', 'kind', 'currency', 'amount', 'hours', 'rate', 'words', 'by', 'changed'];
  const rows = [...newestFirst(costs)]
    .reverse()
    .map(({ on, kind, currency, amount, hours, words, by, at }) => [
      on,
      kind,
      currency,
      plainAmount(amount, currency),
      hours ? plainDecimal(hours.count, 2) : '',
      hours ? plainAmount(hours.rate, currency) : '',
      words,
      named(plan, by).name,
      localDate(at, zone),
    ]);
  return [head, ...rows];
}

/** A sum that shows how one of a currency is typed: '1250.50', or '1250' where there is nothing behind the point. */
export const exampleAmount = (currency: string): string => {
  const digits = minorDigits(currency);
  return plainDecimal(1250 * 10 ** digits + (digits > 0 ? 5 * 10 ** (digits - 1) : 0), digits);
};
