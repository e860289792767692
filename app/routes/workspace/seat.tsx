import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Role } from '~/domain/access';
import { administerSeat } from '~/commands/administer.server';
import { ROLES } from '~/domain/access';
import { isRefusal } from '~/domain/refusal';
import { seatRoleForm } from '~/forms/administer';
import { formConflict, formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { refused } from '~/http/refusals.server';
import { seatAt } from '~/http/workspace.server';
import { LinkButton } from '~/ui/Button';
import { Form } from '~/ui/form/Form';
import { RadioGroup } from '~/ui/form/fields';
import { Notice } from '~/ui/Notice';
import { Page, Section } from '~/ui/Page';
import { t } from '~/words';

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('admin', (guest) => seatAt(guest));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: data?.seat.name ?? '' }) },
];

export const action = guard.action('admin', async (guest) => {
  const { house, viewer, workspaceId, request } = guest;
  const { seat, planId } = await seatAt(guest);
  const read = await readForm(request, seatRoleForm);
  if (!read.ok) return formFault(read);
  const ask = { house, personId: viewer.personId, workspaceId, op: read.op };
  const done = await administerSeat(ask, planId, { kind: 'change-role', seat: seat.id, ...read.data });
  if (!isRefusal(done)) return redirect(`/workspaces/${workspaceId}/seats/${planId}`);
  if (done.refused !== 'changed-meanwhile') return refused(read, done);
  const said = (role: Role): string => t(`admin.seat-role.${role}`);
  return formConflict(read, { theirs: said((await seatAt(guest)).seat.role), yours: said(read.data.role) });
});

const schema = () => import('~/forms/administer').then((forms) => forms.seatRoleForm);

export default function SeatPage() {
  const { seat, planId, workspaceId, title, party, isTheirs } = useLoaderData<typeof loader>();
  const up = `/workspaces/${workspaceId}/seats/${planId}`;
  if (isTheirs)
    return (
      <Page narrow title={seat.name} lead={seat.email} crumbs={[{ href: up, label: title }]}>
        <Notice title={t('admin.theirs', { party })}>{t('admin.theirs-why', { name: seat.name, party })}</Notice>
      </Page>
    );
  return (
    <Page narrow title={seat.name} lead={seat.email} crumbs={[{ href: up, label: title }]}>
      <Form
        name="role"
        schema={schema}
        submit={t('admin.save-role')}
        cancel={up}
        seen={{ seen: seat.role }}
        values={{ role: seat.role }}
      >
        <RadioGroup
          name="role"
          label={t('admin.role')}
          options={ROLES.map((role) => ({ value: role, label: t(`admin.seat-role.${role}`) }))}
        />
      </Form>
      <Section title={t('admin.remove', { name: seat.name })} lead={t('admin.remove-seat-lead', { name: seat.name })}>
        <LinkButton to={`${up}/${seat.id}/removal`}>{t('admin.remove', { name: seat.name })}</LinkButton>
      </Section>
    </Page>
  );
}
