import { Temporal } from 'temporal-polyfill';
import type { Side, Sitter } from '../../access';
import { dateOf, dayNumber, zonedInstant } from '../../calendar';
import { applyEntry, replay } from '../apply';
import type { Entry } from '../entries';
import type { Plan } from '../state/plan';
import { openSeats } from '../seats/seat';
import { datedOf, type Dated, type DatedKind } from './dated';

/** An entry of a calendar: a thing of the plan, and how often what is said of it has changed. */
export interface CalendarEvent extends Dated {
  /** The same for everybody and for ever; follows from the plan and the thing. */
  readonly uid: string;
  /** 0 as it was first agreed, and one more with every change of what a calendar says of it (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  /** When it was last changed, as an ISO instant of the ledger. */
  readonly changedAt: string;
  /** When it first stood in calendars. */
  readonly madeAt: string;
}

/** A plan's calendar, for whoever sits in it, with what is needed to say and to share it out. */
export interface PlanCalendar extends Pick<Plan, 'id' | 'title' | 'parties'> {
  readonly timeZone: string;
  /** Whether a side has leads, who answer for its dates. */
  readonly led: Readonly<Record<Side, boolean>>;
  readonly events: readonly CalendarEvent[];
}

/** How long a check-in is kept free in a calendar. Plans say when one starts, not how long it lasts. */
export const CHECK_IN_MINUTES = 30;

export const uidOf = (planId: string, { kind, id }: Pick<Dated, 'kind' | 'id'>): string =>
  `${planId}.${kind}.${id}@evenhand`;

const FACTS = ['on', 'time', 'title', 'side', 'owner', 'state'] as const satisfies readonly (keyof Dated)[];

const isSame = (a: Dated, b: Dated): boolean => a === b || FACTS.every((fact) => a[fact] === b[fact]);

const changed = (before: CalendarEvent, now: Dated, at: string): CalendarEvent =>
  isSame(before, now) ? before : { ...before, ...now, sequence: before.sequence + 1, changedAt: at };

/**
 * A plan's calendar as its shared ledger tells it: each thing as it stands after the last entry, what is gone as called off. Throws
 * RangeError where the ledger does not begin with a plan.
 */
export function calendarTold(planId: string, entries: readonly Entry[]): PlanCalendar {
  const [first, ...rest] = entries;
  let plan = replay(planId, first ? [first] : []);
  const events = new Map<string, CalendarEvent>();
  for (const entry of rest) {
    const after = applyEntry(plan, entry);
    if (after !== plan) tell(events, after, entry.at);
    plan = after;
  }
  const led = (side: Side): boolean => openSeats(plan, side).some(({ role }) => role === 'lead');
  return {
    ...{ id: planId, title: plan.title, parties: plan.parties, timeZone: plan.terms.calendar.timeZone },
    led: { vendor: led('vendor'), customer: led('customer') },
    events: [...events.values()],
  };
}

function tell(events: Map<string, CalendarEvent>, plan: Plan, at: string): void {
  const gone = new Set(events.keys());
  for (const dated of datedOf(plan)) {
    const uid = uidOf(plan.id, dated);
    const before = events.get(uid);
    events.set(uid, before ? changed(before, dated, at) : { ...dated, uid, sequence: 0, changedAt: at, madeAt: at });
    gone.delete(uid);
  }
  for (const uid of gone) {
    const before = events.get(uid)!;
    events.set(uid, changed(before, { ...before, state: 'off' }, at));
  }
}

/** Those who answer for a side's dates: its leads, or where it has none its executives. */
const answersFor = ({ led }: PlanCalendar, { role, side }: Sitter): boolean =>
  role === 'lead' || (role === 'executive' && !led[side]);

/**
 * What of a plan's calendar is a seat's: check-ins, last days to cure and the end of the time frame for everybody, due dates of what they own, and for
 * who answers for a side all of that side's.
 */
export function eventsFor(calendar: PlanCalendar, seat: Sitter): readonly CalendarEvent[] {
  const answers = answersFor(calendar, seat);
  return calendar.events.filter(
    ({ kind, side, owner }) => kind !== 'commitment' || owner === seat.id || (answers && side === seat.side),
  );
}

/** What a plan's calendar says of one thing; undefined where it never stood in it. */
export const eventOf = (
  { id: planId, events }: PlanCalendar,
  kind: DatedKind,
  id: string,
): CalendarEvent | undefined => {
  const uid = uidOf(planId, { kind, id });
  return events.find((event) => event.uid === uid);
};

/** A whole day and the one after, which it does not reach into; or the first and the last instant of a meeting. */
export type Span =
  | { readonly kind: 'day'; readonly from: string; readonly until: string }
  | { readonly kind: 'time'; readonly from: string; readonly until: string };

/** When a thing is. Times come as instants: the same for every reader, whatever their calendar knows of the plan's zone. */
export function spanOf({ on, time }: Pick<Dated, 'on' | 'time'>, timeZone: string): Span {
  if (time === null) return { kind: 'day', from: on, until: dateOf(dayNumber(on) + 1) };
  const from = Temporal.Instant.from(zonedInstant(on, time, timeZone));
  return { kind: 'time', from: from.toString(), until: from.add({ minutes: CHECK_IN_MINUTES }).toString() };
}
