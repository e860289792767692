import { useLoaderData } from '@remix-run/react';
import { may } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { stageOf } from '~/domain/plan/state/plan';
import { withdrawForm } from '~/forms/text';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { CheckboxField, TextArea } from '~/ui/form/fields';
import { FormPage } from '~/ui/form/FormPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('talk.withdraw.title') }) }];

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat }) => {
    if (!may(seat, 'withdraw-plan') || ['withdrawn', 'closed'].includes(stageOf(plan))) throw notThere();
    return { planId: plan.id, parties: plan.parties };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, withdrawForm);
  if (!read.ok) return formFault(read);
  return act(guest, read, { kind: 'withdraw-plan', words: read.data.words }, inPlan(guest.planId));
});

const schema = () => import('~/forms/text').then((m) => m.withdrawForm);

export default function Withdrawal() {
  const { planId, parties } = useLoaderData<typeof loader>();
  const text = inPlan(planId, 'text');
  return (
    <FormPage
      title={t('talk.withdraw.title')}
      lead={t('talk.withdraw.lead')}
      back={{ href: text, label: t('talk.title') }}
      name="withdraw"
      schema={schema}
      submit={t('talk.withdraw.submit')}
    >
      <TextArea name="words" label={t('talk.withdraw.words')} rows={5} />
      <CheckboxField name="ends" label={t('talk.withdraw.ends', parties)} hint={t('talk.withdraw.ends-hint')} />
    </FormPage>
  );
}
