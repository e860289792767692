import type { Side } from '../../access';
import type { Commitment } from '../state/commitment';
import type { Plan } from '../state/plan';
import { find } from '../state/things';
import type { Transition } from '../state/transition';
import { answerBy, dayOf } from '../work/commitment-state';

/** The other side had the days in which it answers a delivery, and said nothing to what was put last. `at`: an instant. */
const isLeftUnanswered = (plan: Plan, { by, sharedAt }: Transition, one: Commitment, at: string): boolean =>
  one.consent.lastBy.side === by.side && dayOf(plan, at) > answerBy(plan, one.putAt ?? sharedAt);

/** Tasks of the transition plan that are neither agreed to nor declined. */
const unanswered = (plan: Plan): readonly Commitment[] =>
  (plan.transition?.items ?? []).flatMap(({ id, task }) => {
    const one = task && find(plan.commitments, id);
    return one && !one.agreedAt && !one.consent.declined ? [one] : [];
  });

/**
 * What was offered for the parting and still waits for a word. A task that the other side leaves unanswered for longer than its days for
 * an answer is offered no longer: nobody's silence keeps a plan open for good. `at`: an instant.
 */
export const offeredTasks = (plan: Plan, at: string): readonly Commitment[] =>
  unanswered(plan).filter((one) => !isLeftUnanswered(plan, plan.transition!, one, at));

/**
 * Whether something was offered for the parting by a side, which then does not take it back before it is answered: whoever offers a return
 * of data and takes the offer out before anybody can agree to it would owe nothing.
 */
export const isOfferedBy = (plan: Plan, id: string, side: Side): boolean =>
  plan.transition?.by.side === side && unanswered(plan).some((one) => one.id === id);
