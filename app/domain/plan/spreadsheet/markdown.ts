/** The row under the header of a Markdown table: dashes, with colons where a column is aligned. */
const ALIGNMENT = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** The cells of one line; a pipe after a backslash is part of the text. */
function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map(plain);
}

/** A cell's words without the marks that Markdown writes around them. */
const plain = (cell: string): string =>
  cell
    .replaceAll('\\|', '|')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/!?\[([^\]]{0,300})\]\([^)]{0,2000}\)/g, '$1')
    .replace(/(\*\*|__|~~|`)(\S(?:.{0,2000}?\S)?)\1/g, '$2')
    .trim();

/** The first table of a Markdown text, header first, each row as wide as the header or wider; null where it has none. */
export function markdownRows(text: string): string[][] | null {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const ruled = lines.findIndex(
    (line, at) =>
      at > 0 && line.length < 2000 && line.includes('-') && ALIGNMENT.test(line) && lines[at - 1]!.includes('|'),
  );
  if (ruled < 1) return null;
  const header = cellsOf(lines[ruled - 1]!);
  if (header.length < 2 || cellsOf(lines[ruled]!).length !== header.length) return null;
  const rest = lines.slice(ruled + 1);
  const end = rest.findIndex((line) => !line.includes('|'));
  return [header, ...rest.slice(0, end < 0 ? rest.length : end).map(cellsOf)];
}
