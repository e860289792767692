import { may, otherSide } from '../../access';
import { actsForBoth, principalOn, type Acted } from '../sign-off/principal';
import type { Plan } from '../state/plan';
import type { Seat } from '../state/seat';
import { dayOf } from '../work/commitment-state';
import { needsBoth } from './decision-text';
import { isTimeFrameOver, uncuredBy } from './grounds';
import { barsParting } from './last-resort';
import { isOpenDecision, isUnanswered, mayCloseVoting, openDecision, outcomeNow } from './outcome-now';

/** What a seat can do about how it ends. */
export interface MayInOutcome {
  readonly open: boolean;
  readonly openEarly: boolean;
  readonly vote: boolean;
  readonly close: boolean;
  readonly propose: boolean;
  readonly override: boolean;
  readonly sign: boolean;
  readonly answer: boolean;
  readonly acknowledge: boolean;
  readonly conclude: boolean;
  readonly withdraw: boolean;
}

/** At an instant: for itself, or in the place of the executive whose delegate it is that day. */
export function mayInOutcome(plan: Plan, seat: Seat, now: string): MayInOutcome {
  const outcome = outcomeNow(plan);
  const principal = principalOn(plan, seat, dayOf(plan, now), 'decide');

  const executive = principal !== undefined;
  const running = plan.stage === 'running' && !plan.withdrawn;
  const decision = outcome && openDecision(outcome);
  const other = otherSide(seat.side);
  const answers = (done: Acted | undefined): boolean => executive && !actsForBoth(plan, done, seat, principal);
  const theirs = decision?.side === other && answers(decision.signatures[other]);
  const ours = executive && decision?.side === seat.side;
  const opened = outcome !== undefined && outcome.openedAt !== null;
  const byNow = isTimeFrameOver(plan, now) || uncuredBy(plan, now).length > 0;
  return {
    open: running && (executive || (may(seat, 'open-outcome') && byNow)),
    openEarly: running && executive,
    vote: outcome !== undefined && !opened && answers(outcome.votesIn[other]),
    close: executive && outcome !== undefined && mayCloseVoting(plan, outcome, seat.side, now),
    propose: executive && opened && !decision,
    override: executive && seat.side === 'vendor' && opened && barsParting(plan, outcome, now).length > 0,
    sign: theirs,
    answer: theirs,
    acknowledge: theirs && !needsBoth(decision.choice),
    conclude: ours && !needsBoth(decision.choice) && isUnanswered(plan, decision, now),
    withdraw: ours && isOpenDecision(decision),
  };
}
