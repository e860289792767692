import { inPlan } from '~/domain/addresses';
import { form } from '~/forms/fields';
import { guard } from '~/http/guard.server';
import { mailCode } from '~/http/proved.server';
import { notThere } from '~/http/refusals.server';
import { isVendorsExecutive, seeTransition } from '~/http/transition.server';
import { RefusedPage } from '~/ui/RefusedPage';
import { t } from '~/words';

/** Mails a code to whoever is to send the letter, and goes back to where it is typed. */
export const action = guard.action('seat', async (guest) => {
  if (!(await seeTransition(guest, isVendorsExecutive))) throw notThere();
  return mailCode(guest, form({}), () => `${inPlan(guest.planId, 'transition', 'letter')}#send`);
});

export const meta = () => [{ title: t('shell.title', { title: t('sign.proof') }) }];

export const loader = guard.loader('seat', async (guest) => {
  if (!(await seeTransition(guest, isVendorsExecutive))) throw notThere();
  return null;
});

/** What could not be done is said here, with the way back. */
export default function Refused() {
  return (
    <RefusedPage title={t('sign.proof')} back={['transition']}>
      {t('transition.back')}
    </RefusedPage>
  );
}
