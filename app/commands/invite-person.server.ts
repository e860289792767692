import { personFor } from '../data/people.server';
import type { CommandOf } from '../domain/plan/commands';
import { actOnPlan, type Acted, type Ask } from './act-on-plan.server';

export interface Invite extends Omit<Ask, 'command'> {
  /** The seat to open, for whoever has its address. */
  readonly seat: Omit<CommandOf<'open-seat'>, 'kind' | 'person'>;
  /** Becomes the person's id when nobody has the address yet. */
  readonly newId: string;
}

/**
 * Opens a seat for a person by their address; the mail that invites them follows from the entry. Nobody is made where the act is
 * refused.
 */
export const invitePerson = ({ seat, newId, ...ask }: Invite): Promise<Acted> =>
  actOnPlan({
    ...ask,
    command: async (tx) => {
      const { email, name } = seat;
      return { kind: 'open-seat', ...seat, person: await personFor(tx, { email, name, newId }) };
    },
  });
