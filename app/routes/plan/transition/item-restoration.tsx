import { inPlan } from '~/domain/addresses';
import { itemActForm } from '~/forms/transition';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act } from '~/http/plan.server';
import { seePreparing } from '~/http/transition.server';
import { RefusedPage } from '~/ui/RefusedPage';
import { t } from '~/words';

/** Puts back what was taken out. */
export const action = guard.action('seat', async (guest) => {
  await seePreparing(guest, () => null);
  const read = await readForm(guest.request, itemActForm);
  if (!read.ok) return formFault(read);
  const command = { kind: 'restore-transition-item', id: read.data.item } as const;
  return act(guest, read, command, inPlan(guest.planId, 'transition'));
});

export const meta = () => [{ title: t('shell.title', { title: t('transition.restore') }) }];

export const loader = guard.loader('seat', (guest) => seePreparing(guest, () => null));

/** What could not be done is said here, with the way back. */
export default function Refused() {
  return (
    <RefusedPage title={t('transition.restore')} back={['transition']}>
      {t('transition.back')}
    </RefusedPage>
  );
}
