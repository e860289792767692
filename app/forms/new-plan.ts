import * as z from 'zod/mini';
import { ENCODINGS } from '~/domain/plan/spreadsheet/encodings';
import { MOST_SHEETS } from '~/domain/plan/spreadsheet/workbook';
import { coded } from '~/words';
import { day, form, id, line, many, optionalFile, optionalId, optionalLine, tick } from './fields';

/** A pasted table: kept to the letter, since tabs and empty lines at its edges are columns and rows. */
const table = () => z._default(z.string().check(z.maxLength(1_100_000, coded('spreadsheet.file.large'))), '');

const about = {
  customer: optionalId(),
  newCustomer: optionalLine(120),
  title: line(120, 'start.title-missing'),
  position: optionalLine(120),
  start: day(),
  zone: line(60, 'start.zone-missing'),
};

export const newPlanForm = form({
  ...about,
  /** 'spreadsheet', 'blank', the key of a template, or `own-<id>` for one of the workspace’s own. */
  how: id('start.how-missing'),
  text: table(),
  file: optionalFile(1),
});

const cell = () => z.string().check(z.maxLength(10_000, coded('form.too-long-plain', { max: 10_000 })));
const MOST_PEOPLE = 400;

/** Where the text comes from, and what of it could be read in another way. `…Was` is the way in which it has been read. */
const origin = {
  source: z._default(z.enum(['', 'workbook', 'markdown', 'html']), ''),
  encodingWas: z._default(z.enum(['', ...ENCODINGS]), ''),
  encoding: z._default(z.enum(['', ...ENCODINGS]), ''),
  asIsWas: tick(),
  asIs: tick(),
  sheetWas: optionalId(),
  sheet: optionalId(),
  sheetName: many(cell(), MOST_SHEETS),
  sheetText: many(table(), MOST_SHEETS),
};

/**
 * The preview of a spreadsheet: its text, and what a person said about it. Lists of one prefix go together, item by item:
 * `cellAt` 'row:column' with `cell`, `priorityWord` with `priorityWeight`, and so on.
 */
const sheet = {
  text: table(),
  ...origin,
  /** 'index:field' for every column. */
  column: many(cell(), 400),
  dayFirst: z._default(z.enum(['', 'day', 'month']), ''),
  priorityWord: many(cell(), 100),
  priorityWeight: many(z.enum(['', '1', '2', '3']), 100),
  sideName: many(cell(), MOST_PEOPLE),
  sideOf: many(z.enum(['', 'vendor', 'customer']), MOST_PEOPLE),
  split: many(cell(), 2000),
  leftOut: many(cell(), 2000),
  cellAt: many(cell(), 1000),
  cell: many(cell(), 1000),
  /** What was shown had nothing left to mend, so that it can be made. */
  ready: tick(),
  /** Look again instead. */
  again: tick(),
};

/** What is said of a spreadsheet, whatever it is to become. */
export type SheetTyped = z.infer<z.ZodMiniObject<typeof sheet>>;

/** A spreadsheet that is added to a plan: first its text or file alone, then with what was said in the preview. */
export const intoPlanForm = form({
  ...sheet,
  file: optionalFile(1),
  /** Rows that are added although the plan has their title already. */
  alsoAdd: many(cell(), 2000),
});

export type IntoTyped = z.infer<typeof intoPlanForm>;

export const importPlanForm = form({
  ...about,
  ...sheet,
  personKey: many(cell(), MOST_PEOPLE),
  personSide: many(z.enum(['vendor', 'customer']), MOST_PEOPLE),
  personName: many(cell(), MOST_PEOPLE),
  personPosition: many(cell(), MOST_PEOPLE),
  personEmail: many(cell(), MOST_PEOPLE),
  personRole: many(z.enum(['viewer', 'contributor', 'lead', 'executive']), MOST_PEOPLE),
});

export type ImportTyped = z.infer<typeof importPlanForm>;

/** A preview about which nothing has been said yet. */
export const UNANSWERED = {
  source: '',
  encodingWas: '',
  encoding: '',
  asIsWas: false,
  asIs: false,
  sheetWas: '',
  sheet: '',
  sheetName: [],
  sheetText: [],
  column: [],
  dayFirst: '',
  priorityWord: [],
  priorityWeight: [],
  sideName: [],
  sideOf: [],
  split: [],
  leftOut: [],
  cellAt: [],
  cell: [],
  personKey: [],
  personSide: [],
  personName: [],
  personPosition: [],
  personEmail: [],
  personRole: [],
  ready: false,
  again: false,
} satisfies Omit<ImportTyped, keyof typeof about | 'text'>;
