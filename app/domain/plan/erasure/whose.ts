import { SIDES, type Side } from '../../access';
import { isErased } from '../../ledger/erased';
import type { Entry, SeatOpened } from '../entries';

/** By what a person is known in a plan's ledgers. */
export interface Whose {
  /** The ids of the seats they had. */
  readonly seats: ReadonlySet<string>;
  /** What they are called where no seat is named, by side, as `nameKey`; names that somebody else of that side bears are left out. */
  readonly names: Readonly<Record<Side, ReadonlySet<string>>>;
}

/** Two spellings of one name are the same name. */
export const nameKey = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

const seatsIn = (entry: Entry): readonly SeatOpened[] =>
  entry.kind === 'plan.started' || entry.kind === 'plan.proposed'
    ? entry.data.seats
    : entry.kind === 'seat.opened'
      ? [entry.data]
      : [];

/**
 * What a plan's ledgers know a person by. Key players and who attended are named without a seat, so a name counts as theirs only
 * where nobody else of the same side was ever called so: what is erased is never somebody else's.
 */
export function whoseOf(entries: readonly Entry[], person: string): Whose {
  const seats = entries.flatMap(seatsIn);
  const theirs = seats.filter((seat) => seat.person === person);
  const namesOf = (side: Side): ReadonlySet<string> => {
    const others = new Set(
      seats.filter((seat) => seat.person !== person && seat.side === side).map(({ name }) => nameKey(name)),
    );
    return new Set(
      theirs
        .filter((seat) => seat.side === side && !isErased(seat.name))
        .map(({ name }) => nameKey(name))
        .filter((name) => !others.has(name)),
    );
  };
  return {
    seats: new Set(theirs.map(({ id }) => id)),
    names: Object.fromEntries(SIDES.map((side) => [side, namesOf(side)])) as Record<Side, ReadonlySet<string>>,
  };
}
