import { t } from '~/words';
import { Hidden, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { Notice } from '../Notice';
import { Page } from '../Page';
import { ProofStep, type Proving } from './ProofStep';

const schema = () => import('~/forms/sign-in').then((forms) => forms.proveForm);

/** Whoever is signed in shows that it is still them, and goes on to `to`. */
export function ProvePage({ to, proving, held }: { to: string; proving: Proving; held: boolean }) {
  const { proof } = proving;
  return (
    <Page narrow title={t('prove.title')} lead={t('prove.lead')}>
      {held && (
        <div className="mb-6">
          <Notice kind="attention">{t('passkey.too-often')}</Notice>
        </div>
      )}
      <ProofStep
        {...proving}
        provider={proving.provider && { ...proving.provider, to }}
        ofPage
        asking={{ at: '/you/proof/code', fields: { to } }}
      />
      {proof && (
        <Form name="prove" schema={schema} submit={t('prove.submit')}>
          <Hidden name="proof" value={proof} />
          <Hidden name="to" value={to} />
          <TextField
            name="code"
            label={t('sign.proof.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            size="short"
          />
        </Form>
      )}
    </Page>
  );
}
