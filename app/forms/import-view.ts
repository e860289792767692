import type { Role, Side } from '~/domain/access';
import type { Field } from '~/domain/plan/spreadsheet/columns';
import type { Encoding } from '~/domain/plan/spreadsheet/encodings';
import type { SheetTyped } from './new-plan';
import type { ExportName } from '~/domain/plan/spreadsheet/dialects';
import type { LeftOut } from '~/domain/plan/spreadsheet/exported';
import type { Weight } from '~/domain/plan/spreadsheet/priority';
import type { AlreadyThere } from '~/domain/plan/spreadsheet/into-plan';
import type { Lag } from '~/domain/plan/spreadsheet/waits';

/** The preview of a spreadsheet as its page shows it: plain, with its sentences said. */
export interface ImportView {
  /** Changes with everything that was read or answered. */
  readonly round: string;
  readonly names: Readonly<Record<Side, string>>;
  readonly text: string;
  readonly origin: OriginView;
  /** Null where it is read as a plain table and was never anything else. */
  readonly from: ExportView | null;
  /** Days that the file names between steps, which are not taken over. */
  readonly lags: readonly Lag[];
  /** Why it is no table at all. */
  readonly unreadable: string | null;
  readonly columns: readonly ColumnView[];
  readonly faults: readonly FaultView[];
  readonly moreFaults: number;
  /** Whether the day comes first, where dates leave it open: null is still to be said. */
  readonly dayFirst: { readonly answer: boolean | null; readonly suggested: boolean | null } | null;
  readonly priorities: readonly { readonly word: string; readonly weight: Weight | null }[];
  readonly sides: readonly { readonly name: string; readonly side: Side | null }[];
  readonly splits: readonly RowChoice[];
  readonly leftOut: readonly RowChoice[];
  /** Cells mended before and right now: they go along. */
  readonly mended: readonly { readonly at: string; readonly value: string }[];
  readonly rows: readonly RowView[];
  readonly made: Readonly<Record<Side, number>> | null;
  readonly people: readonly PersonView[];
  /** How many are due before today, and could not be signed so. */
  readonly passed: number;
  readonly faultsOfPeople: number;
}

/** What is shown besides where the spreadsheet is added to a plan. */
export interface IntoView {
  readonly already: readonly AlreadyThere[];
  /** Who is named in the file and has no seat. */
  readonly unseated: readonly { readonly name: string; readonly side: Side }[];
}

/** What is asked of every new plan, wherever its text comes from. */
export interface PlanFacts {
  readonly customer: string;
  readonly newCustomer: string;
  readonly title: string;
  readonly position: string;
  readonly start: string;
  readonly zone: string;
}

/** Whose export it looks like, and what of it is not taken over. */
export interface ExportView {
  readonly name: ExportName | null;
  readonly asIs: boolean;
  readonly columns: readonly string[];
  readonly rows: readonly LeftOut[];
}

/** Where the text comes from, and what of it could be read in another way. */
export interface OriginView {
  readonly source: SheetTyped['source'];
  /** The encoding that was guessed or chosen, and one word of the text in each of them; null where the file says it itself. */
  readonly encoding: {
    readonly chosen: Encoding;
    readonly samples: readonly { readonly encoding: Encoding; readonly sample: string }[];
  } | null;
  /** The sheets of a workbook that has several, which go along. */
  readonly sheets: {
    readonly chosen: number;
    readonly all: readonly { readonly name: string; readonly text: string }[];
  } | null;
}

export interface ColumnView {
  readonly index: number;
  readonly heading: string;
  readonly example: string;
  readonly field: Field | 'ignore';
}

export interface FaultView {
  readonly row: number;
  readonly column: string;
  readonly sentence: string;
  /** The cells in which it can be mended, but for those that a fault before it has shown. */
  readonly cells: readonly CellView[];
}

export interface CellView {
  /** 'row:column'; with '?' behind it where nothing typed means that it stays as it is. */
  readonly at: string;
  readonly heading: string;
  readonly value: string;
  /** How a cell begins that is too long to be shown whole: its text goes along where it came from. */
  readonly begins: string | null;
}

export interface RowChoice {
  readonly row: number;
  readonly title: string;
  readonly chosen: boolean;
}

export interface RowView {
  readonly row: number;
  readonly number: string;
  readonly title: string;
  readonly owners: readonly { readonly name: string; readonly side: Side | null }[];
  readonly due: string | null;
  readonly weight: Weight | null;
  readonly waits: readonly string[];
  readonly toMend: boolean;
}

export interface PersonView {
  readonly key: string;
  readonly side: Side;
  readonly name: string;
  readonly position: string;
  readonly email: string;
  readonly role: Role;
  /** How many commitments are theirs. */
  readonly owns: number;
  /** Not from the file: a free line for whoever signs. */
  readonly extra: boolean;
  /** Their address is in the file. */
  readonly known: boolean;
  readonly you: boolean;
  /** What is still needed of them. */
  readonly fault: string | null;
}
