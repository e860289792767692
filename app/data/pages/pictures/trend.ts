import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { SIDES, type Side } from '../../../domain/access';
import { checkInsOf, wasHeld } from '../../../domain/plan/check-in/check-in-view';
import type { Plan } from '../../../domain/plan/state/plan';
import { judge } from '../../../domain/record/judge';
import { localDate } from '../../../domain/calendar';
import type { CommitmentFacts, Maybe, RecordCase } from '../../../domain/record/facts';
import { scorecardOf, type Scorecard } from '../../../domain/record/scorecard';
import { t } from '../../../words';
import { formatDayShort, formatPercent } from '../../../words/dates';
import { box, cut, hatch, LOOKS, pen, rule, SHAPES, tenth, type Drawing, type Picture } from './drawing';
import { sideKey } from './keys';

/** Both sides' cards as of the day of a held check-in, or of the as-of day itself (`number` null). */
export interface TrendPoint {
  readonly number: number | null;
  readonly on: string;
  readonly cards: Readonly<Record<Side, Scorecard>>;
}

/** The same facts with every instant as the date it falls on: read once instead of once a point. */
function inDates(facts: RecordCase): RecordCase {
  const { timeZone } = facts.calendar;
  const on = (at: string): string => localDate(at, timeZone);
  const maybe = (at: Maybe<string>): Maybe<string> => (at == null ? at : on(at));
  const commitments = facts.commitments?.map((one): CommitmentFacts => ({
    ...one,
    agreedOn: on(one.agreedOn),
    waivedOn: maybe(one.waivedOn),
    dueChanges: one.dueChanges?.map((change) => ({ ...change, agreedOn: on(change.agreedOn) })),
    deliveries: one.deliveries?.map((delivery) => ({
      ...delivery,
      on: on(delivery.on),
      decidedOn: maybe(delivery.decidedOn),
    })),
    holds: one.holds?.map((hold) => ({
      ...hold,
      from: on(hold.from),
      until: maybe(hold.until),
      decidedOn: maybe(hold.decidedOn),
    })),
    contests: one.contests?.map((contest) => ({ ...contest, on: on(contest.on), settledOn: maybe(contest.settledOn) })),
  }));
  return { ...facts, commitments };
}

/**
 * How the record stood at each check-in that was held, and how it stands on the as-of day. The facts are read once and judged as of
 * each day, so that a point never changes once its day is over.
 */
export function trendOf(plan: Plan, facts: RecordCase): readonly TrendPoint[] {
  const plain = inDates(facts);
  const at = (number: number | null, on: string): TrendPoint => {
    const { commitments } = judge({ ...plain, asOf: on });
    const cards = SIDES.map((side) => [side, scorecardOf(side, commitments)]);
    return { number, on, cards: Object.fromEntries(cards) as Record<Side, Scorecard> };
  };
  const held = checkInsOf(plan).filter((checkIn) => wasHeld(checkIn) && checkIn.on <= facts.asOf);
  return [...held.filter(({ on }) => on < facts.asOf).map(({ number, on }) => at(number, on)), at(null, facts.asOf)];
}

const WIDTH = 340;
const LEFT = 38;
const RIGHT = WIDTH - 10;
const RATES = [16, 150] as const;
const DAYS = [178, 224] as const;
const HEIGHT = 258;

