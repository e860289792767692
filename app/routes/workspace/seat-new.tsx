import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { openSeatFor } from '~/commands/administer.server';
import { ROLES, SIDES } from '~/domain/access';
import { isRefusal } from '~/domain/refusal';
import { seatForm } from '~/forms/administer';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { refused } from '~/http/refusals.server';
import { planSeatsAt } from '~/http/workspace.server';
import { Form } from '~/ui/form/Form';
import { RadioGroup, TextField } from '~/ui/form/fields';
import { Page } from '~/ui/Page';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('admin.open-seat') }) }];

export const loader = guard.loader('admin', (guest) => planSeatsAt(guest));

export const action = guard.action('admin', async (guest) => {
  const { request, house, viewer, workspaceId } = guest;
  const { planId } = await planSeatsAt(guest);
  const read = await readForm(request, seatForm);
  if (!read.ok) return formFault(read);
  const done = await openSeatFor({ house, personId: viewer.personId, workspaceId, op: read.op }, planId, read.data);
  return isRefusal(done) ? refused(read, done) : redirect(`/workspaces/${workspaceId}/seats/${planId}`);
});

const schema = () => import('~/forms/administer').then((forms) => forms.seatForm);

export default function NewSeat() {
  const { planId, workspaceId, parties, title } = useLoaderData<typeof loader>();
  const up = `/workspaces/${workspaceId}/seats/${planId}`;
  return (
    <Page narrow title={t('admin.open-seat')} lead={t('admin.open-seat-lead')} crumbs={[{ href: up, label: title }]}>
      <Form
        name="seat"
        schema={schema}
        submit={t('admin.send-invitation')}
        cancel={up}
        values={{ side: 'vendor', role: 'lead' }}
      >
        <TextField name="name" label={t('admin.name')} autoComplete="off" />
        <TextField name="email" type="email" label={t('admin.email')} autoComplete="off" />
        <TextField name="position" label={t('admin.position')} optional autoComplete="off" />
        <RadioGroup
          name="side"
          label={t('admin.side')}
          options={SIDES.map((side) => ({ value: side, label: parties[side] }))}
        />
        <RadioGroup
          name="role"
          label={t('admin.role')}
          options={ROLES.map((role) => ({ value: role, label: t(`admin.seat-role.${role}`) }))}
        />
      </Form>
    </Page>
  );
}
