import type { Answers } from './answers';
import { recogniseColumns, type Columns } from './columns';
import { commitmentsOf, type ImportedCommitment } from './commitments';
import { inReadingOrder, isUnreadable, type Fault, type FaultName, type FaultValues, type Unreadable } from './fault';
import type { ImportedPerson } from './people';
import { sheetOf, type Sheet } from './sheet';
import { sideNames, type Companies, type SideNames } from './sides';
import { nameOf, readSteps, type Step } from './steps';
import { readExported, type Exported, type LeftOut } from './exported';
import type { ExportName } from './dialects';
import { readTable, type Delimiter, type Table } from './table';
import { readAllWaits, type KnownStep, type Lag } from './waits';

/** A spreadsheet as a plan, or what stands between the two. */
export interface ImportedPlan {
  /** What was read; null where it is no table at all. */
  readonly table: Table | null;
  readonly delimiter: Delimiter | null;
  readonly columns: Columns;
  /** The program whose export this is, where its header shows it, and the rows that are no steps. */
  readonly from: ExportName | null;
  readonly leftOut: readonly LeftOut[];
  /** Days between steps that the file names and that are not taken over. */
  readonly lags: readonly Lag[];
  /** Every row as far as it could be read, for the preview. */
  readonly steps: readonly Step[];
  /** Empty as long as there are faults: nothing of a plan is taken until all of it is right. */
  readonly commitments: readonly ImportedCommitment[];
  readonly people: readonly ImportedPerson[];
  /** All of them in one pass, in reading order. */
  readonly faults: readonly Fault[];
  /** What has to be asked once for the whole file, and the answer that lies nearer to its other dates. */
  readonly question?: 'day-or-month';
  readonly dayFirstSuggested?: boolean;
}

const fileFault = (row: number, name: FaultName, values: FaultValues = {}): Fault => ({
  row,
  column: '#',
  at: [],
  key: `spreadsheet.${name}`,
  values,
});

const OWNERS = ['ownerCustomer', 'ownerVendor', 'owner'] as const;

/** The plan that a file is added to. */
export interface Into {
  /** A step due before it has to be mended. */
  readonly earliest?: string;
  /** What rows can wait on by its title. */
  readonly known?: readonly KnownStep[];
}

/** Faults of the table as such: columns that no plan can do without, rows whose cells do not fit under the header. */
function faultsOfShape(table: Table, columns: Columns, { rows, headerRow }: Sheet): Fault[] {
  const without = (['title', 'due'] as const).filter((field) => !columns.includes(field));
  const missing: FaultName[] = without.map((field) => `column.${field}` as const);
  if (!OWNERS.some((field) => columns.includes(field))) missing.push('column.owner');
  if (rows.length === 0) missing.push('file.noSteps');
  const kept = new Set(rows.map(({ row }) => row));
  const width = table.header.length;
  const wide = table.rows.filter(({ row, cells }) => kept.has(row) && cells.slice(width).some((cell) => cell.trim()));
  return [
    ...missing.map((name) => fileFault(headerRow, name)),
    ...wide.map(({ row, cells }) => fileFault(row, 'row.wide', { has: cells.length, most: width })),
    ...table.brokenQuotes
      .filter((row) => kept.has(row) || row === headerRow)
      .map((row) => fileFault(row, 'row.quotes')),
  ];
}

/** A text seen as a table whose columns are known, before its rows are read. */
export interface Opened {
  readonly plain: Table | Unreadable;
  readonly table: Table;
  readonly exported: Exported | null;
  readonly columns: Columns;
  readonly names: SideNames;
}

const EMPTY: Table = { header: [], headerRow: 1, rows: [], delimiter: ',', brokenQuotes: [] };

/** Opens the text of a spreadsheet: the part of reading it that no row has a say in. */
export function openSheet(text: string, companies: Companies, answers: Answers): Opened {
  const plain = readTable(text);
  const readable = isUnreadable(plain) ? EMPTY : plain;
  const names = sideNames(companies);
  const exported = answers.asIs ? null : readExported(readable);
  const table = exported?.table ?? readable;
  const columns = recogniseColumns(table.header, names, { ...exported?.columns, ...answers.columns });
  return { plain, table, exported, columns, names };
}

/** Number and title of each row that is not left out, without reading anything else of it. */
export const titlesIn = ({ table, columns }: Opened, answers: Answers): Pick<Step, 'row' | 'number' | 'title'>[] =>
  sheetOf(table, columns, answers).rows.map(nameOf);

/**
 * Reads the text of a spreadsheet (decoded file or pasted cells) as a plan between two companies, applying what was answered
 * in the preview. A step due after `latest` has to be mended. Never throws: whatever is wrong is in `faults`, and with none of them `commitments` is the whole plan.
 */
export const importPlan = (
  text: string,
  companies: Companies,
  answers: Answers = {},
  latest: string | null = null,
): ImportedPlan => readOpened(openSheet(text, companies, answers), answers, latest);

/** The same for a text that was opened with the same answers, to be added to a plan. */
export function readOpened(
  { plain, table, exported, columns, names }: Opened,
  answers: Answers,
  latest: string | null,
  { earliest, known = [] }: Into = {},
): ImportedPlan {
  if (isUnreadable(plain)) {
    const faults = [fileFault(1, plain.unreadable, plain.values)];
    return {
      table: null,
      delimiter: null,
      columns: [],
      from: null,
      leftOut: [],
      lags: [],
      steps: [],
      commitments: [],
      people: [],
      faults,
    };
  }
  const sheet = sheetOf(table, columns, answers);
  const { steps, people, dates } = readSteps(sheet, names, answers, { latest, earliest });
  const { waits, lags } = readAllWaits(sheet, steps, known);
  const faults = inReadingOrder([...faultsOfShape(table, columns, sheet), ...sheet.faults]);
  const asks = faults.some(({ key }) => key === 'spreadsheet.date.either');
  return {
    table,
    delimiter: table.delimiter,
    columns,
    from: exported?.name ?? null,
    leftOut: exported?.leftOut ?? [],
    lags,
    steps,
    commitments: faults.length === 0 ? commitmentsOf(steps, waits, people, known) : [],
    people: [...people.people.values()].flatMap(({ side, ...person }) => (side ? [{ ...person, side }] : [])),
    faults,
    ...(asks ? { question: 'day-or-month' } : {}),
    ...(asks && dates.dayFirstSuggested !== null ? { dayFirstSuggested: dates.dayFirstSuggested } : {}),
  };
}
