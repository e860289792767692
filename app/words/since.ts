import { epoch } from './dates';
import { t } from './index';

const MINUTE = 60_000;

/** How long ago an instant was, in the largest whole unit: 'now', '5 minutes ago', 'a day ago'. Real time. */
export function since(instant: string, now: number = Date.now()): string {
  const minutes = Math.floor((now - epoch(instant)) / MINUTE);
  if (minutes < 5) return t('session.you.seen.now');
  if (minutes < 60) return t('session.you.seen.minutes', { count: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return t('session.you.seen.hours', { count: hours });
  return t('session.you.seen.days', { count: Math.floor(hours / 24) });
}
