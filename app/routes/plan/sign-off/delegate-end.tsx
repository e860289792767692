import { inPlan } from '~/domain/addresses';
import { endDelegationForm } from '~/forms/sign';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act } from '~/http/plan.server';
import { RefusedPage } from '~/ui/RefusedPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('sign.delegate.end') }) }];

export const loader = guard.loader('seat', () => null);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, endDelegationForm);
  if (!read.ok) return formFault(read);
  return act(guest, read, { kind: 'end-delegation', id: read.data.delegation }, inPlan(guest.planId, 'sign-off'));
});

export default function EndDelegation() {
  return (
    <RefusedPage title={t('sign.delegate.end')} back={['sign-off']}>
      {t('sign.back')}
    </RefusedPage>
  );
}
