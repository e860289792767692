import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const UNSEEN = new Set(['style', 'script', 'template', 'title', 'head', 'noscript']);
const LINES = new Set(['br', 'p', 'div', 'li', 'tr']);
const MOST_SPAN = 200;
const MOST_ROWS = 5_000;

/** All elements of these names below, outermost first, in their order; not within `within` another. Walks without recursion. */
function below(start: Node, names: readonly string[], stopAt: readonly string[] = []): Element[] {
  const found: Element[] = [];
  const open = [...childrenOf(start)].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node) || UNSEEN.has(node.tagName)) continue;
    if (names.includes(node.tagName)) found.push(node);
    else if (!stopAt.includes(node.tagName)) open.push(...[...childrenOf(node)].reverse());
  }
  return found;
}

/** The words of a cell as they are seen, with line breaks where the page breaks lines. */
function wordsOf(cell: Element): string {
  let text = '';
  const open = [...childrenOf(cell)].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value.replace(/\s+/g, ' ');
    if (!isElement(node) || UNSEEN.has(node.tagName)) continue;
    if (LINES.has(node.tagName) && text.trim()) text += '\n';
    open.push(...[...childrenOf(node)].reverse());
  }
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

const span = (cell: Element, name: string): number => {
  const asked = Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, MOST_SPAN) : 1;
};

/**
 * The rows of the longest table in pasted HTML, or null where there is none. A cell that spans rows is in each of them; one that spans
 * columns is in the first. Nothing of it is run or shown as HTML.
 */
export function htmlRows(html: string): string[][] | null {
  if (!/<table[\s>]/i.test(html)) return null;
  const tables = below(parseFragment(html) as unknown as Node, ['table']).map((table) =>
    below(table, ['tr'], ['td', 'th', 'table']),
  );
  const longest = tables.reduce((best, rows) => (rows.length > best.length ? rows : best), []);
  const grid: string[][] = [];
  const held: { at: number; left: number; text: string }[] = [];
  for (const row of longest.slice(0, MOST_ROWS)) {
    const cells: string[] = [];
    for (const cell of below(row, ['td', 'th'], ['table'])) {
      while (held.some(({ at, left }) => at === cells.length && left > 0))
        cells.push(held.find(({ at, left }) => at === cells.length && left > 0)!.text);
      const [text, wide, high] = [wordsOf(cell), span(cell, 'colspan'), span(cell, 'rowspan')];
      // Counted down at the end of this row as well.
      if (high > 1) held.push({ at: cells.length, left: high, text });
      cells.push(text, ...Array.from({ length: wide - 1 }, () => ''));
    }
    for (const one of held) {
      if (one.left > 0 && cells.length <= one.at && one.at < MOST_SPAN) {
        while (cells.length < one.at) cells.push('');
        cells.push(one.text);
      }
      one.left -= 1;
    }
    grid.push(cells);
  }
  return grid.length > 0 ? grid : null;
}
