import { inPlan } from '~/domain/addresses';
import { removeFlagForm } from '~/forms/fit';
import { fitOnly } from '~/http/fit.server';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act } from '~/http/plan.server';
import { RefusedPage } from '~/ui/RefusedPage';
import { t } from '~/words';

/** Takes a red flag away as it was seen; the ledger of that side keeps that it was there. */
export const action = guard.action('seat', async (guest) => {
  fitOnly(guest);
  const read = await readForm(guest.request, removeFlagForm);
  if (!read.ok) return formFault(read);
  const { flag, rev } = read.data;
  return act(guest, read, { kind: 'remove-flag', id: flag, seen: rev }, inPlan(guest.planId, 'fit', 'flags'));
});

export const meta = () => [{ title: t('shell.title', { title: t('fit.flags.remove-this') }) }];

export const loader = guard.loader('seat', (guest) => {
  fitOnly(guest);
  return null;
});

/** What could not be done is said here, with the way back. */
export default function Refused() {
  return (
    <RefusedPage title={t('fit.flags.remove-this')} back={['fit', 'flags']}>
      {t('fit.flags.back')}
    </RefusedPage>
  );
}
