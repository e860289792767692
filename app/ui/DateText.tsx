import { formatDay, formatDayShort, formatDayShortWithYear, formatDayWithYear, formatInstant } from '~/words/dates';
import { t } from '~/words';
import { useLocale, useShell } from './shell/shell-data';

export interface DateTextProps {
  /** 'YYYY-MM-DD' in the plan's zone. */
  date: string;
  /** How far off, as the server counted it: 'in 3 working days'. */
  distance?: string | undefined;
  /** The plan's zone by its name, given only when the reader's differs: 'New York'. */
  zone?: string | undefined;
  /** 'Fri 24 Jul' for tables; `year` in documents. What is not of this year says its year in any form. */
  form?: 'long' | 'short' | 'year';
  overdue?: boolean;
}

const FORMAT = { long: formatDay, short: formatDayShort, year: formatDayWithYear } as const;
const OF_ANOTHER_YEAR = { long: formatDayWithYear, short: formatDayShortWithYear, year: formatDayWithYear } as const;

/** A date as people say it: weekday, day, how far off, and whose clock where that matters. */
export function DateText({ date, distance, zone, form = 'long', overdue = false }: DateTextProps) {
  return (
    <span className={overdue ? 'font-semibold text-overdue' : undefined}>
      <Day date={date} form={form} />
      {distance && <span className={overdue ? undefined : 'text-ink-soft'}>{`, ${distance}`}</span>}
      {zone && <span className="text-ink-soft">{`, ${t('ui.zone', { zone })}`}</span>}
    </span>
  );
}

type Form = NonNullable<DateTextProps['form']>;

/** How dates are said in one form, for who says many. */
export function useDayText(form: Form): (date: string) => string {
  const { locale, year } = useShell();
  return (date) => (date.startsWith(year) ? FORMAT : OF_ANOTHER_YEAR)[form](date, locale);
}

/** The date alone. */
export function Day({ date, form }: { date: string; form: Form }) {
  const say = useDayText(form);
  return (
    // The browser's calendar words may be newer than the server's; the server's stand.
    <time dateTime={date} suppressHydrationWarning>
      {say(date)}
    </time>
  );
}

/** An instant in a zone: 'Tue 21 Jul 2026, 09:00'. */
export function InstantText({ instant, zone }: { instant: string; zone: string }) {
  const locale = useLocale();
  return (
    <time dateTime={instant} suppressHydrationWarning>
      {formatInstant(instant, locale, zone)}
    </time>
  );
}
