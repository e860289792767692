import { Temporal } from 'temporal-polyfill';
import { localDate, workingDays, zonedInstant, type Calendar } from '../../calendar';
import { atEight } from '../mail-of';
import { LIVE, type Plan, type Stage } from '../state/plan';

/** Stages of which there is something to tell: a draft is the vendor's talk with itself, and what is closed is over. */
const TOLD: readonly Stage[] = ['proposed', 'agreed', ...LIVE];

/** A morning on which digests go out: its date, and eight o'clock of it as an instant. */
export interface Morning {
  readonly day: string;
  readonly eight: string;
}

/** The morning of a calendar that has come; null before eight and on days off. `now` is an instant. */
export function morningOf(calendar: Calendar, now: string): Morning | null {
  const day = localDate(now, calendar.timeZone);
  if (!workingDays(calendar).isWorking(day)) return null;
  const eight = zonedInstant(day, '08:00', calendar.timeZone);
  return Temporal.Instant.compare(now, eight) < 0 ? null : { day, eight };
}

/** Whether a digest of a day tells of a plan: it is being talked about or runs, and the day is a working day by its calendar. */
export const tellsOf = ({ stage, withdrawn, terms }: Plan, day: string): boolean =>
  TOLD.includes(stage) && withdrawn === null && workingDays(terms.calendar).isWorking(day);

/** Whether a digest of a day comes too late: it is another day already wherever it could tell of. The next one tells what it would have. */
export const isPast = (plans: readonly Plan[], day: string, now: string): boolean =>
  plans.every(({ terms }) => localDate(now, terms.calendar.timeZone) > day);

/** Whoever acts is answered within eight seconds: what is written at an instant is there for everybody when these have passed. */
const THERE_WITHIN = { seconds: 10 };

/**
 * The instant through which a digest that is read at `now` has told everything. An act has its time before it is kept, so that of the last
 * moments something may still come: rather told twice than never.
 */
export const toldThrough = (now: string): string =>
  Temporal.Instant.from(now).subtract(THERE_WITHIN).toString({ smallestUnit: 'millisecond' });

/** Nothing older is told, however long somebody had their digests turned off: working days. */
const LOOKS_BACK = 5;

/**
 * The instant from which on a digest tells what happened in a plan: the last that was told, as far as that is not too long ago; the
 * morning before for somebody who was never told anything.
 */
export function toldFrom(plan: Plan, day: string, through: string | null): string {
  const back = (days: number) => atEight(plan, workingDays(plan.terms.calendar).before(day, days));
  if (through === null) return back(1);
  const earliest = back(LOOKS_BACK);
  return through > earliest ? through : earliest;
}
