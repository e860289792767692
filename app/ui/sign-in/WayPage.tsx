import { useEffect } from 'react';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { Hidden } from '../form/fields';
import { Form } from '../form/Form';
import { Page } from '../Page';

interface About {
  readonly host: string;
  readonly domain: string;
  /** The address that was typed; '' where nobody signs in. */
  readonly email: string;
  readonly only: boolean;
  readonly to: string;
}

export type WayShown =
  | (About & { readonly kind: 'way'; readonly url: string })
  | (About & { readonly kind: 'unreachable' })
  | { readonly kind: 'gone' };

/** On the way to a company's own sign-in: where one is led, and by a script at once. */
export function WayPage({ way }: { way: WayShown }) {
  const url = way.kind === 'way' ? way.url : null;
  useEffect(() => {
    // In place of this page, so that the way back leads past it.
    if (url) location.replace(url);
  }, [url]);
  if (way.kind === 'gone')
    return (
      <Page narrow title={t('sso.way.gone.title')} lead={t('sso.way.gone.lead')}>
        <LinkButton to="/sign-in" kind="primary">
          {t('sso.way.start')}
        </LinkButton>
      </Page>
    );
  const { host, domain } = way;
  if (way.kind === 'unreachable')
    return (
      <Page narrow title={t('sso.way.away.title', { host })} lead={t('sso.way.away.lead', { domain })}>
        <a href="" className="button button-primary">
          {t('sso.way.again')}
        </a>
        <ByMail {...way} />
      </Page>
    );
  return (
    <Page narrow title={t('sso.way.title', { host })} lead={t('sso.way.lead', { domain })}>
      <a href={way.url} className="button button-primary" rel="noreferrer">
        {t('sso.way.go', { host })}
      </a>
      <ByMail {...way} />
    </Page>
  );
}

const schema = () => import('~/forms/sign-in').then((forms) => forms.signInForm);

/** The way by mail, for whoever it is open to. */
function ByMail({ email, only, to }: About) {
  if (only || !email) return null;
  return (
    <div className="mt-6">
      <Form name="by-mail" action="/sign-in" schema={schema} submit={t('sso.way.mail')} kind="quiet">
        <Hidden name="email" value={email} />
        <Hidden name="to" value={to} />
        <Hidden name="by" value="mail" />
      </Form>
    </div>
  );
}
