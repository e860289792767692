import { IntlMessageFormat } from 'intl-messageformat';
import type { ReactNode } from 'react';
import { catalogue } from './catalogue';
import type { en } from './en';

export type WordKey = keyof typeof en;
export type Values = Readonly<Record<string, string | number>>;
/** Values of a rich text: nodes for `{name}`, functions for `<tag>…</tag>`. */
export type RichValues = Readonly<Record<string, ReactNode | ((chunks: ReactNode[]) => ReactNode)>>;

/** The language of the catalogue: it decides about plurals. */
const LANGUAGE = 'en';

const formats = new Map<string, IntlMessageFormat | string>();

function formatOf(key: string): IntlMessageFormat | string {
  const known = formats.get(key);
  if (known !== undefined) return known;
  const message = catalogue[key];
  if (message === undefined) return key;
  const made =
    typeof message === 'string' && !/[{}<']/.test(message) ? message : new IntlMessageFormat(message, LANGUAGE);
  formats.set(key, made);
  return made;
}

/** Sentences with nothing but numbers in them, which are the same for everybody: 'in 3 working days'. */
const counted = new Map<string, string>();
const MOST_COUNTED = 5_000;

/** The text of a key, with its values put in. */
export function t(key: WordKey, values?: Values): string {
  const format = formatOf(key);
  if (typeof format === 'string') return format;
  if (!values || !Object.values(values).every((value) => typeof value === 'number'))
    return String(format.format(values));
  const place = key + JSON.stringify(values);
  const known = counted.get(place);
  if (known !== undefined) return known;
  const text = String(format.format(values));
  if (counted.size < MOST_COUNTED) counted.set(place, text);
  return text;
}

/** The parts of a text with nodes or tags in it; see `<T>`. */
export function rich(key: WordKey, values: RichValues): ReactNode[] {
  const format = formatOf(key);
  if (typeof format === 'string') return [format];
  const parts = format.format<ReactNode>(values as Parameters<typeof format.format<ReactNode>>[0]);
  return Array.isArray(parts) ? (parts as ReactNode[]) : [parts as ReactNode];
}

/** A key with its values as one string, the form in which a schema keeps a message: `form.too-long?max=200`. */
export function coded(key: WordKey, values: Values = {}): string {
  const query = new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)])).toString();
  return query ? `${key}?${query}` : key;
}

/** The sentence of a coded message; what is no key of the catalogue is a sentence already. Numbers come back as numbers. */
export function say(message: string): string {
  const [key = '', query = ''] = message.split('?', 2);
  if (!(key in catalogue)) return message;
  const values = [...new URLSearchParams(query)].map(([name, value]) => [
    name,
    /^\d+$/.test(value) ? Number(value) : value,
  ]);
  return t(key as WordKey, Object.fromEntries(values) as Values);
}
