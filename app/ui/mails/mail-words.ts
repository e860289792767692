import type { FailedMail } from '~/data/pages/failed-mails';
import { isOptionalMail, type OptionalMail } from '~/domain/plan/mail-kinds';
import { t } from '~/words';

type Needed = Exclude<FailedMail['kind'], OptionalMail>;

/** What a mail is called to whoever may not read it. */
export const mailName = (kind: FailedMail['kind']): string =>
  isOptionalMail(kind) ? t(`mails.kind.${kind}`) : t(`mails.failed.kind.${kind as Needed}`);

const HOUR = 60;
const DAY = 24 * HOUR;

/** How long ago, in the largest whole unit. */
export function minutesAgo(minutes: number): string {
  if (minutes < 1) return t('session.you.seen.now');
  if (minutes < HOUR) return t('session.you.seen.minutes', { count: minutes });
  if (minutes < DAY) return t('session.you.seen.hours', { count: Math.floor(minutes / HOUR) });
  return t('session.you.seen.days', { count: Math.floor(minutes / DAY) });
}

/** In how long, in the unit in which one thinks of it. */
export function minutesAhead(minutes: number): string {
  if (minutes <= 1) return t('mails.failed.soon');
  if (minutes < HOUR) return t('mails.failed.minutes', { count: minutes });
  if (minutes < 2 * DAY) return t('mails.failed.hours', { count: Math.round(minutes / HOUR) });
  return t('mails.failed.days', { count: Math.round(minutes / DAY) });
}
