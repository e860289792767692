import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { changeMemberRole } from '~/commands/administer.server';
import { isRefusal } from '~/domain/refusal';
import { memberRoleForm } from '~/forms/administer';
import { formConflict, formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { memberAt } from '~/http/workspace.server';
import { refused } from '~/http/refusals.server';
import { LinkButton } from '~/ui/Button';
import { Form } from '~/ui/form/Form';
import { RadioGroup } from '~/ui/form/fields';
import { Page, Section } from '~/ui/Page';
import { t } from '~/words';

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('admin', (guest) => memberAt(guest));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: data?.name ?? '' }) },
];

export const action = guard.action('admin', async (guest) => {
  const { house, viewer, workspaceId, request } = guest;
  const { personId } = await memberAt(guest);
  const read = await readForm(request, memberRoleForm);
  if (!read.ok) return formFault(read);
  const ask = { house, personId: viewer.personId, workspaceId, op: read.op };
  const { role, seen } = read.data;
  const done = await changeMemberRole(ask, personId, role, seen);
  if (!isRefusal(done)) return redirect(`/workspaces/${workspaceId}`);
  if (done.refused !== 'changed-meanwhile') return refused(read, done);
  const now = await memberAt(guest);
  return formConflict(read, { theirs: t(`admin.role.${now.role}`), yours: t(`admin.role.${role}`) });
});

const schema = () => import('~/forms/administer').then((forms) => forms.memberRoleForm);

export default function Member() {
  const { name, email, role, personId, workspaceId } = useLoaderData<typeof loader>();
  const up = `/workspaces/${workspaceId}`;
  return (
    <Page narrow title={name} lead={email}>
      <Form
        name="role"
        schema={schema}
        submit={t('admin.save-role')}
        cancel={up}
        seen={{ seen: role }}
        values={{ role }}
      >
        <RadioGroup
          name="role"
          label={t('admin.role')}
          options={(['member', 'admin'] as const).map((value) => ({ value, label: t(`admin.role.${value}`) }))}
        />
      </Form>
      <Section title={t('admin.remove', { name })} lead={t('admin.remove-member-lead', { name })}>
        <LinkButton to={`${up}/members/${personId}/removal`}>{t('admin.remove', { name })}</LinkButton>
      </Section>
    </Page>
  );
}
