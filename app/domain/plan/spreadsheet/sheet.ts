import type { Answers } from './answers';
import type { Columns, Field } from './columns';
import type { Fault, FaultName, FaultValues } from './fault';
import type { Table } from './table';

/** The table seen by fields instead of columns, with what was mended by hand, and a list of what is to be mended yet. */
export interface Sheet {
  readonly columns: Columns;
  readonly rows: readonly SheetRow[];
  readonly headerRow: number;
  readonly faults: Fault[];
}

export interface SheetRow {
  readonly row: number;
  /**
   * As written, without control characters and the space around it, as far as any column takes; empty where the file has no such
   * column.
   */
  cell(field: Field): string;
  /** How long the cell is, all of it. */
  length(field: Field): number;
  /** Notes a fault of this row, in the columns of the fields given (the first that the file has names it). */
  say(name: FaultName, values?: FaultValues, fields?: readonly Field[], rows?: readonly number[]): void;
  /** Indexes of the columns of these fields. */
  at(fields: readonly Field[]): number[];
  /** The header of a field, empty where there is none. */
  heading(field: Field): string;
}

/** No column takes a longer cell: what goes on is counted, never read. */
export const LONGEST_CELL = 4_000;

/** What copying from other programs leaves behind, and no text of a plan holds. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

const OWNERS: readonly Field[] = ['ownerCustomer', 'ownerVendor', 'owner'];

/** The rows of a table that are kept, with what was mended in them, to be read field by field. */
export function sheetOf(table: Table, columns: Columns, { mended = {}, leftOut = [] }: Answers): Sheet {
  const faults: Fault[] = [];
  const at = (fields: readonly Field[]) => fields.map((field) => columns.indexOf(field)).filter((index) => index >= 0);
  const heading = (field: Field) => table.header[columns.indexOf(field)] ?? '';
  // Two owner columns are spoken of as one, since what is wrong lies between them.
  const named = (found: readonly number[]) => {
    const owners = found.filter((index) => OWNERS.includes(columns[index] as Field));
    if (owners.length > 1) return 'Owner';
    return table.header[found[0] ?? -1] || '#';
  };
  const left = new Set(leftOut);
  const rows = table.rows
    .filter(({ row }) => !left.has(row))
    .map(({ row, cells }): SheetRow => {
      const known = new Map<Field, { readonly text: string; readonly length: number }>();
      const written = (field: Field) => {
        const before = known.get(field);
        if (before) return before;
        const index = columns.indexOf(field);
        const whole = (mended[row]?.[index] ?? cells[index] ?? '').replace(CONTROL, '').trim();
        const told = { text: whole.slice(0, LONGEST_CELL), length: whole.length };
        known.set(field, told);
        return told;
      };
      return {
        row,
        at,
        heading,
        cell: (field) => written(field).text,
        length: (field) => written(field).length,
        say: (name, values = {}, fields = [], among) => {
          const found = at(fields);
          faults.push({
            row,
            ...(among && among.length > 1 ? { rows: among } : {}),
            column: named(found),
            at: found,
            key: `spreadsheet.${name}`,
            values,
          });
        },
      };
    });
  return { columns, rows, headerRow: table.headerRow, faults };
}
