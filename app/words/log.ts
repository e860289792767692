import type { LogDetails, LogKind } from '../domain/workspace/log-kinds';
import { t } from './index';

interface Line {
  readonly kind: LogKind;
  readonly about: string;
  readonly details: LogDetails;
  readonly plan: string | null;
}

/** Whatever a line does not say, so that a sentence asks for nothing that is not there. */
const UNSAID = {
  role: '',
  side: '',
  before: '',
  number: 0,
  plans: 0,
  reason: '',
  what: '',
  words: '',
  kept: '',
  by: '',
};

/** What was done, in a sentence whose subject is whoever did it. */
export const sayLogged = ({ kind, about, details, plan }: Line): string =>
  t(`log.${kind}`, {
    ...UNSAID,
    ...details,
    about: about || t('log.somebody'),
    plan: plan ?? t('log.plan-gone'),
  }).trim();

/** How somebody was known, and on which device; '' where the line says neither. */
export const sayHow = ({ details: { how, device } }: Line): string =>
  [how ? t('log.how-known', { how: String(how) }) : '', device ? String(device) : ''].filter(Boolean).join(', ');
