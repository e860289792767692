import { t } from '~/words';
import { TextField } from '../form/fields';

/** What a provider tells whoever registers a client there. */
export const ClientFields = ({ secretHint }: { secretHint: string }) => (
  <>
    <TextField name="issuer" type="url" inputMode="url" label={t('sso.issuer')} hint={t('sso.issuer.hint')} />
    <TextField name="clientId" label={t('sso.client')} />
    <TextField name="clientSecret" label={t('sso.secret')} hint={secretHint} />
  </>
);
