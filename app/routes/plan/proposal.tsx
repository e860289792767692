import { useActionData, useLoaderData } from '@remix-run/react';
import { may } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { stageOf } from '~/domain/plan/state/plan';
import { proposalView } from '~/domain/plan/text/proposal-view';
import type { FormFault } from '~/forms/fault';
import { form } from '~/forms/fields';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { ProposalPage } from '~/ui/text/ProposalPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('talk.proposal.title') }) }];

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat, now }) => {
    if (stageOf(plan) !== 'draft' || !may(seat, 'propose-plan')) throw notThere();
    return proposalView(plan, now);
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, form({}));
  if (!read.ok) return formFault(read);
  return act(guest, read, { kind: 'propose-plan' }, inPlan(guest.planId, 'text'));
});

export default function Proposal() {
  const fault = useActionData<{ fault?: FormFault }>()?.fault;
  return (
    <ProposalPage view={useLoaderData<typeof loader>()} said={fault ? Object.values(fault.errors).join(' ') : null} />
  );
}
