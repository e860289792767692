import type { Block, Cell, Column } from '../block';
import type { Box, Line, Mark, Part } from './box';
import { linesOf } from './lines';
import type { Area, Setting } from './setting';
import { COLUMN, LINE, scaled, STRONG_LINE, TONES, type Style } from './style';

type Table = Extract<Block, { kind: 'table' }>;

const GAP = 10;
const PAD = 3.5;

/** Where each column begins, and how wide it is. */
function placesOf(columns: readonly Column[], { x, width }: Area): readonly { x: number; width: number }[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const free = width - GAP * (columns.length - 1);
  let at = x;
  return columns.map(({ share }) => {
    const place = { x: at, width: (free * share) / shares };
    at += place.width + GAP;
    return place;
  });
}

interface Set {
  readonly text: string;
  readonly style: Style;
}

function cellLines(
  setting: Setting,
  cell: readonly Set[],
  place: { x: number; width: number },
  part: Part,
  toRight: boolean,
): Line[] {
  const lines: Line[] = [];
  let y = PAD;
  for (const { text, style } of cell) {
    if (!text) continue;
    const set = scaled(style, setting.scale);
    const measure = setting.measureIn(set);
    for (const line of linesOf(text, place.width, measure)) {
      const x = toRight ? place.x + place.width - measure(line) : place.x;
      lines.push({ text: line, style: set, x, y, part });
      y += set.height;
    }
  }
  return lines;
}

/** A table's rows, each a box; the names of the columns are said again on every page. */
export function* tableBoxes(setting: Setting, area: Area, { columns, rows }: Table): Generator<Box> {
  const table: Part = { tag: 'Table', within: area.part };
  const places = placesOf(columns, area);
  const rowOf = (cells: readonly (readonly Set[])[], head: boolean, last: boolean): Box => {
    const row: Part = { tag: 'TR', within: table };
    const parts = cells.map((_, at): Part => {
      if (head) return { tag: 'TH', within: row, scope: 'Column' };
      return at === 0 ? { tag: 'TH', within: row, scope: 'Row' } : { tag: 'TD', within: row };
    });
    const lines = cells.flatMap((cell, at) =>
      cellLines(setting, cell, places[at]!, parts[at]!, columns[at]!.number === true),
    );
    const height = lines.reduce((most, { y, style }) => Math.max(most, y + style.height), 0) + PAD;
    const colour = head ? STRONG_LINE : LINE;
    const rule: Mark = { x: area.x, y: height - 0.6, width: area.width, height: 0.6, colour };
    const ends = last ? [row, table] : [row];
    return { height, lines, marks: [rule], space: 0, whole: true, ends };
  };
  const names = columns.map(({ label }): Set[] => [{ text: label, style: COLUMN }]);
  const head = { ...rowOf(names, true, rows.length === 0), space: 4, withNext: rows.length > 0 };
  yield head;
  const setOf = (cell: Cell): Set[] => cell.map(({ text, tone }) => ({ text, style: TONES[tone ?? 'plain'] }));
  for (const [at, row] of rows.entries()) yield { ...rowOf(row.map(setOf), false, at === rows.length - 1), head };
}
