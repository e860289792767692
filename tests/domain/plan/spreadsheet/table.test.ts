import { describe, expect, it } from 'vitest';
import { decode, MOST_BYTES } from '~/domain/plan/spreadsheet/decode';
import { isUnreadable } from '~/domain/plan/spreadsheet/fault';
import { MOST_ROWS, readTable, type Table } from '~/domain/plan/spreadsheet/table';
import { MOST_SHEET_COLUMNS } from '~/domain/plan/spreadsheet/workbook';

const bytes = (text: string) => new TextEncoder().encode(text);
const table = (text: string): Table => {
  const read = readTable(text);
  if (isUnreadable(read)) throw new Error(read.unreadable);
  return read;
};

describe('decoding a file', () => {
  it('reads UTF-8, with a byte order mark or without', () => {
    expect(decode(bytes('Tomás'))).toBe('Tomás');
    expect(decode(bytes('\uFEFFTomás'))).toBe('Tomás');
  });

  it('reads Windows-1252 where the bytes are no UTF-8', () => {
    expect(decode(Uint8Array.of(0x54, 0x6f, 0x6d, 0xe1, 0x73, 0x20, 0x80, 0x93, 0x9f))).toBe('Tomás €“Ÿ');
  });

  it('reads UTF-16 in both byte orders where it says so', () => {
    expect(decode(Uint8Array.of(0xff, 0xfe, 0xe1, 0, 0x41, 0))).toBe('áA');
    expect(decode(Uint8Array.of(0xfe, 0xff, 0, 0xe1, 0, 0x41))).toBe('áA');
  });

  it.each([
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'file.workbook'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), 'file.workbook'],
    ['bytes with NUL', Uint8Array.of(0x61, 0, 0x62), 'file.binary'],
    ['more than 1 MB', new Uint8Array(MOST_BYTES + 1).fill(0x61), 'file.large'],
  ])('refuses %s', (_, given, name) => {
    expect(decode(given)).toMatchObject({ unreadable: name });
  });
});

describe('reading a table', () => {
  it.each([',', ';', '\t'] as const)('knows the delimiter %j by itself, whatever else the cells hold', (delimiter) => {
    const read = table(['#', 'Step', 'Notes'].join(delimiter) + '\n' + ['1', '"a, b; c\td"', 'e'].join(delimiter));
    expect(read).toMatchObject({ delimiter, rows: [{ row: 2, cells: ['1', 'a, b; c\td', 'e'] }] });
  });

  it('knows a header of one column', () => {
    expect(table('Step\nDo this, then that').header).toEqual(['Step']);
  });

  it('obeys the line by which Excel is told the delimiter, and counts rows without it', () => {
    expect(table('sep=;\nStep;Due\na,b;c')).toMatchObject({
      delimiter: ';',
      headerRow: 1,
      rows: [{ row: 2, cells: ['a,b', 'c'] }],
    });
  });

  it('counts empty rows without keeping them, and a cell with line breaks as one row', () => {
    expect(table('Step,Notes\n,\na,"one\ntwo\r\nthree"\n\nb,').rows).toEqual([
      { row: 3, cells: ['a', 'one\ntwo\r\nthree'] },
      { row: 5, cells: ['b', ''] },
    ]);
  });

  it('takes the first row that says something as the header', () => {
    expect(table('\n,\nStep,Due\na,b')).toMatchObject({ headerRow: 3, header: ['Step', 'Due'], rows: [{ row: 4 }] });
  });

  it(`takes ${MOST_ROWS} rows and no more`, () => {
    expect(table('Step\n' + 'a\n'.repeat(MOST_ROWS)).rows).toHaveLength(MOST_ROWS);
    expect(readTable('Step\n' + 'a\n'.repeat(MOST_ROWS + 1))).toMatchObject({ unreadable: 'file.long' });
  });

  it(`takes ${MOST_SHEET_COLUMNS} columns and no more, in whichever row, and counts none in which nothing stands`, () => {
    const broad = { unreadable: 'file.broad', values: { column: 'IW', most: MOST_SHEET_COLUMNS } };
    const row = (columns: number): string => Array.from({ length: columns }, () => 'a').join(',');
    expect(table(`${row(MOST_SHEET_COLUMNS)}\na`).header).toHaveLength(MOST_SHEET_COLUMNS);
    expect(readTable(`${row(MOST_SHEET_COLUMNS + 1)}\na`)).toMatchObject(broad);
    expect(readTable(`Step,Due\n${row(MOST_SHEET_COLUMNS + 1)}`)).toMatchObject(broad);
    const empty = ','.repeat(20_000);
    const { header, rows } = table(`Step,Due${empty}\na,b${empty}`);
    expect([header.length, rows[0]!.cells.length]).toEqual([MOST_SHEET_COLUMNS, MOST_SHEET_COLUMNS]);
  });
});
