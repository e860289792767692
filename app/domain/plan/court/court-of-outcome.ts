import { otherSide, SIDES } from '../../access';
import { decisionAnswerBy, isUnanswered, mayCloseVoting, openDecision, outcomeNow } from '../outcome/outcome-now';
import { needsBoth } from '../outcome/decision-text';
import type { Plan } from '../state/plan';
import { dayOf } from '../work/commitment-state';
import { courtItem, type CourtItem, type CourtThing } from './court-item';

/** Whose turn it is while people decide how it ends: to vote, to propose, to sign or answer. Always an executive’s, or their delegate’s. */
export function outcomeCourt(plan: Plan, at: string): readonly CourtItem[] {
  const outcome = outcomeNow(plan);
  if (!outcome) return [];
  const thing: CourtThing = { type: 'outcome', id: outcome.id };
  const role = 'executive' as const;
  if (outcome.openedAt === null) {
    const due = outcome.votesBy;
    return SIDES.flatMap((side): CourtItem[] => {
      if (outcome.votesIn[side] === undefined)
        return [courtItem({ side, role, act: 'give-vote', thing, since: outcome.at, due })];
      return mayCloseVoting(plan, outcome, side, at)
        ? [courtItem({ side, role, act: 'close-voting', thing, since: due })]
        : [];
    });
  }
  const decision = openDecision(outcome);
  if (!decision)
    return SIDES.map((side) => courtItem({ side, role, act: 'propose-decision', thing, since: outcome.openedAt }));
  const about = decision.id;
  const due = decisionAnswerBy(plan, decision);
  const answer = courtItem({
    ...{ side: otherSide(decision.side), role, act: 'answer-decision', thing, about, due },
    since: decision.proposedAt,
  } as const);
  return isUnanswered(plan, decision, at) && !needsBoth(decision.choice)
    ? [answer, courtItem({ side: decision.side, role, act: 'conclude-decision', thing, about, since: dayOf(plan, at) })]
    : [answer];
}
