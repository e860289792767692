import { decodeFile, isOldContainer, isZip, MOST_BYTES } from '~/domain/plan/spreadsheet/decode';
import { ENCODINGS, readAgain } from '~/domain/plan/spreadsheet/encodings';
import { isUnreadable, unreadable, type Unreadable } from '~/domain/plan/spreadsheet/fault';
import { markdownRows } from '~/domain/plan/spreadsheet/markdown';
import { textOfRows, type WorkbookSheet } from '~/domain/plan/spreadsheet/workbook';
import type { OriginView } from '~/forms/import-view';
import type { SheetTyped } from '~/forms/new-plan';
import { htmlRows } from './pasted-html.server';
import { readWorkbook } from './workbook/workbook.server';

type Origin = Pick<
  SheetTyped,
  'source' | 'encodingWas' | 'encoding' | 'sheetWas' | 'sheet' | 'sheetName' | 'sheetText'
>;

/** The sheets that the form can carry from page to page: the first, and those after it as far as a posted form reaches. */
function carried(sheets: readonly WorkbookSheet[]): WorkbookSheet[] {
  let room = MOST_BYTES / 2;
  return sheets.filter(({ text }, at) => {
    room -= Buffer.byteLength(text);
    return at === 0 || room > 0;
  });
}

/** An uploaded file as the text of a table, and where that comes from. */
export async function readUpload(file: File): Promise<(Partial<Origin> & { readonly text: string }) | Unreadable> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isZip(bytes) || isOldContainer(bytes)) {
    const sheets = await readWorkbook(bytes);
    if (isUnreadable(sheets)) return sheets;
    const [first, ...others] = carried(sheets);
    if (!first || Buffer.byteLength(first.text) > MOST_BYTES) return unreadable('file.large');
    const all = others.length ? [first, ...others] : [];
    return {
      text: first.text,
      source: 'workbook',
      ...(all.length ? { sheetWas: '0', sheet: '0' } : {}),
      sheetName: all.map(({ name }) => name),
      sheetText: all.map(({ text }) => text),
    };
  }
  const read = decodeFile(bytes);
  if (isUnreadable(read)) return read;
  return { text: read.text, encodingWas: read.encoding ?? '', encoding: read.encoding ?? '' };
}

/** A pasted Markdown or HTML table as cells. */
function asTable<T extends SheetTyped>(sent: T): T {
  const html = htmlRows(sent.text);
  if (html) return { ...sent, source: 'html', text: textOfRows(html) };
  const markdown = markdownRows(sent.text);
  return markdown ? { ...sent, source: 'markdown', text: textOfRows(markdown) } : sent;
}

/** What was sent, with its text as was chosen: another sheet, or the same bytes in other letters. Another sheet is asked anew. */
export function asChosen<T extends SheetTyped>(given: T): T {
  const sent = asTable(given);
  const { encoding, encodingWas, sheet, sheetWas, sheetText } = sent;
  const other = sheet === sheetWas ? undefined : sheetText[Number(sheet)];
  const anew = { column: [], cellAt: [], cell: [], split: [], leftOut: [], dayFirst: '' as const, ready: false };
  if (other !== undefined) return { ...sent, ...anew, text: other, sheetWas: sheet };
  if (sent.asIs !== sent.asIsWas) return { ...sent, ...anew, sheet: sheetWas };
  if (!encoding || !encodingWas || encoding === encodingWas) return { ...sent, sheet: sheetWas };
  const again = (text: string) => readAgain(text, encodingWas, encoding);
  return {
    ...sent,
    encodingWas: encoding,
    text: again(sent.text),
    cell: sent.cell.map(again),
    priorityWord: sent.priorityWord.map(again),
    sideName: sent.sideName.map(again),
    ready: false,
  };
}

const MOST_OF_WORD = 15;

/** The first letter beyond ASCII with what stands around it in its word; null where there is none. Looked for from that letter on. */
function wordAbroad(text: string): string | null {
  const at = text.search(/[^\u0000-\u007f]/);
  if (at < 0) return null;
  const before = /[^\s,;"]*$/.exec(text.slice(Math.max(0, at - MOST_OF_WORD), at))![0];
  return before + /^[^\s,;"]*/.exec(text.slice(at, at + MOST_OF_WORD))![0];
}

/** How the text was read, for the preview; one word with letters beyond ASCII shows what each encoding makes of it. */
export function originOf({
  source,
  encoding,
  sheet,
  sheetName,
  sheetText,
  text,
}: Omit<Origin, 'sheetWas' | 'encodingWas'> & Pick<SheetTyped, 'text'>): OriginView {
  const word = encoding && wordAbroad(text);
  return {
    source,
    encoding: word
      ? {
          chosen: encoding,
          samples: ENCODINGS.map((one) => ({ encoding: one, sample: readAgain(word, encoding, one) })),
        }
      : null,
    sheets:
      sheetName.length > 1
        ? { chosen: Number(sheet) || 0, all: sheetName.map((name, at) => ({ name, text: sheetText[at] ?? '' })) }
        : null,
  };
}
