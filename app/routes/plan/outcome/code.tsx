import { inPlan } from '~/domain/addresses';
import { codeForm } from '~/forms/outcome';
import { guard } from '~/http/guard.server';
import { mailCode } from '~/http/proved.server';
import { RefusedPage } from '~/ui/RefusedPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('sign.proof') }) }];

export const loader = guard.loader('seat', () => null);

/** Mails a code to the person who is signed in, and goes back to where it is typed. */
export const action = guard.action('seat', (guest) =>
  mailCode(guest, codeForm, ({ back }) =>
    back === 'outcome'
      ? `${inPlan(guest.planId, 'outcome')}#sign`
      : `${inPlan(guest.planId, 'outcome', 'decision')}#sign`,
  ),
);

export default function Code() {
  return (
    <RefusedPage title={t('sign.proof')} back={['outcome']}>
      {t('outcome.back')}
    </RefusedPage>
  );
}
