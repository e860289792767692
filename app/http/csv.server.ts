import Papa from 'papaparse';
import type { Rows } from '~/data/pages/exports';
import { file } from './file.server';

/** Letters and digits alone: it stands in a header, and in every file system. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60) || 'plan';

/** What a file of a plan is called on whoever's disk it lands: `northquay-recovery-late-days-2026-07-21.csv`. */
export const fileName = (title: string, what: string, day: string, ending: string): string =>
  `${plain(title)}-${what}-${day}.${ending}`;

/** The signs a formula begins with, as wide as they are typed in some countries too; before them may stand what nobody sees. */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Z}\p{Cf}]*[=+\-@＝＋－＠])/u;

/** What stands between a cell's words and may begin a new cell. */
const BETWEEN = /[;\s\p{Z}\p{Cf}]+/gu;
const SIGN = /[=+\-@＝＋－＠]/;

/**
 * The same behind a semicolon or a tab, with which a spreadsheet of another country begins a new cell. What lies between words is
 * looked at once, as a whole: tabs and blanks lead on to the sign after them, a semicolon to no further than the next.
 */
const harmlessText = (cell: string): string =>
  cell.replaceAll(BETWEEN, (run: string, at: number) => {
    if (!SIGN.test(cell[at + run.length] ?? '')) return run;
    const last = Math.max(0, run.lastIndexOf(';'));
    return run.slice(0, last) + run.slice(last).replaceAll(/[;\t]/g, "$&'");
  });

const harmless = (cell: string | number): string | number => (typeof cell === 'string' ? harmlessText(cell) : cell);

const MARK = '\uFEFF';

function linesOf(rows: Rows): string {
  const cells = rows.map((row) => row.map(harmless));
  return `${Papa.unparse(cells, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}

/** A table as the text of a CSV file, as `csvFile` answers it. */
export const csvText = (rows: Rows): string => `${MARK}${linesOf(rows)}`;

/** The same for a table that comes in pieces: under its head, however long it is. */
export async function* csvPieces(head: Rows[number], pieces: AsyncIterable<Rows>): AsyncGenerator<string> {
  yield csvText([head]);
  for await (const rows of pieces) if (rows.length > 0) yield linesOf(rows);
}

/**
 * A table as a CSV file (RFC 4180, UTF-8 with its mark, which spreadsheets ask for). What a spreadsheet would run as a formula is kept
 * from it by an apostrophe, wherever it takes a cell to begin.
 */
export const csvFile = (name: string, rows: Rows): Response => file(csvText(rows), 'text/csv; charset=utf-8', name);
