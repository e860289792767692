import type { Side } from '../../access';
import { fold } from './fold';

/** The names of the two companies as the plan writes them. */
export type Companies = Readonly<Record<Side, string>>;

/** What a side may be called, longest first, all folded. */
export type SideNames = Readonly<Record<Side, readonly string[]>>;

const COMMON: SideNames = {
  customer: ['customer', 'client', 'buyer'],
  vendor: ['vendor', 'supplier', 'provider', 'seller'],
};
const TOO_COMMON = new Set(['the', 'a', 'an', 'de', 'la', 'le', 'el', 'st', 'new', 'group', 'company']);

/** "Northquay Freight Inc" is also called "Northquay" and "Northquay Freight". */
function shortForms(company: string): string[] {
  const words = fold(company).split(' ').filter(Boolean);
  return words
    .map((_, i) => words.slice(0, i + 1).join(' '))
    .filter((name) => name.length > 1 && !TOO_COMMON.has(name));
}

/** What each side may be called in a file, given both companies; a name that both could bear is nobody's. */
export function sideNames(companies: Companies): SideNames {
  const customer = [...COMMON.customer, ...shortForms(companies.customer)];
  const vendor = [...COMMON.vendor, ...shortForms(companies.vendor)];
  const own = (mine: string[], theirs: string[]) =>
    mine.filter((name) => !theirs.includes(name)).sort((a, b) => b.length - a.length);
  return { customer: own(customer, vendor), vendor: own(vendor, customer) };
}

/** The side that `text` names and nothing else: "Customer", "Northquay", "Tessel Analytics' team". */
export function sideNamed(text: string, names: SideNames): Side | null {
  const { side, rest } = sideWithin(text, names);
  return rest === '' ? side : null;
}

const FILLERS = new Set(['s', 'side', 'team', 'the', 'by', 'at', 'of', 'from', 'for', 'on', 'to']);

/** The side named somewhere in `text`, and the folded words left without it; null where none or both are named. */
export function sideWithin(text: string, names: SideNames): { side: Side | null; rest: string } {
  const words = ` ${fold(text)} `;
  const found = (side: Side) => names[side].find((name) => words.includes(` ${name} `));
  const customer = found('customer');
  const vendor = found('vendor');
  const name = customer && vendor ? undefined : (customer ?? vendor);
  if (!name) return { side: null, rest: words.trim() };
  const rest = words
    .replace(` ${name} `, ' ')
    .split(' ')
    .filter((word) => word && !FILLERS.has(word));
  return { side: customer ? 'customer' : 'vendor', rest: rest.join(' ') };
}
