import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { isUnreadable } from '~/domain/plan/spreadsheet/fault';
import { readTable } from '~/domain/plan/spreadsheet/table';
import { columnIndex, columnLetters, textOfRows } from '~/domain/plan/spreadsheet/workbook';
import { readWorkbook } from '~/http/workbook/workbook.server';
import { directoryOf, repacked, unpack } from '~/http/workbook/zip.server';
import { runs } from '../../../support/runs';

/** The writer takes nothing but the platform's own dates. */
// eslint-disable-next-line no-restricted-syntax -- as its interface asks
const DAY = new Date(Date.UTC(2026, 5, 3));

const written = (rows: SheetData): Promise<Buffer> => writeXlsxFile(rows).toBuffer();

/** The files of a workbook, to be changed and packed again. */
async function filesOf(bytes: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const entry of directoryOf(bytes) ?? []) files.set(entry.name, (await unpack(bytes, entry))!);
  return files;
}

async function withSheet(rows: string, workbook: (xml: string) => string = (xml) => xml): Promise<Buffer> {
  const files = await filesOf(await written([['x']]));
  const [name = ''] = [...files.keys()].filter((file) => file.startsWith('xl/worksheets/sheet'));
  const xml = files.get(name)!.toString('utf8');
  files.set(name, Buffer.from(xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`)));
  files.set('xl/workbook.xml', Buffer.from(workbook(files.get('xl/workbook.xml')!.toString('utf8'))));
  return repacked(files);
}

async function cellsOf(bytes: Buffer): Promise<readonly { row: number; cells: readonly string[] }[]> {
  const sheets = await readWorkbook(bytes);
  if (isUnreadable(sheets)) throw new Error(sheets.unreadable);
  const table = readTable(sheets[0]!.text);
  if (isUnreadable(table)) throw new Error(table.unreadable);
  return [{ row: table.headerRow, cells: table.header }, ...table.rows];
}

const cell = (at: string, value: string, more = '') => `<c r="${at}"${more}>${value}</c>`;
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;

describe('a workbook', () => {
  it('is read cell by cell where each stands in the sheet, whatever it holds', async () => {
    // The writer keeps its texts in an object, and so loses those that are names of what every object has.
    const words = fc
      .stringMatching(/^[A-Za-zÀ-ÿ0-9";,\t(){}€日 -]{0,12}$/)
      .filter((text) => text.trim() === text && !(text in {}));
    const grid = fc.array(fc.array(words, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        fc.pre(rows[0]!.some(Boolean));
        const whole = rows.map((cells) => [
          ...cells.map((text) => (text ? { value: text, type: String } : null)),
          { value: 'x', type: String },
        ]);
        const read = await cellsOf(await written(whole as SheetData));
        expect(read.map(({ cells }) => cells.map((text) => text.replace(/\s+/g, ' ')))).toEqual(
          rows.map((cells) => [...cells, 'x'].map((text) => text.replace(/\s+/g, ' '))),
        );
      }),
      { numRuns: runs(40) },
    );
  });

  it('gives dates as days, numbers and booleans as they are shown, and keeps empty rows and columns', async () => {
    const bytes = await written([
      [null, { value: 'Due', type: String }, { value: 'Weight', type: String }],
      [null, null, null],
      [null, { value: DAY, type: Date, format: 'dd/mm/yyyy' }, { value: 0.1 + 0.2, type: Number }],
      [null, { value: true, type: Boolean }, null],
    ]);
    expect(await cellsOf(bytes)).toEqual([
      { row: 1, cells: ['', 'Due', 'Weight'] },
      { row: 3, cells: ['', '2026-06-03', '0.3'] },
      { row: 4, cells: ['', 'TRUE', ''] },
    ]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const files = await filesOf(await written([[{ value: DAY, type: Date, format: 'yyyy-mm-dd' }]]));
    const xml = files.get('xl/workbook.xml')!.toString('utf8');
    files.set(
      'xl/workbook.xml',
      Buffer.from(
        xml.includes('<workbookPr')
          ? xml.replace('<workbookPr', '<workbookPr date1904="1"')
          : xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
      ),
    );
    expect(await cellsOf(repacked(files))).toEqual([{ row: 1, cells: ['2030-06-04'] }]);
  });

  it('gives what a formula came to, an error as it is shown, and nothing where nothing was saved', async () => {
    const bytes = await withSheet(
      row(1, cell('A1', '<f>"a"&amp;"b"</f><v>ab</v>', ' t="str"') + cell('B1', '<f>1/0</f><v>#DIV/0!</v>', ' t="e"')) +
        row(2, cell('A2', '<f>NOW()</f>', ' t="str"') + cell('B2', '<f>1+1</f><v>2</v>')),
    );
    expect(await cellsOf(bytes)).toEqual([
      { row: 1, cells: ['ab', '#DIV/0!'] },
      { row: 2, cells: ['', '2'] },
    ]);
  });

  it('is read as far as it holds something, however far its formats reach', async () => {
    const bytes = await withSheet(
      row(1, cell('A1', '<v>1</v>') + '<c r="XFD1"/>') + '<row r="1048576"><c r="A1048576"/></row>',
    );
    expect(await cellsOf(bytes)).toEqual([{ row: 1, cells: ['1'] }]);
  });

  it.each([
    ['too far down', row(1_048_576, cell('A1048576', '<v>1</v>')), 'file.tall'],
    ['too far to the right', row(1, cell('XFD1', '<v>1</v>')), 'file.broad'],
    ['nothing', '', 'file.empty'],
    ['cells out of their order', row(2, cell('A2', '<v>1</v>')) + row(1, cell('A1', '<v>1</v>')), 'file.broken'],
  ])('with %s has a sentence of its own', async (_, rows, unreadable) => {
    expect(await readWorkbook(await withSheet(rows))).toMatchObject({ unreadable });
  });

  it('gives all sheets that hold something, in their order', async () => {
    const bytes = await writeXlsxFile([
      { data: [], sheet: 'Empty' },
      { data: [['a']], sheet: 'First' },
      { data: [['b']], sheet: 'Second' },
    ]).toBuffer();
    expect(await readWorkbook(bytes)).toEqual([
      { name: 'First', text: textOfRows([['a']]) },
      { name: 'Second', text: textOfRows([['b']]) },
    ]);
  });
});

/** A zip of one file whose directory says whatever it is told to. */
function zipOf(name: string, bytes: Buffer, claimed: number, flags = 0): Buffer {
  const packed = deflateRawSync(bytes);
  const called = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(called.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(claimed, 24);
  entry.writeUInt16LE(called.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + called.length, 12);
  end.writeUInt32LE(30 + called.length + packed.length, 16);
  return Buffer.concat([local, called, packed, entry, called, end]);
}

const old = (text: string) =>
  Buffer.concat([Buffer.of(0xd0, 0xcf, 0x11, 0xe0), Buffer.alloc(600), Buffer.from(text, 'utf16le')]);

describe('what is no workbook to be read', () => {
  const large = Buffer.alloc(40_000_000);

  it.each([
    ['that says it unpacks to far more', zipOf('xl/workbook.xml', large, large.length), 'file.unpacked'],
    ['that unpacks to more than it says', zipOf('xl/workbook.xml', large, 1000), 'file.broken'],
    ['with a password as zip files have it', zipOf('xl/workbook.xml', Buffer.from('x'), 1, 1), 'file.password'],
    ['that holds a text document', zipOf('word/document.xml', Buffer.from('x'), 1), 'file.workbook'],
    ['that is cut off', Buffer.of(0x50, 0x4b, 3, 4, 0, 0), 'file.broken'],
    ['of an older kind', old('Workbook'), 'file.oldWorkbook'],
    ['with a password', old('EncryptedPackage'), 'file.password'],
  ])('one %s is told by its bytes', async (_, bytes, unreadable) => {
    const before = process.memoryUsage().arrayBuffers;
    expect(await readWorkbook(bytes)).toMatchObject({ unreadable });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(large.length / 2);
  });

  it('never throws, whatever is broken in it', async () => {
    const whole = await written([
      ['Step', 'Due'],
      ['a', 'b'],
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = Buffer.from(whole);
        bytes[at] = byte;
        const read = await readWorkbook(bytes);
        expect(isUnreadable(read) || read.length > 0).toBe(true);
      }),
      { numRuns: runs(150) },
    );
  });
});

describe('the letters of columns', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%i is %s, and back', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndex(letters)).toBe(index);
  });
});
