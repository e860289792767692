import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { noFields } from '~/forms/sign-in';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { acceptInvitation, readInvitation } from '~/session/invitation.server';
import { LinkButton } from '~/ui/Button';
import { Facts } from '~/ui/Facts';
import { ActButton } from '~/ui/form/ActButton';
import { Notice } from '~/ui/Notice';
import { Page } from '~/ui/Page';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('session.title') }) }];

/** What one is invited to. Looking accepts nothing. */
export const loader = guard.loader('anyone', async ({ params, viewer, house }) => {
  const invitation = await readInvitation(house, params['token'] ?? '');
  const other = viewer && invitation && viewer.email !== invitation.email ? viewer.email : null;
  return data({ invitation, other }, { status: invitation ? 200 : 404 });
});

export const action = guard.action('anyone', async ({ request, params, house }) => {
  await readForm(request, noFields);
  const accepted = await acceptInvitation(house, request, params['token'] ?? '');
  if (!accepted) return redirect('/sign-in');
  const { to, cookie } = accepted;
  if (!cookie) return redirect(`/sign-in?to=${encodeURIComponent(to)}`);
  return redirect(to, { headers: { 'Set-Cookie': cookie } });
});

export default function InvitationPage() {
  const { invitation, other } = useLoaderData<typeof loader>();
  if (!invitation)
    return (
      <Page narrow title={t('session.invitation.gone.title')} lead={t('session.invitation.gone.lead')}>
        <LinkButton to="/sign-in" kind="primary">
          {t('session.title')}
        </LinkButton>
      </Page>
    );
  const { name, email, to } = invitation;
  const seat = to.kind === 'seat';
  const side = seat ? to.parties[to.side] : to.name;
  return (
    <Page
      narrow
      title={seat ? to.title : to.name}
      lead={
        seat
          ? t('session.invitation.seat', { name, ...to.parties })
          : t('session.invitation.workspace', { name, workspace: to.name })
      }
    >
      <Facts
        facts={[
          [t('session.invitation.facts.seat'), t('session.invitation.role', { role: to.role, side })],
          [t('session.invitation.facts.for'), email],
        ]}
      />
      <p className="my-6">{t('session.invitation.what')}</p>
      {other && (
        <div className="mb-6">
          <Notice kind="attention">{t('session.invitation.other', { email: other })}</Notice>
        </div>
      )}
      <ActButton name="accept" kind="primary">
        {t('session.invitation.accept')}
      </ActButton>
    </Page>
  );
}
