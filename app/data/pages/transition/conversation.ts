import type { Plan } from '../../../domain/plan/state/plan';
import type { Conversation } from '../../../domain/plan/state/transition';
import { t } from '../../../words';
import type { Lines } from '../../../words/lines';

/** The record of the talk as label and words, line by line, as a conflict shows it. */
export const conversationLines = (plan: Plan, one: Conversation): Lines => [
  [t('transition.told.how'), t(`transition.told.how.${one.how}`)],
  [t('transition.told.on'), one.on],
  [t('transition.told.held-by', { party: plan.parties.vendor }), one.heldBy],
  [t('transition.told.held-with', { party: plan.parties.customer }), one.heldWith],
  [t('transition.told.words'), one.words],
];
