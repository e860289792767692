import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

const attr = (node: Node, name: string): string =>
  ('attrs' in node && node.attrs.find((one) => one.name === name)?.value) || '';

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

/** What a page says, without the marks beside the names of sides. */
function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterMap['textNode']).value;
  if (attr(node, 'class').includes('side-mark')) return '';
  return childrenOf(node).map(textOf).join(' ');
}

const findId = (node: Node, id: string): Node | undefined => {
  if (attr(node, 'id') === id) return node;
  for (const child of childrenOf(node)) {
    const found = findId(child, id);
    if (found) return found;
  }
  return undefined;
};

/** What stands on a page, or within the part of it that has an id. Throws where there is none. */
export function textIn(html: string, id?: string): string {
  const page = parse(html);
  const part = id === undefined ? page : findId(page, id);
  if (!part) throw new Error(`there is no part called ${id}`);
  return textOf(part);
}
