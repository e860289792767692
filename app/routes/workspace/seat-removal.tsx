import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { administerSeat } from '~/commands/administer.server';
import { isRefusal } from '~/domain/refusal';
import { noFields } from '~/forms/administer';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { refused } from '~/http/refusals.server';
import { seatAt } from '~/http/workspace.server';
import { Confirm } from '~/ui/Confirm';
import { t } from '~/words';

export const loader = guard.loader('admin', (guest) => seatAt(guest));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: t('admin.remove', { name: data?.seat.name ?? '' }) }) },
];

export const action = guard.action('admin', async (guest) => {
  const { house, viewer, workspaceId, request } = guest;
  const { seat, planId } = await seatAt(guest);
  const read = await readForm(request, noFields);
  if (!read.ok) return formFault(read);
  const ask = { house, personId: viewer.personId, workspaceId, op: read.op };
  const done = await administerSeat(ask, planId, { kind: 'close-seat', seat: seat.id });
  return isRefusal(done) ? refused(read, done) : redirect(`/workspaces/${workspaceId}/seats/${planId}`);
});

export default function SeatRemoval() {
  const { seat, planId, workspaceId } = useLoaderData<typeof loader>();
  return (
    <Confirm
      name="removal"
      title={t('admin.remove-seat-title', { name: seat.name })}
      lead={t('admin.remove-seat-lead', { name: seat.name })}
      act={t('admin.remove-seat-act')}
      back={`/workspaces/${workspaceId}/seats/${planId}/${seat.id}`}
    />
  );
}
