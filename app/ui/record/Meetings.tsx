import { Link } from '@remix-run/react';
import type { RecordView } from '~/data/pages/record';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { formatDay } from '~/words/dates';
import { useLocale } from '../shell/shell-data';

/** Check-ins that were held, and those that were not: which side called them off, and how late. */
export function Meetings({ meetings, parties, planId }: Pick<RecordView, 'meetings' | 'parties'> & { planId: string }) {
  const locale = useLocale();
  const { held, missed, calledOff } = meetings;
  return (
    <>
      <p>{t('score.meetings-held', { held, missed })}</p>
      <ul className="mt-2 list-disc ps-5">
        {calledOff.map(({ id, side, on, workingDays, words }) => (
          <li key={id}>
            <Link to={inPlan(planId, 'check-ins', id)} suppressHydrationWarning>
              {t('score.called-off-line', { side: parties[side], date: formatDay(on, locale), days: workingDays })}
            </Link>{' '}
            {words && `“${words}”`}
          </li>
        ))}
      </ul>
    </>
  );
}
