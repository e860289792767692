import { scaleLinear } from 'd3-scale';
import { linkHorizontal } from 'd3-shape';
import { SIDES, type Side } from '../../../domain/access';
import { weekdayOf, workingDays, type Calendar } from '../../../domain/calendar';
import { box, cut, LOOKS, pen, rule, SHAPES, tenth, type Drawing, type Pen } from './drawing';
import { packRows } from './lanes';
import { reachOf, type Course } from './timeline-facts';
import { CLOSE, drawCourse, ROOMY, type Placed, type Way } from './timeline-marks';

/** What stands on the picture of one commitment: a link over all of it, and its name. */
export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly label: string;
  /** Where the name begins, or ends where it would run out of the picture. */
  readonly at: number;
  readonly flush: 'start' | 'end';
}

export interface TimelineDrawing extends Drawing {
  readonly spots: readonly Spot[];
  /** Height of each spot. */
  readonly spot: number;
}

export interface Span {
  readonly from: number;
  readonly through: number;
  readonly asOf: number;
  /** The time frame of the plan. */
  readonly start: number;
  readonly end: number;
}

/** Texts of the calendar, said by whoever knows the reader. */
export interface Said {
  readonly month: (day: number) => string;
  readonly dayOfMonth: (day: number) => string;
  readonly asOf: string;
  readonly start: string;
  readonly end: string;
  readonly lane: Readonly<Record<Side, string>>;
}

const WIDTH = 1080;
const MARGIN = 12;
/** Below this many units a day the picture grows wider instead. */
const LEAST = 4;
const LANE_TITLE = 26;
const CALENDAR = 46;
/** Room below the lanes for the names of the start and the end. */
const FOOT = 18;
/** With more commitments than this, they go by their numbers and stand closer. */
const MANY = 40;

/** How wide a text of this many letters is at most, in units. */
const wide = (text: string): number => text.length * 6.7 + 4;

const LOOK_ORDER = [
  ...[
    't-off',
    't-week',
    't-month',
    't-frame',
    'p-wait',
    'p-wait-held',
    'p-wait-held p-many',
    't-spine',
    't-review',
    't-moving',
  ],
  ...['p-vendor', 'p-customer', 'p-hatch', 'p-neither', 't-hold-vendor', 't-hold-customer'],
  ...['t-today-line', 't-today', 't-post', 't-first', 't-moved', 't-done', 't-tick', 't-back', 't-waived', 't-overdue'],
];

/**
 * Two lanes over and under one calendar. Places that are dates lie at the end of their day, days between two of them: late days begin
 * where the due date stands and end where the delivery does.
 */
export function drawTimeline(
  courses: readonly Course[],
  labelOf: (id: string) => { readonly number: string; readonly title: string },
  calendar: Calendar,
  span: Span,
  said: Said,
): TimelineDrawing {
  const length = span.through - span.from + 1;
  const width = Math.max(WIDTH, length * LEAST + 2 * MARGIN);
  const scale = scaleLinear([span.from, span.through + 1], [MARGIN, width - MARGIN]);
  const x = (day: number): number => scale(day);
  const perDay = x(span.from + 1) - x(span.from);
  const many = courses.length > MANY;
  const way = many ? CLOSE : ROOMY;
  const { draw, write, drawing } = pen(LOOK_ORDER);
  const lanes = SIDES.map((side) =>
    lane(
      courses.filter((course) => course.side === side),
      (id) => (many ? labelOf(id).number : cut(`${labelOf(id).number} ${labelOf(id).title}`, 34)),
      x,
      width,
      span.asOf,
      way,
    ),
  );
  const heightOf = (rows: number): number => LANE_TITLE + Math.max(1, rows) * way.row + 6;
  const [above, below] = [heightOf(lanes[0]!.rows), heightOf(lanes[1]!.rows)];
  const tops = [LANE_TITLE, above + CALENDAR + LANE_TITLE];
  const height = above + CALENDAR + below + FOOT;

  days({ draw, write, drawing }, { x, perDay, calendar, span, said, above, height, width });
  SIDES.forEach((side, at) => {
    const top = at === 0 ? 4 : above + CALENDAR + 4;
    draw(LOOKS[at === 0 ? 'V' : 'C'], SHAPES[at === 0 ? 'V' : 'C'](MARGIN + 8, top + 9, 8));
    write('x-on', MARGIN + 8, top + 13, at === 0 ? 'V' : 'C');
    write('x-lane', MARGIN + 22, top + 14, said.lane[side]);
  });
  const placed = lanes.flatMap(({ placed }, at) => placed.map((one) => ({ ...one, y: tops[at]! + one.y })));
  waits(draw, placed, x, way, many);
  for (const one of placed) drawCourse({ draw, write, drawing }, one, { x, perDay, asOf: span.asOf, way });
  return {
    ...drawing(width, height),
    spot: way.row - 2,
    spots: placed.map(({ course: { id }, label, from, to, flush, bar, y }) => ({
      id,
      x: tenth(from),
      y: tenth(y),
      width: tenth(to - from),
      label,
      at: tenth(flush === 'start' ? bar[0] : bar[1]),
      flush,
    })),
  };
}

