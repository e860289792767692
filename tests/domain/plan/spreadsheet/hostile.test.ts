import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { MOST_BYTES } from '~/domain/plan/spreadsheet/decode';
import { markdownRows } from '~/domain/plan/spreadsheet/markdown';
import { readTable } from '~/domain/plan/spreadsheet/table';
import { importPlan } from '~/domain/plan/spreadsheet/import-plan';
import { csvText } from '~/http/csv.server';
import { originOf } from '~/http/import-origin.server';
import { previewOf } from '~/http/import-preview.server';
import { htmlRows } from '~/http/pasted-html.server';
import { calmSheet } from '~/http/workbook/sheet-xml.server';
import { readWorkbook } from '~/http/workbook/workbook.server';
import { directoryOf, repacked, unpack } from '~/http/workbook/zip.server';
import { companies } from './companies';

const FILES = await (async () => {
  const bytes = await writeXlsxFile([['x']]).toBuffer();
  const files = new Map<string, Buffer>();
  for (const entry of directoryOf(bytes) ?? []) files.set(entry.name, (await unpack(bytes, entry))!);
  return files;
})();
/** A workbook that is whole, but for one part of it. */
const withPart = (name: string, xml: string): Buffer => repacked(new Map([...FILES, [name, Buffer.from(xml)]]));
const sheetIs = (xml: string) => readWorkbook(withPart('xl/worksheets/sheet1.xml', xml));
const sharedIs = (xml: string) => readWorkbook(withPart('xl/sharedStrings.xml', xml));
const inSheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

const cell = (words: string): string => `|a|b|\n|-|-|\n|${words}|b|`;
const numbered = (n: number, of: (at: number) => string): string =>
  Array.from({ length: n }, (_, at) => of(at)).join('');

const HEADINGS = ['Step', 'Owner', 'Side', 'Due', 'Priority', 'Waits on', 'No.', 'Done when', 'E-mail'];
/** A row of a list with one cell of everything in turn, as the preview has it. */
const preview = (words: string): void => {
  for (const [at] of HEADINGS.entries()) {
    const row = ['Load the data', 'Priya Raman', 'vendor', '2026-06-19', 'high', '', '1', 'It runs', ''];
    const text = [HEADINGS, row, row.with(at, words)].map((cells) => cells.join('\t')).join('\n');
    const read = importPlan(text, companies);
    const origin = originOf({ source: '', encoding: 'windows-1252', sheet: '', sheetName: [], sheetText: [], text });
    previewOf({ names: companies, text, answers: {}, read, people: [], today: '2026-06-01', origin });
  }
};

