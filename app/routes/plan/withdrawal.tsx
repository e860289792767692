import { useLoaderData } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { leftOpen } from '~/domain/plan/closing/closing';
import { withdrawsFor } from '~/domain/plan/sign-off/sign-off';
import { isOver } from '~/domain/plan/state/plan';
import { dayOf } from '~/domain/plan/work/commitment-state';
import { withdrawForm } from '~/forms/text';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { OpenThings } from '~/ui/closing/OpenThings';
import { CheckboxField, TextArea } from '~/ui/form/fields';
import { FormPage } from '~/ui/form/FormPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('talk.withdraw.title') }) }];

/** Also after an answer that was not taken: what is ticked then must be what stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat, now }) => {
    if (isOver(plan) || !withdrawsFor(plan, seat, dayOf(plan, now))) throw notThere();
    const owed = leftOpen(plan, now).map(({ id, number, title, side }) => ({ id, number, title, side }));
    return { planId: plan.id, parties: plan.parties, owed };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, withdrawForm);
  if (!read.ok) return formFault(read);
  const { words, owed, known } = read.data;
  return act(guest, read, { kind: 'withdraw-plan', words, ...(known && { owed }) }, inPlan(guest.planId));
});

const schema = () => import('~/forms/text').then((m) => m.withdrawForm);

export default function Withdrawal() {
  const { planId, parties, owed } = useLoaderData<typeof loader>();
  const text = inPlan(planId, 'text');
  return (
    <FormPage
      title={t('talk.withdraw.title')}
      lead={t('talk.withdraw.lead')}
      back={{ href: text, label: t('talk.title') }}
      name="withdraw"
      schema={schema}
      submit={t('talk.withdraw.submit')}
      seen={{ owed: String(owed.length) }}
    >
      {owed.length > 0 && (
        <div className="grid gap-3">
          <OpenThings what="left" things={owed} parties={parties} planId={planId} />
          <CheckboxField name="known" label={t('talk.withdraw.known', { count: owed.length })} />
        </div>
      )}
      <TextArea name="words" label={t('talk.withdraw.words')} rows={5} />
      <CheckboxField name="ends" label={t('talk.withdraw.ends', parties)} hint={t('talk.withdraw.ends-hint')} />
    </FormPage>
  );
}