/** Rates with their ranges above, late days so far below; one column a check-in. */
export function drawTrend(points: readonly TrendPoint[], floor: number, locale: string): Drawing {
  const { draw, write, drawing } = pen(['axis-line', 'floor-line', 'l-vendor', 'l-customer', 'r-vendor', 'r-customer']);
  const column = scalePoint(
    points.map((_, at) => at),
    [LEFT, RIGHT],
  ).padding(0.5);
  const x = (at: number): number => column(at)!;
  const rate = scaleLinear([0, 1], [RATES[1], RATES[0]]);
  const most = Math.max(1, ...points.flatMap(({ cards }) => SIDES.map((side) => cards[side].lateDays)));
  const days = scaleLinear([0, most], [0, DAYS[1] - DAYS[0]]);
  const apart = Math.min(7, column.step() / 4);
  const bar = Math.min(10, column.step() / 2 - 2);
  for (const share of [0, 0.5, 1]) draw('axis-line', rule(LEFT, rate(share), RIGHT, rate(share)));
  for (const share of [0, 0.5, 1].filter((one) => Math.abs(one - floor) > 0.1).concat(floor))
    write('x-end', LEFT - 5, rate(share) + 4, formatPercent(share, locale));
  draw('floor-line', rule(LEFT, rate(floor), RIGHT, rate(floor)));
  draw('axis-line', rule(LEFT, DAYS[1], RIGHT, DAYS[1]));
  write('x-start', LEFT, DAYS[0] - 6, t('pictures.trend.late-days'));
  write('x-end', LEFT - 5, DAYS[0] + 8, `${most}`);

  SIDES.forEach((side, which) => {
    const letter = which === 0 ? 'V' : 'C';
    const shift = which === 0 ? -apart : apart;
    const path = line<TrendPoint>()
      .defined(({ cards }) => cards[side].keepRate !== null)
      .x((_, at) => x(at) + shift)
      .y(({ cards }) => rate(cards[side].keepRate ?? 0))
      .digits(1)(points);
    if (path) draw(`l-${side}`, path);
    points.forEach(({ cards }, at) => {
      const { keepRate, interval, lateDays } = cards[side];
      const middle = x(at) + shift;
      if (keepRate !== null && interval) {
        draw(`r-${side}`, rule(middle, rate(interval[0]), middle, rate(interval[1])));
        for (const end of interval) draw(`r-${side}`, rule(middle - 3, rate(end), middle + 3, rate(end)));
        draw(LOOKS[letter], SHAPES[letter](middle, rate(keepRate), 4));
      }
      const height = days(lateDays);
      const left = which === 0 ? x(at) - 0.5 - bar : x(at) + 0.5;
      if (height === 0) return;
      draw(LOOKS[letter], box(left, DAYS[1] - height, bar, height));
      if (letter === 'C') draw('p-hatch', hatch(left, DAYS[1] - height, bar, height));
    });
  });
  const every = Math.ceil(points.length / 9);
  points.forEach(({ number }, at) => {
    const last = at === points.length - 1;
    if (!last && (at % every !== 0 || points.length - 1 - at < every)) return;
    write(
      last ? 'x-mid x-strong' : 'x-mid',
      x(at),
      DAYS[1] + 15,
      number === null ? t('pictures.trend.now') : `${number}`,
    );
  });
  write('x-mid', tenth((LEFT + RIGHT) / 2), HEIGHT - 4, t('pictures.trend.check-ins'));
  return drawing(WIDTH, HEIGHT);
}

const standsAt = ({ kept, missed, interval }: Scorecard, locale: string): string => {
  if (!interval) return t('pictures.no-results');
  const [low, high] = interval.map((end) => formatPercent(end, locale)) as [string, string];
  return t('pictures.kept-of', { kept, of: kept + missed, low, high });
};

export function trendPicture(points: readonly TrendPoint[], floor: number, plan: Plan, locale: string): Picture {
  const [first, last] = [points[0]!, points.at(-1)!];
  const { parties } = plan;
  return {
    title: t('pictures.trend.title'),
    said: SIDES.map((side) =>
      t('pictures.trend.said', {
        side: parties[side],
        check: points.length - 1,
        from: formatDayShort(first.on, locale),
        then: standsAt(first.cards[side], locale),
        now: standsAt(last.cards[side], locale),
        days: last.cards[side].lateDays,
      }),
    ).join(' '),
    drawing: drawTrend(points, floor, locale),
    key: [
      ...sideKey(parties),
      ['r-vendor', 'M14 1V15M11 1H17M11 15H17', t('pictures.range')],
      ['floor-line', 'M2 8H26', t('pictures.floor', { floor: formatPercent(floor, locale) })],
    ],
    columns: [t('pictures.trend.check-in'), ...SIDES.map((side) => cut(parties[side], 40))],
    rows: points.map(({ number, on, cards }) => [
      number === null
        ? t('pictures.trend.as-of', { date: formatDayShort(on, locale) })
        : t('pictures.trend.number', { number, date: formatDayShort(on, locale) }),
      ...SIDES.map((side) =>
        t('pictures.trend.stood', { stood: standsAt(cards[side], locale), days: cards[side].lateDays }),
      ),
    ]),
  };
}
