import { Link } from '@remix-run/react';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { Empty } from '../Empty';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';
import { Table, type Column } from '../Table';
import { TokenCommands, type TokenCommand } from './TokenCommands';

interface TokenRow {
  readonly id: string;
  readonly name: string;
  /** All but its end is blotted out. */
  readonly token: string;
  readonly reads: string;
  readonly made: string;
  readonly ends: string;
  readonly used: string;
}

export interface TokensPageProps {
  workspaceId: string;
  work: readonly TokenRow[];
  /** Those that work no more. */
  over: readonly TokenRow[];
  commands: readonly TokenCommand[];
  /** A form was sent again whose token was shown the first time. */
  again: boolean;
}

/** The tokens by which programs read a workspace. */
export function TokensPage({ workspaceId, work, over, commands, again }: TokensPageProps) {
  const at = `/workspaces/${workspaceId}`;
  return (
    <Page
      title={t('tokens.title')}
      lead={t('tokens.lead')}
      crumbs={[{ href: `${at}#settings`, label: t('workspace.settings') }]}
      actions={
        <LinkButton to={`${at}/tokens/new`} kind="primary">
          {t('tokens.make')}
        </LinkButton>
      }
    >
      {again && (
        <div className="mb-6">
          <Notice kind="attention" title={t('tokens.once')}>
            {t('tokens.once.words')}
          </Notice>
        </div>
      )}
      {work.length === 0 ? (
        <Empty title={over.length === 0 ? t('tokens.none') : t('tokens.none.now')}>{t('tokens.none.words')}</Empty>
      ) : (
        <Table
          caption={t('tokens.title')}
          captionHidden
          rows={work}
          keyOf={({ id }) => id}
          columns={[
            ...COLUMNS,
            {
              label: t('tokens.revoke'),
              cell: ({ id, name }) => (
                <Link to={`${at}/tokens/${id}/revocation`} aria-label={t('tokens.revoke.of', { name })}>
                  {t('tokens.revoke')}
                </Link>
              ),
            },
          ]}
        />
      )}
      {over.length > 0 && (
        <Section title={t('tokens.over')}>
          <Table caption={t('tokens.over')} captionHidden rows={over} keyOf={({ id }) => id} columns={COLUMNS} />
        </Section>
      )}
      <TokenCommands commands={commands} />
    </Page>
  );
}

const COLUMNS: readonly Column<TokenRow>[] = [
  { label: t('tokens.name'), cell: ({ name }) => <span className="wrap-anywhere">{name}</span> },
  { label: t('tokens.list.token'), cell: ({ token }) => <code className="whitespace-nowrap">{token}</code> },
  { label: t('tokens.reads'), cell: ({ reads }) => reads },
  { label: t('tokens.list.by'), cell: ({ made }) => made },
  { label: t('tokens.list.ends'), cell: ({ ends }) => ends },
  { label: t('tokens.list.used'), cell: ({ used }) => used },
];
