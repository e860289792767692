import { columnIndex, MOST_SHEET_COLUMNS, MOST_SHEET_ROWS } from '~/domain/plan/spreadsheet/workbook';
import { unreadable, type Unreadable } from '~/domain/plan/spreadsheet/fault';

/** A tag that matters here, read where it begins. */
const TAG = /<(\/?)((?:\w+:)?)(row|c|v|is|f)(?=[\s/>])/y;
const NUMBER = /\sr="(\d{1,12})"/;
const COLUMN = /\sr="([A-Z]{1,3})\d/;
const ERROR = /(\st=)"e"/;

/** A row that was begun and not ended yet. */
interface OpenRow {
  readonly prefix: string;
  readonly number: number;
  /** How many pieces of the sheet were written before it. */
  readonly pieces: number;
  /** The letters over its first cell that is too far to the right. */
  broad: string;
  holds: boolean;
}

/**
 * The part of a workbook that holds one sheet, as its reader takes it: without rows that hold nothing, however far down a format
 * reaches; with what a formula came to when the file was saved, which may be an error or nothing at all. A sheet that reaches further
 * than anybody's list is unreadable before memory is spent on it. Goes through the text once, whatever it is.
 */
export function calmSheet(xml: string): string | Unreadable {
  const pieces: string[] = [];
  let written = 0;
  let row: OpenRow | null = null;
  /** The prefix of a formula that just ended, and where. */
  let formula: { readonly prefix: string; readonly to: number } | null = null;
  const write = (to: number): void => {
    pieces.push(xml.slice(written, to));
    written = to;
  };
  for (let from = xml.indexOf('<'), to = 0; from >= 0; from = xml.indexOf('<', to)) {
    to = xml.indexOf('>', from) + 1;
    // A tag without an end: nothing after it is one either.
    if (to === 0) break;
    TAG.lastIndex = from;
    const [whole = '', ends = '', prefix = '', name = ''] = TAG.exec(xml) ?? [];
    if (formula && ends && name === 'c' && xml.slice(formula.to, from).trim() === '') {
      write(formula.to);
      pieces.push(`<${formula.prefix}v></${formula.prefix}v>`);
    }
    formula = null;
    if (!whole) continue;
    const attributes = xml.slice(from + whole.length, to - 1);
    const isWhole = attributes.endsWith('/');
    if (name === 'row' && !ends && !row) {
      const number = Number(NUMBER.exec(attributes)?.[1] ?? 0);
      write(from);
      if (!isWhole) row = { prefix, number, pieces: pieces.length, broad: '', holds: false };
      else if (number > 0) written = to;
    } else if (name === 'row' && ends && row?.prefix === prefix) {
      const fault = row.holds ? faultOf(row) : null;
      if (fault) return fault;
      if (!row.holds && row.number > 0) {
        pieces.length = row.pieces;
        written = to;
      }
      row = null;
    } else if (name === 'c' && !ends) {
      const letters = COLUMN.exec(attributes)?.[1] ?? '';
      if (row && !row.broad && !isWhole && columnIndex(letters) >= MOST_SHEET_COLUMNS) row.broad = letters;
      if (ERROR.test(attributes)) {
        write(from + whole.length);
        pieces.push(attributes.replace(ERROR, '$1"str"'));
        written = to - 1;
      }
    } else if (name === 'v' || name === 'is' || name === 'f') {
      if (row && !ends) row.holds = true;
      if (name === 'f' && (ends || isWhole)) formula = { prefix, to };
    }
  }
  write(xml.length);
  return pieces.join('');
}

function faultOf({ number, broad }: OpenRow): Unreadable | null {
  if (number > MOST_SHEET_ROWS) return unreadable('file.tall', { row: number, most: MOST_SHEET_ROWS });
  return broad ? unreadable('file.broad', { column: broad, most: MOST_SHEET_COLUMNS }) : null;
}
