import { may, otherSide, type Side } from '../../domain/access';
import type { HalfText } from '../../domain/plan/check-in/half-draft';
import { decidePlan } from '../../domain/plan/decide-plan';
import { emptyPrivate } from '../../domain/plan/private';
import type { Half } from '../../domain/plan/state/check-in';
import { isLive, type Plan } from '../../domain/plan/state/plan';
import type { Seat } from '../../domain/plan/state/seat';
import {
  isNear,
  reasonsOf,
  weeklyOf,
  worstFirst,
  type Reason,
  type Late,
  type Weekly,
} from '../../domain/plan/weekly/weekly';
import type { Scope, WeeklyAsked, WHYS } from '../../domain/plan/weekly/asked';
import { isRefusal } from '../../domain/refusal';
import { sayRefusal } from '../../words/refusals';
import type { OwnHalf } from '../half-drafts.server';
import { draftPart, halfPart, type Tappable } from './check-in-act';
import { mayMeetSoon, type PlanHead } from './plan-heads';
import { whenOf, type When } from './when';

export interface WeeklyRow {
  readonly planId: string;
  readonly title: string;
  readonly parties: Plan['parties'];
  readonly you: Side;
  /** The reader's own. */
  readonly seat: string;
  readonly zone: string;
  readonly reasons: readonly Reason[];
  readonly checkIn: { readonly id: string; readonly number: number; readonly when: When; readonly time: string } | null;
  /** The longest late first, no more than fit; and how many more there are. */
  readonly late: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    /** Working days so far, and whom everybody waits for. */
    readonly days: number;
    readonly on: Late['on'];
  }[];
  readonly moreLate: number;
  readonly last: {
    readonly on: string;
    readonly halves: Readonly<Partial<Record<Side, Pick<Half, 'confidence' | 'words'>>>>;
  } | null;
  /** Whether the other side's half is in; what it says is sealed. */
  readonly otherIn: boolean;
  /** Null where this reader has none to give. */
  readonly half: {
    readonly start: HalfText | null;
    /** 'HH:MM' and who, of a draft that is there. */
    readonly draft: { readonly rev: number; readonly time: string; readonly by: string } | null;
    readonly seen: string;
    /** The most pressing ones; and how many more there are on the half's own page. */
    readonly taps: readonly Tappable[];
    readonly more: number;
    /** Taps on what is not shown here, which stay as they are. */
    readonly moreTaps: HalfText['taps'];
  } | null;
  /** Why no half can be given now, as a sentence. */
  readonly refused: string | null;
}

/** A choice of plans on the weekly page, by the name that its owner gave it. */
export interface SavedView {
  readonly name: string;
  /** What stands in the address, without the question mark. */
  readonly query: string;
}

export interface WeeklyView {
  readonly asked: WeeklyAsked;
  /** How many plans there are in each scope, whatever else is asked for. */
  readonly counts: Readonly<Record<Scope, number>>;
  readonly rows: readonly WeeklyRow[];
  /** How many plans more fit the choice, which were not looked into. */
  readonly left: number;
}

interface Seated {
  readonly plan: Plan;
  readonly seat: Seat;
}

const SCOPED: Readonly<Record<Scope, (one: PlanHead) => boolean>> = {
  own: ({ role }) => role === 'lead',
  team: ({ side }) => side === 'vendor',
  all: () => true,
};

const isRunning = (head: PlanHead): boolean => isLive(head);

/** What somebody sees who asks for nothing else: what they lead, or all they sit in where they lead none. */
export const usualScope = (heads: readonly PlanHead[]): Scope =>
  heads.some((one) => isRunning(one) && SCOPED.own(one)) ? 'own' : 'all';

/** The plans that are asked for, as far as that can be told without reading them. */
export function wantedHeads(heads: readonly PlanHead[], { scope, find }: WeeklyAsked): readonly PlanHead[] {
  const wanted = find.toLowerCase();
  return heads
    .filter((one) => isRunning(one) && SCOPED[scope](one))
    .filter(({ title, parties, side }) => `${title} ${parties[otherSide(side)]}`.toLowerCase().includes(wanted));
}

/** How many of the wanted plans that are not read may fit the time that is asked for. */
export const leftOut = (
  wanted: readonly PlanHead[],
  read: readonly PlanHead[],
  { running }: Pick<WeeklyAsked, 'running'>,
  now: string,
): number => wanted.filter((head) => !read.includes(head) && (running || mayMeetSoon(head, now))).length;

interface Weighed extends Seated {
  readonly weekly: Weekly;
}

