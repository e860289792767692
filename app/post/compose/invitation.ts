import type { InvitedTo } from '../../data/invitations.server';
import { t } from '../../words';
import type { Letter } from '../letter';

/** `by` is who opened the seat, where that is known to the one invited. */
export interface Invite {
  readonly baseUrl: string;
  readonly token: string;
  readonly email: string;
  readonly to: InvitedTo;
  readonly by?: { readonly name: string; readonly email: string } | undefined;
}

/** To a seat in a plan, or to a workspace: what it is, and the link that takes it. */
export function invitationLetter({ baseUrl, token, email, to, by }: Invite): Letter {
  return {
    ...(to.kind === 'seat' ? seatWords(to, by) : workspaceWords(to)),
    act: { label: t('mail.invitation.act'), href: `${baseUrl}/invitations/${token}` },
    small: [t('mail.invitation.lasts', { email })],
    ...(by && { from: by }),
  };
}

function seatWords({ title: plan, parties, side, role }: InvitedTo & { kind: 'seat' }, by: Invite['by']) {
  return {
    subject: t('mail.invitation.seat.subject', { plan }),
    words: [
      by
        ? t('mail.invitation.seat.by', { name: by.name, plan, ...parties })
        : t('mail.invitation.seat.words', { plan, ...parties }),
      t('mail.invitation.seat.role', { role, side: parties[side] }),
      t('mail.invitation.what'),
    ],
  };
}

function workspaceWords({ name: workspace, role }: InvitedTo & { kind: 'workspace' }) {
  return {
    subject: t('mail.invitation.workspace.subject', { workspace }),
    words: [t('mail.invitation.workspace.words', { workspace, role }), t('mail.invitation.what')],
  };
}
