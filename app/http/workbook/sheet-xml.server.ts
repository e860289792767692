import { columnIndex, MOST_SHEET_COLUMNS, MOST_SHEET_ROWS } from '~/domain/plan/spreadsheet/workbook';
import { unreadable, type Unreadable } from '~/domain/plan/spreadsheet/fault';

const ROW = /<((?:\w+:)?)row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1row>)/g;
const CELL = /<(?:\w+:)?c\s([^>]*[^/>])>/g;
const VALUE = /<(?:\w+:)?(?:v|is|f)[\s>/]/;

const attribute = (attributes: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

/**
 * The part of a workbook that holds one sheet, as its reader takes it: without rows that hold nothing, however far down a format
 * reaches; with what a formula came to when the file was saved, which may be an error or nothing at all. A sheet that reaches further
 * than anybody's list is unreadable before memory is spent on it.
 */
export function calmSheet(xml: string): string | Unreadable {
  let fault: Unreadable | null = null;
  const calm = xml.replace(ROW, (whole: string, _prefix: string, attributes: string, cells: string | undefined) => {
    const number = Number(attribute(attributes, 'r') || 0);
    if (!cells || !VALUE.test(cells)) return number > 0 ? '' : whole;
    if (number > MOST_SHEET_ROWS) fault ??= unreadable('file.tall', { row: number, most: MOST_SHEET_ROWS });
    for (const [, of = ''] of cells.matchAll(CELL)) {
      const letters = /^[A-Z]{1,3}(?=\d)/.exec(attribute(of, 'r'))?.[0] ?? '';
      if (columnIndex(letters) >= MOST_SHEET_COLUMNS)
        fault ??= unreadable('file.broad', { column: letters, most: MOST_SHEET_COLUMNS });
    }
    return whole;
  });
  return (
    fault ??
    calm
      .replace(/(<(?:\w+:)?c\s[^>]*?\bt=)"e"/g, '$1"str"')
      .replace(
        /(<\/((?:\w+:)?)f>|<((?:\w+:)?)f\b[^>]*\/>)(?=\s*<\/(?:\w+:)?c>)/g,
        (whole, _f, a?: string, b?: string) => {
          const prefix = a ?? b ?? '';
          return `${whole}<${prefix}v></${prefix}v>`;
        },
      )
  );
}
