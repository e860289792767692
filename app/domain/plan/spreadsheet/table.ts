import Papa from 'papaparse';
import { MOST_BYTES } from './decode';
import { unreadable, type Unreadable } from './fault';
import { columnLetters, MOST_SHEET_COLUMNS } from './workbook';

export const MOST_ROWS = 2_000;

/** No heading of a column is longer: what goes on is neither compared nor shown. */
const LONGEST_HEADING = 200;

/** A cell of the row above the list, in one line. */
export const headingOf = (cell: string): string => {
  const line = cell
    .slice(0, 2 * LONGEST_HEADING)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > LONGEST_HEADING ? `${line.slice(0, LONGEST_HEADING)}…` : line;
};

export type Delimiter = ',' | ';' | '\t';

export interface TableRow {
  /** As a spreadsheet counts: the header is row 1, empty rows count, a quoted cell with a line break is one row. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly header: readonly string[];
  /** The row of the header: 1 unless empty rows come first. */
  readonly headerRow: number;
  /** Without the empty ones. */
  readonly rows: readonly TableRow[];
  readonly delimiter: Delimiter;
  /** Rows in which a quoted cell is not closed, or goes on after its closing quote. */
  readonly brokenQuotes: readonly number[];
}

const DELIMITERS: readonly Delimiter[] = ['\t', ';', ','];

/** The delimiter that splits the first line that says anything into the most cells. */
function delimiterOf(text: string): Delimiter {
  const start = text.search(/[^\s,;]/);
  const head = text.slice(Math.max(0, text.lastIndexOf('\n', start)), start + 20_000);
  const cells = (delimiter: Delimiter) =>
    (Papa.parse<string[]>(head, { delimiter, preview: 3 }).data.find((row) => row.some((cell) => cell.trim())) ?? [])
      .length;
  return DELIMITERS.reduce((best, next) => (cells(next) > cells(best) ? next : best));
}

const isEmpty = (cells: readonly string[]) => cells.every((cell) => !cell.trim());

/** How many cells of a row say anything, up to the last that does. */
const filled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim()) + 1;

/**
 * Reads pasted or decoded text as a table with a header. Knows comma, semicolon and tab by itself, and the line `sep=;`
 * that Excel understands and hides. Unreadable: binary, more than 1 MB, 2,000 rows or 256 columns
 * (each of them is a choice on the page), nothing but empty rows. What a program writes beyond them without a word in it is no column.
 */
export function readTable(text: string): Table | Unreadable {
  if (text.length > MOST_BYTES) return unreadable('file.large');
  if (text.includes('\0')) return unreadable('file.binary');
  const plain = text.replace(/^\uFEFF/, '');
  const hint = /^sep=([,;\t])\r?\n/i.exec(plain);
  const body = hint ? plain.slice(hint[0].length) : plain;
  const delimiter = (hint?.[1] as Delimiter | undefined) ?? delimiterOf(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false });
  const all = data.map((cells, i) => ({ row: i + 1, cells })).filter(({ cells }) => !isEmpty(cells));
  const [header, ...rows] = all;
  if (!header) return unreadable('file.empty');
  if (rows.length > MOST_ROWS) return unreadable('file.long', { count: rows.length, most: MOST_ROWS });
  const broadest = all.reduce((most, { cells }) => Math.max(most, filled(cells)), 0);
  if (broadest > MOST_SHEET_COLUMNS)
    return unreadable('file.broad', { column: columnLetters(broadest - 1), most: MOST_SHEET_COLUMNS });
  const kept = (cells: readonly string[]) => cells.slice(0, MOST_SHEET_COLUMNS);
  return {
    header: kept(header.cells).map(headingOf),
    headerRow: header.row,
    rows: rows.map(({ row, cells }) => ({ row, cells: kept(cells) })),
    delimiter,
    brokenQuotes: [...new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => (row ?? 0) + 1))],
  };
}
