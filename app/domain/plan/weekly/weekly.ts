import { SIDES, type Side } from '../../access';
import { dayNumber } from '../../calendar';
import { checkInsOf, nextCheckIn, wasHeld } from '../check-in/check-in-view';
import { CONFIDENCES, type CheckIn, type Confidence } from '../state/check-in';
import type { Commitment } from '../state/commitment';
import { isLive, type Plan } from '../state/plan';
import { stuckIn, type Stuck } from '../portfolio/stuck';
import { find } from '../state/things';
import { dayOf } from '../work/commitment-state';

/** A commitment that is late now, as the portfolio counts it. */
export interface Late extends Omit<Stuck, 'commitment'> {
  readonly commitment: Commitment;
}

/** What a week asks of one side of a plan, and how it stands: all that the order of plans goes by. */
export interface Weekly {
  readonly plan: string;
  readonly title: string;
  /** The check-in one prepares for; `days` from today, negative once its day is over. */
  readonly next: { readonly checkIn: CheckIn; readonly days: number } | null;
  /** The last one that people met for. */
  readonly last: CheckIn | null;
  /** Whether this side's half of the next one is in; true where none is asked for. */
  readonly given: boolean;
  /** The longest late first. */
  readonly late: readonly Late[];
  /** The least sure word that either side gave last time. */
  readonly worry: Confidence | null;
}

/** How one side of a running plan stands in its week. */
export function weeklyOf(plan: Plan, side: Side, at: string): Weekly {
  const today = dayOf(plan, at);
  const checkIn = isLive(plan) ? nextCheckIn(plan, at) : undefined;
  const last = checkInsOf(plan).findLast(wasHeld) ?? null;
  const late = stuckIn(plan, at).flatMap(({ commitment: id, ...stuck }): Late[] => {
    const commitment = find(plan.commitments, id);
    return commitment ? [{ commitment, ...stuck }] : [];
  });
  const said = SIDES.flatMap((one) => last?.halves[one]?.confidence ?? []);
  return {
    plan: plan.id,
    title: plan.title,
    next: checkIn ? { checkIn, days: dayNumber(checkIn.on) - dayNumber(today) } : null,
    last,
    given: !checkIn || checkIn.halvesIn[side] !== undefined,
    late,
    worry: CONFIDENCES.findLast((one) => said.includes(one)) ?? null,
  };
}

/** Whether its check-in is within a week, or its day is over and people may still meet. */
export const isNear = ({ next }: Weekly): boolean => next !== null && next.days <= 7;

/** Why a plan stands where it does, one part each, what weighs most first. */
export type Reason =
  | { readonly why: 'half-due'; readonly days: number }
  | { readonly why: 'late'; readonly count: number; readonly days: number }
  | { readonly why: 'worry'; readonly confidence: Confidence }
  | { readonly why: 'half-missing'; readonly days: number }
  | { readonly why: 'half-given'; readonly days: number }
  | { readonly why: 'no-check-in' };

const isDue = ({ given, next }: Weekly): boolean => !given && next !== null && next.days <= 0;
const worried = ({ worry }: Weekly): number => (worry === null ? 0 : CONFIDENCES.indexOf(worry));

/** Greater is worse; one after the other. */
const WEIGHTS: readonly ((weekly: Weekly) => number)[] = [
  (weekly) => Number(isDue(weekly)),
  ({ late }) => late.length,
  ({ late }) => late[0]?.days ?? 0,
  worried,
  ({ given }) => Number(!given),
  ({ next }) => -(next?.days ?? Number.MAX_SAFE_INTEGER),
];

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The order of plans on a Monday, worst first: a half that is due today or was; then what is late, how many and how long; then what
 * people said last time; then what is still to be given, the soonest first. No two plans are equal.
 */
export function worstFirst(a: Weekly, b: Weekly): number {
  for (const weight of WEIGHTS) {
    const apart = weight(b) - weight(a);
    if (apart !== 0) return apart;
  }
  return text(a.title, b.title) || text(a.plan, b.plan);
}

/** The same in parts that can be said: what the order went by, in that order. */
export function reasonsOf(weekly: Weekly): readonly Reason[] {
  const { next, given, late, worry } = weekly;
  const reasons: Reason[] = [];
  if (isDue(weekly)) reasons.push({ why: 'half-due', days: next!.days });
  if (late.length > 0) reasons.push({ why: 'late', count: late.length, days: late[0]!.days });
  if (worry !== null && worry !== 'on-track') reasons.push({ why: 'worry', confidence: worry });
  if (!next) reasons.push({ why: 'no-check-in' });
  else if (!isDue(weekly)) reasons.push({ why: given ? 'half-given' : 'half-missing', days: next.days });
  return reasons;
}
