import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { guard } from '~/http/guard.server';
import { planSeatsAt } from '~/http/workspace.server';
import { LinkButton } from '~/ui/Button';
import { Empty } from '~/ui/Empty';
import { Notice } from '~/ui/Notice';
import { Page } from '~/ui/Page';
import { SideMark } from '~/ui/SideMark';
import { Table } from '~/ui/Table';
import { t } from '~/words';

export const loader = guard.loader('admin', (guest) => planSeatsAt(guest));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: t('admin.seats-title', { plan: data?.title ?? '' }) }) },
];

/** Who sits in a plan, for the admin of the vendor: nothing of what is in it. */
export default function Seats() {
  const { planId, workspaceId, title, stage, parties, seats } = useLoaderData<typeof loader>();
  const at = `/workspaces/${workspaceId}/seats/${planId}`;
  return (
    <Page
      title={t('admin.seats-title', { plan: title })}
      lead={t('admin.seats-lead')}
      crumbs={[{ href: `/workspaces/${workspaceId}`, label: t('admin.members') }]}
      actions={
        <LinkButton to={`${at}/new`} kind="primary">
          {t('admin.open-seat')}
        </LinkButton>
      }
    >
      {stage === 'draft' && <Notice kind="info">{t('admin.draft-note')}</Notice>}
      {seats.length === 0 ? (
        <Empty title={t('admin.no-seats')}>{t('admin.no-seats-example')}</Empty>
      ) : (
        <Table
          caption={t('admin.seats')}
          captionHidden
          rows={seats}
          keyOf={(seat) => seat.id}
          columns={[
            { label: t('admin.name'), cell: (seat) => seat.name },
            { label: t('admin.side'), cell: (seat) => <SideMark side={seat.side} name={parties[seat.side]} /> },
            { label: t('admin.role'), cell: (seat) => t(`admin.seat-role.${seat.role}`) },
            {
              label: t('admin.email'),
              cell: (seat) => <span className="inline-block max-w-full wrap-anywhere">{seat.email}</span>,
            },
            { label: t('admin.state'), cell: (seat) => (seat.joinedAt ? t('admin.joined') : t('admin.invited')) },
            {
              label: t('admin.change'),
              cell: (seat) => (
                <Link to={`${at}/${seat.id}`} aria-label={t('admin.change-of', { name: seat.name })}>
                  {t('admin.change')}
                </Link>
              ),
            },
          ]}
        />
      )}
    </Page>
  );
}
