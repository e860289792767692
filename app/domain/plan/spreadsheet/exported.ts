import type { Field } from './columns';
import { DIALECTS, ONLY_MONDAY, type Dialect, type ExportName } from './dialects';
import { fold, told } from './fold';
import { LONGEST_CELL } from './sheet';
import { headingOf, type Table, type TableRow } from './table';
import { numberKey } from './waits-cell';

/** A row that is no step of a plan, and why. */
export interface LeftOut {
  readonly row: number;
  readonly title: string;
  readonly why: 'done' | 'group' | 'part' | 'above';
}

/** A table as its program meant it. */
export interface Exported {
  readonly name: ExportName | null;
  readonly table: Table;
  /** What each column holds, by its index. */
  readonly columns: Readonly<Record<number, Field | 'ignore'>>;
  readonly leftOut: readonly LeftOut[];
}

/** How far down a header may stand under the name of a board or plan. */
const DEEPEST = 12;

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim()).length;
const firstTold = (cells: readonly string[]): string => cells.find((cell) => cell.trim())?.trim() ?? '';

/** The table with its header in the row at this place, and the rows above it as left out. */
function under(table: Table, at: number): { table: Table; above: LeftOut[] } {
  if (at === 0) return { table, above: [] };
  const all: TableRow[] = [{ row: table.headerRow, cells: table.header }, ...table.rows];
  const head = all[at]!;
  const above = all.slice(0, at).map(({ row, cells }): LeftOut => ({ row, title: firstTold(cells), why: 'above' }));
  const header = head.cells.map(headingOf);
  return { table: { ...table, header, headerRow: head.row, rows: all.slice(at + 1) }, above };
}

const places = (table: Table): (readonly string[])[] =>
  [table.header, ...table.rows.slice(0, DEEPEST).map(({ cells }) => cells)].map((cells) => cells.map(fold));

function dialectOf(table: Table): { readonly dialect: Dialect; readonly at: number } | null {
  const heads = places(table);
  for (const dialect of DIALECTS) {
    const at = heads.findIndex((head) => dialect.signs.every((names) => names.some((name) => head.includes(name))));
    if (at < 0) continue;
    const ownSign = at > 0 || heads[at]!.some((name) => ONLY_MONDAY.includes(name));
    if (dialect.name !== 'monday' || (heads[at]![0] === 'name' && ownSign)) return { dialect, at };
  }
  return null;
}

const FINISHED = /^(?:done|completed?|closed|finished|100(?:[.,]0+)? ?%?|1(?:[.,]0+)?)$/i;
const DAY = /\d{4}|\d[/.-]\d/;

/** Whether a row says that it is done; in columns of days, any day says so. */
const isDone = (row: TableRow, at: number, heading: string): boolean => {
  const cell = told(row.cells[at] ?? '');
  return /(?:completed at|actual)/.test(heading) ? DAY.test(cell) : FINISHED.test(cell);
};

/** The rows of the list, sorted into steps and what is none; `group` is what a step stands under. */
function sorted(dialect: Dialect, table: Table, titleAt: number, above: readonly LeftOut[]) {
  const head = table.header.map(fold);
  const find = (names: readonly string[] = []) => names.map((name) => head.indexOf(name)).find((at) => at >= 0) ?? -1;
  const doneAt = dialect.done.map((name) => head.indexOf(name)).filter((at) => at >= 0);
  const [level, summary, parent] = [find(dialect.outline), find(dialect.summary), find(dialect.parent)];
  const levelOf = (row: TableRow | undefined) => Number(row?.cells[level] ?? '');
  const steps: { row: TableRow; group: string; groups: number[] }[] = [];
  const leftOut: LeftOut[] = [];
  // Under the board's name stands that of its first group, right above the headings.
  const first = dialect.subRows && above.length > 1 ? above.at(-1)?.title : undefined;
  let open: { at: number; level: number; title: string }[] = first ? [{ at: -1, level: 0, title: first }] : [];
  let inParts = false;
  table.rows.forEach((row, at) => {
    const title = row.cells[titleAt]?.trim() ?? '';
    const folded = row.cells.map(fold);
    const leave = (why: LeftOut['why']) => leftOut.push({ row: row.row, title: title || firstTold(row.cells), why });
    if (folded.slice(0, head.length).join('\n') === head.join('\n')) return void (inParts = false);
    if (dialect.subRows) {
      if (ONLY_MONDAY.includes(folded[0] ?? '') && folded.includes('name')) return void (inParts = true);
      if (!title) return void (inParts ? leave('part') : null);
      inParts = false;
    }
    const alone = filled(row.cells) === 1 && title !== '' && titleAt === 0;
    if (dialect.groupRows && (alone || (/:$/.test(title) && filled(row.cells) <= 2))) {
      open = [{ at, level: 0, title: title.replace(/:$/, '') }];
      return void leave('group');
    }
    if (level >= 0) open = open.filter((one) => one.level < levelOf(row));
    const sumsUp = /^(?:yes|true|ja|oui|s[ií]|1)$/i.test(row.cells[summary]?.trim() ?? '');
    if (sumsUp || (level >= 0 && levelOf(table.rows[at + 1]) > levelOf(row))) {
      open = [...open, { at, level: level >= 0 ? levelOf(row) : 0, title }];
      return void leave('group');
    }
    if (doneAt.some((place) => isDone(row, place, head[place] ?? ''))) return void leave('done');
    const group = (parent >= 0 ? row.cells[parent]?.trim() : '') || open.at(-1)?.title || '';
    steps.push({ row, group, groups: open.map((one) => one.at) });
  });
  return { steps, leftOut };
}

