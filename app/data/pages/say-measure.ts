import type { GoalContent } from '../../domain/plan/state/text';
import { t } from '../../words';

/** 'Depots that use it daily: from 0 to 31 depots', as far as it has been said. */
export function sayMeasure({ measure, baseline, target, unit }: GoalContent): string {
  if (!measure) return t('talk.goal.no-measure');
  if (!target) return measure;
  const way = baseline ? t('talk.goal.from-to', { baseline, target, unit }) : t('talk.goal.to', { target, unit });
  return `${measure}: ${way}`;
}
