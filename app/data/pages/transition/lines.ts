import { find } from '../../../domain/plan/state/things';
import type { Plan } from '../../../domain/plan/state/plan';
import type { TransitionContent } from '../../../domain/plan/state/transition';
import { plainAmount } from '../../../domain/money';
import { t } from '../../../words';
import type { Lines } from '../../../words/lines';

/** One thing of a transition plan as label and words, line by line, as a conflict shows it. */
export const itemLines = (plan: Plan, item: TransitionContent, shared: boolean): Lines => [
  [t('transition.item.title'), item.title],
  [t('transition.item.words'), item.words],
  [
    t('transition.item.owner', { party: plan.parties.vendor }),
    (item.owner !== null && find(plan.seats, item.owner)?.name) || '',
  ],
  [t('transition.item.date'), item.date ?? ''],
  [
    t('transition.item.money'),
    item.money ? `${plainAmount(item.money.amount, item.money.currency)} ${item.money.currency}` : '',
  ],
  [t('transition.item.task'), item.task ? t('transition.item.is-task', { party: plan.parties[item.task.side] }) : ''],
  [t('transition.item.done-means'), item.task?.doneMeans ?? ''],
  [
    t('transition.item.shared'),
    shared ? t('transition.item.shared.shared') : t('transition.item.shared.own', { vendor: plan.parties.vendor }),
  ],
];
