import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { renameCustomer } from '~/commands/administer.server';
import { isRefusal } from '~/domain/refusal';
import { customerNameForm } from '~/forms/administer';
import { formConflict, formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { refused } from '~/http/refusals.server';
import { customerAt } from '~/http/workspace.server';
import { Form } from '~/ui/form/Form';
import { TextField } from '~/ui/form/fields';
import { LinkButton } from '~/ui/Button';
import { Page, Section } from '~/ui/Page';
import { t } from '~/words';

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('admin', (guest) => customerAt(guest));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: t('admin.rename-customer', { name: data?.name ?? '' }) }) },
];

export const action = guard.action('admin', async (guest) => {
  const { house, viewer, workspaceId, request } = guest;
  const { id } = await customerAt(guest);
  const read = await readForm(request, customerNameForm);
  if (!read.ok) return formFault(read);
  const { name, seen } = read.data;
  const done = await renameCustomer({ house, personId: viewer.personId, workspaceId, op: read.op }, id, name, seen);
  if (!isRefusal(done)) return redirect(`/workspaces/${workspaceId}`);
  if (done.refused !== 'changed-meanwhile') return refused(read, done);
  return formConflict(read, { theirs: (await customerAt(guest)).name, yours: name });
});

const schema = () => import('~/forms/administer').then((forms) => forms.customerNameForm);

/** A customer was bought, or gave itself another name: what it is called in the vendor's own list. */
export default function Customer() {
  const { id, name, workspaceId } = useLoaderData<typeof loader>();
  return (
    <Page narrow title={t('admin.rename-customer', { name })} lead={t('admin.rename-customer-lead')}>
      <Form
        name="customer"
        thing={id}
        schema={schema}
        submit={t('admin.rename-customer-submit')}
        cancel={`/workspaces/${workspaceId}`}
        seen={{ seen: name }}
        values={{ name }}
      >
        <TextField name="name" label={t('admin.customer-name')} autoComplete="off" />
      </Form>
      <Section title={t('deleting.link', { name })} lead={t('deleting.link-lead')}>
        <LinkButton to={`/workspaces/${workspaceId}/customers/${id}/deletion`}>
          {t('deleting.link', { name })}
        </LinkButton>
      </Section>
    </Page>
  );
}