/** Plans with their week, worst first, as far as the time and the reason go. */
export function weighed(seated: readonly Seated[], { running, why }: WeeklyAsked, now: string): Weighed[] {
  return seated
    .map((one) => ({ ...one, weekly: weeklyOf(one.plan, one.seat.side, now) }))
    .filter(({ weekly }) => running || isNear(weekly))
    .filter(
      ({ weekly }) => why === null || WANTED[why].some((reason) => reasonsOf(weekly).some((one) => one.why === reason)),
    )
    .sort((a, b) => worstFirst(a.weekly, b.weekly));
}

const WANTED: Readonly<Record<(typeof WHYS)[number], readonly Reason['why'][]>> = {
  due: ['half-due'],
  late: ['late'],
  worry: ['worry'],
};

const MOST_LATE = 3;
/** More taps than these are no week's: they stand on the half's own page. */
const MOST_TAPS = 15;

function rowOf({ plan, seat, weekly }: Weighed, own: OwnHalf | undefined, now: string, locale: string): WeeklyRow {
  const { next, last, late } = weekly;
  const checkIn = next?.checkIn ?? null;
  const { calendar } = plan.terms;
  const no =
    checkIn && may(seat, 'give-half')
      ? decidePlan(
          plan,
          {
            kind: 'give-half',
            checkIn: checkIn.id,
            seen: checkIn.halvesIn[seat.side] ?? '',
            confidence: 'on-track',
            words: '',
            taps: {},
          },
          { by: seat, at: now, own: emptyPrivate(seat.side) },
        )
      : null;
  return {
    planId: plan.id,
    title: plan.title,
    parties: plan.parties,
    you: seat.side,
    seat: seat.id,
    zone: calendar.timeZone,
    reasons: reasonsOf(weekly),
    checkIn: checkIn && {
      ...{ id: checkIn.id, number: checkIn.number, time: checkIn.time },
      when: whenOf(calendar, checkIn.on, now),
    },
    late: late
      .slice(0, MOST_LATE)
      .map(({ commitment: { id, number, title }, days, on }) => ({ id, number, title, days, on })),
    moreLate: Math.max(0, late.length - MOST_LATE),
    last: last && { on: last.on, halves: last.halves },
    otherIn: checkIn?.halvesIn[otherSide(seat.side)] !== undefined,
    half: checkIn && no !== null && !isRefusal(no) ? halfOf(plan, seat, weekly, own, now) : null,
    refused: no !== null && isRefusal(no) ? sayRefusal(no, locale) : null,
  };
}

function halfOf(plan: Plan, seat: Seat, { next }: Weekly, own: OwnHalf | undefined, now: string): WeeklyRow['half'] {
  const checkIn = next!.checkIn;
  const halves = own?.half ? { [checkIn.id]: own.half } : {};
  const part = halfPart(plan, checkIn, seat, now, { ...emptyPrivate(seat.side), halves, draft: own?.draft ?? null });
  const draft = own?.draft ? draftPart(plan, own.draft) : null;
  const start: HalfText | null = part.draft ?? part.own;
  const taps = part.now.slice(0, MOST_TAPS);
  const shown = new Set(taps.map(({ id }) => id));
  const more = Object.entries(start?.taps ?? {}).filter(([id]) => !shown.has(id));
  return {
    start: start && { confidence: start.confidence, words: start.words, taps: start.taps },
    draft: draft && { rev: draft.rev, time: draft.time, by: draft.by },
    seen: part.seen,
    taps,
    more: part.now.length - taps.length,
    moreTaps: Object.fromEntries(more),
  };
}

const halfState = (row: WeeklyRow): WeeklyAsked['half'] =>
  row.half === null ? null : row.half.draft ? 'draft' : row.half.seen ? 'given' : 'missing';

/** The weekly page of one person: their plans, worst first, each with its half of this week. */
export function weeklyView(
  heads: readonly PlanHead[],
  plans: readonly Weighed[],
  own: ReadonlyMap<string, OwnHalf>,
  { asked, left, now, locale }: Pick<WeeklyView, 'asked' | 'left'> & { readonly now: string; readonly locale: string },
): WeeklyView {
  const running = heads.filter(isRunning);
  const count = (scope: Scope): number => running.filter(SCOPED[scope]).length;
  const rows = plans.map((one) => rowOf(one, own.get(one.seat.id), now, locale));
  return {
    ...{ asked, left },
    counts: { own: count('own'), team: count('team'), all: count('all') },
    rows: rows.filter((row) => asked.half === null || halfState(row) === asked.half),
  };
}
