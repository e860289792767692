import { useLoaderData } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { textView } from '~/domain/plan/text/text-view';
import { amendForm } from '~/forms/text';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { TextArea } from '~/ui/form/fields';
import { Form } from '~/ui/form/Form';
import { Page } from '~/ui/Page';
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
    <Page
      level={2}
      title={t('talk.amend.begin')}
      lead={t('talk.amend.begin.lead')}
      narrow
      crumbs={[{ href: text, label: t('talk.title') }]}
    >
      <Form name="amend" schema={schema} submit={t('talk.amend.begin')} cancel={text}>
        <TextArea name="words" label={t('talk.amend.words')} rows={4} />
      </Form>
    </Page>
  );
}
