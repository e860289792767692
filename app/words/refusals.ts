import type { Refusal } from '~/domain/refusal';
import { formatDayWithYear } from './dates';
import { t } from './index';

/** What sentences may name, for refusals that say no more than their reason. */
const UNNAMED = { titles: 'none', title: 'none', date: 'none', after: 'none', stage: 'none', party: '', count: 0 };
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Where several dates are called by what they are, the sentence calls them one. */
const DATES = ['date', 'due', 'from', 'on'] as const;

/** The sentence of a refusal, with the things and days it is about. */
export function sayRefusal({ refused, values = {} }: Refusal, locale = 'en-GB'): string {
  const named = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && DATE.test(value) ? formatDayWithYear(value, locale) : value,
    ]),
  );
  const date = DATES.map((name) => named[name]).find((value) => value !== undefined);
  return t(`refusal.${refused}`, { ...UNNAMED, ...named, ...(date === undefined ? {} : { date }) });
}
