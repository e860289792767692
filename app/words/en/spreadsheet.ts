import type { FaultKey } from '../../domain/plan/spreadsheet/fault';

/** A month by its number, since a fault names dates by their parts. */
const MONTHS =
  '1 {January} 2 {February} 3 {March} 4 {April} 5 {May} 6 {June} 7 {July} 8 {August} 9 {September} 10 {October} 11 {November} other {December}';
const BLOCKER = `{blockerDay} {blockerMonth, select, ${MONTHS}}`;
const DUE = `{dueDay} {dueMonth, select, ${MONTHS}}`;
const STEP = '{by, select, number {Step {step}} other {“{step}”}}';

/** What a spreadsheet still needs before it is a plan: one sentence for each row and column. */
export const spreadsheet = {
  'spreadsheet.file.binary': 'This is not a text file. Save the sheet as CSV, or copy its cells and paste them here',
  'spreadsheet.file.workbook':
    'This is no Excel workbook that we can read. Save the sheet as .xlsx or CSV, or copy its cells and paste them here',
  'spreadsheet.file.oldWorkbook':
    'This is a workbook of an older kind. Open it, save it as .xlsx or CSV, and choose that file',
  'spreadsheet.file.password':
    'This workbook is protected by a password. Save it without one, or copy its cells and paste them here',
  'spreadsheet.file.broken':
    'This workbook is damaged. Open it and save it again, or copy its cells and paste them here',
  'spreadsheet.file.unpacked':
    'This workbook holds far more than a plan. Copy the rows of this plan and paste them here',
  'spreadsheet.file.tall':
    'The sheet goes down to row {row, number}, and we read {most, number} at most. Please keep to the rows of this plan',
  'spreadsheet.file.broad':
    'The sheet goes on to column {column}, and we read {most, number} columns at most. Please keep to those of this plan',
  'spreadsheet.file.large': 'The file is larger than 1 MB. Please keep to the rows of this plan',
  'spreadsheet.file.long':
    'There are {count, number} rows, and we take {most, number} at most. Please keep to the rows of this plan',
  'spreadsheet.file.empty': 'There is nothing in it yet',
  'spreadsheet.file.noSteps': 'There is a header, and no step below it',
  'spreadsheet.column.title': 'No column says what is to be done. Choose the one that does',
  'spreadsheet.column.due': 'No column says when each step is due. Choose the one that does',
  'spreadsheet.column.owner': 'No column says who owns each step. Choose the one that does',
  'spreadsheet.row.wide':
    'This row has {has, number} cells, and the header {most, number}. A text with a comma or semicolon in it goes in quotation marks',
  'spreadsheet.row.quotes': 'A quotation mark is opened and not closed, or closed too early',
  'spreadsheet.text.long': 'Please keep this to {most, number} characters; it has {has, number}',
  'spreadsheet.text.hidden': 'There are invisible marks in this that change how it reads. Please type it anew',
  'spreadsheet.title.none': 'The step has no title',
  'spreadsheet.number.repeated': '{number} is used {count, plural, =2 {twice} other {# times}}',
  'spreadsheet.owner.none': 'There is no owner',
  'spreadsheet.owner.two': 'There are two owners. One side must own it; it can be split in two, one for each side',
  'spreadsheet.owner.several': '“{name}” is more than one person. One person owns a step',
  'spreadsheet.owner.company': '“{name}” is a side. Please name the person there who owns it',
  'spreadsheet.side.none': 'Which side is {name} on?',
  'spreadsheet.side.unknown': '“{text}” is neither of the two companies',
  'spreadsheet.person.which': 'Two people are called {name}. Please give the e-mail address here',
  'spreadsheet.person.bothSides':
    '{name} is on the {side, select, vendor {vendor’s} other {customer’s}} side in row {row}. One person sits on one side',
  'spreadsheet.email.bad': '“{text}” is not an e-mail address',
  'spreadsheet.email.twoNames': '{email} belongs to {other} in another row, and to {name} in this one',
  'spreadsheet.email.whose': 'Which of the two owners has the address {email}?',
  'spreadsheet.date.none': 'There is no date',
  'spreadsheet.date.unreadable': '“{text}” is not a date we can read. 2026-06-30 or 30 June 2026 would be',
  'spreadsheet.date.noSuchDay': `{day} {month, select, ${MONTHS}} does not exist`,
  'spreadsheet.date.noSuchMonth': 'A month {month} does not exist',
  'spreadsheet.date.notLeap': '29 February {year} does not exist',
  'spreadsheet.date.noYear': '“{text}” has no year',
  'spreadsheet.date.farYear': 'The year {year} is too far away for a plan',
  'spreadsheet.date.passed': `${DUE} {dueYear} has gone by, and the plan is running. Please give a day that is still to come`,
  'spreadsheet.date.either': `{text} can be {dayFirstDay} {dayFirstMonth, select, ${MONTHS}} or {monthFirstDay} {monthFirstMonth, select, ${MONTHS}}. Please say once, for the whole file, whether the day or the month comes first`,
  'spreadsheet.priority.unknown': '“{text}” is not a priority we know. Is it high, medium or low?',
  'spreadsheet.waits.unknown': '{by, select, number {Step {text}} other {“{text}”}} is not in the file',
  'spreadsheet.waits.noNumbers': 'The file has no column of numbers, so step {text} cannot be told. Use the title here',
  'spreadsheet.waits.several': '“{text}” is the title of {count, number} steps. Use the number here',
  'spreadsheet.waits.kind':
    '“{text}” waits on the start of step {number}, or ends with it. A step can only wait until another is done',
  'spreadsheet.waits.open':
    '“{title}” is in the plan, but both sides have not agreed to it yet, so nothing can wait on it',
  'spreadsheet.waits.many':
    'Up to this row, the file names more than {most, number} waits. Please leave rows out and add them later',
  'spreadsheet.waits.itself': 'The step waits on itself',
  'spreadsheet.waits.circle': '{steps} and {last} wait on each other',
  'spreadsheet.waits.longCircle': '{steps} and {others, plural, one {# other} other {# others}} wait on each other',
  'spreadsheet.waits.later': `${STEP} is due ${BLOCKER}, after this one (${DUE})`,
  'spreadsheet.waits.laterYear': `${STEP} is due ${BLOCKER} {blockerYear}, after this one (${DUE} {dueYear})`,
} as const satisfies Record<FaultKey, string>;
