import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { goOnForm } from '~/forms/sign-in';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { ownPath } from '~/session/own-path';
import { readSignInLink, signInByLink } from '~/session/sign-in.server';
import { LinkButton } from '~/ui/Button';
import { ActButton } from '~/ui/form/ActButton';
import { Page } from '~/ui/Page';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('session.title') }) }];

/** Looking uses nothing up: mail scanners follow links. */
export const loader = guard.loader('anyone', async ({ url, params, house }) => {
  const to = ownPath(url.searchParams.get('to'));
  const way = await readSignInLink(house, params['token'] ?? '');
  return data({ to, email: way?.email ?? null }, { status: way ? 200 : 404 });
});

export const action = guard.action('anyone', async ({ request, params, house }) => {
  const read = await readForm(request, goOnForm);
  const to = ownPath(read.ok ? read.data.to : '/');
  const cookie = await signInByLink(house, request, params['token'] ?? '');
  // Gone meanwhile: the page says so, and a second press is as good as the first for whoever is in by then.
  if (!cookie) return redirect(`/sign-in?to=${encodeURIComponent(to)}`);
  return redirect(to, { headers: { 'Set-Cookie': cookie } });
});

export default function SignInLink() {
  const { to, email } = useLoaderData<typeof loader>();
  if (!email)
    return (
      <Page narrow title={t('session.link.gone.title')} lead={t('session.link.gone.lead')}>
        <LinkButton to={to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`} kind="primary">
          {t('session.again')}
        </LinkButton>
      </Page>
    );
  return (
    <Page narrow title={t('session.link.title', { email })} lead={t('session.link.lead')}>
      <ActButton name="link" fields={{ to }} kind="primary">
        {t('session.link.submit')}
      </ActButton>
    </Page>
  );
}
