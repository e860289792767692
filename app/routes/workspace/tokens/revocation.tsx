import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { endToken } from '~/commands/tokens.server';
import { noFields } from '~/forms/administer';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { tokenAt } from '~/http/tokens.server';
import { Confirm } from '~/ui/Confirm';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('tokens.revoke') }) }];

export const loader = guard.loader('admin', async (guest) => {
  const { name, ending, revokedAt } = await tokenAt(guest);
  const up = `/workspaces/${guest.workspaceId}/tokens`;
  if (revokedAt !== null) throw redirect(up);
  return { name, ending, up };
});

/** Revokes it: from the next request on it opens nothing. Revoked already, it stays so. */
export const action = guard.action('admin', async (guest) => {
  const { house, viewer, workspaceId } = guest;
  const { id } = await tokenAt(guest);
  const read = await readForm(guest.request, noFields);
  if (!read.ok) return formFault(read);
  await endToken({ house, personId: viewer.personId, workspaceId, op: read.op }, id);
  return redirect(`/workspaces/${workspaceId}/tokens`);
});

export default function Revocation() {
  const { name, ending, up } = useLoaderData<typeof loader>();
  return (
    <Confirm
      name="revoke-token"
      title={t('tokens.revoke.title', { name })}
      lead={t('tokens.revoke.lead', { ending })}
      act={t('tokens.revoke.submit')}
      back={up}
    />
  );
}
