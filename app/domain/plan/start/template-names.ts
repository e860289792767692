import { fold } from '../spreadsheet/fold';
import type { Plan } from '../state/plan';

/** What in a plan belongs to its customer by name, and is no part of a template. */
export interface CustomerNames {
  readonly company: string;
  /** People by name and address, whether they sit in the plan or only matter. */
  readonly people: readonly string[];
}

/** How words speak of them instead. */
export interface InsteadOfNames {
  readonly company: string;
  readonly person: string;
}

/** Everyone and everything of the customer's that a plan names. */
export function customerNames(plan: Plan): CustomerNames {
  const of = <T extends { readonly side: string }>(things: Readonly<Record<string, T>>): T[] =>
    Object.values(things).filter(({ side }) => side === 'customer');
  const names = [
    ...of(plan.seats).flatMap(({ name, email }) => [name, email]),
    ...of(plan.players).map((one) => one.name),
  ];
  // The longest first, so that "Dana Whitfield" goes before "Dana".
  const people = [...new Set(names.map((name) => name.trim()).filter(Boolean))].sort((a, b) => b.length - a.length);
  return { company: plan.parties.customer, people };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/** A name of one word may be an ordinary word as well, as "Target" and "Will" are: it is a name only as it is written. */
export const isOneWord = (name: string): boolean => !/[\s@]/.test(name.trim());

const named = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, isOneWord(name) ? 'gu' : 'giu');

/** A text of the plan with what names the customer's company and people put in other words. */
export const withoutNames = (text: string, { company, people }: CustomerNames, instead: InsteadOfNames): string =>
  people.reduce(
    (words, name) => words.replace(named(name), () => instead.person),
    text.replace(named(company), () => instead.company),
  );

/** Which of the customer's full names, or addresses, a text holds. */
export const namesIn = (text: string, { company, people }: CustomerNames): string[] =>
  [company, ...people].filter((name) => name && named(name).test(text));

/** Names of one word that a text holds: whoever writes it may say that they are ordinary words there. */
export const oneWordNamesIn = (text: string, names: CustomerNames): string[] => namesIn(text, names).filter(isOneWord);

/** The names but for those of one word that are meant as ordinary words. */
export function butFor({ company, people }: CustomerNames, meant: readonly string[]): CustomerNames {
  const isMeant = (name: string): boolean => isOneWord(name) && meant.includes(name);
  return { company: isMeant(company) ? '' : company, people: people.filter((name) => !isMeant(name)) };
}

/** Words of those names that a text holds: they may be meant, or be ordinary words. */
export function perhapsNamedIn(text: string, { company, people }: CustomerNames): string[] {
  const words = new Set(text.split(/[^\p{L}\p{M}\p{N}]+/u).map(fold));
  const parts = [company, ...people].flatMap((name) => name.split(/[\s@.]+/));
  return [...new Set(parts.filter((part) => part.length > 2 && words.has(fold(part))))];
}
