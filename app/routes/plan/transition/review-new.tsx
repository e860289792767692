import { randomUUID } from 'node:crypto';
import { useLoaderData } from '@remix-run/react';
import { vendorSeats } from '~/data/pages/transition/reviews';
import { inPlan } from '~/domain/addresses';
import { isLive } from '~/domain/plan/state/plan';
import { askReviewForm } from '~/forms/transition';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { seePreparing } from '~/http/transition.server';
import { AskReviewPage } from '~/ui/transition/AskReviewPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('transition.reviews.ask') }) }];

export const loader = guard.loader('seat', (guest) =>
  seePreparing(guest, ({ plan, planId }) => {
    if (!isLive(plan)) throw notThere();
    return { planId, party: plan.parties.vendor, people: vendorSeats(plan) };
  }),
);

export const action = guard.action('seat', async (guest) => {
  await seePreparing(guest, () => null);
  const read = await readForm(guest.request, askReviewForm);
  if (!read.ok) return formFault(read);
  const command = { kind: 'ask-review', id: randomUUID(), ...read.data } as const;
  return act(guest, read, command, `${inPlan(guest.planId, 'transition')}#reviews`);
});

export default function ReviewNew() {
  return <AskReviewPage {...useLoaderData<typeof loader>()} />;
}
