import { redirect } from '@remix-run/node';
import { inPlan } from '~/domain/addresses';
import { codeForm } from '~/forms/outcome';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { askToProve } from '~/session/sign-in.server';
import { RefusedPage } from '~/ui/RefusedPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('sign.proof') }) }];

export const loader = guard.loader('seat', () => null);

/** Mails a code to the person who is signed in, and goes back to where it is typed. */
export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, codeForm);
  if (!read.ok) return formFault(read);
  const asked = await askToProve(guest.house, guest.viewer, guest.context.address);
  if (asked.kind === 'too-often') return formFault(read, { '': t('sign.code.too-often') }, 429);
  const to =
    read.data.back === 'outcome'
      ? `${inPlan(guest.planId, 'outcome')}?proof=${asked.id}#sign`
      : `${inPlan(guest.planId, 'outcome', 'decision')}?proof=${asked.id}`;
  return redirect(to);
});

export default function Code() {
  return (
    <RefusedPage title={t('sign.proof')} back="outcome">
      {t('outcome.back')}
    </RefusedPage>
  );
}
