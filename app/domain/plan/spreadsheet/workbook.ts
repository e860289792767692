import Papa from 'papaparse';

/** What a workbook may hold: beyond, it is no list that people made for a plan, and would hold up everybody else. */
export const MOST_UNPACKED = 16_777_216;
export const MOST_SHEETS = 20;
export const MOST_SHEET_ROWS = 5_000;
export const MOST_SHEET_COLUMNS = 256;

/** One sheet of a workbook as text, cell by cell where it stands in the sheet. */
export interface WorkbookSheet {
  readonly name: string;
  readonly text: string;
}

/**
 * Rows of cells as text that `readTable` reads back cell by cell, row by row: separated by tabs, which the first line says, as Excel
 * understands it.
 */
export const textOfRows = (rows: readonly (readonly string[])[]): string =>
  `sep=\t\n${Papa.unparse(
    rows.map((cells) => (cells.length === 1 && cells[0] === '' ? ['', ''] : [...cells])),
    { delimiter: '\t', newline: '\n' },
  )}`;

/** The letters over a column, by its index from 0: A, B, …, Z, AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** The index from 0 of the column with these letters. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
