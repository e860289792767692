import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { rewriteProvider } from '~/commands/set-up-sign-in.server';
import { changeProviderForm } from '~/forms/single-sign-on';
import { formConflict, formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { issuerFrom, providerAt, providerView } from '~/http/providers.server';
import { sealedFor } from '~/session/single-sign-on/configuration.server';
import { seal } from '~/session/sealed';
import { ProviderPage } from '~/ui/sign-in/ProviderPage';
import { t } from '~/words';

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: t('sso.of', { domain: data?.provider.domain ?? '' }) }) },
];

const LOOKED = ['found', 'gone', 'no-answer', 'too-often'] as const;

export const loader = guard.loader('admin', async (guest) => {
  const looked = guest.url.searchParams.get('looked');
  return {
    provider: await providerView(guest.house, await providerAt(guest)),
    looked: LOOKED.find((one) => one === looked) ?? null,
  };
});

/** Changes issuer, client and secret. Pointed elsewhere, it speaks for nobody before that is proved, and whom it let in is out. */
export const action = guard.action('admin', async (guest) => {
  const { house, viewer, workspaceId } = guest;
  const { id } = await providerAt(guest);
  const read = await readForm(guest.request, changeProviderForm);
  if (!read.ok) return formFault(read);
  const { revision, clientId, clientSecret: typed } = read.data;
  const asked = issuerFrom(house, read.data.issuer);
  if ('fault' in asked) return formFault(read, { issuer: asked.fault });
  const clientSecret = typed === '' ? null : seal(house.settings.secret, sealedFor({ workspaceId, id }), typed);
  const ask = { house, personId: viewer.personId, workspaceId, op: read.op };
  const changed = await rewriteProvider(ask, { id, revision }, { issuer: asked.issuer, clientId, clientSecret });
  if (changed === 'overtaken') {
    const now = await providerAt(guest);
    return formConflict(read, { theirs: said(now), yours: said({ issuer: asked.issuer, clientId }) });
  }
  return redirect(`/workspaces/${workspaceId}/sign-in/${id}`);
});

const said = ({ issuer, clientId }: { readonly issuer: string; readonly clientId: string }): string =>
  `${t('sso.issuer')}: ${issuer}\n${t('sso.client')}: ${clientId}`;

export default function Provider() {
  return <ProviderPage {...useLoaderData<typeof loader>()} />;
}
