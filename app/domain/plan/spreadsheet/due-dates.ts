import { dayNumber } from '../../calendar';
import { readDate, type DateReading, type DayOrder } from './date';

/** The dates of one column, read together, because they share one order of day and month. */
export interface DueDates {
  /** Parallel to the cells; null where a cell says nothing. What nothing settles stays `either`. */
  readonly readings: readonly (DateReading | null)[];
  /** For what is still `either`: the order that lies nearer to the other dates of the file; null where neither does. */
  readonly dayFirstSuggested: boolean | null;
}

const median = (days: readonly number[]): number => [...days].sort((a, b) => a - b)[days.length >> 1] ?? 0;

function suggestion(readings: readonly (DateReading | null)[]): boolean | null {
  const known = readings.flatMap((reading) => (reading?.kind === 'date' ? [dayNumber(reading.date)] : []));
  if (known.length === 0) return null;
  const middle = median(known);
  let nearer = 0;
  for (const reading of readings) {
    if (reading?.kind !== 'either') continue;
    const away = (date: string) => Math.abs(dayNumber(date) - middle);
    nearer += away(reading.monthFirst) - away(reading.dayFirst);
  }
  return nearer === 0 ? null : nearer > 0;
}

/**
 * Reads the cells of the due column. A date such as 13/06/2026 settles the order for the whole column; where none does,
 * or two disagree, `dayFirst` answers; without an answer it has to be asked, once.
 */
export function readDueDates(cells: readonly string[], dayFirst?: boolean): DueDates {
  const readings = cells.map((cell) => (cell ? readDate(cell) : null));
  const shown = new Set(readings.flatMap((reading) => (reading && 'shows' in reading ? [reading.shows] : [])));
  const answer = dayFirst === undefined ? undefined : dayFirst ? 'day-first' : 'month-first';
  const order: DayOrder | undefined = shown.size === 1 ? [...shown][0] : answer;
  const settled = readings.map((reading): DateReading | null =>
    reading?.kind === 'either' && order
      ? { kind: 'date', date: order === 'day-first' ? reading.dayFirst : reading.monthFirst }
      : reading,
  );
  return {
    readings: settled,
    dayFirstSuggested: suggestion(settled),
  };
}
