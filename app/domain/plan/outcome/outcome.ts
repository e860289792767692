import { decideDecision } from './decision';
import { decideOpening } from './open-outcome';
import { decideVote } from './vote';

/** Everything people do to come to an outcome, by kind of command. */
export const decideOutcome = {
  ...decideOpening,
  ...decideVote,
  ...decideDecision,
};
