import { t } from '~/words';
import { LinkButton } from '../Button';
import { Facts } from '../Facts';
import { ActButton } from '../form/ActButton';
import { Form } from '../form/Form';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';
import { ClientFields } from './ClientFields';

export interface ProviderPageProps {
  provider: {
    readonly workspaceId: string;
    readonly id: string;
    readonly domain: string;
    readonly issuer: string;
    readonly clientId: string;
    readonly only: boolean;
    readonly revision: number;
    readonly redirect: string;
    readonly record: { readonly name: string; readonly value: string };
    readonly counts: boolean;
    readonly seen: string | null;
    readonly checked: string | null;
    readonly tried: { readonly worked: boolean; readonly at: string; readonly why: string } | null;
  };
  /** What looking for the record just came to. */
  looked: 'found' | 'gone' | 'no-answer' | 'too-often' | null;
}

const schema = () => import('~/forms/single-sign-on').then((forms) => forms.changeProviderForm);

/** One provider: whether it speaks for its domain, whether it works, and what can be changed of it. */
export function ProviderPage({ provider, looked }: ProviderPageProps) {
  const { workspaceId, id, domain, issuer, clientId, revision, redirect, counts } = provider;
  const up = `/workspaces/${workspaceId}/sign-in`;
  const at = `${up}/${id}`;
  return (
    <Page
      title={t('sso.of', { domain })}
      lead={counts ? t('sso.state.counts') : t('sso.state.unproved')}
      crumbs={[
        { href: `/workspaces/${workspaceId}#settings`, label: t('workspace.settings') },
        { href: up, label: t('sso.title') },
      ]}
    >
      <Proof provider={provider} looked={looked} at={at} />
      <Try provider={provider} at={at} />
      <Only provider={provider} at={at} />
      <Section title={t('sso.change')} lead={t('sso.change.lead')}>
        <div className="mb-6">
          <Facts facts={[[t('sso.redirect'), <code key="redirect">{redirect}</code>]]} />
        </div>
        <Form
          name="provider"
          thing={id}
          schema={schema}
          seen={{ revision: String(revision) }}
          values={{ issuer, clientId }}
          submit={t('sso.change.submit')}
          kind="secondary"
        >
          <ClientFields secretHint={t('sso.secret.keep')} />
        </Form>
        <p className="mt-8">
          <LinkButton to={`${at}/removal`} kind="quiet">
            {t('sso.remove')}
          </LinkButton>
        </p>
      </Section>
    </Page>
  );
}

type Part = Pick<ProviderPageProps, 'provider'> & { readonly at: string };

function Proof({ provider, looked, at }: Part & Pick<ProviderPageProps, 'looked'>) {
  const { domain, record, counts, seen, checked } = provider;
  return (
    <Section
      title={t('sso.proof')}
      lead={counts ? t('sso.proof.counts', { domain, at: seen ?? '' }) : t('sso.proof.missing', { domain })}
    >
      {looked && (
        <div className="mb-4">
          <Notice kind={looked === 'found' ? 'done' : 'attention'}>{t(`sso.proof.${looked}`)}</Notice>
        </div>
      )}
      <Facts
        facts={[
          [t('sso.proof.name'), <code key="name">{record.name}</code>],
          [t('sso.proof.value'), <code key="value">{record.value}</code>],
        ]}
      />
      <p className="my-3 text-sm text-ink-soft">
        {checked ? t('sso.proof.checked', { at: checked }) : t('sso.proof.checked.never')}
      </p>
      <ActButton name="check" action={`${at}/check`} kind={counts ? 'secondary' : 'primary'}>
        {t('sso.proof.check')}
      </ActButton>
    </Section>
  );
}

function Try({ provider, at }: Part) {
  const { domain, tried } = provider;
  const said = !tried
    ? t('sso.try.never')
    : tried.worked
      ? t('sso.try.works', { at: tried.at, domain })
      : t('sso.try.failed', { at: tried.at, why: tried.why });
  return (
    <Section title={t('sso.try')} lead={t('sso.try.lead')}>
      <p className="mb-3">{said}</p>
      <ActButton name="try" action={`${at}/try`}>
        {t('sso.try')}
      </ActButton>
    </Section>
  );
}

function Only({ provider, at }: Part) {
  const { domain, only, revision, counts, tried } = provider;
  const may = counts && tried?.worked === true;
  return (
    <Section title={t('sso.only')} lead={only ? t('sso.only.on', { domain }) : t('sso.only.off', { domain })}>
      <p className="mb-3">{only || may ? t('sso.only.lost') : t('sso.only.needs')}</p>
      {(only || may) && (
        <ActButton name="only" action={`${at}/only`} fields={{ revision: String(revision), only: only ? 'no' : 'yes' }}>
          {only ? t('sso.only.no') : t('sso.only.yes')}
        </ActButton>
      )}
    </Section>
  );
}
