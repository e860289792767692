import { inPlan } from '~/domain/addresses';
import { form } from '~/forms/fields';
import { guard } from '~/http/guard.server';
import { mailCode } from '~/http/proved.server';
import { RefusedPage } from '~/ui/RefusedPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('sign.proof') }) }];

export const loader = guard.loader('seat', () => null);

/** Mails a code to the person who is signed in, and goes back to where it is typed. */
export const action = guard.action('seat', (guest) =>
  mailCode(guest, form({}), () => `${inPlan(guest.planId, 'sign-off')}#sign`),
);

export default function Code() {
  return (
    <RefusedPage title={t('sign.proof')} back={['sign-off']}>
      {t('sign.back')}
    </RefusedPage>
  );
}
