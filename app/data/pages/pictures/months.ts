import { scaleLinear } from 'd3-scale';
import { dateOf, dayNumber } from '../../../domain/calendar';
import type { MonthTotal } from '../../../domain/plan/fit/totals';
import { formatMonth } from '../../../words/dates';
import { box, pen, rule, type Drawing } from './drawing';

const WIDTH = 340;
const LEFT = 6;
const RIGHT = WIDTH - 6;
const TOP = 22;
const LINE = 112;
/** How wide the longest month's name is, with its year. */
const NAME = 96;
/** Past these the picture begins later: two years. */
const MOST = 24;

/** The month after one, 'YYYY-MM'. */
const after = (month: string): string => dateOf(dayNumber(`${month}-01`) + 31).slice(0, 7);

/** Every month from the first to the last, also those without anything; the last two years of them. */
function everyMonth(months: readonly MonthTotal[]): string[] {
  const last = months.at(-1)!.month;
  const all: string[] = [];
  let first = months[0]!.month;
  const floor = `${Number(last.slice(0, 4)) - MOST / 12}${last.slice(4)}`;
  if (first <= floor) first = after(floor);
  for (let month = first; month <= last; month = after(month)) all.push(month);
  return all;
}

/** What each month came to, as a bar. `money` says a sum; the highest is written out, and the months at both ends. */
export function drawMonths(months: readonly MonthTotal[], money: (amount: number) => string, locale: string): Drawing {
  const { draw, write, drawing } = pen(['p-private', 'axis-line']);
  const all = everyMonth(months);
  const byMonth = new Map(months.map(({ month, all: sum }) => [month, sum]));
  const most = Math.max(...all.map((month) => byMonth.get(month) ?? 0));
  const height = scaleLinear([0, Math.max(1, most)], [0, LINE - TOP]);
  const column = Math.min(NAME, (RIGHT - LEFT) / all.length);
  const bar = column - Math.min(8, column / 3);
  all.forEach((month, at) => {
    const sum = byMonth.get(month) ?? 0;
    if (sum > 0) draw('p-private', box(LEFT + at * column + (column - bar) / 2, LINE - height(sum), bar, height(sum)));
  });
  draw('axis-line', rule(LEFT, LINE, RIGHT, LINE));
  write('x-start', LEFT, TOP - 8, money(most));
  const name = (month: string): string => formatMonth(`${month}-01`, locale);
  // A name needs its room: of many months only the first and the last are named.
  if (column >= NAME) all.forEach((month, at) => write('x-mid', LEFT + (at + 0.5) * column, LINE + 16, name(month)));
  else {
    write('x-start', LEFT, LINE + 16, name(all[0]!));
    write('x-end', LEFT + all.length * column, LINE + 16, name(all.at(-1)!));
  }
  return drawing(WIDTH, LINE + 24);
}
