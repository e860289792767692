import { isOldContainer } from '~/domain/plan/spreadsheet/decode';
import { isUnreadable, unreadable, type Unreadable } from '~/domain/plan/spreadsheet/fault';
import { MOST_SHEETS, MOST_UNPACKED, textOfRows, type WorkbookSheet } from '~/domain/plan/spreadsheet/workbook';
import { calmSheet } from './sheet-xml.server';
import { directoryOf, repacked, unpack, type Packed } from './zip.server';

/** A container of the old kind holds either an .xls or, under this name, a workbook that asks for a password. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

const broken = () => unreadable('file.broken');

/** Only what its reader reads: no pictures, macros, links or printer settings are ever unpacked. */
const isRead = ({ name }: Packed): boolean =>
  /^(?:xl\/|_rels\/|\[Content_Types\])[^]*\.(?:xml|xml\.rels)$/.test(name) &&
  !/\/(?:drawings|media|externalLinks|embeddings|comments|charts|pivotCache|theme)/i.test(name);

async function partsOf(bytes: Buffer, wanted: readonly Packed[]): Promise<Map<string, Buffer> | Unreadable> {
  const parts = new Map<string, Buffer>();
  for (const entry of wanted) {
    const part = await unpack(bytes, entry);
    if (!part) return broken();
    if (!/^xl\/worksheets\/[^/]*\.xml$/.test(entry.name)) parts.set(entry.name, part);
    else {
      const calm = calmSheet(part.toString('utf8'));
      if (isUnreadable(calm)) return calm;
      parts.set(entry.name, Buffer.from(calm, 'utf8'));
    }
  }
  return parts;
}

/**
 * The sheets of an .xlsx file that hold anything, as text. Sizes are checked in the directory of the file before anything of it is
 * unpacked; formulas are read as what they came to when it was saved, and nothing in it is run.
 */
export async function readWorkbook(file: Uint8Array): Promise<readonly WorkbookSheet[] | Unreadable> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (isOldContainer(bytes)) return unreadable(bytes.includes(ENCRYPTED) ? 'file.password' : 'file.oldWorkbook');
  const entries = directoryOf(bytes);
  if (!entries) return broken();
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) return unreadable('file.workbook');
  if (entries.some(({ encrypted }) => encrypted)) return unreadable('file.password');
  const wanted = entries.filter(isRead);
  if (new Set(wanted.map(({ name }) => name)).size < wanted.length) return broken();
  if (wanted.reduce((sum, { unpacked }) => sum + unpacked, 0) > MOST_UNPACKED) return unreadable('file.unpacked');
  const parts = await partsOf(bytes, wanted);
  if (isUnreadable(parts)) return parts;
  try {
    const { default: readXlsxFile } = await import('read-excel-file/node');
    const sheets = await readXlsxFile(repacked(parts), { trim: false });
    const filled = sheets
      .map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }))
      .filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim())))
      .slice(0, MOST_SHEETS);
    return filled.length
      ? filled.map(({ name, rows }) => ({ name, text: textOfRows(rows) }))
      : unreadable('file.empty');
  } catch {
    // The reader says what is wrong with the file's parts in words of its format, which help nobody who wrote a list.
    return broken();
  }
}

/** A cell as it would be typed: dates as days, numbers as shown to fifteen figures, which is what Excel keeps. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : dayAndTime(cell);
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'string' ? cell : '';
}

/** A workbook's dates have no zone: the reader gives them as if they were in UTC. */
function dayAndTime(date: Date): string {
  const [day = '', time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00') ? day : `${day} ${time.slice(0, 5)}`;
}
