import { t } from '../../words';
import type { Letter } from '../letter';

/** A way in: link and code. `to` is an own path to go on to. */
export function signInLetter({
  baseUrl,
  token,
  code,
  to,
}: {
  baseUrl: string;
  token: string;
  code: string;
  to: string;
}): Letter {
  const on = to === '/' ? '' : `?to=${encodeURIComponent(to)}`;
  return {
    subject: t('mail.sign-in.subject', { code }),
    words: [t('mail.sign-in.words')],
    code,
    act: { label: t('mail.sign-in.act'), href: `${baseUrl}/sign-in/link/${token}${on}` },
    small: [t('mail.sign-in.lasts'), t('mail.sign-in.not-you')],
  };
}

/** A code alone: it is typed where it was asked for, so that no link proves anything on another device. */
export function proofLetter({ baseUrl, code }: { baseUrl: string; code: string }): Letter {
  return {
    subject: t('mail.proof.subject', { code }),
    words: [t('mail.proof.words')],
    code,
    act: { label: t('mail.proof.act'), href: `${baseUrl}/` },
    small: [t('mail.proof.lasts'), t('mail.proof.not-you')],
  };
}
