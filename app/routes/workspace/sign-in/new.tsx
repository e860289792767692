import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { nameProvider } from '~/commands/set-up-sign-in.server';
import { newProviderForm } from '~/forms/single-sign-on';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { issuerFrom, providerIdOf, redirectAddress } from '~/http/providers.server';
import { seal } from '~/session/sealed';
import { sealedFor } from '~/session/single-sign-on/configuration.server';
import { Facts } from '~/ui/Facts';
import { TextField } from '~/ui/form/fields';
import { Form } from '~/ui/form/Form';
import { Page } from '~/ui/Page';
import { ClientFields } from '~/ui/sign-in/ClientFields';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('sso.add') }) }];

export const loader = guard.loader('admin', ({ house, workspaceId }) => ({
  workspaceId,
  redirect: redirectAddress(house, workspaceId),
}));

/** Names a provider. Nobody is led to it before the domain's own DNS names it too. */
export const action = guard.action('admin', async ({ request, house, viewer, workspaceId }) => {
  const read = await readForm(request, newProviderForm);
  if (!read.ok) return formFault(read);
  const { domain, clientId, clientSecret } = read.data;
  const asked = issuerFrom(house, read.data.issuer);
  if ('fault' in asked) return formFault(read, { issuer: asked.fault });
  const id = providerIdOf(viewer.personId, read.op);
  const sealed = seal(house.settings.secret, sealedFor({ workspaceId, id }), clientSecret);
  const ask = { house, personId: viewer.personId, workspaceId, op: read.op };
  const named = await nameProvider(ask, { id, domain, issuer: asked.issuer, clientId, clientSecret: sealed });
  if (named === 'domain-taken') return formFault(read, { domain: t('sso.domain-taken') }, 409);
  if (named === 'too-many') return formFault(read, { '': t('sso.too-many') });
  return redirect(`/workspaces/${workspaceId}/sign-in/${id}`);
});

const schema = () => import('~/forms/single-sign-on').then((forms) => forms.newProviderForm);

export default function NewProvider() {
  const { workspaceId, redirect: back } = useLoaderData<typeof loader>();
  const up = `/workspaces/${workspaceId}/sign-in`;
  return (
    <Page narrow title={t('sso.add')} lead={t('sso.redirect.lead')} crumbs={[{ href: up, label: t('sso.title') }]}>
      <div className="mb-6">
        <Facts facts={[[t('sso.redirect'), <code key="redirect">{back}</code>]]} />
      </div>
      <Form name="provider" schema={schema} submit={t('sso.add.submit')} cancel={up}>
        <TextField name="domain" label={t('sso.domain')} hint={t('sso.domain.hint')} size="half" />
        <ClientFields secretHint={t('sso.secret.hint')} />
      </Form>
    </Page>
  );
}
