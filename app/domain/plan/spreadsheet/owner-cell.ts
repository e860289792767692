import type { Side } from '../../access';
import { quoted, told } from './fold';
import { sideNamed, type SideNames } from './sides';

/** What an owner cell says; `side` only where the cell itself names one ("Dana Whitfield (Northquay)"). */
export interface OwnerCell {
  readonly name: string;
  readonly email: string;
  readonly side: Side | null;
  readonly problem: 'owner.several' | 'owner.company' | null;
}

const ADDRESS = /^[^\s@<>()[\]",;:\\]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z0-9-]{2,}$/i;
const LONGEST_ADDRESS = 254;
/** Beyond this no cell names a person; the rest would only be searched in vain. */
const LONGEST_CELL = 400;

/** The address in lower case, or null where it is none. */
export function readAddress(cell: string): string | null {
  if (cell.length > LONGEST_CELL) return null;
  const text = cell
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^<(.*)>$/, '$1')
    .trim();
  return text.length <= LONGEST_ADDRESS && ADDRESS.test(text) ? text.toLowerCase() : null;
}

/** A name for someone of whom only the address is known: "dana.whitfield@…" is "Dana Whitfield". */
const nameFrom = (address: string): string =>
  (address.split('@')[0] ?? '')
    .split(/[._+-]+/)
    .filter(Boolean)
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join(' ') || address;

const SEVERAL = /[;/&+\n]|\s(?:and|or)\s/i;

/** "Whitfield, Dana" is one person; "Dana Whitfield, Marcus Bell" are two. */
const isList = (text: string): boolean => {
  const parts = text.split(',').map((part) => part.trim().split(/\s+/).length);
  return SEVERAL.test(text) || parts.length > 2 || (parts.length === 2 && parts.some((words) => words > 1));
};

/** The side at the end of a name: in brackets, or after a comma, a slash or a dash. */
function withoutSide(text: string, names: SideNames): { name: string; side: Side | null } {
  const tail = /^(.+?)\s*(?:[([]([^()[\]]+)[)\]]|(?:,|\/|\s[-–—|]|\s+at)\s+([^,/]+)|\/([^,/]+))$/su.exec(text);
  const side = tail ? sideNamed(tail[2] ?? tail[3] ?? tail[4] ?? '', names) : null;
  return side && tail?.[1] ? { name: tail[1], side } : { name: text, side: null };
}

/** Reads an owner cell; null where it names nobody. */
export function readOwner(cell: string, names: SideNames): OwnerCell | null {
  const text = told(cell.slice(0, LONGEST_CELL).replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' ')));
  if (!text) return null;
  const bracketed = /^(.*?)\s*<([^<>]*)>\s*$/s.exec(text);
  const address = readAddress(bracketed?.[2] ?? text);
  const { name, side } = withoutSide((address && bracketed?.[1]) || text, names);
  const plain = (address && name === text ? nameFrom(address) : name).replace(/\s+/g, ' ').trim();
  const problem = sideNamed(name, names) ? 'owner.company' : !address && isList(name) ? 'owner.several' : null;
  return { name: problem ? quoted(plain) : plain, email: address ?? '', side, problem };
}
