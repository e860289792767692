import type { When as Day } from '~/data/pages/when';
import { t } from '~/words';
import { DateText } from '../DateText';

/** How far off a day is: 'in 3 working days'. */
export function distance({ days, lies }: Day): string {
  if (lies === 'today') return t('work.today');
  return lies === 'ahead' ? t('work.in-days', { days }) : t('work.days-ago', { days: Math.abs(days) });
}

/** A day with its weekday and how far off it is. */
export function When({
  when,
  overdue = false,
  form = 'long',
}: {
  when: Day;
  overdue?: boolean;
  form?: 'long' | 'short';
}) {
  return <DateText date={when.date} distance={distance(when)} form={form} overdue={overdue} />;
}
