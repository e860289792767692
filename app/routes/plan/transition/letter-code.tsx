import { redirect } from '@remix-run/node';
import { inPlan } from '~/domain/addresses';
import { form } from '~/forms/fields';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { notThere } from '~/http/refusals.server';
import { isVendorsExecutive, seeTransition } from '~/http/transition.server';
import { askToProve } from '~/session/sign-in.server';
import { RefusedPage } from '~/ui/RefusedPage';
import { t } from '~/words';

/** Mails a code to whoever is to send the letter, and goes back to where it is typed. */
export const action = guard.action('seat', async (guest) => {
  if (!(await seeTransition(guest, isVendorsExecutive))) throw notThere();
  const read = await readForm(guest.request, form({}));
  if (!read.ok) return formFault(read);
  const asked = await askToProve(guest.house, guest.viewer, guest.context.address);
  if (asked.kind === 'too-often') return formFault(read, { '': t('sign.code.too-often') }, 429);
  return redirect(`${inPlan(guest.planId, 'transition', 'letter')}?proof=${asked.id}#send`);
});

export const meta = () => [{ title: t('shell.title', { title: t('sign.proof') }) }];

export const loader = guard.loader('seat', async (guest) => {
  if (!(await seeTransition(guest, isVendorsExecutive))) throw notThere();
  return null;
});

/** What could not be done is said here, with the way back. */
export default function Refused() {
  return (
    <RefusedPage title={t('sign.proof')} back="transition">
      {t('transition.back')}
    </RefusedPage>
  );
}
