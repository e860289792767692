import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Pairs } from './over-http';

type Element = Tree.Element;

const isElement = (node: Tree.ChildNode): node is Element => 'tagName' in node;
const childrenOf = (node: Tree.ParentNode): Element[] => node.childNodes.filter(isElement);
const all = (node: Tree.ParentNode): Element[] => childrenOf(node).flatMap((one) => [one, ...all(one)]);
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;
const textOf = (node: Tree.ParentNode): string =>
  node.childNodes.map((one) => ('value' in one ? one.value : 'childNodes' in one ? textOf(one) : '')).join('');

/** A form as it stands on a page: where it goes, and what a browser without a script would send of it. */
export interface PageForm {
  readonly action: string;
  readonly fields: Pairs;
}

function valuesOf(element: Element): string[] {
  const value = attribute(element, 'value');
  if (element.tagName === 'textarea') return [textOf(element).replace(/^\n/, '')];
  if (element.tagName === 'select') {
    const options = all(element).filter((one) => one.tagName === 'option');
    const chosen = options.filter((one) => attribute(one, 'selected') !== undefined);
    return (chosen.length > 0 ? chosen : options.slice(0, 1)).map((one) => attribute(one, 'value') ?? textOf(one));
  }
  const type = attribute(element, 'type');
  if (type === 'radio' || type === 'checkbox')
    return attribute(element, 'checked') === undefined ? [] : [value ?? 'on'];
  return type === 'submit' || type === 'file' ? [] : [value ?? ''];
}

/** The forms of a page whose own name is `name`, or begins with it and a dash; fields that stand beside theirs are among them. */
export function formsOn(html: string, at: string, name: string): PageForm[] {
  const elements = all(parse(html));
  return elements
    .filter((element) => element.tagName === 'form')
    .flatMap((form) => {
      const id = attribute(form, 'id');
      const inside = new Set(all(form));
      const fields = elements
        .filter((one) => ['input', 'textarea', 'select'].includes(one.tagName))
        .filter((one) => (inside.has(one) ? attribute(one, 'form') === undefined : attribute(one, 'form') === id && id))
        .filter((one) => attribute(one, 'disabled') === undefined)
        .flatMap((one) => {
          const named = attribute(one, 'name');
          return named ? valuesOf(one).map((value) => [named, value] as const) : [];
        });
      const own = fields.find(([field]) => field === 'form')?.[1] ?? '';
      if (own !== name && !own.startsWith(`${name}-`)) return [];
      return [{ action: attribute(form, 'action') ?? at, fields }];
    });
}

/** The same fields with one of them as it was typed anew. */
export const typedIn = (fields: Pairs, name: string, value: string): Pairs => {
  const at = fields.findIndex(([field]) => field === name);
  const rest = fields.filter(([field]) => field !== name);
  return [...rest.slice(0, Math.max(at, 0)), [name, value], ...rest.slice(Math.max(at, 0))];
};

/** What a page says to whoever sees it, without what it hands to its own scripts. */
export const wordsOn = (html: string): string => textOf(parse(html.replace(/<script[\s\S]*?<\/script>/g, '')));
