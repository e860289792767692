import { may, otherSide, SIDES, type Side } from '../../access';
import { refuse, type Refusal } from '../../refusal';
import { misplaced } from '../decide';
import { principalOn } from '../sign-off/principal';
import type { Decision, Outcome } from '../state/outcome';
import type { Plan } from '../state/plan';
import type { Seat } from '../state/seat';
import { find } from '../state/things';
import { answerBy, dayOf } from '../work/commitment-state';

/** All of them, the first one first. */
export const outcomesOf = (plan: Pick<Plan, 'outcomes'>): readonly Outcome[] =>
  Object.values(plan.outcomes).sort((a, b) => a.number - b.number);

/** The outcome that people are deciding on; undefined before one is opened and once it is decided. */
export const outcomeNow = (plan: Pick<Plan, 'outcomes' | 'stage'>): Outcome | undefined => {
  const last = outcomesOf(plan).at(-1);
  return plan.stage === 'outcome' && last?.decidedAt === null ? last : undefined;
};

/** The outcome an act is on, while it is being decided. */
export function openOutcome(plan: Plan, id: string): Outcome | Refusal {
  if (!find(plan.outcomes, id)) return refuse('not-found');
  const elsewhere = misplaced(plan, 'outcome');
  if (elsewhere) return elsewhere;
  const now = outcomeNow(plan);
  return now?.id === id ? now : refuse('already-decided');
}

/** Whether the other side said no to an extension: nobody is held in a plan they do not want, so an answer ends it. */
const isRefused = ({ choice, answer }: Decision): boolean => choice === 'extend' && answer !== null;

/** Whether it can still be signed, answered or taken back. */
export const isOpenDecision = (decision: Decision): boolean =>
  decision.withdrawn === null && decision.effectiveAt === null && !isRefused(decision);

/** The proposal on the table, if one is. */
export const openDecision = ({ decisions }: Outcome): Decision | undefined => decisions.find(isOpenDecision);

/** The one that took effect, once one has. */
export const decisionOf = ({ decisions }: Outcome): Decision | undefined =>
  decisions.find(({ effectiveAt }) => effectiveAt !== null);

/** How far a proposal has come. */
export type DecisionState = 'open' | 'withdrawn' | 'refused' | 'signed' | 'answered' | 'unanswered';

export function stateOfDecision(decision: Decision): DecisionState {
  if (decision.withdrawn) return 'withdrawn';
  if (decision.effectiveAt === null) return isRefused(decision) ? 'refused' : 'open';
  if (SIDES.every((side) => decision.signatures[side])) return 'signed';
  return decision.answer ? 'answered' : 'unanswered';
}

/** The last day on which the other side’s signature or answer is waited for. */
export const decisionAnswerBy = (plan: Plan, { proposedAt }: Pick<Decision, 'proposedAt'>): string =>
  answerBy(plan, proposedAt);

/** Whether those days have gone by on an instant. */
export const isUnanswered = (plan: Plan, decision: Decision, at: string): boolean =>
  dayOf(plan, at) > decisionAnswerBy(plan, decision);

/** Whether a side may stop waiting for the other’s vote: its own is in, the other’s is not, and the days are over. */
export const mayCloseVoting = (plan: Plan, outcome: Outcome, side: Side, at: string): boolean =>
  outcome.openedAt === null &&
  outcome.votesIn[side] !== undefined &&
  outcome.votesIn[otherSide(side)] === undefined &&
  dayOf(plan, at) > outcome.votesBy;

/**
 * Whether a seat reads its own side's vote while it is sealed: whoever may read what is private to the side, and whoever votes in an
 * executive's place, who would otherwise write over what they never read.
 */
export const readsOwnVote = (plan: Plan, seat: Seat, at: string): boolean =>
  may(seat, 'read-private') || principalOn(plan, seat, dayOf(plan, at), 'vote') !== undefined;

/** Both votes are in, or nobody waits for the one that is not. */
export const mayOpenVotes = ({ openedAt, votesIn, votingClosedAt }: Outcome): boolean =>
  openedAt === null && (votingClosedAt !== null || SIDES.every((side) => votesIn[side] !== undefined));
