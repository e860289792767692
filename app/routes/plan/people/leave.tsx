import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { inPlan } from '~/domain/addresses';
import { leaveView } from '~/domain/plan/seats/leave-view';
import { isRefusal } from '~/domain/refusal';
import type { FormFault } from '~/forms/fault';
import { form } from '~/forms/fields';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { refused } from '~/http/refusals.server';
import { takeBackInvitations } from '~/session/invitation.server';
import { LeavePage } from '~/ui/people/LeavePage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('people.leave') }) }];

/** Also after an answer that was not taken: somebody else may have left meanwhile. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat, now }) => leaveView(plan, seat, now)),
);

/** From here on the plan is not there for them: the way leads home. */
export const action = guard.action('seat', async (guest) => {
  const { house, viewer, seat, planId } = guest;
  const read = await readForm(guest.request, form({}));
  if (!read.ok) return formFault(read);
  const command = { kind: 'leave' } as const;
  const acted = await actOnPlan({ house, personId: viewer.personId, seatId: seat.id, planId, op: read.op, command });
  if (isRefusal(acted)) return refused(read, acted);
  await takeBackInvitations(house, { seatId: seat.id });
  return redirect('/');
});

export default function Leave() {
  const fault = useActionData<{ fault?: FormFault }>()?.fault;
  const view = useLoaderData<typeof loader>();
  return (
    <LeavePage view={view} people={inPlan(view.planId, 'people')} said={Object.values(fault?.errors ?? {}).join(' ')} />
  );
}
