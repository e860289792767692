import { parseFragment } from 'parse5';
import { MOST_BYTES } from '~/domain/plan/spreadsheet/decode';
import { MOST_SHEET_COLUMNS } from '~/domain/plan/spreadsheet/workbook';
import { partsOfHtml } from './pasted-tags.server';

const LINES = new Set(['br', 'p', 'div', 'li', 'tr']);
const PARTS = new Set(['tbody', 'thead', 'tfoot', 'caption', 'colgroup']);
const MOST_SPAN = 200;
const MOST_ROWS = 5_000;

interface Cell {
  readonly words: string;
  readonly wide: number;
  readonly high: number;
}

const span = (attributes: string, name: RegExp): number =>
  Math.min(Math.max(1, Number(name.exec(attributes)?.[1] ?? 1)), MOST_SPAN);
const WIDE = /(?:^|[\s"'/])colspan\s*=\s*["']?\s*(\d{1,9})/i;
const HIGH = /(?:^|[\s"'/])rowspan\s*=\s*["']?\s*(\d{1,9})/i;

/** A text in which nothing is a tag, with its entities as the letters they stand for. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  const [node] = parseFragment(text.replaceAll('<', '&lt;')).childNodes;
  return node && 'value' in node ? node.value : '';
}

/** The words of a cell as they are seen, with line breaks where the page breaks lines. */
const wordsOf = (pieces: readonly string[]): string =>
  pieces
    .join('')
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');

/** The tables of a page, each as the cells of its rows; one within a cell of another is words of that cell. */
function tablesOf(html: string): Cell[][][] {
  const tables: Cell[][][] = [];
  let table: Cell[][] | null = null;
  let row: Cell[] | null = null;
  let cell: { readonly pieces: string[]; readonly attributes: string } | null = null;
  /** Of tables within the cell that is open. */
  let within = 0;
  /** Of templates, of which nothing is seen. */
  let unseen = 0;
  const endCell = (): void => {
    if (cell)
      row!.push({ words: wordsOf(cell.pieces), wide: span(cell.attributes, WIDE), high: span(cell.attributes, HIGH) });
    cell = null;
    within = 0;
  };
  const beginRow = (): Cell[] => {
    const begun: Cell[] = [];
    table!.push(begun);
    return begun;
  };
  for (const part of partsOfHtml(html)) {
    if (part.kind === 'text') {
      if (cell && !unseen) cell.pieces.push(decoded(part.text).replace(/\s+/g, ' '));
      continue;
    }
    const { kind, name } = part;
    if (name === 'template') unseen = Math.max(0, unseen + (kind === 'begin' ? 1 : -1));
    if (unseen) continue;
    if (kind === 'begin') {
      if (cell && LINES.has(name)) cell.pieces.push('\n');
      if (name === 'table' && cell) within += 1;
      else if (name === 'table') {
        row = null;
        tables.push((table = []));
      } else if (table && !within) {
        const begins = name === 'tr' || PARTS.has(name);
        if (begins || name === 'td' || name === 'th') endCell();
        if (begins) row = name === 'tr' ? beginRow() : null;
        else if (name === 'td' || name === 'th') {
          row ??= beginRow();
          cell = { pieces: [], attributes: part.attributes };
        }
      }
    } else if (name === 'table' && within) within -= 1;
    else if (table && !within && (name === 'td' || name === 'th')) endCell();
    else if (table && !within && (name === 'tr' || name === 'table' || PARTS.has(name))) {
      endCell();
      row = null;
      if (name === 'table') table = null;
    }
  }
  endCell();
  return tables;
}

/**
 * The rows of the longest table in pasted HTML, or null where there is none. A cell that spans rows is in each of them; one that spans
 * columns is in the first. Nothing of it is run or shown as HTML. What spans would make larger than any text that is taken is left
 * there: whoever reads on sees that it is too large.
 */
export function htmlRows(html: string): string[][] | null {
  if (!/<table[\s>]/i.test(html)) return null;
  const longest = tablesOf(html).reduce<Cell[][]>((best, rows) => (rows.length > best.length ? rows : best), []);
  const grid: string[][] = [];
  /** By column, what spans the rows below. */
  const held: ({ readonly words: string; left: number } | undefined)[] = [];
  let room = MOST_BYTES;
  for (const row of longest.slice(0, MOST_ROWS)) {
    const cells: string[] = [];
    const put = (words: string): void => {
      cells.push(words);
      room -= words.length + 1;
    };
    for (const { words, wide, high } of row) {
      while ((held[cells.length]?.left ?? 0) > 0 && room > 0) put(held[cells.length]!.words);
      // Counted down at the end of this row as well.
      if (high > 1 && cells.length < MOST_SHEET_COLUMNS) held[cells.length] = { words, left: high };
      put(words);
      for (let more = 1; more < wide; more += 1) put('');
      if (room <= 0) break;
    }
    for (const [at, one] of held.entries()) {
      if (!one || one.left <= 0) continue;
      if (cells.length <= at && room > 0) {
        while (cells.length < at) put('');
        put(one.words);
      }
      one.left -= 1;
      if (one.left === 0) held[at] = undefined;
    }
    grid.push(cells);
    if (room <= 0) break;
  }
  return grid.length > 0 ? grid : null;
}
