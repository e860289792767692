import { inPlan } from '~/domain/addresses';
import { conclusionForm } from '~/forms/outcome';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act } from '~/http/plan.server';
import { RefusedPage } from '~/ui/RefusedPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('outcome.conclude') }) }];

export const loader = guard.loader('seat', () => null);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, conclusionForm);
  if (!read.ok) return formFault(read);
  const { outcome, decision } = read.data;
  return act(guest, read, { kind: 'conclude-decision', outcome, decision }, inPlan(guest.planId, 'outcome'));
});

export default function Conclude() {
  return (
    <RefusedPage title={t('outcome.conclude')} back={['outcome']}>
      {t('outcome.back')}
    </RefusedPage>
  );
}
