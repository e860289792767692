import { Link } from '@remix-run/react';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { Empty } from '../Empty';
import { Facts } from '../Facts';
import { Page, Section } from '../Page';
import { Table } from '../Table';

export interface ProvidersPageProps {
  workspaceId: string;
  redirect: string;
  providers: readonly {
    readonly id: string;
    readonly domain: string;
    readonly host: string;
    readonly only: boolean;
    readonly counts: boolean;
  }[];
}

/** Which companies have their people come in by their own sign-in. */
export function ProvidersPage({ workspaceId, redirect, providers }: ProvidersPageProps) {
  const at = `/workspaces/${workspaceId}`;
  return (
    <Page
      title={t('sso.title')}
      lead={t('sso.lead')}
      crumbs={[{ href: `${at}#settings`, label: t('workspace.settings') }]}
      actions={
        <LinkButton to={`${at}/sign-in/new`} kind="primary">
          {t('sso.add')}
        </LinkButton>
      }
    >
      {providers.length === 0 ? (
        <Empty title={t('sso.none')}>{t('sso.none.words')}</Empty>
      ) : (
        <Table
          caption={t('sso.title')}
          captionHidden
          rows={providers}
          keyOf={({ id }) => id}
          columns={[
            { label: t('sso.domain'), cell: ({ domain }) => <span className="wrap-anywhere">{domain}</span> },
            { label: t('sso.provider'), cell: ({ host }) => <span className="wrap-anywhere">{host}</span> },
            {
              label: t('sso.state'),
              cell: ({ counts, only }) =>
                [counts ? t('sso.state.counts') : t('sso.state.unproved'), only && t('sso.only.short')]
                  .filter(Boolean)
                  .join(', '),
            },
            {
              label: t('sso.open'),
              cell: ({ id, domain }) => (
                <Link to={`${at}/sign-in/${id}`} aria-label={t('sso.open.of', { domain })}>
                  {t('sso.open')}
                </Link>
              ),
            },
          ]}
        />
      )}
      <Section title={t('sso.redirect')} lead={t('sso.redirect.lead')}>
        <Facts facts={[[t('sso.redirect'), <code key="redirect">{redirect}</code>]]} />
      </Section>
    </Page>
  );
}
