import { inPlan } from '../domain/addresses';
import { BY_MAIL } from '../domain/sign-in/means';
import { joinWorkspace } from '../data/arrivals.server';
import { asSession } from '../data/as-session.server';
import { asViewer } from '../data/as-viewer.server';
import type { House } from '../data/house.server';
import { readInvitedSeat, readMembership, readSelf, type InvitedTo } from '../data/invitations.server';
import { linkHash } from '../data/sign-in-secrets.server';
import { findOpenLink, revokeInvitations, consumeLink, type OpenWay } from '../data/sign-ins.server';
import { enter } from './enter.server';

/** Who is invited to what. `email` is the address the invitation is bound to. */
export interface Invitation {
  readonly email: string;
  readonly name: string;
  readonly to: InvitedTo;
}

/** An invitation that can still be accepted, without accepting it. Null when it was used, taken back, is older than 7 days, or its seat is closed. */
export async function readInvitation(house: House, token: string): Promise<Invitation | null> {
  const way = await findOpenLink(house, 'invitation', linkHash(token));
  return way ? invitationOf(house, way) : null;
}

async function invitationOf(house: House, { personId, seatId, toWorkspace }: OpenWay): Promise<Invitation | null> {
  if (!personId) return null;
  return asViewer(house, { personId, seatId }, 'read', async (tx) => {
    const self = await readSelf(tx, personId);
    const to = seatId
      ? await readInvitedSeat(tx, seatId, personId)
      : await readMembership(tx, toWorkspace ?? undefined);
    return self && to && { ...self, to };
  });
}

/**
 * Accepts an invitation, once: signs its person in. Returns the `Set-Cookie` and where to go; null when it no longer counts. No cookie
 * where the people of their domain come in by its provider only: there they go on to the same place from signing in.
 */
export async function acceptInvitation(
  house: House,
  request: Request,
  token: string,
): Promise<{ readonly cookie: string | null; readonly to: string } | null> {
  const invitation = await readInvitation(house, token);
  if (!invitation) return null;
  const way = await consumeLink(house, 'invitation', linkHash(token));
  if (!way?.personId) return null;
  // Joining is what they accept, and by nothing else: a sign-in to somewhere else joins nobody. Before they come in, so that the log has it.
  if (invitation.to.kind === 'workspace') await joinWorkspace(house, way.personId, invitation.to.workspaceId);
  const to = invitation.to.kind === 'seat' ? inPlan(invitation.to.planId) : '/';
  return { cookie: await enter(house, request, way.personId, BY_MAIL), to };
}

/** Takes back the open invitations to a seat, or a person's to workspaces. */
export const takeBackInvitations = (
  house: House,
  to: { readonly seatId: string } | { readonly personId: string },
): Promise<void> => asSession(house, (tx) => revokeInvitations(tx, to));
