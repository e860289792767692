import type { Side } from '../../../domain/access';
import { dayNumber, localDay } from '../../../domain/calendar';
import type { Charge } from '../../../domain/record/runs';
import { known, type Day } from '../../../domain/record/known';
import type { Judged } from '../../../domain/record/judge';

/** One commitment on the timeline, in day numbers; a date stands for the end of its day. */
export interface Course {
  readonly id: string;
  readonly side: Side;
  readonly first: number;
  /** New dates that both agreed to, in their order. */
  readonly moves: readonly { readonly to: number; readonly as: 're-plan' | 'relief' }[];
  /** Deliveries, and when each was answered: null while it is in review. */
  readonly deliveries: readonly {
    readonly on: number;
    readonly answered: number | null;
    readonly returned: boolean;
    readonly bySilence: boolean;
  }[];
  /** Accepted holds: from the day it was said through the day it ended, or the end. */
  readonly holds: readonly { readonly from: number; readonly until: number; readonly open: boolean }[];
  readonly waived: number | null;
  /** Nothing delivered, and late days charged to its owner. */
  readonly overdue: boolean;
  /** The working days that are late, each with whom it was charged to, and the blocker that counts if there is one. */
  readonly late: readonly { readonly day: number; readonly charge: Charge; readonly blocker: string | null }[];
  /** The last day: of the delivery, the waiver, or the as-of day. */
  readonly end: number;
  readonly waitsOn: readonly string[];
}

/** What the timeline shows of a commitment: only what was known on the as-of day. */
export function courseOf(judged: Judged, day: Day): Course {
  const { facts } = judged;
  const { calendar, days, asOf } = day;
  const on = (at: string): number => localDay(at, calendar.timeZone);
  const stands = known(facts, day);
  const end = days.day(stands.end);
  return {
    id: facts.id,
    side: facts.side,
    first: days.day(judged.firstDue),
    moves: stands.due.changes.map((as, at) => ({
      to: days.day(days.rollIndex(dayNumber(facts.dueChanges![at]!.to))),
      as,
    })),
    deliveries: stands.deliveries.deliveries.map(({ outcome, day: answered, bySilence }, at) => ({
      on: on(facts.deliveries![at]!.on),
      answered,
      returned: outcome === 'returned',
      bySilence,
    })),
    holds: stands.holds.held.map(({ last, at }) => {
      const { from, until } = facts.holds![at]!;
      const open = until == null || on(until) > asOf;
      return { from: on(from), until: Math.max(on(from), days.day(last)), open };
    }),
    waived: stands.waived ? on(facts.waivedOn!) : null,
    overdue: judged.verdict === 'overdue',
    late: judged.late.list.flatMap(({ first, last, charge, cause }) =>
      Array.from({ length: last - first + 1 }, (_, at) => ({
        day: days.day(first + at),
        charge,
        blocker: cause.kind === 'held-up' ? cause.blocker : null,
      })),
    ),
    end,
    waitsOn: facts.waitsOn ?? [],
  };
}

/** The first and the last day on which anything of it is drawn. */
export function reachOf(course: Course, asOf: number): readonly [number, number] {
  const owed = course.waived === null && !course.deliveries.some(({ returned }) => !returned);
  const days = [
    course.first,
    ...course.moves.map(({ to }) => to),
    ...course.deliveries.flatMap(({ on, answered }) => [on, answered ?? asOf]),
    ...course.holds.flatMap(({ from, until }) => [from, until]),
    ...(course.waived === null ? [] : [course.waived]),
    ...(owed && asOf > course.first ? [course.end] : []),
  ];
  return [Math.min(...days), Math.max(...days)];
}