/** Places the commitments of a side in rows. */
function lane(
  courses: readonly Course[],
  label: (id: string) => string,
  x: (day: number) => number,
  width: number,
  asOf: number,
  way: Way,
): { readonly rows: number; readonly placed: readonly Placed[] } {
  const extents = courses
    .map((course) => {
      const [first, last] = reachOf(course, asOf);
      // A date is the end of its day, and flags stand on it.
      const bar = [x(first + 1), x(last + 1)] as const;
      const text = label(course.id);
      const flush = bar[0] + wide(text) > width - MARGIN ? ('end' as const) : ('start' as const);
      const from = Math.min(bar[0], flush === 'end' ? bar[1] - wide(text) : bar[0]) - 6;
      const to = Math.max(from + 26, bar[1] + 8, flush === 'start' ? bar[0] + wide(text) : bar[1] + 2);
      return { course, label: text, from, to, flush, bar };
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const rows = packRows(extents, 4);
  return {
    rows: Math.max(0, ...rows.map((row) => row + 1)),
    placed: extents.map((one, at) => ({ ...one, y: rows[at]! * way.row })),
  };
}

interface Calendars {
  readonly x: (day: number) => number;
  readonly perDay: number;
  readonly calendar: Calendar;
  readonly span: Span;
  readonly said: Said;
  readonly above: number;
  readonly height: number;
  readonly width: number;
}

/** Days off faintly, weeks, months, the time frame and the as-of day; named in the calendar between the lanes. */
function days({ draw, write }: Pen, { x, perDay, calendar, span, said, above, height, width }: Calendars): void {
  const days = workingDays(calendar);
  const today = x(span.asOf) + perDay / 2;
  const half = wide(said.asOf) / 2 + 5;
  const middle = Math.min(Math.max(today, MARGIN + half), width - MARGIN - half);
  const covered = (left: number, right: number): boolean => left < middle + half + 4 && right > middle - half - 4;
  const every = perDay >= 3 ? 1 : perDay >= 1.6 ? 2 : 4;
  let week = 0;
  for (let day = span.from; day <= span.through; day += 1) {
    const off = days.index(day) === days.index(day - 1);
    if (off) draw('t-off', box(x(day), 0, perDay, height));
    if (weekdayOf(day) === 1) {
      draw('t-week', rule(x(day), above, x(day), above + CALENDAR));
      if (week % every === 0 && x(day) < width - MARGIN - 16)
        write('x-day', x(day) + 3, above + 38, said.dayOfMonth(day));
      week += 1;
    }
    const firstOfMonth = said.dayOfMonth(day) === '1';
    if (firstOfMonth) draw('t-month', rule(x(day), 0, x(day), height));
    if (
      (firstOfMonth || day === span.from) &&
      x(day) < width - MARGIN - 70 &&
      !monthSoon(day, span.from, said, x) &&
      !covered(x(day), x(day) + wide(said.month(day)))
    )
      write('x-month', x(day) + 3, above + 19, said.month(day));
  }
  for (const [day, text, flush] of [
    [span.start, said.start, 'x-day'],
    [span.end + 1, said.end, 'x-day x-end'],
  ] as const) {
    draw('t-frame', rule(x(day), 0, x(day), height));
    write(flush, x(day) + (flush === 'x-day' ? 3 : -3), height - 5, text);
  }
  draw('t-today-line', rule(today, 0, today, height));
  draw('t-today', box(middle - half, above + 2, 2 * half, 19));
  write('x-today', middle, above + 16, said.asOf);
}

/** The picture begins so late in a month that its name would run into the next one's. */
const monthSoon = (day: number, from: number, said: Said, x: (day: number) => number): boolean =>
  day === from &&
  [...Array(28).keys()].some((n) => n > 0 && said.dayOfMonth(day + n) === '1' && x(day + n) - x(day) < 90);

/**
 * Each wait as a line from the end of what comes first to where the other was due, or where it cost the first day. Among many only
 * those that cost days are drawn; the table names them all.
 */
function waits(
  draw: Pen['draw'],
  placed: readonly Placed[],
  x: (day: number) => number,
  way: Way,
  many: boolean,
): void {
  const byId = new Map(placed.map((one) => [one.course.id, one]));
  const between = linkHorizontal().digits(1);
  const heightOf = ({ y }: Placed): number => y + way.flags + 4 + way.days / 2;
  for (const one of placed)
    for (const id of one.course.waitsOn) {
      const blocker = byId.get(id);
      if (!blocker) continue;
      const held = one.course.late.find((late) => late.blocker === id);
      if (many && !held) continue;
      const source: [number, number] = [x(blocker.course.end + 1), heightOf(blocker)];
      const target: [number, number] = [held ? x(held.day) : x(one.course.first + 1), heightOf(one)];
      draw(held ? (many ? 'p-wait-held p-many' : 'p-wait-held') : 'p-wait', `${between({ source, target })}`);
    }
}
