import { t } from '~/words';
import { LinkButton } from '../Button';
import { Page } from '../Page';

export interface RefusedSignOnProps {
  why: string;
  /** To follow the provider's name. */
  words: string;
  host: string;
  /** Who the provider says that came, where it said so. */
  email: string;
  to: string;
  /** They are signed in, and were to show that it is still them. */
  isProof: boolean;
}

/** Whoever came back from a provider and is not let on: by whose word, and why. */
export function RefusedSignOn({ why, words, host, email, to, isProof }: RefusedSignOnProps) {
  if (why === 'gone')
    return (
      <Page narrow title={t('sso.way.gone.title')} lead={t('sso.way.gone.lead')}>
        <LinkButton to="/sign-in" kind="primary">
          {t('sso.way.start')}
        </LinkButton>
      </Page>
    );
  return (
    <Page
      narrow
      title={t(isProof ? 'sso.refused.title-proof' : 'sso.refused.title')}
      lead={t('sso.refused.because', { host, why: words })}
    >
      {email && <p className="mb-6 wrap-anywhere">{t('sso.refused.as', { email })}</p>}
      <LinkButton
        to={`${isProof ? '/you/proof' : '/sign-in'}${to === '/' ? '' : `?to=${encodeURIComponent(to)}`}`}
        kind="primary"
      >
        {t('sso.way.start')}
      </LinkButton>
    </Page>
  );
}
