/**
 * Everything that can keep a spreadsheet from becoming a plan. The sentence of each is in the catalogue, under
 * `spreadsheet.<name>`.
 */
export const FAULT_NAMES = [
  'file.binary',
  'file.workbook',
  'file.oldWorkbook',
  'file.password',
  'file.broken',
  'file.unpacked',
  'file.tall',
  'file.broad',
  'file.large',
  'file.long',
  'file.empty',
  'file.noSteps',
  'column.title',
  'column.due',
  'column.owner',
  'row.wide',
  'row.quotes',
  'text.long',
  'text.hidden',
  'title.none',
  'number.repeated',
  'owner.none',
  'owner.two',
  'owner.several',
  'owner.company',
  'side.none',
  'side.unknown',
  'person.which',
  'person.bothSides',
  'email.bad',
  'email.twoNames',
  'email.whose',
  'date.none',
  'date.unreadable',
  'date.noSuchDay',
  'date.noSuchMonth',
  'date.notLeap',
  'date.noYear',
  'date.farYear',
  'date.passed',
  'date.either',
  'priority.unknown',
  'waits.unknown',
  'waits.noNumbers',
  'waits.several',
  'waits.kind',
  'waits.open',
  'waits.many',
  'waits.itself',
  'waits.circle',
  'waits.longCircle',
  'waits.later',
  'waits.laterYear',
] as const;

export type FaultName = (typeof FAULT_NAMES)[number];

/** The key of a fault's sentence in the catalogue. */
export type FaultKey = `spreadsheet.${FaultName}`;

/** What a sentence names: words as written, numbers, and dates as their parts (`dueDay`, `dueMonth`, `dueYear`). */
export type FaultValues = Readonly<Record<string, string | number>>;

/** One thing to mend before the plan can be made. */
export interface Fault {
  /** Counted as a spreadsheet does: the header is row 1. The first one, where `rows` names several. */
  readonly row: number;
  readonly rows?: readonly number[];
  /** The header as written; 'Owner' for the two owner columns together; '#' for the row as a whole. */
  readonly column: string;
  /** Indexes of the columns in which it can be mended; empty where no one cell can. */
  readonly at: readonly number[];
  readonly key: FaultKey;
  readonly values: FaultValues;
}

/** A file or text that cannot be read as a table at all. */
export interface Unreadable {
  readonly unreadable: FaultName;
  readonly values: FaultValues;
}

export const unreadable = (name: FaultName, values: FaultValues = {}): Unreadable => ({ unreadable: name, values });

export const isUnreadable = (value: unknown): value is Unreadable =>
  typeof value === 'object' && value !== null && 'unreadable' in value;

/** Faults as one reads a sheet: by row, within it from left to right. */
export const inReadingOrder = (faults: readonly Fault[]): Fault[] =>
  [...faults].sort((a, b) => a.row - b.row || (a.at[0] ?? -1) - (b.at[0] ?? -1));

/** A date `YYYY-MM-DD` as values of a sentence: `{nameDay, nameMonth, nameYear}`, all numbers. */
export const dateValues = (name: string, date: string): Record<string, number> => ({
  [`${name}Day`]: Number(date.slice(8, 10)),
  [`${name}Month`]: Number(date.slice(5, 7)),
  [`${name}Year`]: Number(date.slice(0, 4)),
});
