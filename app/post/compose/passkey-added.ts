import { t } from '../../words';
import type { Letter } from '../letter';

/** A passkey was added to somebody's account. `name` is what it is called; null where it is gone again. */
export const passkeyAddedLetter = ({ baseUrl, name }: { baseUrl: string; name: string | null }): Letter => ({
  subject: t('mail.passkey-added.subject'),
  words: [
    name === null ? t('mail.passkey-added.gone') : t('mail.passkey-added.words', { name }),
    t('mail.passkey-added.not-you'),
  ],
  act: { label: t('mail.passkey-added.act'), href: `${baseUrl}/you/passkeys` },
});
