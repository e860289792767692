/** Dates for people. A date is 'YYYY-MM-DD' and has no zone; an instant is ISO ending in Z and is shown in the zone given. */

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let made = formatters.get(key);
  if (!made) formatters.set(key, (made = new Intl.DateTimeFormat(locale, options)));
  return made;
}

const PARTS = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?Z)?$/;

/** Milliseconds since 1970 of a date (its midnight in UTC) or an instant. Throws on anything else. */
export function epoch(text: string): number {
  const parts = PARTS.exec(text);
  if (!parts) throw new RangeError(`Neither a date nor an instant: ${text}`);
  const [year, month, day, hour, minute, second, milli] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    ...number[],
  ];
  return Date.UTC(year, (month ?? 1) - 1, day, hour, minute, second, milli);
}

/** How days read in one form; each day is put into words once. */
function dayFormat(options: Intl.DateTimeFormatOptions): (date: string, locale: string) => string {
  const said = new Map<string, string>();
  return (date, locale) => {
    const day = date.slice(0, 10);
    const known = said.get(locale + day);
    if (known !== undefined) return known;
    const words = formatter(locale, { ...options, timeZone: 'UTC' }).format(epoch(day));
    if (said.size < MOST_DAYS) said.set(locale + day, words);
    return words;
  };
}
const MOST_DAYS = 5_000;

/** 'Friday 24 July' — weekday, day and month, in the order of the reader's locale. */
export const formatDay = dayFormat({ weekday: 'long', day: 'numeric', month: 'long' });

/** 'Fri 24 Jul', for tables. */
export const formatDayShort = dayFormat({ weekday: 'short', day: 'numeric', month: 'short' });

/** 'Friday 24 July 2026', for documents and whatever lies in another year. */
export const formatDayWithYear = dayFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** 'Fri 24 Jul 2026', for tables, of what lies in another year. */
export const formatDayShortWithYear = dayFormat({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

/** 'July 2026', over the weeks of a calendar. */
export const formatMonth = (date: string, locale: string): string =>
  formatter(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(epoch(date.slice(0, 10)));

/** As `formatDay`, with the year where it is not `year`: 31 December of which year is no small matter. */
export const formatDayIn = (date: string, locale: string, year: string): string =>
  (date.startsWith(year) ? formatDay : formatDayWithYear)(date, locale);

/** 'Tue 21 Jul 2026, 09:00' in the zone. */
export const formatInstant = (instant: string, locale: string, zone: string): string =>
  formatter(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
  }).format(epoch(instant));

/** 'New York' of 'America/New_York'. */
export const zoneName = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

const percents = new Map<string, Intl.NumberFormat>();

/** '67 %' or '67%', as the reader writes shares; of a share between 0 and 1. */
export function formatPercent(share: number, locale: string): string {
  let made = percents.get(locale);
  if (!made)
    percents.set(locale, (made = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })));
  return made.format(share);
}
