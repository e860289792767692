import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { inPlan } from '~/domain/addresses';
import { handOverView } from '~/domain/plan/seats/hand-over-view';
import { isRefusal } from '~/domain/refusal';
import { handOverForm } from '~/forms/people';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { notThere, refused } from '~/http/refusals.server';
import { takeBackInvitations } from '~/session/invitation.server';
import { HandOverPage } from '~/ui/people/HandOverPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('people.hand-over') }) }];

/** Also after an answer that was not taken: what is listed then must be what they hold now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat, now }) => {
    const view = handOverView(plan, seat, guest.params['seat'] ?? '', now);
    if (!view) throw notThere();
    return view;
  }),
);

/** Whoever leaves with it has no page of the plan left to go to, and invitations to their seat are taken back. */
export const action = guard.action('seat', async (guest) => {
  const { house, viewer, seat, planId } = guest;
  const read = await readForm(guest.request, handOverForm);
  if (!read.ok) return formFault(read);
  const from = guest.params['seat'] ?? '';
  const command = { kind: 'hand-over', seat: from, ...read.data } as const;
  const acted = await actOnPlan({ house, personId: viewer.personId, seatId: seat.id, planId, op: read.op, command });
  if (isRefusal(acted)) return refused(read, acted);
  if (!command.leaves) return redirect(inPlan(planId, 'people'));
  await takeBackInvitations(house, { seatId: from });
  return redirect(from === seat.id ? '/' : inPlan(planId, 'people'));
});

export default function HandOver() {
  return <HandOverPage view={useLoaderData<typeof loader>()} />;
}
