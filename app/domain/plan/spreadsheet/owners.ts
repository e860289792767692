import type { Side } from '../../access';
import type { Answers } from './answers';
import type { Field } from './columns';
import { fold, quoted, told } from './fold';
import { readAddress, readOwner, type OwnerCell } from './owner-cell';
import type { Mention } from './people';
import type { SheetRow } from './sheet';
import { sideNamed, type SideNames } from './sides';

const OWNED: readonly (readonly [owner: Field, email: Field, side: Side])[] = [
  ['ownerCustomer', 'emailCustomer', 'customer'],
  ['ownerVendor', 'emailVendor', 'vendor'],
];
const OWNER_FIELDS: readonly Field[] = ['ownerCustomer', 'ownerVendor', 'owner'];

interface Named {
  readonly cell: OwnerCell;
  readonly owner: Field;
  readonly email: Field;
  readonly side: Side | null;
}

/** The owners a row names: by the column of each side, else by the one owner column and what says the side there. */
function namedIn(row: SheetRow, names: SideNames, sides: Answers['sides'] = {}): Named[] {
  const bySide = OWNED.flatMap(([owner, email, side]): Named[] => {
    const cell = readOwner(row.cell(owner), names);
    return cell ? [{ cell, owner, email, side }] : [];
  });
  const cell = bySide.length === 0 ? readOwner(row.cell('owner'), names) : null;
  if (!cell) return bySide;
  const company = told(row.cell('side'));
  const answered = Object.keys(sides).find((name) => fold(name) === fold(cell.name));
  const side = (company ? sideNamed(company, names) : null) ?? cell.side ?? (answered ? sides[answered]! : null);
  if (company && !side) row.say('side.unknown', { text: quoted(company) }, ['side']);
  return [{ cell, owner: 'owner', email: 'email', side }];
}

/** Whether an address looks like this person's: its local part holds one of the name's words. */
const looksLike = (address: string, name: string): boolean => {
  const local = fold(address.split('@')[0] ?? '').replaceAll(' ', '');
  return fold(name)
    .split(' ')
    .some((word) => word.length > 2 && local.includes(word));
};

/** Two owners have two addresses: beyond these a cell is mended before the rest of it is looked at. */
const MOST_ADDRESSES = 10;

/** The addresses of the plain e-mail column, by owner; where a row has two owners, each address goes to whose it looks. */
function sharedAddresses(row: SheetRow, owners: readonly Named[]): Map<Named, string> {
  const text = told(row.cell('email'));
  const given = new Map<Named, string>();
  if (!text) return given;
  const pieces = owners.length > 1 ? text.split(/[;,/\s]+/, MOST_ADDRESSES).filter(Boolean) : [text];
  for (const piece of pieces) {
    const address = readAddress(piece);
    if (!address) {
      row.say('email.bad', { text: quoted(piece) }, ['email']);
      continue;
    }
    const likely = owners.length > 1 ? owners.filter(({ cell }) => looksLike(address, cell.name)) : owners;
    if (likely.length === 1) given.set(likely[0]!, address);
    else if (owners.length > 1) row.say('email.whose', { email: quoted(address) }, ['email']);
  }
  return given;
}

/** The address in the column of the owner's own side, where the file has one. */
function sidedAddress(row: SheetRow, { side }: Named): { address: string | null; field: Field } | null {
  const field = OWNED.find(([, , owning]) => owning === side)?.[1];
  const text = field ? told(row.cell(field)) : '';
  if (!field || !text) return null;
  const address = readAddress(text);
  if (!address) row.say('email.bad', { text: quoted(text) }, [field]);
  return { address, field };
}

/**
 * Who owns the step of a row: one mention, or one of each side where it names two (a fault unless it is to be split).
 * Faults are noted on the row; a side that the file does not say stays null.
 */
export function readOwners(row: SheetRow, names: SideNames, answers: Answers): Mention[] {
  const owners = namedIn(row, names, answers.sides);
  const fields = OWNER_FIELDS.filter((field) => row.at([field]).length > 0);
  if (owners.length === 0 && fields.length > 0) row.say('owner.none', {}, fields);
  if (owners.length > 1 && !answers.splits?.includes(row.row)) row.say('owner.two', {}, fields);
  const shared = sharedAddresses(row, owners);
  return owners.flatMap((named): Mention[] => {
    const { cell, owner, side } = named;
    if (cell.problem) {
      row.say(cell.problem, { name: cell.name }, [owner]);
      return [];
    }
    const sided = sidedAddress(row, named);
    const email = sided?.address ?? shared.get(named) ?? (cell.email || null);
    const emailAt = row.at([sided ? sided.field : 'email']);
    return [{ row: row.row, name: cell.name, email, side, ownerAt: row.at([owner]), emailAt }];
  });
}
