import { inPlan } from '~/domain/addresses';
import { withdrawReviewForm } from '~/forms/transition';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act } from '~/http/plan.server';
import { seePreparing } from '~/http/transition.server';
import { RefusedPage } from '~/ui/RefusedPage';
import { t } from '~/words';

/** A team is no longer asked; whoever was asked for it alone sees nothing of it any more. */
export const action = guard.action('seat', async (guest) => {
  await seePreparing(guest, () => null);
  const read = await readForm(guest.request, withdrawReviewForm);
  if (!read.ok) return formFault(read);
  const command = { kind: 'withdraw-review', review: read.data.review } as const;
  return act(guest, read, command, `${inPlan(guest.planId, 'transition')}#reviews`);
});

export const meta = () => [{ title: t('shell.title', { title: t('transition.reviews.withdraw') }) }];

export const loader = guard.loader('seat', (guest) => seePreparing(guest, () => null));

/** What could not be done is said here, with the way back. */
export default function Refused() {
  return (
    <RefusedPage title={t('transition.reviews.withdraw')} back={['transition']}>
      {t('transition.back')}
    </RefusedPage>
  );
}
