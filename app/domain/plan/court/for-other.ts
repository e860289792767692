import { otherSide, type Side } from '../../access';
import { outcomesOf } from '../outcome/outcome-now';
import { actsForBoth, principalOn, type Acted } from '../sign-off/principal';
import { versionOnTable } from '../sign-off/version';
import type { Plan } from '../state/plan';
import type { Seat } from '../state/seat';
import { find } from '../state/things';
import { dayOf } from '../work/commitment-state';
import type { CourtItem } from './court-item';

/** What the other side did, of which a turn is the answer or the counterpart; undefined where nobody did. */
function doneBy(plan: Plan, other: Side, { act, thing, about }: CourtItem): Acted | undefined {
  if (act === 'sign') return versionOnTable(plan)?.signatures[other];
  if (act === 'acknowledge-notice') return find(plan.notices, thing.id)?.signature;
  if (act === 'give-vote') return find(plan.outcomes, thing.id)?.votesIn[other];
  if (act !== 'answer-decision') return undefined;
  return outcomesOf(plan)
    .flatMap(({ decisions }) => decisions)
    .find(({ id }) => id === about)?.signatures[other];
}

/** Whether a turn is about something that this very person did for the other side, from another seat: they never answer themselves. */
export function isTheirOwn(plan: Plan, item: CourtItem, seat: Seat, at: string): boolean {
  const done = doneBy(plan, otherSide(seat.side), item);
  // Most turns answer nothing; and of a draft the first page does not know the day.
  if (!done) return false;
  // A notice is taken in for oneself, whomever one may sign for.
  const principal = item.act === 'acknowledge-notice' ? seat : principalOn(plan, seat, dayOf(plan, at), 'sign');
  return actsForBoth(plan, done, seat, principal ?? seat);
}
