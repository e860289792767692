import type { Plan } from '../domain/plan/state/plan';
import type { Risk } from '../domain/plan/portfolio/risk';
import { t } from './index';

/** Why a plan needs a look, in a sentence. */
export function sayRisk(risk: Risk, parties: Plan['parties']): string {
  switch (risk.kind) {
    case 'late':
      return t('portfolio.why.late', { count: risk.count, days: risk.days });
    case 'ending':
      return t('portfolio.why.ending', { count: risk.count, days: risk.days });
    case 'below':
      return t('portfolio.why.below', { party: parties[risk.side], kept: risk.kept, of: risk.of });
    case 'off-track':
    case 'at-risk':
      return t(`portfolio.why.${risk.kind}`, { party: parties[risk.side] });
    case 'over':
      return t('portfolio.why.over', { count: risk.count });
    case 'not-met':
      return t('portfolio.why.not-met', { count: risk.count });
    case 'contested':
      return t('portfolio.why.contested', { count: risk.count });
    case 'quiet':
      return t('portfolio.why.quiet', { days: risk.days });
  }
}
