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

export const meta = () => [{ title: t('shell.title', { title: t('talk.amend.drop') }) }];

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat }) => {
    const { amendment } = textView(plan, seat);
    if (!amendment?.mayDrop) throw notThere();
    return { planId: plan.id, number: amendment.inForce };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, amendForm);
  if (!read.ok) return formFault(read);
  return act(guest, read, { kind: 'drop-amendment', words: read.data.words }, inPlan(guest.planId, 'text'));
});

const schema = () => import('~/forms/text').then((m) => m.amendForm);

export default function DropAmendment() {
  const { planId, number } = useLoaderData<typeof loader>();
  const text = inPlan(planId, 'text');
  return (
    <FormPage
      title={t('talk.amend.drop')}
      lead={t('talk.amend.drop.lead', { number })}
      back={{ href: text, label: t('talk.title') }}
      name="drop"
      schema={schema}
      submit={t('talk.amend.drop')}
    >
      <TextArea name="words" label={t('talk.amend.drop.words')} rows={4} />
    </FormPage>
  );
}
