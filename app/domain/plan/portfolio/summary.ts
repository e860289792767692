import { SIDES, type Side } from '../../access';
import { dateOf, dayNumber, workingDays, zonedInstant } from '../../calendar';
import { nextCheckIn } from '../check-in/check-in-view';
import { recordOn } from '../record-of';
import { isLive, type Plan } from '../state/plan';
import { dayOf } from '../work/commitment-state';
import { risksOf, type Risk } from './risk';
import { stuckIn, type Stuck } from './stuck';

/** One side's results, counted. */
export interface Rate {
  readonly kept: number;
  readonly of: number;
}

/** A day as it lay on the day of the summary: working days from then, negative once it has gone by. */
export interface DayAhead {
  readonly date: string;
  readonly days: number;
  readonly lies: 'behind' | 'today' | 'ahead';
}

/**
 * A plan in figures, the same for both sides: no word that anybody wrote is in it, and nothing private. It holds for one day in the
 * plan's zone and for one end of its shared ledger, since nothing else changes what both sides see.
 */
export interface Summary {
  /** The plan-local day it is of, and the first instant at which it is out of date. */
  readonly day: string;
  readonly until: string;
  /** Null before anything is on the record. */
  readonly rates: Readonly<Record<Side, Rate>> | null;
  readonly checkIn: DayAhead | null;
  /** The last day of the time frame. */
  readonly end: DayAhead;
  /** The commitment that is longest late, and how many are late now. */
  readonly stuck: Stuck | null;
  readonly late: number;
  /** All that weighs, and the weightiest reasons for it. */
  readonly risk: number;
  readonly reasons: readonly Risk[];
}

/** More reasons than these nobody reads in a row of a table. */
const MOST_REASONS = 3;

function ratesOf(plan: Plan, at: string): Summary['rates'] {
  const { sides, commitments } = recordOn(plan, at);
  if (commitments.size === 0) return null;
  const rates = SIDES.map((side) => [side, { kept: sides[side].kept, of: sides[side].kept + sides[side].missed }]);
  return Object.fromEntries(rates) as Record<Side, Rate>;
}

/** The summary of a plan that was proposed, at an instant. `lastAt`: when something was last written that both sides see. */
export function summaryOf(plan: Plan, at: string, lastAt: string | null): Summary {
  const { calendar, end } = plan.terms;
  const day = dayOf(plan, at);
  const days = workingDays(calendar);
  const ahead = (date: string): DayAhead => {
    if (date === day) return { date, days: 0, lies: 'today' };
    return date > day
      ? { date, days: days.count(day, date), lies: 'ahead' }
      : { date, days: -days.count(date, day), lies: 'behind' };
  };
  const going = isLive(plan) && !plan.withdrawn;
  const next = going ? nextCheckIn(plan, at) : undefined;
  const stuck = stuckIn(plan, at);
  const risks = risksOf(plan, at, lastAt);
  return {
    day,
    until: zonedInstant(dateOf(dayNumber(day) + 1), '00:00', calendar.timeZone),
    rates: ratesOf(plan, at),
    checkIn: next ? ahead(next.on) : null,
    end: ahead(end),
    stuck: stuck[0] ?? null,
    late: stuck.length,
    risk: risks.reduce((sum, { points }) => sum + points, 0),
    reasons: risks.slice(0, MOST_REASONS),
  };
}
