import type { TermsContent } from '~/domain/plan/state/text';
import { formatDayShort, formatDayWithYear } from '~/words/dates';
import { t } from '~/words';
import { Facts } from '../Facts';
import { useLocale } from '../shell/shell-data';

const weekdays = (days: readonly number[]): string => {
  const sorted = [...days].sort((a, b) => a - b);
  return sorted.map((day) => t(`talk.weekday.${day as 1 | 2 | 3 | 4 | 5 | 6 | 7}`)).join(', ');
};

/** Time frame, rhythm, calendar and the record's rules, in words. */
export function TermsText({ terms }: { terms: TermsContent }) {
  const locale = useLocale();
  const { start, end, rhythm, calendar, reviewDays, noticeDays, floor, minResults } = terms;
  const year = start.slice(0, 4);
  const dayOff = (date: string): string =>
    date.startsWith(year) ? formatDayShort(date, locale) : formatDayWithYear(date, locale);
  return (
    <Facts
      facts={[
        [
          t('talk.terms.frame'),
          <span key="frame" suppressHydrationWarning>
            {t('talk.terms.frame-of', { start: formatDayWithYear(start, locale), end: formatDayWithYear(end, locale) })}
          </span>,
        ],
        [
          t('talk.terms.rhythm'),
          t('talk.terms.rhythm-of', {
            weeks: rhythm.weeks,
            day: weekdays([rhythm.weekday]),
            time: rhythm.time,
          }),
        ],
        [t('talk.terms.zone'), calendar.timeZone.replaceAll('_', ' ')],
        [t('talk.terms.week'), weekdays(calendar.workweek)],
        [
          t('talk.terms.holidays'),
          <span key="holidays" suppressHydrationWarning>
            {calendar.holidays.map(dayOff).join('; ') || t('talk.terms.holidays-none')}
          </span>,
        ],
        [t('talk.terms.review'), t('talk.terms.review-of', { days: reviewDays })],
        [t('talk.terms.notice'), t('talk.terms.notice-of', { days: noticeDays })],
        [t('talk.terms.floor'), t('talk.terms.floor-of', { percent: Math.round(floor * 1000) / 10 })],
        [t('talk.terms.least'), t('talk.terms.least-of', { count: minResults })],
      ]}
    />
  );
}
