import { inPlan } from '~/domain/addresses';
import { form } from '~/forms/fields';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act } from '~/http/plan.server';
import { RefusedPage } from '~/ui/RefusedPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('sign.freeze.title') }) }];

export const loader = guard.loader('seat', () => null);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, form({}));
  if (!read.ok) return formFault(read);
  return act(guest, read, { kind: 'freeze' }, inPlan(guest.planId, 'sign-off'));
});

export default function Freeze() {
  return (
    <RefusedPage title={t('sign.freeze.title')} back={['sign-off']}>
      {t('sign.back')}
    </RefusedPage>
  );
}
