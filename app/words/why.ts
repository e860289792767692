import type { Why } from '~/domain/record/why';
import { formatDayShort } from './dates';
import { t } from './index';

/** A sentence of the record as plain text, with dates as the reader writes them. Pages that link its values use `rich`. */
export const sayWhy = ({ key, values, dates }: Why, locale: string): string =>
  t(key, {
    ...values,
    ...Object.fromEntries(Object.entries(dates).map(([name, date]) => [name, formatDayShort(date, locale)])),
  });
