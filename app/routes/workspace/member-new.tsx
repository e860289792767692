import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { inviteMember } from '~/commands/administer.server';
import { isRefusal } from '~/domain/refusal';
import { memberForm } from '~/forms/administer';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { refused } from '~/http/refusals.server';
import { Form } from '~/ui/form/Form';
import { RadioGroup, TextField } from '~/ui/form/fields';
import { Page } from '~/ui/Page';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('admin.invite-member') }) }];

export const loader = guard.loader('admin', ({ workspaceId }) => ({ workspaceId }));

export const action = guard.action('admin', async ({ request, house, viewer, workspaceId }) => {
  const read = await readForm(request, memberForm);
  if (!read.ok) return formFault(read);
  const done = await inviteMember({ house, personId: viewer.personId, workspaceId, op: read.op }, read.data);
  return isRefusal(done) ? refused(read, done) : redirect(`/workspaces/${workspaceId}`);
});

const schema = () => import('~/forms/administer').then((forms) => forms.memberForm);

export default function NewMember() {
  const { workspaceId } = useLoaderData<typeof loader>();
  const up = `/workspaces/${workspaceId}`;
  return (
    <Page narrow title={t('admin.invite-member')} lead={t('admin.invite-lead')}>
      <Form name="member" schema={schema} submit={t('admin.send-invitation')} cancel={up} values={{ role: 'member' }}>
        <TextField name="name" label={t('admin.name')} autoComplete="off" />
        <TextField name="email" type="email" label={t('admin.email')} autoComplete="off" />
        <RadioGroup
          name="role"
          label={t('admin.role')}
          options={(['member', 'admin'] as const).map((role) => ({ value: role, label: t(`admin.role.${role}`) }))}
        />
      </Form>
    </Page>
  );
}
