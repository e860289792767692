import { otherSide, type Side } from '../../../domain/access';
import { dateOf, dayNumber } from '../../../domain/calendar';
import type { Plan } from '../../../domain/plan/state/plan';
import { recordCase } from '../../../domain/plan/record-of';
import { byNumber } from '../../../domain/plan/sign-off/version';
import { find } from '../../../domain/plan/state/things';
import { judge, type Judged } from '../../../domain/record/judge';
import type { Verdict } from '../../../domain/record/verdict';
import { t } from '../../../words';
import { formatDayShort, formatDayWithYear, formatMonth } from '../../../words/dates';
import { stripsOf, type Strip } from './court-strip';
import { drawTimeline, type TimelineDrawing } from './timeline-drawing';
import { courseOf, reachOf, type Course } from './timeline-facts';

/** A commitment in the table beside the picture; dates are said already. */
export interface TimelineRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly side: Side;
  readonly verdict: Verdict;
  readonly contested: boolean;
  /** The first date, and each that both agreed to after it. */
  readonly due: string;
  readonly delivered: string;
  readonly held: string;
  readonly waits: string;
  readonly strip: Strip;
}

export interface TimelineView {
  readonly asOf: string;
  readonly parties: Plan['parties'];
  readonly said: string;
  readonly drawing: TimelineDrawing;
  readonly rows: readonly TimelineRow[];
}

/** The two-lane timeline and the court strip of every commitment, as of a day or now; null while nothing is on the record. */
export function timelineView(plan: Plan, asOf: string, locale: string): TimelineView | null {
  const judgement = judge(recordCase(plan, asOf));
  const { day, commitments } = judgement;
  if (commitments.length === 0) return null;
  const courses = commitments.map((judged) => courseOf(judged, day));
  const strips = stripsOf(plan, judgement, locale);
  const titleOf = (id: string) => find(plan.commitments, id)!;
  const [start, end] = [dayNumber(plan.terms.start), dayNumber(plan.terms.end)];
  const reaches = courses.map((course) => reachOf(course, day.asOf));
  const span = {
    from: Math.min(start, day.asOf, ...reaches.map(([first]) => first)) - 1,
    through: Math.max(end, day.asOf, ...reaches.map(([, last]) => last)) + 1,
    asOf: day.asOf,
    start,
    end,
  };
  const short = (date: number): string => formatDayShort(dateOf(date), locale);
  const drawing = drawTimeline(courses, titleOf, plan.terms.calendar, span, {
    month: (date) => formatMonth(dateOf(date), locale),
    dayOfMonth: (date) => `${Number(dateOf(date).slice(8))}`,
    asOf: short(day.asOf),
    start: t('pictures.timeline.start'),
    end: t('pictures.timeline.end'),
    lane: plan.parties,
  });
  const byId = new Map(commitments.map((judged, at) => [judged.facts.id, [judged, courses[at]!] as const]));
  const rows = Object.values(plan.commitments)
    .filter(({ id }) => byId.has(id))
    .sort(byNumber)
    .map(({ id }) => rowOf(plan, byId.get(id)!, strips.get(id)!, locale));
  return {
    asOf: dateOf(day.asOf),
    parties: plan.parties,
    said: say(plan, commitments, courses, formatDayWithYear(dateOf(day.asOf), locale)),
    drawing,
    rows,
  };
}

function rowOf(plan: Plan, [judged, course]: readonly [Judged, Course], strip: Strip, locale: string): TimelineRow {
  const { id, side } = judged.facts;
  const { number, title } = find(plan.commitments, id)!;
  const short = (date: number): string => formatDayShort(dateOf(date), locale);
  const delivered = course.deliveries.map(({ on, answered, returned, bySilence }) => {
    const outcome = answered === null ? 'review' : returned ? 'returned' : bySilence ? 'silence' : 'accepted';
    return t(`pictures.timeline.delivered-${outcome}`, {
      on: short(on),
      answered: answered === null ? '' : short(answered),
    });
  });
  if (course.waived !== null) delivered.push(t('pictures.timeline.waived', { on: short(course.waived) }));
  return {
    id,
    number,
    title,
    side,
    verdict: judged.verdict,
    contested: judged.contested,
    due: [
      short(course.first),
      ...course.moves.map(({ to, as }) => t(`pictures.timeline.moved-${as}`, { to: short(to) })),
    ].join('; '),
    delivered: delivered.join('; '),
    held: course.holds
      .map(({ from, until, open }) =>
        t(`pictures.timeline.${open ? 'held-open' : 'held-closed'}`, {
          from: short(from),
          until: short(until),
          other: plan.parties[otherSide(side)],
        }),
      )
      .join('; '),
    waits: course.waitsOn.map((one) => find(plan.commitments, one)?.number ?? '').join(', '),
    strip,
  };
}

/** What the picture shows, in a few sentences. */
function say(plan: Plan, commitments: readonly Judged[], courses: readonly Course[], date: string): string {
  const of = (side: Side) => courses.filter((course) => course.side === side);
  const late = (which: 'vendor' | 'customer' | 'total'): number =>
    commitments.reduce((sum, judged) => sum + judged.late[which], 0);
  const held = courses.reduce(
    (sum, course) => sum + course.waitsOn.filter((id) => course.late.some(({ blocker }) => blocker === id)).length,
    0,
  );
  return t('pictures.timeline.said', {
    date,
    vendorName: plan.parties.vendor,
    customerName: plan.parties.customer,
    vendor: of('vendor').length,
    customer: of('customer').length,
    moved: courses.filter(({ moves }) => moves.length > 0).length,
    late: late('total'),
    lateVendor: late('vendor'),
    lateCustomer: late('customer'),
    lateNeither: late('total') - late('vendor') - late('customer'),
    waits: courses.reduce((sum, { waitsOn }) => sum + waitsOn.length, 0),
    held,
  });
}
