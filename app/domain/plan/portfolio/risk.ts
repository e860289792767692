import { SIDES, type Side } from '../../access';
import { workingDays } from '../../calendar';
import { checkInsOf, wasHeld, wasMissed } from '../check-in/check-in-view';
import { recordOn } from '../record-of';
import { isLive, type Plan } from '../state/plan';
import { boundCommitments, dayOf, isDone, openContest } from '../work/commitment-state';
import { stuckIn } from './stuck';
import { WEIGHTS } from './weights';

/** Why a plan needs somebody to look at it. `points` is how much it weighs against the other reasons; the same for both sides. */
export type Risk = { readonly points: number } & (
  | { readonly kind: 'late'; readonly count: number; readonly days: number }
  /** The time frame is over, or ends within so many working days, with commitments left. */
  | { readonly kind: 'over'; readonly count: number }
  | { readonly kind: 'ending'; readonly count: number; readonly days: number }
  | { readonly kind: 'below'; readonly side: Side; readonly kept: number; readonly of: number }
  | { readonly kind: 'off-track' | 'at-risk'; readonly side: Side }
  | { readonly kind: 'not-met'; readonly count: number }
  | { readonly kind: 'contested'; readonly count: number }
  | { readonly kind: 'quiet'; readonly days: number }
);

const upTo = (most: number, points: number): number => Math.min(most, points);

function lateNow(plan: Plan, at: string): Risk[] {
  const late = stuckIn(plan, at);
  const { each, day, most } = WEIGHTS.late;
  const days = late[0]?.days ?? 0;
  return late.length === 0
    ? []
    : [{ kind: 'late', count: late.length, days, points: upTo(most, each * late.length + day * days) }];
}

function frame(plan: Plan, at: string): Risk[] {
  const today = dayOf(plan, at);
  const { end, calendar } = plan.terms;
  const count = boundCommitments(plan).filter((one) => !isDone(one)).length;
  if (count === 0) return [];
  if (today > end) return [{ kind: 'over', count, points: WEIGHTS.over.once }];
  const days = workingDays(calendar).count(today, end);
  const { within, each, most } = WEIGHTS.ending;
  return days > within ? [] : [{ kind: 'ending', count, days, points: upTo(most, each * count) }];
}

/** Sides whose rate is below the plan's own floor, once there are as many results as it asks for. */
function rates(plan: Plan, at: string): Risk[] {
  const { floor, minResults } = plan.terms;
  const { sides } = recordOn(plan, at);
  return SIDES.flatMap((side): Risk[] => {
    const { kept, missed, keepRate } = sides[side];
    const of = kept + missed;
    if (keepRate === null || of < minResults || keepRate >= floor) return [];
    return [{ kind: 'below', side, kept, of, points: WEIGHTS.below.once }];
  });
}

/** What each side said when they last met, and how often they have not met since. */
function meetings(plan: Plan, at: string): Risk[] {
  const today = dayOf(plan, at);
  const all = checkInsOf(plan);
  const last = all.findLast(wasHeld);
  const said = SIDES.flatMap((side): Risk[] => {
    const kind = last?.halves[side]?.confidence;
    return kind === 'off-track' || kind === 'at-risk' ? [{ kind, side, points: WEIGHTS[kind].once }] : [];
  });
  const since = all.slice(last ? all.indexOf(last) + 1 : 0);
  const count = since.filter((one) => (one.calledOff !== null && one.on <= today) || wasMissed(plan, one, at)).length;
  const { each, most } = WEIGHTS['not-met'];
  return count === 0 ? said : [...said, { kind: 'not-met', count, points: upTo(most, each * count) }];
}

function contests(plan: Plan): Risk[] {
  const count = boundCommitments(plan).filter((one) => openContest(one) !== undefined).length;
  const { each, most } = WEIGHTS.contested;
  return count === 0 ? [] : [{ kind: 'contested', count, points: upTo(most, each * count) }];
}

/** How long nobody has written anything that both sides see. */
function quiet(plan: Plan, at: string, lastAt: string | null): Risk[] {
  if (lastAt === null) return [];
  const days = workingDays(plan.terms.calendar).count(dayOf(plan, lastAt), dayOf(plan, at));
  const { from, each, most } = WEIGHTS.quiet;
  return days < from ? [] : [{ kind: 'quiet', days, points: upTo(most, each * (days - from + 1)) }];
}

/**
 * Why a plan needs somebody to look at it at an instant, the weightiest first; none where nothing does, and for plans that are over.
 * `lastAt` is when something was last written that both sides see.
 */
export function risksOf(plan: Plan, at: string, lastAt: string | null): readonly Risk[] {
  if (plan.withdrawn) return [];
  const talking = plan.stage === 'proposed' || plan.stage === 'agreed';
  if (!talking && !isLive(plan)) return [];
  const risks = talking
    ? quiet(plan, at, lastAt)
    : [
        ...lateNow(plan, at),
        ...frame(plan, at),
        ...rates(plan, at),
        ...meetings(plan, at),
        ...contests(plan),
        ...quiet(plan, at, lastAt),
      ];
  return risks.sort((a, b) => b.points - a.points);
}
