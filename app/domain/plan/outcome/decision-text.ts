import { contentHash } from '../../ledger/canonical';
import type { Choice, DecisionText } from '../state/outcome';
import type { Plan } from '../state/plan';
import type { Outcome } from '../state/outcome';

/** SHA-256 of a decision in canonical form, with the plan and the outcome it is of: what a signature is for. */
export const decisionHash = (
  plan: Pick<Plan, 'id'>,
  outcome: Pick<Outcome, 'id'>,
  { choice, words, stays, end }: DecisionText,
): string => contentHash({ plan: plan.id, outcome: outcome.id, choice, words, stays, end });

/** The same decision in one spelling: what does not belong to its choice is left out. */
export const tidyDecision = ({ choice, words, stays, end }: DecisionText): DecisionText => ({
  choice,
  words: words.trim(),
  stays: choice === 'continue' ? stays.trim() : '',
  end: choice === 'extend' ? end : null,
});

/** Both must want to be in a plan for it to go on longer: it cannot be taken in or left unanswered. */
export const needsBoth = (choice: Choice): boolean => choice === 'extend';
