import type { TermsContent } from '../../domain/plan/state/text';
import { formatDayShort, formatDayWithYear } from '../../words/dates';
import { t } from '../../words';

const weekdays = (days: readonly number[]): string => {
  const sorted = [...days].sort((a, b) => a - b);
  return sorted.map((day) => t(`talk.weekday.${day as 1 | 2 | 3 | 4 | 5 | 6 | 7}`)).join(', ');
};

/** Time frame, rhythm, calendar and the record's rules in words, each under its name. `inYear`: how a day off of the first year is said. */
export function sayTerms(
  { start, end, rhythm, calendar, reviewDays, noticeDays, floor, minResults }: TermsContent,
  locale: string,
  inYear = formatDayShort,
): readonly (readonly [name: string, said: string])[] {
  const dayOff = (date: string): string =>
    date.startsWith(start.slice(0, 4)) ? inYear(date, locale) : formatDayWithYear(date, locale);
  const frame = { start: formatDayWithYear(start, locale), end: formatDayWithYear(end, locale) };
  const { weeks, weekday, time } = rhythm;
  return [
    [t('talk.terms.frame'), t('talk.terms.frame-of', frame)],
    [t('talk.terms.rhythm'), t('talk.terms.rhythm-of', { weeks, day: weekdays([weekday]), time })],
    [t('talk.terms.zone'), calendar.timeZone.replaceAll('_', ' ')],
    [t('talk.terms.week'), weekdays(calendar.workweek)],
    [t('talk.terms.holidays'), calendar.holidays.map(dayOff).join('; ') || t('talk.terms.holidays-none')],
    [t('talk.terms.review'), t('talk.terms.review-of', { days: reviewDays })],
    [t('talk.terms.notice'), t('talk.terms.notice-of', { days: noticeDays })],
    [t('talk.terms.floor'), t('talk.terms.floor-of', { percent: Math.round(floor * 1000) / 10 })],
    [t('talk.terms.least'), t('talk.terms.least-of', { count: minResults })],
  ];
}
