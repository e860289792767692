import { hasControls } from '../../text';
import type { Answers } from './answers';
import type { Field } from './columns';
import { readDueDates } from './due-dates';
import { dateValues } from './fault';
import { fold, quoted, told } from './fold';
import { readOwners } from './owners';
import { joinPeople, type Mention, type People } from './people';
import { readPriority, USUAL_WEIGHT, type Weight } from './priority';
import { LONGEST_CELL, type Sheet, type SheetRow } from './sheet';
import type { SideNames } from './sides';
import { numberKey } from './waits-cell';

/** One row as far as it could be read: what a preview shows while there is still something to mend. */
export interface Step {
  readonly row: number;
  readonly number: string;
  readonly title: string;
  /** One, or one of each side where the row names two; empty where it names nobody. */
  readonly owners: readonly Mention[];
  readonly due: string | null;
  readonly weight: Weight | null;
  readonly doneMeans: string;
  readonly notes: string;
  readonly workstream: string;
}

const LONGEST: readonly (readonly [Field, number])[] = [
  ['number', 20],
  ['title', 200],
  ['ownerCustomer', 100],
  ['ownerVendor', 100],
  ['owner', 100],
  ['doneMeans', 2000],
  ['workstream', 80],
  ...(['notes', 'waitsOn', 'side', 'email', 'emailCustomer', 'emailVendor', 'due', 'priority'] as const).map(
    (field) => [field, LONGEST_CELL] as const,
  ),
];

/** What is a name or a title. */
const NAMES: readonly Field[] = ['number', 'title', 'ownerCustomer', 'ownerVendor', 'owner', 'workstream'];

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const manyLines = (text: string) => text.replace(/\r\n?/g, '\n').trim();

/** What a row calls its step. */
export const nameOf = (row: SheetRow): Pick<Step, 'row' | 'number' | 'title'> => ({
  row: row.row,
  number: oneLine(row.cell('number')),
  title: oneLine(row.cell('title')),
});

/** Repeated numbers: each row after the first that bears one. */
function sayRepeated(rows: readonly SheetRow[]): void {
  const uses = new Map<string, SheetRow[]>();
  for (const row of rows) {
    const key = numberKey(row.cell('number'));
    if (key) uses.set(key, [...(uses.get(key) ?? []), row]);
  }
  for (const [first, ...again] of uses.values()) {
    const values = { number: quoted(first!.cell('number')), count: again.length + 1 };
    for (const row of again) row.say('number.repeated', values, ['number']);
  }
}

/** The dates between which a step may be due, both included; null or absent for no such bound. */
export interface Bounds {
  readonly earliest?: string | undefined;
  readonly latest: string | null;
}

function dueOf(sheet: Sheet, dayFirst: boolean | undefined, { earliest, latest }: Bounds) {
  const dates = readDueDates(
    sheet.rows.map((row) => told(row.cell('due'))),
    dayFirst,
  );
  const swappable = sheet.rows.filter((_, i) => dates.readings[i]?.kind === 'either');
  sheet.rows.forEach((row, i) => {
    const reading = dates.readings[i];
    if (!reading && sheet.columns.includes('due')) row.say('date.none', {}, ['due']);
    if (reading?.kind === 'fault') row.say(reading.key, reading.values, ['due']);
    if (reading?.kind === 'date' && latest !== null && reading.date > latest)
      row.say('date.farYear', { year: reading.date.slice(0, 4) }, ['due']);
    if (reading?.kind === 'date' && earliest !== undefined && reading.date < earliest)
      row.say('date.passed', dateValues('due', reading.date), ['due']);
    if (reading?.kind !== 'either' || row !== swappable[0]) return;
    const values = {
      text: quoted(row.cell('due')),
      ...dateValues('dayFirst', reading.dayFirst),
      ...dateValues('monthFirst', reading.monthFirst),
      count: swappable.length,
    };
    row.say(
      'date.either',
      values,
      ['due'],
      swappable.map((each) => each.row),
    );
  });
  return dates;
}

function weightOf(row: SheetRow, answers: Answers): Weight | null {
  const text = told(row.cell('priority'));
  if (!text) return USUAL_WEIGHT;
  const weight = readPriority(text, row.heading('priority'), answers.priorities ?? {});
  if (!weight) row.say('priority.unknown', { text: quoted(text) }, ['priority']);
  return weight ?? null;
}

function sayPeople(sheet: Sheet, people: People, mentions: readonly Mention[]): void {
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  const field = (at: readonly number[]) => at.map((index) => sheet.columns[index] as Field);
  for (const { mention, where, key, values } of people.faults) {
    const email = where === 'email' && mention.emailAt.length > 0;
    rows.get(mention.row)?.say(key, values, field(email ? mention.emailAt : mention.ownerAt));
  }
  for (const mention of mentions) {
    const key = people.keys.get(mention);
    const row = rows.get(mention.row);
    if (mention.side || !key || people.people.get(key)?.side || told(row?.cell('side') ?? '')) continue;
    row?.say('side.none', { name: mention.name }, field(mention.ownerAt));
  }
}

/** Reads every row of the sheet, all but its waits, and the people they name. Faults are noted on the rows. */
export function readSteps(sheet: Sheet, names: SideNames, answers: Answers, bounds: Bounds) {
  sayRepeated(sheet.rows);
  const dates = dueOf(sheet, answers.dayFirst, bounds);
  const steps = sheet.rows.map((row, i): Step => {
    const { title } = nameOf(row);
    if (!fold(title) && sheet.columns.includes('title')) row.say('title.none', {}, ['title']);
    for (const [field, most] of LONGEST) {
      const has = row.length(field);
      if (has > most) row.say('text.long', { most, has }, [field]);
      else if (NAMES.includes(field) && hasControls(oneLine(row.cell(field)))) row.say('text.hidden', {}, [field]);
    }
    const reading = dates.readings[i];
    return {
      ...nameOf(row),
      owners: readOwners(row, names, answers),
      due: reading?.kind === 'date' ? reading.date : null,
      weight: weightOf(row, answers),
      doneMeans: manyLines(row.cell('doneMeans')),
      notes: manyLines(row.cell('notes')),
      workstream: oneLine(row.cell('workstream')),
    };
  });
  const mentions = steps.flatMap(({ owners }) => owners);
  const people = joinPeople(mentions);
  sayPeople(sheet, people, mentions);
  return { steps, people, dates };
}