const SEPARATORS = /[,;\n]/;
const leading = (text: string) => numberKey(/^\s*(\d+)/.exec(text)?.[1] ?? '');
const asPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Reads a table as the export that its header shows it to be, or with its header where it stands below a title; null for a plain
 * table. What is done already, and what only groups or sums up, is left out; who waits on a group waits on all that it holds.
 */
export function readExported(table: Table): Exported | null {
  const found = dialectOf(table);
  if (!found) return belowTitle(table);
  const { dialect, at } = found;
  const { table: own, above } = under(table, at);
  const head = own.header.map(fold);
  const columns: Record<number, Field | 'ignore'> = Object.fromEntries(head.map((_, index) => [index, 'ignore']));
  const place = (field: Field) =>
    (dialect.fields.find(([one]) => one === field)?.[1] ?? []).map((name) => head.indexOf(name)).find((i) => i >= 0) ??
    -1;
  for (const [field] of dialect.fields) if (place(field) >= 0) columns[place(field)] = field;
  const titleAt = place('title');
  const { steps, leftOut } = sorted(dialect, own, titleAt, above);
  const width = own.header.length;
  const groupAt = place('workstream') >= 0 ? place('workstream') : width;
  const withGroups = steps.some(({ group }) => group);
  const numberAt = place('number') >= 0 ? place('number') : width + (withGroups && groupAt === width ? 1 : 0);
  const counts = dialect.countsRows && place('number') < 0;
  const numberOf = (row: TableRow) => (counts ? String(row.row - own.headerRow) : (row.cells[numberAt]?.trim() ?? ''));
  const waits = waitsOf(dialect, own, steps, leftOut, numberOf);
  const waitsAt = place('waitsOn');
  const rows = steps.map(({ row, group }): TableRow => {
    const cells = Array.from({ length: width }, (_, index) => row.cells[index] ?? '');
    if (withGroups && !cells[groupAt]?.trim()) cells[groupAt] = group;
    if (counts) cells[numberAt] = numberOf(row);
    if (waitsAt >= 0) cells[waitsAt] = waits(cells[waitsAt] ?? '');
    return { row: row.row, cells };
  });
  const header = [...own.header];
  if (withGroups) {
    header[groupAt] ??= 'Group';
    columns[groupAt] = 'workstream';
  }
  if (counts) {
    header[numberAt] = 'Row';
    columns[numberAt] = 'number';
  }
  return { name: dialect.name, table: { ...own, header, rows }, columns, leftOut: [...above, ...leftOut] };
}

/** Waits as they hold among the steps that are kept: not on what is done, and on each step of a group instead of the group. */
function waitsOf(
  dialect: Dialect,
  table: Table,
  steps: readonly { row: TableRow; groups: readonly number[] }[],
  leftOut: readonly LeftOut[],
  numberOf: (row: TableRow) => string,
): (cell: string) => string {
  const done = leftOut.filter(({ why }) => why === 'done');
  if (!dialect.countsRows) {
    const titles = done.filter(({ title }) => title).map(({ title }) => asPattern(title));
    if (!titles.length) return (cell) => cell;
    const gone = new RegExp(`(^|[,;\\n]) ?(?:${titles.join('|')}) ?(?=$|[,;\\n])`, 'gi');
    const without = (cell: string) => bare(cell.replace(/[^\S\n]+/g, ' ').replace(gone, '$1'));
    return (cell) => (cell.length > LONGEST_CELL ? cell : without(cell));
  }
  const at = new Map(table.rows.map((row, index) => [row.row, { row, index }]));
  const within = new Map<number, string[]>();
  for (const { row, groups } of steps)
    for (const group of groups) {
      const known = within.get(group);
      if (known) known.push(numberOf(row));
      else within.set(group, [numberOf(row)]);
    }
  const instead = new Map<string, readonly string[]>();
  for (const { row, why } of leftOut) {
    const left = at.get(row);
    if (!left || why === 'above') continue;
    instead.set(numberKey(numberOf(left.row)), why === 'group' ? (within.get(left.index) ?? []) : []);
  }
  return (cell) => (cell.length > LONGEST_CELL ? cell : put(told(cell).split(SEPARATORS), instead));
}

/** A text without the separators and space around it. */
function bare(text: string): string {
  const marks = /[\s,;]/;
  let [from, to] = [0, text.length];
  while (from < to && marks.test(text[from]!)) from += 1;
  while (to > from && marks.test(text[to - 1]!)) to -= 1;
  return text.slice(from, to);
}

/** The pieces of a cell with each group as the steps that it holds, each once, and no longer than a cell may be by much. */
function put(pieces: readonly string[], instead: ReadonlyMap<string, readonly string[]>): string {
  const named = new Set<string>();
  let length = 0;
  for (const piece of pieces)
    for (const one of instead.get(leading(piece)) ?? [piece.trim()]) {
      if (!one || named.has(one) || length > LONGEST_CELL) continue;
      named.add(one);
      length += one.length + ', '.length;
    }
  return [...named].join(', ');
}

const USUAL_HEADS =
  /^(?:.*\b(?:task|step|title|action|deliverable|owner|assignee|assigned|responsible|due|date|deadline|status|priority|name)\b.*|#|no|id|nr)$/;

/** A plain list whose first row is only its title: the header is the first row below that names three usual columns. */
function belowTitle(table: Table): Exported | null {
  if (filled(table.header) !== 1) return null;
  const at = places(table).findIndex((head) => head.filter((name) => USUAL_HEADS.test(name)).length >= 3);
  if (at <= 0) return null;
  const { table: own, above } = under(table, at);
  return { name: null, table: own, columns: {}, leftOut: above };
}
