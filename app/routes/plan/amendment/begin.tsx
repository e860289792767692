import { useLoaderData } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { textView } from '~/domain/plan/text/text-view';
import { amendForm } from '~/forms/text';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { TextArea } from '~/ui/form/fields';
import { FormPage } from '~/ui/form/FormPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('talk.amend.begin') }) }];

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat }) => {
    if (!textView(plan, seat).mayAmend) throw notThere();
    return { planId: plan.id };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, amendForm);
  if (!read.ok) return formFault(read);
  return act(guest, read, { kind: 'open-amendment', words: read.data.words }, inPlan(guest.planId, 'text'));
});

const schema = () => import('~/forms/text').then((m) => m.amendForm);

export default function BeginAmendment() {
  const { planId } = useLoaderData<typeof loader>();
  const text = inPlan(planId, 'text');
  return (
    <FormPage
      title={t('talk.amend.begin')}
      lead={t('talk.amend.begin.lead')}
      back={{ href: text, label: t('talk.title') }}
      name="amend"
      schema={schema}
      submit={t('talk.amend.begin')}
    >
      <TextArea name="words" label={t('talk.amend.words')} rows={4} />
    </FormPage>
  );
}