/** What is sent, `n` times as much of it as is needed to see how it grows; and who reads it. */
const TABLES: readonly (readonly [string, number, (n: number) => unknown])[] = [
  ...[
    '<f ',
    '<f>',
    '<f/>',
    '</f>',
    '</f> ',
    '<row>',
    '<row ',
    '<row r="1">',
    '</row>',
    '<c ',
    '<c t=',
    '<c t="e">',
    '<v>',
  ].map((unit) => [`a sheet of ${unit}`, 10_000, (n: number) => calmSheet(unit.repeat(n))] as const),
  ['a sheet of unended formulas, in a workbook', 10_000, (n) => sheetIs('<f '.repeat(n))],
  ['a sheet of unended rows, in a workbook', 8_000, (n) => sheetIs(inSheet('<row>'.repeat(n)))],
  ['a sheet of rows in rows', 5_000, (n) => sheetIs(inSheet('<row>'.repeat(n) + '</row>'.repeat(n)))],
  ['a sheet of cells in cells', 5_000, (n) => sheetIs(inSheet(`<row>${'<c r="A1"><v>'.repeat(n)}</row>`))],
  ['a sheet of one tag of attributes', 10_000, (n) => sheetIs(`<worksheet ${numbered(n, (at) => `a${at}="" `)}>`)],
  ['a sheet of one word', 100_000, (n) => sheetIs(`<${'f'.repeat(n)}`)],
  ['a sheet of blanks', 100_000, (n) => calmSheet(`<c></f>${' '.repeat(n)}<c ${' '.repeat(n)}`)],
  ['texts of a workbook without ends', 10_000, (n) => sharedIs('<si><t>'.repeat(n))],
  ['HTML of cells that span rows', 40, (n) => htmlRows(`<table>${`<tr>${'<td rowspan=200>a'.repeat(150)}`.repeat(n)}`)],
  [
    'HTML of cells that span columns',
    5_000,
    (n) => htmlRows(`<table><tr>${'<td colspan=200>'.repeat(n)}<td rowspan=9>${'<tr><td>'.repeat(n)}`),
  ],
  [
    'HTML of long words over many rows',
    100,
    (n) => htmlRows(`<table><tr><td rowspan=200>${'a'.repeat(1_000 * n)}${'<tr><td>a'.repeat(200)}`),
  ],
  ['HTML of a cell in lines', 15_000, (n) => htmlRows(`<table><tr><td>${'a<br>'.repeat(n)}`)],
  ...[
    '<b>',
    '<b><p>',
    '<a>',
    '<div>',
    '<table>',
    '<td>',
    '<tr>',
    '<tr><td>',
    '<template>',
    '<td a',
    '<',
    '<!--',
    '<!',
    '</',
    '</td',
    '<style>',
    '<table><tr><td>',
    "<td a='",
    '&',
    '&am',
    '&#',
    '\t',
    '&lt;<br>',
  ].map((unit) => [`HTML of ${unit}`, 10_000, (n: number) => htmlRows(`<table><tr><td>${unit.repeat(n)}`)] as const),
  [
    'HTML of marks that differ, and lines',
    4_000,
    (n) => htmlRows(`<table><tr><td>${numbered(n, (at) => `<b id=${at}>`)}${'<p>x'.repeat(n)}`),
  ],
  ['HTML of one tag of attributes', 10_000, (n) => htmlRows(`<table><tr><td ${numbered(n, (at) => `a${at} `)}>x`)],
  ...[
    '**a',
    '**',
    '** ',
    '*',
    '__a ',
    '`a ',
    '~~a',
    '**a~~b__c`d',
    '[](',
    '[',
    '[a](',
    '![',
    '](',
    '[]((',
    '<br ',
    '\\|',
    '|',
  ].map((unit) => [`Markdown of ${unit}`, 15_000, (n: number) => markdownRows(cell(unit.repeat(n)))] as const),
  ...[`${' '.repeat(1_900)}-\n`, `${'| '.repeat(900)}-\n`, `|${'-'.repeat(1_900)}|x\n`, '|-\n', '-|'].map(
    (unit) => [`Markdown of lines of ${unit.slice(-8, -1)}`, 120, (n: number) => markdownRows(unit.repeat(n))] as const,
  ),
  ...['"a""', '"', '"a"b', '","', 'a;', '\t', '\n', '\r', ' \n', 'sep='].map(
    (unit) =>
      [
        `a text of ${JSON.stringify(unit)}`,
        15_000,
        (n: number) => readTable(`Title,Owner\n${unit.repeat(n)}`),
      ] as const,
  ),
  ...['a', 'a ', '**a', '.', '1.', '1-', '-', '<', 'a@', '/', '(', ' ', ', ', '+', 'é', '\u200b'].map(
    (unit) => [`a list with a cell of ${JSON.stringify(unit)}`, 5_000, (n: number) => preview(unit.repeat(n))] as const,
  ),
  ...['\t', ';', '; ', ' ', '\t;', '\u200b', '\t='].map(
    (unit) =>
      [
        `a cell to be written, of ${JSON.stringify(unit)}`,
        20_000,
        (n: number) => csvText([[`a${unit.repeat(n)}x`]]),
      ] as const,
  ),
];

/** Milliseconds that this process works on something: what others do on the machine is not counted. The shortest of three. */
async function workOn(task: () => unknown): Promise<number> {
  let least = Infinity;
  for (let turn = 0; turn < 3 && least > 1; turn += 1) {
    const before = process.cpuUsage();
    await task();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
    if (least > 2_000) break;
  }
  return least;
}

describe('whatever is sent as a table', () => {
  it.each(TABLES)('is read in a time that grows as it does: %s', async (what, n, read) => {
    await read(Math.ceil(n / 10));
    const [once, fourfold] = [await workOn(() => read(n)), await workOn(() => read(4 * n))];
    // Four times as much takes sixteen times as long where everything is compared with everything.
    expect([what, fourfold < 7 * once + 60]).toEqual([what, true]);
    expect([what, fourfold < 2_000]).toEqual([what, true]);
  });

  it('is as large as a page can carry, and no larger where cells are said to be many', () => {
    const rows = htmlRows(`<table><tr><td rowspan=200>${'a'.repeat(500_000)}${'<tr><td>a'.repeat(300)}`)!;
    const letters = rows.flat().reduce((sum, { length }) => sum + length + 1, 0);
    expect([letters > MOST_BYTES, letters < 2 * MOST_BYTES]).toEqual([true, true]);
  });
});
