import { scaleLinear } from 'd3-scale';
import { SIDES, type Side } from '../../../domain/access';
import { boundCommitments, dayOf } from '../../../domain/plan/work/commitment-state';
import { REASON_CATEGORIES, type ReasonCategory } from '../../../domain/plan/state/commitment';
import type { Plan } from '../../../domain/plan/state/plan';
import { t } from '../../../words';
import { cut, LOOKS, pen, rule, SHAPES, type Drawing, type Picture } from './drawing';
import { sideKey } from './keys';

/** How often each side gave a reason of a category: by whose commitment it is about, and by who gave it. */
export interface ReasonCount {
  readonly category: ReasonCategory;
  readonly counts: Readonly<Record<Side, Readonly<Record<Side, number>>>>;
}

/** The reasons that were given by a day, the categories that nobody named left out, the most named first. */
export function reasonsOf(plan: Plan, asOf: string): readonly ReasonCount[] {
  const given = boundCommitments(plan).flatMap(({ side, reasons }) =>
    reasons
      .filter(({ at }) => dayOf(plan, at) <= asOf)
      .map(({ by, category }) => ({ about: side, by: by.side, category })),
  );
  const count = (category: ReasonCategory, about: Side, by: Side): number =>
    given.filter((one) => one.category === category && one.about === about && one.by === by).length;
  const both = (category: ReasonCategory, about: Side) => ({
    vendor: count(category, about, 'vendor'),
    customer: count(category, about, 'customer'),
  });
  return REASON_CATEGORIES.map((category) => ({
    category,
    counts: { vendor: both(category, 'vendor'), customer: both(category, 'customer') },
  }))
    .filter((one) => totalOf(one) > 0)
    .sort((a, b) => totalOf(b) - totalOf(a));
}

const totalOf = ({ counts: { vendor, customer } }: ReasonCount): number =>
  vendor.vendor + vendor.customer + customer.vendor + customer.customer;

const WIDTH = 340;
const HALF = 160;
const ROW = 40;
const TOP = 44;
/** Marks this far apart have room for their letter. */
const LETTERED = 15;

/** A mark a reason, in the shape of the side that gave it, under whose commitment it is about. */
export function drawReasons(reasons: readonly ReasonCount[], parties: Plan['parties']): Drawing {
  const { draw, write, drawing } = pen(['axis-line']);
  const most = Math.max(
    1,
    ...reasons.flatMap(({ counts }) => SIDES.map((about) => counts[about].vendor + counts[about].customer)),
  );
  const step = Math.min(LETTERED + 1, (HALF - 8) / most);
  const place = scaleLinear([0, most], [0, most * step]);
  const left = (about: Side): number => (about === 'vendor' ? 4 : WIDTH / 2 + 6);
  for (const about of SIDES) {
    write('x-start x-soft', left(about), 12, t('pictures.reasons.about'));
    write('x-start x-strong', left(about), 28, cut(parties[about], 24));
  }
  draw('axis-line', rule(WIDTH / 2, 0, WIDTH / 2, TOP - 6));
  reasons.forEach(({ category, counts }, row) => {
    const top = TOP + row * ROW;
    draw('axis-line', rule(0, top - 6, WIDTH, top - 6) + rule(WIDTH / 2, top + 13, WIDTH / 2, top + 29));
    write('x-start', left('vendor'), top + 8, t(`work.category.${category}`));
    for (const about of SIDES) {
      const { vendor, customer } = counts[about];
      for (let at = 0; at < vendor + customer; at += 1) {
        const letter = at < vendor ? 'V' : 'C';
        const x = left(about) + place(at) + step / 2;
        draw(LOOKS[letter], SHAPES[letter](x, top + 21, Math.min(6.5, step * 0.44)));
        if (step >= LETTERED) write('x-on', x, top + 24.6, letter);
      }
    }
  });
  return drawing(WIDTH, TOP + reasons.length * ROW);
}

export function reasonsPicture(plan: Plan, asOf: string): Picture {
  const reasons = reasonsOf(plan, asOf);
  const { parties } = plan;
  const sum = (about: Side, by: Side): number => reasons.reduce((all, { counts }) => all + counts[about][by], 0);
  return {
    title: t('pictures.reasons.title'),
    said:
      reasons.length === 0
        ? t('pictures.reasons.none')
        : SIDES.map((about) =>
            t('pictures.reasons.said', {
              about: parties[about],
              vendorName: parties.vendor,
              customerName: parties.customer,
              vendor: sum(about, 'vendor'),
              customer: sum(about, 'customer'),
            }),
          ).join(' '),
    drawing: drawReasons(reasons, parties),
    key: sideKey({
      vendor: t('pictures.reasons.by', { side: parties.vendor }),
      customer: t('pictures.reasons.by', { side: parties.customer }),
    }),
    columns: [
      t('pictures.reasons.category'),
      ...SIDES.flatMap((about) =>
        SIDES.map((by) => t('pictures.reasons.column', { about: parties[about], by: parties[by] })),
      ),
    ],
    rows: reasons.map(({ category, counts }) => [
      t(`work.category.${category}`),
      ...SIDES.flatMap((about) => SIDES.map((by) => `${counts[about][by]}`)),
    ]),
  };
}
