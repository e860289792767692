import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { removeMember } from '~/commands/administer.server';
import { isRefusal } from '~/domain/refusal';
import { noFields } from '~/forms/administer';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { memberAt } from '~/http/workspace.server';
import { refused } from '~/http/refusals.server';
import { Confirm } from '~/ui/Confirm';
import { t } from '~/words';

export const loader = guard.loader('admin', (guest) => memberAt(guest));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: t('admin.remove', { name: data?.name ?? '' }) }) },
];

export const action = guard.action('admin', async (guest) => {
  const { house, viewer, workspaceId, request } = guest;
  const { personId } = await memberAt(guest);
  const read = await readForm(request, noFields);
  if (!read.ok) return formFault(read);
  const done = await removeMember({ house, personId: viewer.personId, workspaceId, op: read.op }, personId);
  return isRefusal(done)
    ? refused(read, done)
    : redirect(personId === viewer.personId ? '/' : `/workspaces/${workspaceId}`);
});

export default function MemberRemoval() {
  const { name, personId, workspaceId } = useLoaderData<typeof loader>();
  return (
    <Confirm
      name="removal"
      title={t('admin.remove-member-title', { name })}
      lead={t('admin.remove-member-lead', { name })}
      act={t('admin.remove-member-act')}
      back={`/workspaces/${workspaceId}/members/${personId}`}
    />
  );
}
