import { box, cross, disc, hatch, LOOKS, rule, SHAPES, tenth, type Pen } from './drawing';
import type { Course } from './timeline-facts';

/** How a row is made up. */
export interface Way {
  readonly row: number;
  /** Height of what is drawn, from the top of the row: the name's line, the flags', the days'. */
  readonly name: number;
  readonly flags: number;
  readonly days: number;
  readonly letters: number;
}

export const ROOMY: Way = { row: 46, name: 12, flags: 17, days: 14, letters: 40 };
export const CLOSE: Way = { row: 30, name: 11, flags: 13, days: 9, letters: 8 };

/** A commitment in its row. */
export interface Placed {
  readonly course: Course;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly flush: 'start' | 'end';
  readonly bar: readonly [number, number];
  /** The top of its row. */
  readonly y: number;
}

interface Drawn {
  readonly x: (day: number) => number;
  readonly perDay: number;
  readonly asOf: number;
  readonly way: Way;
}

/** One commitment: its dates as flags, its days between them. */
export function drawCourse({ draw, write }: Pen, { course, bar, y }: Placed, { x, perDay, asOf, way }: Drawn): void {
  const flags = y + way.flags;
  const top = flags + 4;
  const bottom = top + way.days;
  const middle = top + way.days / 2;
  const flag = (look: string, day: number): void => {
    const at = x(day + 1);
    draw(look, `M${tenth(at - 4.5)} ${tenth(flags - 3)}h9l-4.5 7z`);
    draw('t-post', rule(at, flags + 4, at, bottom + 1));
  };
  draw('t-spine', rule(bar[0], middle, bar[1], middle));

  let before = course.first;
  for (const { to } of course.moves) {
    if (to !== before) draw('t-moving', rule(x(before + 1) + 4, flags, x(to + 1) - 4, flags));
    before = to;
  }
  for (const { on, answered } of course.deliveries)
    draw('t-review', box(x(on + 1), middle - 3, Math.max(1, x((answered ?? asOf) + 1) - x(on + 1)), 6));
  lateDays({ draw, write }, course, { x, perDay, top, way });
  for (const { from, until } of course.holds) {
    const look = course.side === 'vendor' ? 't-hold-customer' : 't-hold-vendor';
    const [left, right] = [x(from + 1), Math.max(x(from + 1) + 3, x(until + 1))];
    draw(look, `M${tenth(left)} ${bottom}v4H${tenth(right)}v-4`);
  }

  flag('t-first', course.first);
  for (const { to } of course.moves) flag('t-moved', to);
  for (const { on, returned } of course.deliveries) {
    draw('t-post', rule(x(on + 1), top - 1, x(on + 1), bottom + 1));
    draw(returned ? 't-back' : 't-done', disc(x(on + 1), middle, 5));
    if (!returned) draw('t-tick', `M${tenth(x(on + 1) - 2.6)} ${middle}l2 2l3.4 -4`);
  }
  if (course.waived !== null) draw('t-waived', cross(x(course.waived + 1), middle, 4));
  if (course.overdue)
    draw('t-overdue', `M${tenth(x(course.end + 1))} ${top - 2}v${way.days + 4}l7 ${-(way.days + 4) / 2}z`);
}

/** Late days, by whom they are charged to: letters where a day is wide enough, else hatched and outlined bars. */
function lateDays(
  { draw, write }: Pick<Pen, 'draw' | 'write'>,
  { late }: Course,
  { x, perDay, top, way }: { x: (day: number) => number; perDay: number; top: number; way: Way },
): void {
  const lettered = perDay >= 12 && way.days >= 14;
  if (!lettered) return lateBars(draw, late, x, top, way.days);
  for (const { day, charge } of late) {
    const middle = x(day) + perDay / 2;
    draw(LOOKS[charge], SHAPES[charge](middle, top + way.days / 2, 6.5));
    write(charge === 'N' ? 'x-neither' : 'x-on', middle, top + way.days / 2 + 3.6, charge);
  }
}

/** Days in a row that went alike, as one bar; days off lie between two. */
function lateBars(
  draw: Pen['draw'],
  late: Course['late'],
  x: (day: number) => number,
  top: number,
  height: number,
): void {
  for (let at = 0, next = 1; at < late.length; at = next, next += 1) {
    const { day, charge } = late[at]!;
    while (late[next]?.charge === charge && late[next]!.day === day + next - at) next += 1;
    const width = x(day + next - at) - x(day);
    draw(LOOKS[charge], box(x(day), top, width, height));
    if (charge === 'C') draw('p-hatch', hatch(x(day), top, width, height));
  }
}
