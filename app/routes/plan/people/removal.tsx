import { redirect } from '@remix-run/node';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { inPlan } from '~/domain/addresses';
import { isRefusal } from '~/domain/refusal';
import { form } from '~/forms/fields';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { refused } from '~/http/refusals.server';
import { takeBackInvitations } from '~/session/invitation.server';
import { RefusedPage } from '~/ui/RefusedPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('talk.people.title') }) }];

export const loader = guard.loader('seat', () => null);

/** Closes a seat at once, and takes back the invitations to it. Whoever removes themselves has no page of the plan left to go to. */
export const action = guard.action('seat', async (guest) => {
  const { house, viewer, seat, planId } = guest;
  const read = await readForm(guest.request, form({}));
  if (!read.ok) return formFault(read);
  const id = guest.params['seat'] ?? '';
  const command = { kind: 'close-seat', seat: id } as const;
  const acted = await actOnPlan({ house, personId: viewer.personId, seatId: seat.id, planId, op: read.op, command });
  if (isRefusal(acted)) return refused(read, acted);
  await takeBackInvitations(house, { seatId: id });
  return redirect(id === seat.id ? '/' : inPlan(planId, 'people'));
});

export default function Removal() {
  return (
    <RefusedPage title={t('talk.people.title')} back={['people']}>
      {t('talk.people.back')}
    </RefusedPage>
  );
}
