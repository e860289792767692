import { asViewer } from '~/data/as-viewer.server';
import { readMembers, readSeatsOfPlan } from '~/data/workspaces.server';
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

/** The open seat that the address names (`:seat`), in its plan (`:of`). */
export async function seatAt(guest: WorkspaceGuest) {
  const { seats, planId, workspaceId, title } = await planSeatsAt(guest);
  const seat = seats.find(({ id }) => id === guest.params['seat']);
  if (!seat) throw notThere();
  return { seat, planId, workspaceId, title };
}
