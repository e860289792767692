import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { renameWorkspace } from '~/commands/set-up-workspace.server';
import { asViewer } from '~/data/as-viewer.server';
import { readWorkspaceName } from '~/data/workspace-settings.server';
import { isRefusal } from '~/domain/refusal';
import { workspaceNameForm } from '~/forms/administer';
import { formConflict, formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { refused } from '~/http/refusals.server';
import { Form } from '~/ui/form/Form';
import { TextField } from '~/ui/form/fields';
import { Page } from '~/ui/Page';
import { t } from '~/words';

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('admin', async ({ house, viewer, workspaceId }) => ({
  workspaceId,
  name: (await asViewer(house, viewer, 'read', (tx) => readWorkspaceName(tx, workspaceId))) ?? '',
}));

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('workspace.name') }) }];

export const action = guard.action('admin', async ({ house, viewer, workspaceId, request }) => {
  const read = await readForm(request, workspaceNameForm);
  if (!read.ok) return formFault(read);
  const { name, seen } = read.data;
  const done = await renameWorkspace({ house, personId: viewer.personId, workspaceId, op: read.op }, name, seen);
  if (!isRefusal(done)) return redirect(`/workspaces/${workspaceId}`);
  if (done.refused !== 'changed-meanwhile') return refused(read, done);
  const now = await asViewer(house, viewer, 'read', (tx) => readWorkspaceName(tx, workspaceId));
  return formConflict(read, { theirs: now ?? '', yours: name });
});

const schema = () => import('~/forms/administer').then((forms) => forms.workspaceNameForm);

/** What the vendor is called in its own pages, and in plans to come. */
export default function WorkspaceName() {
  const { name, workspaceId } = useLoaderData<typeof loader>();
  const up = `/workspaces/${workspaceId}`;
  return (
    <Page narrow title={t('workspace.name')} lead={t('workspace.name-lead')} crumbs={[{ href: up, label: name }]}>
      <Form
        name="name"
        schema={schema}
        submit={t('workspace.name-save')}
        cancel={up}
        seen={{ seen: name }}
        values={{ name }}
      >
        <TextField name="name" label={t('workspace.name')} autoComplete="organization" />
      </Form>
    </Page>
  );
}
