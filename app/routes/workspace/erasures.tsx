import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { guard } from '~/http/guard.server';
import { erasuresAt } from '~/http/workspace.server';
import { DateText } from '~/ui/DateText';
import { Empty } from '~/ui/Empty';
import { Page, Section } from '~/ui/Page';
import { Table } from '~/ui/Table';
import { t } from '~/words';
import { T } from '~/words/T';

export const loader = guard.loader('admin', (guest) => erasuresAt(guest));

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('erasure.title') }) }];

/** For the admin of the vendor: who has left and can be erased, and what was asked so far. */
export default function Erasures() {
  const { workspaceId, former, erasures } = useLoaderData<typeof loader>();
  const up = `/workspaces/${workspaceId}`;
  return (
    <Page title={t('erasure.title')} lead={t('erasure.lead')} crumbs={[{ href: up, label: t('admin.members') }]}>
      <Section title={t('erasure.former')} lead={t('erasure.former-lead')}>
        {former.length === 0 ? (
          <Empty title={t('erasure.none-left')}>{t('erasure.none-left-example')}</Empty>
        ) : (
          <Table
            caption={t('erasure.former')}
            captionHidden
            rows={former}
            keyOf={(one) => one.personId}
            columns={[
              { label: t('admin.name'), cell: (one) => one.name },
              {
                label: t('admin.email'),
                cell: (one) => <span className="inline-block max-w-full wrap-anywhere">{one.email}</span>,
              },
              {
                label: t('erasure.erase'),
                cell: (one) => (
                  <Link to={`${up}/erasures/${one.personId}`} aria-label={t('erasure.erase-of', { name: one.name })}>
                    {t('erasure.erase')}
                  </Link>
                ),
              },
            ]}
          />
        )}
      </Section>
      <Section title={t('erasure.requests')} lead={t('erasure.requests-lead')}>
        {erasures.length === 0 ? (
          <Empty title={t('erasure.no-requests')}>{t('erasure.no-requests-example')}</Empty>
        ) : (
          <Table
            caption={t('erasure.requests')}
            captionHidden
            rows={erasures}
            keyOf={(one) => one.id}
            columns={[
              { label: t('erasure.asked'), cell: (one) => <DateText date={one.askedAt.slice(0, 10)} form="year" /> },
              { label: t('erasure.by'), cell: (one) => one.askedBy },
              {
                label: t('erasure.state'),
                cell: (one) =>
                  one.doneAt ? (
                    <T k="erasure.done" values={{ at: <DateText date={one.doneAt.slice(0, 10)} form="year" /> }} />
                  ) : (
                    t('erasure.under-way', { done: one.plansDone, plans: one.plans })
                  ),
              },
              {
                label: t('erasure.erased'),
                cell: (one) => (
                  <>
                    <span className="block">
                      {t('erasure.count', { texts: one.texts, plans: one.plansDone - one.cameBack })}
                    </span>
                    {one.cameBack > 0 && (
                      <span className="block">{t('erasure.came-back', { count: one.cameBack })}</span>
                    )}
                    {one.doneAt && <span className="block text-sm text-ink-soft">{t('erasure.sign-in')}</span>}
                  </>
                ),
              },
            ]}
          />
        )}
      </Section>
    </Page>
  );
}
