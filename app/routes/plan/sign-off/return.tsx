import { useLoaderData } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { signOffView } from '~/domain/plan/sign-off/sign-off-view';
import { versionOnTable } from '~/domain/plan/sign-off/version';
import { sendBackForm } from '~/forms/sign';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { Hidden, TextArea } from '~/ui/form/fields';
import { FormPage } from '~/ui/form/FormPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('sign.return') }) }];

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat, now }) => {
    const version = versionOnTable(plan);
    if (!version || !signOffView(plan, seat, now).maySendBack) throw notThere();
    return { planId: plan.id, number: version.number };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, sendBackForm);
  if (!read.ok) return formFault(read);
  return act(guest, read, { kind: 'send-back', ...read.data }, inPlan(guest.planId, 'sign-off'));
});

const schema = () => import('~/forms/sign').then((m) => m.sendBackForm);

export default function SendBack() {
  const { planId, number } = useLoaderData<typeof loader>();
  const signOff = inPlan(planId, 'sign-off');
  return (
    <FormPage
      title={t('sign.return.title', { number })}
      lead={t('sign.return.lead')}
      back={{ href: signOff, label: t('sign.title') }}
      name="send-back"
      schema={schema}
      submit={t('sign.return.submit')}
    >
      <Hidden name="version" value={String(number)} />
      <TextArea name="words" label={t('sign.return.words')} rows={5} />
    </FormPage>
  );
}
