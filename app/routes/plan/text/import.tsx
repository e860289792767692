import { useActionData, useLoaderData } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import type { ImportView, IntoView } from '~/forms/import-view';
import { intoPlanForm } from '~/forms/new-plan';
import { addingClosed, editFault } from '~/http/edit-fault.server';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { previewOrAdd, stageToAddTo } from '~/http/import-into.server';
import { Page } from '~/ui/Page';
import { Form } from '~/ui/form/Form';
import { ImportIntoPlan } from '~/ui/start/ImportIntoPlan';
import { TableFields } from '~/ui/start/TableFields';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('start.into.title') }) }];

export const loader = guard.loader('seat', async (guest) => ({
  planId: guest.planId,
  draft: (await stageToAddTo(guest)) === 'draft',
}));

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, intoPlanForm);
  const closed = await editFault(guest, addingClosed, read);
  if (!read.ok) return closed;
  const added = await previewOrAdd(guest, read);
  return 'errors' in added ? editFault(guest, addingClosed, read, added.errors) : added;
});

const schema = () => import('~/forms/new-plan').then((m) => m.intoPlanForm);

/** Rows of a spreadsheet are added to the plan: in a draft freely, later as proposals that both sides have still to agree to. */
export default function ImportInto() {
  const { planId, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<{ preview?: ImportView; into?: IntoView }>();
  if (answer?.preview && answer.into)
    return <ImportIntoPlan view={answer.preview} into={answer.into} planId={planId} draft={draft} />;
  return (
    <Page level={2} narrow title={t('start.into.title')} lead={t(draft ? 'start.into.lead-draft' : 'start.into.lead')}>
      <Form
        name="import-into"
        schema={schema}
        submit={t('start.next')}
        cancel={inPlan(planId, 'text')}
        encType="multipart/form-data"
      >
        <TableFields />
      </Form>
    </Page>
  );
}
