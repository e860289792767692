import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { addCustomer } from '~/commands/administer.server';
import { isRefusal } from '~/domain/refusal';
import { customerForm } from '~/forms/administer';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { refused } from '~/http/refusals.server';
import { Form } from '~/ui/form/Form';
import { TextField } from '~/ui/form/fields';
import { Page } from '~/ui/Page';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('admin.add-customer') }) }];

export const loader = guard.loader('admin', ({ workspaceId }) => ({ workspaceId }));

export const action = guard.action('admin', async ({ request, house, viewer, workspaceId }) => {
  const read = await readForm(request, customerForm);
  if (!read.ok) return formFault(read);
  const done = await addCustomer({ house, personId: viewer.personId, workspaceId, op: read.op }, read.data.name);
  return isRefusal(done) ? refused(read, done) : redirect(`/workspaces/${workspaceId}`);
});

const schema = () => import('~/forms/administer').then((forms) => forms.customerForm);

export default function NewCustomer() {
  const { workspaceId } = useLoaderData<typeof loader>();
  return (
    <Page narrow title={t('admin.add-customer')} lead={t('admin.customers-lead')}>
      <Form
        name="customer"
        schema={schema}
        submit={t('admin.save-customer')}
        cancel={`/workspaces/${workspaceId}`}
        values={{}}
      >
        <TextField name="name" label={t('admin.customer-name')} autoComplete="off" />
      </Form>
    </Page>
  );
}
