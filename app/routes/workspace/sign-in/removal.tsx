import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dropProvider } from '~/commands/set-up-sign-in.server';
import { noFields } from '~/forms/sign-in';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { providerAt } from '~/http/providers.server';
import { Confirm } from '~/ui/Confirm';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('sso.remove') }) }];

export const loader = guard.loader('admin', async (guest) => {
  const { id, domain, workspaceId } = await providerAt(guest);
  return { id, domain, workspaceId };
});

export const action = guard.action('admin', async (guest) => {
  const { house, viewer, workspaceId } = guest;
  const { id } = await providerAt(guest);
  const read = await readForm(guest.request, noFields);
  await dropProvider({ house, personId: viewer.personId, workspaceId, op: read.op }, id);
  return redirect(`/workspaces/${workspaceId}/sign-in`);
});

export default function Removal() {
  const { id, domain, workspaceId } = useLoaderData<typeof loader>();
  return (
    <Confirm
      name="remove-provider"
      title={t('sso.removal.title', { domain })}
      lead={t('sso.removal.lead')}
      act={t('sso.removal.submit')}
      back={`/workspaces/${workspaceId}/sign-in/${id}`}
    />
  );
}
