import { asViewer } from '~/data/as-viewer.server';
import { readCustomer } from '~/data/customers.server';
import { readErasures, readFormer, readWhereTheyWere } from '~/data/erasures.server';
import { readMembers, readSeatsOfPlan } from '~/data/workspaces.server';
import { areTheirs, isAtLeastLead } from '~/domain/plan/seats/seat';
import { isUuid } from '~/domain/uuid';
import type { WorkspaceGuest } from './guard.server';
import { notThere } from './refusals.server';

/** The member that the address names (`:person`); "not there" when there is none. */
export async function memberAt({ house, viewer, workspaceId, params }: WorkspaceGuest) {
  const members = await asViewer(house, viewer, 'read', (tx) => readMembers(tx, workspaceId));
  const member = members.find(({ personId }) => personId === params['person']);
  if (!member) throw notThere();
  return { ...member, workspaceId };
}

/** The plan that the address names (`:of`), with its seats. */
export async function planSeatsAt({ house, viewer, workspaceId, params }: WorkspaceGuest) {
  const planId = params['of'] ?? '';
  if (!isUuid(planId)) throw notThere();
  const found = await asViewer(house, viewer, 'read', (tx) => readSeatsOfPlan(tx, workspaceId, planId));
  if (!found) throw notThere();
  return { ...found, planId, workspaceId };
}

/**
 * The open seat that the address names (`:seat`), in its plan (`:of`); and, where nobody else leads for the vendor, who could from now
 * on.
 */
export async function seatAt(guest: WorkspaceGuest) {
  const { seats, planId, workspaceId, title, parties } = await planSeatsAt(guest);
  const seat = seats.find(({ id }) => id === guest.params['seat']);
  if (!seat) throw notThere();
  const others = seats.filter((one) => one.side === seat.side && one.id !== seat.id);
  // Of the customer's, its own decide who leads.
  const leaves = seat.side === 'vendor' && isAtLeastLead(seat) && !others.some(isAtLeastLead);
  const successors = (leaves ? others : []).map(({ id, name, position }) => ({ id, name, position }));
  const isTheirs = areTheirs(seats).some(({ id }) => id === seat.id);
  return { seat, planId, workspaceId, title, party: parties[seat.side], successors, isTheirs };
}

/** The customer that the address names (`:customer`). */
export async function customerAt({ house, viewer, workspaceId, params }: WorkspaceGuest) {
  const id = params['customer'] ?? '';
  if (!isUuid(id)) throw notThere();
  const found = await asViewer(house, viewer, 'read', (tx) => readCustomer(tx, workspaceId, id));
  if (!found) throw notThere();
  return { ...found, workspaceId };
}

/** Who has left the workspace, and the requests to erase somebody. */
export async function erasuresAt({ house, viewer, workspaceId }: WorkspaceGuest) {
  return asViewer(house, viewer, 'read', async (tx) => ({
    workspaceId,
    former: await readFormer(tx, workspaceId),
    erasures: await readErasures(tx, workspaceId),
  }));
}

/** The person that the address names (`:person`), as far as they are or were in the workspace. */
export async function everHereAt({ house, viewer, workspaceId, params }: WorkspaceGuest) {
  const personId = params['person'] ?? '';
  if (!isUuid(personId)) throw notThere();
  const found = await asViewer(house, viewer, 'read', (tx) => readWhereTheyWere(tx, workspaceId, personId));
  if (!found) throw notThere();
  return { ...found, workspaceId };
}
