import type { Side } from '../../access';
import { fold } from './fold';
import type { FaultName, FaultValues } from './fault';

/** One place in the file that names a person. */
export interface Mention {
  readonly row: number;
  readonly name: string;
  readonly email: string | null;
  /** Null where the file does not say it there. */
  readonly side: Side | null;
  /** Indexes of the columns that name the person, and of those that give the address. */
  readonly ownerAt: readonly number[];
  readonly emailAt: readonly number[];
}

export interface ImportedPerson {
  /** Stable within one import: the address, or the folded name after 'name:'. */
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
  readonly side: Side;
}

export interface Person extends Omit<ImportedPerson, 'side'> {
  readonly side: Side | null;
}

export interface PersonFault {
  readonly mention: Mention;
  readonly where: 'owner' | 'email';
  readonly key: FaultName;
  readonly values: FaultValues;
}

export interface People {
  readonly people: ReadonlyMap<string, Person>;
  /** The person of a mention; absent where two could be meant. */
  readonly keys: ReadonlyMap<Mention, string>;
  readonly faults: readonly PersonFault[];
}

const nameKey = (name: string): string => fold(name) || name.toLowerCase();

/** "Dana", "D. Whitfield" and "Dana Whitfield" may be one person; "Dana Whitfield" and "Priya Raman" are not. */
function mayBeOne(one: string, other: string): boolean {
  const [short, long] = [nameKey(one).split(' '), nameKey(other).split(' ')].sort((a, b) => a.length - b.length);
  return (short ?? []).every((word) => long?.some((full) => full === word || (word.length === 1 && full[0] === word)));
}

/** The addresses under which each name appears: of all bearers, and of those on each side. */
interface Addresses {
  readonly all: Set<string>;
  readonly on: Record<Side, Set<string>>;
}

function addressesByName(mentions: readonly Mention[]): Map<string, Addresses> {
  const byName = new Map<string, Addresses>();
  for (const { name, email, side } of mentions) {
    if (!email) continue;
    const key = nameKey(name);
    const known = byName.get(key) ?? { all: new Set(), on: { vendor: new Set(), customer: new Set() } };
    known.all.add(email);
    if (side) known.on[side].add(email);
    byName.set(key, known);
  }
  return byName;
}

/** The address of a mention without one: that of the only other bearer of the name, on the same side where there are two. */
function addressOf({ side }: Mention, known: Addresses | undefined): string | null | 'unclear' {
  if (!known) return null;
  const candidates = known.all.size > 1 && side ? known.on[side] : known.all;
  const [only] = candidates;
  return only && candidates.size === 1 ? only : 'unclear';
}

/**
 * Joins all mentions into people: one address is one person, one name without an address is the bearer of that name, and
 * two bearers of a name with different addresses stay two. A person sits on one side.
 */
export function joinPeople(mentions: readonly Mention[]): People {
  const byName = addressesByName(mentions);
  const people = new Map<string, Person>();
  const firstRow = new Map<string, number>();
  const keys = new Map<Mention, string>();
  const faults: PersonFault[] = [];
  for (const mention of mentions) {
    const { name, side, row } = mention;
    const email = mention.email ?? addressOf(mention, byName.get(nameKey(name)));
    if (email === 'unclear') {
      faults.push({ mention, where: 'owner', key: 'person.which', values: { name } });
      continue;
    }
    const key = email ?? `name:${nameKey(name)}`;
    keys.set(mention, key);
    const known = people.get(key);
    if (known && !mayBeOne(known.name, name)) {
      faults.push({ mention, where: 'email', key: 'email.twoNames', values: { email: key, name, other: known.name } });
      continue;
    }
    if (known?.side && side && known.side !== side) {
      const values = { name, side: known.side, row: firstRow.get(key) ?? row };
      faults.push({ mention, where: 'owner', key: 'person.bothSides', values });
    }
    if (side && !known?.side) firstRow.set(key, row);
    const longest = known && known.name.length >= name.length ? known.name : name;
    people.set(key, { key, name: longest, email, side: known?.side ?? side });
  }
  return { people, keys, faults };
}
