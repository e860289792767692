import { asViewer } from '../data/as-viewer.server';
import { personFor } from '../data/people.server';
import type { CommandOf } from '../domain/plan/commands';
import { actOnPlan, type Acted, type Ask } from './act-on-plan.server';

export interface Invite extends Omit<Ask, 'command'> {
  /** The seat to open, for whoever has its address. */
  readonly seat: Omit<CommandOf<'open-seat'>, 'kind' | 'person'>;
  /** Becomes the person's id when nobody has the address yet. */
  readonly newId: string;
}

/** Opens a seat for a person by their address; the mail that invites them follows from the entry. */
export async function invitePerson({ seat, newId, ...ask }: Invite): Promise<Acted> {
  const { house, personId, seatId } = ask;
  const { email, name } = seat;
  const person = await asViewer(house, { personId, seatId }, 'write', (tx) => personFor(tx, { email, name, newId }));
  return actOnPlan({ ...ask, command: { kind: 'open-seat', ...seat, person } });
}
