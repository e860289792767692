import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { closeSeatOf } from '~/commands/administer.server';
import { isRefusal } from '~/domain/refusal';
import { seatRemovalForm } from '~/forms/administer';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { refused } from '~/http/refusals.server';
import { seatAt } from '~/http/workspace.server';
import { Confirm } from '~/ui/Confirm';
import { Form } from '~/ui/form/Form';
import { RadioGroup } from '~/ui/form/fields';
import { Notice } from '~/ui/Notice';
import { Page } from '~/ui/Page';
import { t } from '~/words';

export const loader = guard.loader('admin', (guest) => seatAt(guest));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: t('admin.remove', { name: data?.seat.name ?? '' }) }) },
];

export const action = guard.action('admin', async (guest) => {
  const { house, viewer, workspaceId, request } = guest;
  const { seat, planId } = await seatAt(guest);
  const read = await readForm(request, seatRemovalForm);
  if (!read.ok) return formFault(read);
  const ask = { house, personId: viewer.personId, workspaceId, op: read.op };
  const done = await closeSeatOf(ask, planId, seat.id, read.data.lead);
  return isRefusal(done) ? refused(read, done) : redirect(`/workspaces/${workspaceId}/seats/${planId}`);
});

const schema = () => import('~/forms/administer').then((forms) => forms.seatRemovalForm);

/** Asks before; and where nobody else leads for the vendor, who does from then on. */
export default function SeatRemoval() {
  const { seat, planId, workspaceId, party, successors, isTheirs } = useLoaderData<typeof loader>();
  const { name } = seat;
  const back = `/workspaces/${workspaceId}/seats/${planId}/${seat.id}`;
  const title = t('admin.remove-seat-title', { name });
  const lead = t('admin.remove-seat-lead', { name });
  const act = t('admin.remove-seat-act');
  if (isTheirs)
    return (
      <Page narrow title={title}>
        <Notice title={t('admin.theirs', { party })}>{t('admin.theirs-why', { name, party })}</Notice>
      </Page>
    );
  if (successors.length === 0) return <Confirm name="removal" title={title} lead={lead} act={act} back={back} />;
  return (
    <Page narrow title={title} lead={lead}>
      <Form name="removal" schema={schema} submit={act} cancel={back} values={{ lead: successors[0]!.id }}>
        <RadioGroup
          name="lead"
          label={t('admin.remove-seat-lead-next', { party })}
          hint={t('admin.remove-seat-lead-hint', { party, name })}
          options={[
            ...successors.map((one) => ({ value: one.id, label: one.name, hint: one.position })),
            { value: '', label: t('admin.remove-seat-nobody') },
          ]}
        />
      </Form>
    </Page>
  );
}
