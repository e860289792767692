import type { BesidePolicy } from '../../domain/plan/sign-off/policy-held';
import type { HeldPolicy } from '../../domain/plan/state/policy';
import { t } from '../../words';
import { formatPercent } from '../../words/dates';
import type { Lines } from '../../words/lines';

/** The thresholds of a policy, each under its name: all of it that both sides see. */
export const sayThresholds = (
  { floor, minResults, minCheckIns, cureDays, retentionMonths }: Omit<HeldPolicy, 'number'>,
  locale: string,
): Lines => [
  [t('policy.floor'), formatPercent(floor, locale)],
  [t('policy.minResults'), String(minResults)],
  [t('policy.minCheckIns'), String(minCheckIns)],
  [t('policy.cureDays'), t('policy.working-days', { count: cureDays })],
  [t('policy.retentionMonths'), t('policy.months', { count: retentionMonths })],
];

/** That the terms say otherwise than the vendor's policy: `signed`, or about to be. */
export const sayBeside = (
  { number, terms, policy }: BesidePolicy,
  party: string,
  how: 'signed' | 'to-sign',
  locale: string,
): string =>
  t(`policy.beside.${how}`, {
    ...{ number, party },
    ...{ floor: formatPercent(terms.floor, locale), results: terms.minResults },
    ...{ policyFloor: formatPercent(policy.floor, locale), policyResults: policy.minResults },
  });
