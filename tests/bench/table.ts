import type { Row } from './rows';

/** What a row came to, or why there is no figure. Milliseconds, answers a second, bytes of HTML. */
export type Result =
  | {
      readonly what: string;
      readonly figure: number | null;
      readonly rate: number | null;
      readonly p50: number | null;
      /** Answers a second of what it was measured beside. */
      readonly beside: number | null;
      readonly bytes: number | null;
      readonly reach: Row['reach'] | { readonly below: number; readonly unit: string };
      readonly reached: boolean | null;
    }
  | { readonly what: string; readonly failed: string };

/** A figure that nothing is asked of. */
export const alone = (what: string, figure: number): Result => ({
  ...{ what, figure, rate: null, p50: null, beside: null, bytes: null },
  ...{ reach: null, reached: null },
});

/** A figure that stands for itself, and what it has to stay below. */
export const absolute = (what: string, figure: number, below: number, unit: string): Result => ({
  ...alone(what, figure),
  ...{ reach: { below, unit }, reached: figure < below },
});

const WIDTHS = [52, 9, 10, 9, 9, 10, 12, 5] as const;
const HEADINGS = ['', 'figure', 'requests/s', 'beside', 'p50 ms', 'bytes', 'to reach', ''];

const round = (value: number | null): string =>
  value === null ? '' : value >= 20 ? value.toFixed(0) : value.toFixed(value >= 5 ? 1 : 2);

function reachOf(reach: Extract<Result, { readonly reach: unknown }>['reach']): string {
  if (!reach) return '';
  if ('least' in reach) return `≥ ${reach.least}`;
  if ('most' in reach) return `≤ ${reach.most}`;
  if ('within' in reach) return `≤ ${reach.within} ms`;
  return 'below' in reach ? `< ${reach.below} ${reach.unit}` : `≥ ${reach.perSecond}/s`;
}

const line = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(WIDTHS[0]) : cell.padStart(WIDTHS[at] ?? 0))).join(' ');

/** Prints results as a table for people. */
export function print(results: readonly Result[]): void {
  if (results.length > 1) console.log(line(HEADINGS));
  for (const result of results) {
    if ('failed' in result) console.log(`${result.what.padEnd(WIDTHS[0])} no figure: ${result.failed}`);
    else {
      const { what, figure, rate, beside, p50, bytes, reach, reached } = result;
      const said = reached === null ? '' : reached ? 'yes' : 'no';
      console.log(
        line([what, round(figure), round(rate), round(beside), round(p50), String(bytes ?? ''), reachOf(reach), said]),
      );
    }
  }
}
