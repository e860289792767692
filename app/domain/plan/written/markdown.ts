import type { Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/**
 * Markdown that takes nothing away from what was typed: HTML stays the text it is, an image is a mark and a link, lines that are set in
 * stay lines, and there are no definitions, which would make words disappear.
 */
const DISABLED = [
  'characterReference',
  'codeIndented',
  'definition',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'setextUnderline',
];

/** Signs that markdown is made of, and lines; with more of them a text is taken as it stands, since reading them costs their square. */
const MOST_SIGNS = 240;
const MOST_LINES = 150;
const SIGN = /[*_`[\]<>~\\]/g;
/** Quotes and lists within one another, on one line or set in far: more are no longer read by anybody. */
const TOO_DEEP = /^(?:(?:[ \t]*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s))){9}|[ \t]{24,}\S)/m;
/** Something in it that markdown could make more of than paragraphs. */
const MORE = /[*_`[<\\]|^[ \t]*(?:[-+>#~]|\d{1,9}[.)](?:\s|$))/m;

const isPlain = (words: string): boolean =>
  !MORE.test(words) ||
  (words.match(SIGN)?.length ?? 0) > MOST_SIGNS ||
  (words.match(/\n/g)?.length ?? 0) >= MOST_LINES ||
  TOO_DEEP.test(words);

/** A text with nothing but its paragraphs. */
function plainTree(words: string): Root {
  const root: Root = { type: 'root', children: [] };
  let from = 0;
  for (const { 0: gap, index } of [...words.matchAll(/\n[ \t]*\n\s*|$/g)]) {
    const value = words.slice(from, index);
    const position = { start: placeOf(from), end: placeOf(index) };
    if (value.trim() !== '') root.children.push({ type: 'paragraph', children: [{ type: 'text', value, position }] });
    from = index + gap.length;
  }
  return root;
}

const placeOf = (offset: number) => ({ line: 0, column: 0, offset });

/** The trees of what was read last: the same comments are drawn again with every look at a page. */
const known = new Map<string, Root>();
const MOST_KNOWN = 200;

/** The tree of a text, as mdast says it. Long, deep or tangled texts come out as plain paragraphs. */
export function treeOf(words: string): Root {
  if (isPlain(words)) return plainTree(words);
  const tree = known.get(words) ?? fromMarkdown(words, { extensions: [{ disable: { null: DISABLED } }] });
  known.delete(words);
  known.set(words, tree);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  return tree;
}

/** A place in a text, from one offset up to another. */
export type Span = readonly [from: number, to: number];

/** Where words are words in a text, and not code or an address. */
export function wordSpans(words: string): Span[] {
  const spans: Span[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'text' && node.position)
      spans.push([node.position.start.offset ?? 0, node.position.end.offset ?? 0]);
    for (const child of childrenOf(node)) walk(child);
  };
  walk(treeOf(words));
  return spans;
}

export const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? (node as Parents).children : []);
