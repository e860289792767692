import { createHash } from 'node:crypto';
import type { Side } from '~/domain/access';
import type { Answers } from '~/domain/plan/spreadsheet/answers';
import { columnLetters } from '~/domain/plan/spreadsheet/workbook';
import type { Fault } from '~/domain/plan/spreadsheet/fault';
import type { ImportedPlan } from '~/domain/plan/spreadsheet/import-plan';
import type { CellView, ExportView, FaultView, ImportView, OriginView, PersonView, RowView } from '~/forms/import-view';
import { t } from '~/words';

const MOST_SHOWN = 60;

/** A cell that is longer is shown as it begins: nobody mends it letter by letter. */
const LONGEST_SHOWN = 4_000;
const BEGINNING = 200;

/** As much of a text as says which it is. */
const begin = (text: string): string => (text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text);

/** What the preview is made from. `today` is the plan's day. */
export interface Previewed {
  readonly names: Readonly<Record<Side, string>>;
  readonly text: string;
  readonly answers: Answers;
  readonly read: ImportedPlan;
  readonly people: readonly PersonView[];
  readonly today: string;
  readonly origin: OriginView;
  /** What the plan has already, by id: how a row that waits on it names it. */
  readonly known?: ReadonlyMap<string, string>;
}

/** The preview of a spreadsheet: everything that was understood, asked and still to be mended, in one plain object. */
export function previewOf(previewed: Previewed): ImportView {
  const { names, text, answers, read, people, today, origin, known = new Map<string, string>() } = previewed;
  const { table, columns, faults } = read;
  const cellText = (row: number, column: number): string =>
    answers.mended?.[row]?.[column] ?? table?.rows.find((one) => one.row === row)?.cells[column] ?? '';
  const shown = faults
    .slice(0, MOST_SHOWN)
    .map((fault) => faultView(fault, table?.header ?? [], cellText, origin.source === 'workbook'))
    .map(eachCellOnce());
  const open = new Set(shown.flatMap(({ cells }) => cells.map(({ at }) => at)));
  return {
    round: createHash('sha256')
      .update(JSON.stringify([text, answers, people, origin.encoding?.chosen, origin.sheets?.chosen]))
      .digest('base64url')
      .slice(0, 12),
    names,
    text,
    origin,
    from: exportOf(read, answers),
    lags: read.lags,
    unreadable: table ? null : (shown[0]?.sentence ?? null),
    columns: (table?.header ?? []).map((heading, index) => ({
      index,
      heading,
      example:
        table?.rows
          .find(({ cells }) => cells[index]?.trim())
          ?.cells[index]?.trim()
          .slice(0, 60) ?? '',
      field: columns[index] ?? 'ignore',
    })),
    faults: table ? shown : [],
    moreFaults: Math.max(0, faults.length - shown.length),
    dayFirst:
      read.question || answers.dayFirst !== undefined
        ? { answer: answers.dayFirst ?? null, suggested: read.dayFirstSuggested ?? null }
        : null,
    priorities: prioritiesOf(faults, answers),
    sides: sidesOf(faults, answers),
    splits: rowsAsked(read, answers.splits ?? [], faults, 'spreadsheet.owner.two'),
    leftOut: rowsLeft(read, answers.leftOut ?? [], faults),
    mended: Object.entries(answers.mended ?? {}).flatMap(([row, cells]) =>
      Object.entries(cells)
        .map(([column, value]) => ({ at: `${row}:${column}`, value }))
        .filter(({ at }) => !open.has(at)),
    ),
    rows: rowsOf(read, known),
    made: faults.length > 0 ? null : count(read),
    people,
    passed: read.commitments.filter(({ due }) => due < today).length,
    faultsOfPeople: people.filter(({ fault }) => fault).length,
  };
}

/** What is left out of an export: its rows, and the columns of which something is written and nothing taken. */
function exportOf({ from, leftOut, table, columns }: ImportedPlan, { asIs = false }: Answers): ExportView | null {
  if (!from && leftOut.length === 0 && !asIs) return null;
  const ignored = columns.flatMap((field, at) => (field === 'ignore' ? [at] : []));
  const said = ignored.filter((at) => table?.header[at] && table.rows.some(({ cells }) => cells[at]?.trim()));
  return { name: from, asIs, columns: said.map((at) => table?.header[at] ?? ''), rows: leftOut };
}

