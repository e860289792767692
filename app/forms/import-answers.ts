import type { Side } from '~/domain/access';
import type { Answers } from '~/domain/plan/spreadsheet/answers';
import { FIELDS, type Field } from '~/domain/plan/spreadsheet/columns';
import type { Weight } from '~/domain/plan/spreadsheet/priority';
import type { SheetTyped } from './new-plan';

/** With '?' behind it, an empty text leaves the cell as it is. */
const PLACE = /^(\d{1,5}):(\d{1,4})(\??)$/;

const fieldOf = (text: string): Field | 'ignore' => FIELDS.find((field) => field === text) ?? 'ignore';

/** Rows as they are named in lists of them. */
export const rowsOf = (rows: readonly string[]): number[] => rows.map(Number).filter((row) => Number.isInteger(row));

/** What was said in the preview, as the import takes it. What makes no sense is left out: the preview then asks again. */
export function answersOf(typed: SheetTyped): Answers {
  const columns: Record<number, Field | 'ignore'> = {};
  for (const text of typed.column) {
    const [index, field = ''] = text.split(':');
    if (/^\d{1,4}$/.test(index ?? '')) columns[Number(index)] = fieldOf(field);
  }
  const mended: Record<number, Record<number, string>> = {};
  typed.cellAt.forEach((place, i) => {
    const [, row, column, asItIs] = PLACE.exec(place) ?? [];
    const text = typed.cell[i];
    if (!row || !column || text === undefined || (asItIs && text.trim() === '')) return;
    (mended[Number(row)] ??= {})[Number(column)] = text;
  });
  const priorities: [string, Weight][] = typed.priorityWord.flatMap((word, i) => {
    const weight = typed.priorityWeight[i];
    return weight ? [[word, Number(weight) as Weight]] : [];
  });
  const sides: [string, Side][] = typed.sideName.flatMap((name, i) => {
    const side = typed.sideOf[i];
    return side ? [[name, side]] : [];
  });
  return {
    asIs: typed.asIs,
    columns,
    ...(typed.dayFirst ? { dayFirst: typed.dayFirst === 'day' } : {}),
    priorities: Object.fromEntries(priorities),
    sides: Object.fromEntries(sides),
    splits: rowsOf(typed.split),
    leftOut: rowsOf(typed.leftOut),
    mended,
  };
}
