import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { asViewer } from '~/data/as-viewer.server';
import { readWorkspace } from '~/data/workspaces.server';
import { guard } from '~/http/guard.server';
import { StageBadge } from '~/ui/Badge';
import { LinkButton } from '~/ui/Button';
import { Empty } from '~/ui/Empty';
import { Page, Section } from '~/ui/Page';
import { Table } from '~/ui/Table';
import { SettingsList } from '~/ui/workspace/SettingsList';
import { t } from '~/words';

export const loader = guard.loader('admin', ({ house, viewer, workspaceId }) =>
  asViewer(house, viewer, 'read', async (tx) => ({ ...(await readWorkspace(tx, workspaceId)), you: viewer.personId })),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: t('admin.title', { name: data?.name ?? '' }) }) },
];

/** Opened by a vendor's admin, at the start and whenever somebody comes or goes. */
export default function Workspace() {
  const { id, name, members, customers, plans, you } = useLoaderData<typeof loader>();
  const at = `/workspaces/${id}`;
  return (
    <Page
      title={t('admin.title', { name })}
      lead={t('admin.lead')}
      parts={[
        { id: 'members', label: t('admin.members') },
        { id: 'customers', label: t('admin.customers') },
        { id: 'plans', label: t('admin.plans') },
        { id: 'settings', label: t('workspace.settings') },
      ]}
      actions={
        <LinkButton to={`${at}/plans/new`} kind="primary">
          {t('admin.start-plan')}
        </LinkButton>
      }
    >
      <Section
        title={t('admin.members')}
        lead={t('admin.members-lead')}
        id="members"
        actions={<LinkButton to={`${at}/members/new`}>{t('admin.invite-member')}</LinkButton>}
      >
        <Table
          caption={t('admin.members')}
          captionHidden
          rows={members}
          keyOf={(member) => member.personId}
          columns={[
            {
              label: t('admin.name'),
              cell: (member) => `${member.name}${member.personId === you ? ` (${t('admin.you')})` : ''}`,
            },
            {
              label: t('admin.email'),
              cell: (member) => <span className="inline-block max-w-full wrap-anywhere">{member.email}</span>,
            },
            { label: t('admin.role'), cell: (member) => t(`admin.role.${member.role}`) },
            { label: t('admin.state'), cell: (member) => (member.joinedAt ? t('admin.joined') : t('admin.invited')) },
            {
              label: t('admin.change'),
              cell: (member) => (
                <Link to={`${at}/members/${member.personId}`} aria-label={t('admin.change-of', { name: member.name })}>
                  {t('admin.change')}
                </Link>
              ),
            },
          ]}
        />
      </Section>
      <Section
        title={t('admin.customers')}
        id="customers"
        lead={t('admin.customers-lead')}
        actions={<LinkButton to={`${at}/customers/new`}>{t('admin.add-customer')}</LinkButton>}
      >
        {customers.length === 0 ? (
          <Empty title={t('admin.no-customers')}>{t('admin.no-customers-example')}</Empty>
        ) : (
          <Table
            caption={t('admin.customers')}
            captionHidden
            rows={customers}
            keyOf={(customer) => customer.id}
            columns={[
              { label: t('admin.customer'), cell: (customer) => customer.name },
              { label: t('admin.plans'), cell: (customer) => t('admin.plans-count', { count: customer.plans }) },
              {
                label: t('admin.change'),
                cell: (customer) => (
                  <Link
                    to={`${at}/customers/${customer.id}`}
                    aria-label={t('admin.change-of', { name: customer.name })}
                  >
                    {t('admin.change')}
                  </Link>
                ),
              },
            ]}
          />
        )}
      </Section>
      <Section title={t('admin.plans')} id="plans">
        {plans.length === 0 ? (
          <Empty title={t('admin.no-plans')}>{t('admin.no-plans-example')}</Empty>
        ) : (
          <Table
            caption={t('admin.plans')}
            captionHidden
            rows={plans}
            keyOf={(plan) => plan.id}
            columns={[
              { label: t('admin.plan'), cell: (plan) => plan.title },
              { label: t('admin.customer'), cell: (plan) => plan.customer },
              { label: t('admin.stage'), cell: (plan) => <StageBadge stage={plan.stage} /> },
              {
                label: t('admin.seats'),
                cell: (plan) => (
                  <Link to={`${at}/seats/${plan.id}`}>{t('admin.seats-count', { count: plan.openSeats })}</Link>
                ),
              },
            ]}
          />
        )}
      </Section>
      <Section title={t('workspace.settings')} lead={t('workspace.settings-lead')} id="settings">
        <SettingsList at={at} name={name} />
      </Section>
    </Page>
  );
}