function faultView(
  fault: Fault,
  header: readonly string[],
  cellText: (row: number, column: number) => string,
  letters: boolean,
): FaultView {
  const first = fault.at[0];
  const column =
    letters && first !== undefined
      ? t('start.fault-column', { letters: columnLetters(first), heading: fault.column })
      : fault.column;
  const cell = (column: number): CellView => {
    const value = cellText(fault.row, column);
    const whole = value.length <= LONGEST_SHOWN;
    return {
      at: `${fault.row}:${column}${whole ? '' : '?'}`,
      heading: header[column] || t('start.column-number', { number: column + 1 }),
      value: whole ? value : '',
      begins: whole ? null : begin(value),
    };
  };
  const rows = fault.rows ?? [fault.row];
  return {
    row: fault.row,
    column,
    sentence: t('start.fault', {
      count: rows.length,
      rows: rows.join(', '),
      column,
      sentence: t(fault.key, fault.values),
    }),
    // Dates that only wait for the order of day and month are answered once for all, not cell by cell.
    cells: fault.key === 'spreadsheet.date.either' ? [] : fault.at.map(cell),
  };
}

/** A cell with several faults is mended where it is named first. */
function eachCellOnce(): (fault: FaultView) => FaultView {
  const shown = new Set<string>();
  return (fault) => ({ ...fault, cells: fault.cells.filter(({ at }) => !shown.has(at) && shown.add(at)) });
}

const wordsOf = (faults: readonly Fault[], key: Fault['key'], value: string): string[] => [
  ...new Set(faults.filter((fault) => fault.key === key).map(({ values }) => String(values[value]))),
];

function prioritiesOf(faults: readonly Fault[], { priorities = {} }: Answers): ImportView['priorities'] {
  const asked = wordsOf(faults, 'spreadsheet.priority.unknown', 'text').filter(
    (word) => !Object.hasOwn(priorities, word),
  );
  return [
    ...Object.entries(priorities).map(([word, weight]) => ({ word, weight })),
    ...asked.map((word) => ({ word, weight: null })),
  ];
}

function sidesOf(faults: readonly Fault[], { sides = {} }: Answers): ImportView['sides'] {
  const asked = wordsOf(faults, 'spreadsheet.side.none', 'name').filter((name) => !Object.hasOwn(sides, name));
  return [
    ...Object.entries(sides).map(([name, side]) => ({ name, side })),
    ...asked.map((name) => ({ name, side: null })),
  ];
}

const titleOf = ({ steps, table }: ImportedPlan, row: number): string =>
  begin(
    steps.find((step) => step.row === row)?.title ||
      (table?.rows
        .find((one) => one.row === row)
        ?.cells.filter((cell) => cell.trim())
        .slice(0, 3)
        .map(begin)
        .join(' · ') ??
        ''),
  );

function rowsAsked(read: ImportedPlan, chosen: readonly number[], faults: readonly Fault[], key: Fault['key']) {
  const rows = new Set([...chosen, ...faults.filter((fault) => fault.key === key).map(({ row }) => row)]);
  return [...rows]
    .sort((a, b) => a - b)
    .map((row) => ({ row, title: titleOf(read, row), chosen: chosen.includes(row) }));
}

/** Rows that can be left out: those that were, and those with something to mend. */
function rowsLeft(read: ImportedPlan, chosen: readonly number[], faults: readonly Fault[]) {
  const header = read.table?.headerRow ?? 1;
  const rows = new Set([
    ...chosen,
    ...faults
      .slice(0, MOST_SHOWN)
      .flatMap((fault) => fault.rows ?? [fault.row])
      .filter((row) => row > header),
  ]);
  return [...rows]
    .sort((a, b) => a - b)
    .map((row) => ({ row, title: titleOf(read, row), chosen: chosen.includes(row) }));
}

const count = ({ commitments }: ImportedPlan): Record<Side, number> => ({
  vendor: commitments.filter(({ side }) => side === 'vendor').length,
  customer: commitments.filter(({ side }) => side === 'customer').length,
});

/** What would be made, or, while there is something to mend, what was read. */
function rowsOf(read: ImportedPlan, known: ReadonlyMap<string, string>): RowView[] {
  const names = new Map(read.people.map(({ key, name }) => [key, name]));
  const toMend = new Set(read.faults.flatMap(({ row, rows }) => rows ?? [row]));
  if (read.faults.length === 0)
    return read.commitments.map((one) => ({
      row: one.row,
      number: one.number,
      title: one.title,
      owners: [{ name: names.get(one.ownerKey) ?? '', side: one.side }],
      due: one.due,
      weight: one.weight,
      waits: [
        ...one.waitsOn.map((at) => read.commitments[at]?.number || read.commitments[at]?.title || ''),
        ...(one.waitsOnKnown ?? []).flatMap((id) => known.get(id) ?? []),
      ],
      toMend: false,
    }));
  return read.steps.map((step) => ({
    row: step.row,
    number: begin(step.number),
    title: begin(step.title),
    owners: step.owners.map(({ name, side }) => ({ name, side })),
    due: step.due,
    weight: step.weight,
    waits: [],
    toMend: toMend.has(step.row),
  }));
}
