import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Plan } from '../../../domain/plan/state/plan';
import type { Settings } from '../../../domain/record/facts';
import type { Scorecard } from '../../../domain/record/scorecard';
import { t } from '../../../words';
import { formatDayShort, formatPercent } from '../../../words/dates';
import { box, cut, disc, lozenge, pen, rule, type Drawing, type Picture } from './drawing';
import type { TrendPoint } from './trend';

const WIDTH = 340;
const LEFT = 44;
const TOP = 12;
const SIZE = 282;
const BOTTOM = TOP + SIZE;

const settled = (cards: TrendPoint['cards']): boolean =>
  cards.vendor.keepRate !== null && cards.customer.keepRate !== null;

const resultsOf = ({ kept, missed }: Scorecard): number => kept + missed;

/** The vendor's rate to the right, the customer's up; a box for how far the true rates may lie, and the way they came. */
export function drawQuadrant(
  points: readonly TrendPoint[],
  { floor }: Pick<Settings, 'floor'>,
  parties: Plan['parties'],
  locale: string,
): Drawing {
  const { draw, write, drawing } = pen(['q-range', 'axis-line', 'floor-line', 'q-cross', 'q-path', 'q-past', 'q-now']);
  const x = scaleLinear([0, 1], [LEFT, LEFT + SIZE]);
  const y = scaleLinear([0, 1], [BOTTOM, TOP]);
  draw('axis-line', box(LEFT, TOP, SIZE, SIZE));
  draw('floor-line', rule(x(floor), TOP, x(floor), BOTTOM) + rule(LEFT, y(floor), LEFT + SIZE, y(floor)));
  for (const share of [0, 1].filter((one) => Math.abs(one - floor) > 0.08).concat(floor)) {
    write('x-mid', x(share), BOTTOM + 16, formatPercent(share, locale));
    write('x-end', LEFT - 6, y(share) + 4, formatPercent(share, locale));
  }
  write(
    'x-mid x-vendor',
    LEFT + SIZE / 2,
    BOTTOM + 34,
    t('pictures.quadrant.axis', { letter: 'V', side: cut(parties.vendor, 30) }),
  );
  write(
    'x-mid x-up x-customer',
    12,
    TOP + SIZE / 2,
    t('pictures.quadrant.axis', { letter: 'C', side: cut(parties.customer, 30) }),
  );
  write('x-start x-soft', LEFT + 6, TOP + 16, t('pictures.quadrant.only-customer'));
  write('x-end x-soft', LEFT + SIZE - 6, BOTTOM - 8, t('pictures.quadrant.only-vendor'));
  write('x-end x-soft', LEFT + SIZE - 6, TOP + 16, t('pictures.quadrant.both'));
  write('x-start x-soft', LEFT + 6, BOTTOM - 8, t('pictures.quadrant.neither'));

  const shown = points.filter(({ cards }) => settled(cards));
  const at = ({ cards }: TrendPoint) => [x(cards.vendor.keepRate!), y(cards.customer.keepRate!)] as const;
  const last = points.at(-1)!;
  if (!settled(last.cards)) {
    write('x-mid x-strong', LEFT + SIZE / 2, TOP + SIZE / 2, t('pictures.quadrant.none'));
    return drawing(WIDTH, BOTTOM + 42);
  }
  const [vendor, customer] = [last.cards.vendor.interval!, last.cards.customer.interval!];
  const [cx, cy] = at(last);
  draw('q-range', box(x(vendor[0]), y(customer[1]), x(vendor[1]) - x(vendor[0]), y(customer[0]) - y(customer[1])));
  draw('q-cross', rule(x(vendor[0]), cy, x(vendor[1]), cy) + rule(cx, y(customer[0]), cx, y(customer[1])));
  const path = line().digits(1)(shown.map((point) => [...at(point)]));
  if (path && shown.length > 1) draw('q-path', path);
  const named: (readonly [number, number])[] = [[cx, cy]];
  for (const point of shown.slice(0, -1)) {
    const [px, py] = at(point);
    draw('q-past', disc(px, py, 3));
    if (named.some(([nx, ny]) => Math.hypot(px - nx, py - ny) < 16)) continue;
    named.push([px, py]);
    write('x-start', px + 5, py - 5, `${point.number}`);
  }
  draw('q-now', lozenge(cx, cy, 7));
  return drawing(WIDTH, BOTTOM + 42);
}

export function quadrantPicture(
  points: readonly TrendPoint[],
  settings: Pick<Settings, 'floor' | 'minResults'>,
  { parties }: Plan,
  locale: string,
): Picture {
  const last = points.at(-1)!;
  const share = (card: Scorecard): string => (card.keepRate === null ? '–' : formatPercent(card.keepRate, locale));
  const range = ({ interval }: Scorecard): string =>
    interval ? interval.map((end) => formatPercent(end, locale)).join(' – ') : '–';
  const few = Math.min(resultsOf(last.cards.vendor), resultsOf(last.cards.customer)) < settings.minResults;
  const { vendor, customer } = last.cards;
  return {
    title: t('pictures.quadrant.title'),
    said: [
      settled(last.cards)
        ? t('pictures.quadrant.said', {
            vendorName: parties.vendor,
            customerName: parties.customer,
            vendor: t('pictures.quadrant.of', {
              rate: share(vendor),
              kept: vendor.kept,
              of: resultsOf(vendor),
              range: range(vendor),
            }),
            customer: t('pictures.quadrant.of', {
              rate: share(customer),
              kept: customer.kept,
              of: resultsOf(customer),
              range: range(customer),
            }),
          })
        : t('pictures.quadrant.none-said'),
      few ? t('pictures.quadrant.few', { min: settings.minResults }) : '',
    ]
      .join(' ')
      .trim(),
    drawing: drawQuadrant(points, settings, parties, locale),
    key: [
      ['q-now', lozenge(14, 8, 6), t('pictures.quadrant.now')],
      ['q-past', disc(14, 8, 3), t('pictures.quadrant.past')],
      ['q-range', box(2, 2, 24, 12), t('pictures.quadrant.range')],
      ['floor-line', 'M2 8H26', t('pictures.floor', { floor: formatPercent(settings.floor, locale) })],
    ],
    columns: [
      t('pictures.trend.check-in'),
      t('pictures.quadrant.rate', { side: parties.vendor }),
      t('pictures.quadrant.rate', { side: parties.customer }),
    ],
    rows: points.map(({ number, on, cards }) => [
      number === null
        ? t('pictures.trend.as-of', { date: formatDayShort(on, locale) })
        : t('pictures.trend.number', { number, date: formatDayShort(on, locale) }),
      `${share(cards.vendor)} (${range(cards.vendor)})`,
      `${share(cards.customer)} (${range(cards.customer)})`,
    ]),
  };
}
