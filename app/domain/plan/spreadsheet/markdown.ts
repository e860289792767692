/** Of a table's columns, what stands under the name: dashes, with colons where a column is aligned. */
const ALIGNMENT = /^:?-+:?$/;
/** A link or a picture: no part of it reaches over the beginning of another, so that a text is gone through once. */
const LINK = /!?\[([^[\]]{0,300})\]\([^()]{0,2000}(?:\([^()]{0,2000}\)[^()]{0,2000})?\)/g;
const MARKS = ['**', '__', '~~', '`'] as const;
const FURTHEST = 2_000;

/** Where a mark can end what it began: behind something that is seen. */
function endsOf(line: string, mark: string): number[] {
  const ends: number[] = [];
  for (let at = line.indexOf(mark, 1); at >= 0; at = line.indexOf(mark, at + 1))
    if (/\S/.test(line[at - 1]!)) ends.push(at);
  return ends;
}

/** A line's words without the marks around some of them. Each mark's ends are looked for in one direction, once. */
function unmarked(line: string): string {
  const found = MARKS.filter((mark) => line.includes(mark)).map((mark) => ({
    mark,
    ends: endsOf(line, mark),
    next: 0,
  }));
  if (found.length === 0) return line;
  let words = '';
  for (let at = 0; at < line.length;) {
    const begun = found.find(({ mark }) => line.startsWith(mark, at));
    const from = at + (begun?.mark.length ?? 0);
    if (begun) while (begun.next < begun.ends.length && begun.ends[begun.next]! <= from) begun.next += 1;
    const end = begun?.ends[begun.next];
    if (begun && end !== undefined && end - from <= FURTHEST && /\S/.test(line[from]!)) {
      words += line.slice(from, end);
      at = end + begun.mark.length;
    } else words += line[at++];
  }
  return words;
}

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
    .replace(LINK, '$1')
    .split('\n')
    .map(unmarked)
    .join('\n')
    .trim();

const isRule = (line: string): boolean => line.includes('-') && cellsOf(line).every((cell) => ALIGNMENT.test(cell));

/** The first table of a Markdown text, header first, each row as wide as the header or wider; null where it has none. */
export function markdownRows(text: string): string[][] | null {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const ruled = lines.findIndex((line, at) => at > 0 && isRule(line) && lines[at - 1]!.includes('|'));
  if (ruled < 1) return null;
  const header = cellsOf(lines[ruled - 1]!);
  if (header.length < 2 || cellsOf(lines[ruled]!).length !== header.length) return null;
  const rest = lines.slice(ruled + 1);
  const end = rest.findIndex((line) => !line.includes('|'));
  return [header, ...rest.slice(0, end < 0 ? rest.length : end).map(cellsOf)];
}
