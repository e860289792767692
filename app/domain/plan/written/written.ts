import type { Nodes, PhrasingContent } from 'mdast';
import { childrenOf, treeOf, wordSpans } from './markdown';

/** What a line is made of, as plain JSON: a page draws it without knowing markdown. */
export type Piece =
  | string
  | { readonly em: readonly Piece[] }
  | { readonly strong: readonly Piece[] }
  | { readonly code: string }
  | { readonly to: string; readonly link: readonly Piece[] }
  /** Somebody who is mentioned; `you` where that is the reader. */
  | { readonly name: string; readonly you: boolean };

export type Block =
  | { readonly p: readonly Piece[] }
  | { readonly quote: Written }
  /** `from`: the number it begins with; null where it is not numbered. */
  | { readonly list: readonly Written[]; readonly from: number | null }
  | { readonly pre: string }
  | { readonly rule: true };

export type Written = readonly Block[];

/** How deep quotes, lists and emphases may stand in one another; what is deeper is told without them. */
const DEEPEST = 8;

/** What stands for a mention while the text is read: marks that nobody can type. */
const OPEN = '\u0001';
const CLOSE = '\u0002';
const MARK = /\u0001(\d{1,4})\u0002/;
const MARKS = new RegExp(MARK, 'g');
const TYPED_MARKS = /[\u0001\u0002]/g;

/** Whoever a mention names, by its place among the mentions. */
export type NameAt = (place: number) => Extract<Piece, { readonly name: string }>;

/**
 * A text as it is drawn: markdown without HTML, with whoever is mentioned by name. `mentions` says how many there are: `@{1}` in the
 * text stands for the first.
 */
export function readWritten(words: string, mentions: number, nameAt: NameAt): Written {
  return blocksOf(treeOf(marked(words, mentions)).children, 0, nameAt);
}

/** A text as somebody would type it: each mention, as it would be drawn, in the way that `typed` says for its place among the mentions. */
export function typedWith(words: string, mentions: number, typed: (place: number) => string): string {
  const text = marked(words, mentions);
  let done = '';
  let end = 0;
  for (const [from, to] of wordSpans(text)) {
    done += asTyped(text.slice(end, from));
    done += text.slice(from, to).replace(MARKS, (_, place: string) => typed(Number(place)));
    end = to;
  }
  return done + asTyped(text.slice(end));
}

const marked = (words: string, mentions: number): string =>
  words.replace(TYPED_MARKS, '').replace(/\\[^]|@\{(\d{1,4})\}/g, (all, place?: string) => {
    const number = Number(place);
    return number >= 1 && number <= mentions ? `${OPEN}${number}${CLOSE}` : all;
  });

/** The marks as they were written: in code nobody is mentioned. */
const asTyped = (text: string): string => text.replace(MARKS, '@{$1}');

const blocksOf = (nodes: readonly Nodes[], depth: number, nameAt: NameAt): Block[] =>
  nodes.flatMap((node) => blockOf(node, depth, nameAt));

function blockOf(node: Nodes, depth: number, nameAt: NameAt): Block[] {
  if (depth >= DEEPEST) return [{ p: textOf(flatten(node), nameAt) }];
  switch (node.type) {
    case 'paragraph':
      return [{ p: piecesOf(node.children, depth, nameAt) }];
    case 'heading':
      return [{ p: [{ strong: piecesOf(node.children, depth, nameAt) }] }];
    case 'blockquote':
      return [{ quote: blocksOf(node.children, depth + 1, nameAt) }];
    case 'list':
      return [
        {
          from: node.ordered ? (node.start ?? 1) : null,
          list: node.children.map((item) => blocksOf(item.children, depth + 1, nameAt)),
        },
      ];
    case 'code':
      return [{ pre: asTyped(node.value) }];
    case 'thematicBreak':
      return [{ rule: true }];
    default:
      return [{ p: textOf(flatten(node), nameAt) }];
  }
}

const piecesOf = (nodes: readonly PhrasingContent[], depth: number, nameAt: NameAt): Piece[] =>
  nodes.flatMap((node) => pieceOf(node, depth, nameAt));

function pieceOf(node: PhrasingContent, depth: number, nameAt: NameAt): readonly Piece[] {
  if (depth >= DEEPEST) return textOf(flatten(node), nameAt);
  switch (node.type) {
    case 'text':
      return textOf(node.value, nameAt);
    case 'emphasis':
      return [{ em: piecesOf(node.children, depth + 1, nameAt) }];
    case 'strong':
      return [{ strong: piecesOf(node.children, depth + 1, nameAt) }];
    case 'inlineCode':
      return [{ code: asTyped(node.value) }];
    case 'break':
      return ['\n'];
    case 'link': {
      const to = safeLink(asTyped(node.url));
      const link = piecesOf(node.children, depth + 1, nameAt);
      // What leads nowhere good is shown with where it would have led.
      return to ? [{ to, link }] : [...link, ` (${asTyped(node.url)})`];
    }
    default:
      return textOf(flatten(node), nameAt);
  }
}

/** Where a link may lead: to the web and to a mailbox; null for anything else. */
function safeLink(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, username, password, href } = new URL(url);
  const isSafe = protocol === 'mailto:' || ((protocol === 'https:' || protocol === 'http:') && !username && !password);
  return isSafe ? href : null;
}

/** A text in which some are mentioned. */
const textOf = (text: string, nameAt: NameAt): Piece[] =>
  text.split(MARK).flatMap((part, at): Piece[] => (at % 2 === 1 ? [nameAt(Number(part))] : part === '' ? [] : [part]));

/** The words in a node and all that stands in it, one line a block. */
export function flatten(node: Nodes): string {
  if ('value' in node) return node.value;
  const isLine = node.type === 'listItem' || node.type === 'blockquote' || node.type === 'list';
  return childrenOf(node)
    .map(flatten)
    .join(isLine ? '\n' : '');
}
