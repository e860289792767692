import { useLoaderData } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { mayInOutcome } from '~/domain/plan/outcome/may';
import { outcomeNow, openDecision } from '~/domain/plan/outcome/outcome-now';
import { withdrawalForm } from '~/forms/outcome';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { Hidden, TextArea } from '~/ui/form/fields';
import { FormPage } from '~/ui/form/FormPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('outcome.withdrawal') }) }];

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat, now }) => {
    const outcome = outcomeNow(plan);
    const decision = outcome && openDecision(outcome);
    if (!outcome || !decision || !mayInOutcome(plan, seat, now).withdraw) throw notThere();
    return { planId: plan.id, outcome: outcome.id, decision: decision.id };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, withdrawalForm);
  if (!read.ok) return formFault(read);
  return act(guest, read, { kind: 'withdraw-decision', ...read.data }, inPlan(guest.planId, 'outcome'));
});

const schema = () => import('~/forms/outcome').then((m) => m.withdrawalForm);

export default function Withdrawal() {
  const { planId, outcome, decision } = useLoaderData<typeof loader>();
  return (
    <FormPage
      title={t('outcome.withdrawal')}
      lead={t('outcome.withdrawal.lead')}
      back={{ href: inPlan(planId, 'outcome'), label: t('outcome.title') }}
      name="withdrawal"
      thing={decision}
      schema={schema}
      submit={t('outcome.withdrawal.submit')}
    >
      <Hidden name="outcome" value={outcome} />
      <Hidden name="decision" value={decision} />
      <TextArea name="words" label={t('outcome.withdrawal.words')} rows={4} />
    </FormPage>
  );
}
