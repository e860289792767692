import { WHY_TAGS, type Why, type WhyLink } from '~/domain/record/why';
import { formatDayShort } from './dates';
import { plain, tell, type Sentence } from './sentence';

/** Where a fact can be read; null where that is nowhere. */
export type AddressOf = (link: WhyLink) => string | null;

const NOWHERE: Readonly<Record<string, null>> = Object.fromEntries(WHY_TAGS.map((tag) => [tag, null]));

/** A sentence of the record, with dates as the reader writes them, in the form of `day`, and the facts it names linked. */
export function tellWhy(
  { key, values, dates, links }: Why,
  locale: string,
  addressOf: AddressOf,
  day: typeof formatDayShort = formatDayShort,
): Sentence {
  const said = Object.entries(dates).map(([name, date]): [string, string] => [name, day(date, locale)]);
  // Where a sentence names several facts of one kind at once, the first of them is where they begin.
  const hrefs = [...links].reverse().map((link): [string, string | null] => [link.tag, addressOf(link)]);
  return tell(key, { ...values, ...Object.fromEntries(said) }, { ...NOWHERE, ...Object.fromEntries(hrefs) });
}

/** The same sentence as plain text, for mails and files. */
export const sayWhy = (why: Why, locale: string, day?: typeof formatDayShort): string =>
  plain(tellWhy(why, locale, () => null, day));
