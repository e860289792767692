import type { Act } from '../../access';
import { isRefusal, refuse, type Refusal } from '../../refusal';
import { barred, misplaced, type Asking } from '../decide';
import type { CheckIn } from '../state/check-in';
import { LIVE, type Plan } from '../state/plan';
import { changeThing, find } from '../state/things';
import { isAhead, wasHeld } from './check-in-view';

/** The check-in that somebody may act on, or why not. */
export function checkInAt(plan: Plan, asking: Asking, act: Act, id: string): CheckIn | Refusal {
  const checkIn = find(plan.checkIns, id);
  if (!checkIn) return refuse('not-found');
  return barred(asking, act) ?? misplaced(plan, ...LIVE) ?? checkIn;
}

/** A check-in before its halves are open, or why that time is over. */
export function checkInAhead(plan: Plan, asking: Asking, act: Act, id: string): CheckIn | Refusal {
  const checkIn = checkInAt(plan, asking, act, id);
  if (isRefusal(checkIn)) return checkIn;
  if (wasHeld(checkIn)) return refuse('already-opened');
  return isAhead(plan, checkIn, asking.at) ? checkIn : refuse('already-ended');
}

/** A check-in whose halves are open and of which nobody has written the minutes: people sit together, or soon will. */
export function checkInMeeting(plan: Plan, asking: Asking, id: string): CheckIn | Refusal {
  const checkIn = checkInAt(plan, asking, 'run-check-in', id);
  if (isRefusal(checkIn) || checkIn.state === 'opened') return checkIn;
  return refuse(wasHeld(checkIn) ? 'already-minuted' : checkIn.state === 'called-off' ? 'already-ended' : 'not-opened');
}

export const changeCheckIn = (plan: Plan, id: string, how: (checkIn: CheckIn) => Partial<CheckIn>): Plan => ({
  ...plan,
  checkIns: changeThing(plan.checkIns, id, how),
});
