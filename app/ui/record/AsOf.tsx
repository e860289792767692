import { Form, Link } from '@remix-run/react';
import type { AsOfDay } from '~/data/pages/as-of';
import { t } from '~/words';
import { formatDayWithYear } from '~/words/dates';
import { Button } from '../Button';
import { useLocale } from '../shell/shell-data';
import { DaySlider, type ToDay } from './DaySlider';

/**
 * The day the page is shown as of: a field with a button, links to the days beside it, and, where the browser can, a slider over
 * all of them. `keep` is what else the address holds.
 */
export function AsOf({ asOf, toDay, keep }: { asOf: AsOfDay; toDay: ToDay; keep: Readonly<Record<string, string>> }) {
  const { day, today, typed, fault, previous, next } = asOf;
  const days = asOf.days.split(' ');
  const locale = useLocale();
  return (
    <div className="mb-8 rounded-md border border-line bg-surface px-4 py-3 no-print">
      <Form method="get" className="flex flex-wrap items-end gap-x-3 gap-y-2" preventScrollReset>
        <label className="block">
          <span className="mb-1 block text-sm font-semibold">{t('score.on.field')}</span>
          {fault && (
            <span id="on-fault" className="mb-1 block font-semibold" suppressHydrationWarning>
              {t(`score.on.${fault}`, { date: formatDayWithYear(day, locale), example: day })}
            </span>
          )}
          <input
            key={typed}
            // What is no date would be wiped from a field for dates.
            type={fault === 'not-a-date' ? 'text' : 'date'}
            name="on"
            defaultValue={typed}
            min={days[0]}
            max={today}
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? 'on-fault' : undefined}
            className="input max-w-52"
          />
        </label>
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button>{t('score.on.show')}</Button>
        <span className="flex flex-wrap gap-x-4 text-sm">
          {previous && <Step to={toDay(previous)} label={t('score.on.previous')} />}
          {next && <Step to={toDay(next)} label={t('score.on.next')} />}
          {day !== today && <Step to={toDay(today)} label={t('score.on.today')} />}
        </span>
      </Form>
      <DaySlider days={days} day={day} toDay={toDay} />
    </div>
  );
}

const Step = ({ to, label }: { to: string; label: string }) => (
  <Link to={to} preventScrollReset className="inline-flex min-h-11 items-center">
    {label}
  </Link>
);
