import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guard } from '~/http/guard.server';
import { providersOf, redirectAddress } from '~/http/providers.server';
import { ProvidersPage } from '~/ui/sign-in/ProvidersPage';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('sso.title') }) }];

export const loader = guard.loader('admin', async (guest) => ({
  workspaceId: guest.workspaceId,
  redirect: redirectAddress(guest.house, guest.workspaceId),
  providers: await providersOf(guest),
}));

export default function Providers() {
  return <ProvidersPage {...useLoaderData<typeof loader>()} />;
}
