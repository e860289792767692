import { letterFromFacts } from '~/data/pages/transition/letter';
import { inPlan } from '~/domain/addresses';
import { draftOf } from '~/domain/plan/transition/draft';
import { letterTextForm } from '~/forms/transition';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { seePreparing } from '~/http/transition.server';
import { readerLocale } from '~/words/locale';
import { RefusedPage } from '~/ui/RefusedPage';
import { t } from '~/words';

/** Writes the letter from the facts of the plan, in the place of what stands there; or brings back what stood there before. */
export const action = guard.action('seat', async (guest) => {
  await seePreparing(guest, () => null);
  const read = await readForm(guest.request, letterTextForm);
  if (!read.ok) return formFault(read);
  const { seen, from } = read.data;
  const locale = readerLocale(guest.request.headers.get('accept-language'));
  const words = await seePreparing(guest, ({ plan, seat, own, now }) =>
    from === 'former'
      ? draftOf(own).letter?.former
      : plan.transition && letterFromFacts(plan, plan.transition, seat, now, locale),
  );
  if (!words) throw notThere();
  return act(guest, read, { kind: 'put-letter', seen, words }, inPlan(guest.planId, 'transition', 'letter'));
});

export const meta = () => [{ title: t('shell.title', { title: t('transition.letter.again') }) }];

export const loader = guard.loader('seat', (guest) => seePreparing(guest, () => null));

/** What could not be done is said here, with the way back. */
export default function Refused() {
  return (
    <RefusedPage title={t('transition.letter.again')} back={['transition']}>
      {t('transition.back')}
    </RefusedPage>
  );
}
