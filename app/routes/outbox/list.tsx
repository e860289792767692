import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { readOutbox } from '~/data/outbox.server';
import { guard } from '~/http/guard.server';
import { notThere } from '~/http/refusals.server';
import { isDemonstration } from '~/session/demo.server';
import { InstantText } from '~/ui/DateText';
import { Empty } from '~/ui/Empty';
import { Page } from '~/ui/Page';
import { Table } from '~/ui/Table';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('session.outbox.title') }) }];

/** Mails instead of sending them. In production there is no such page. */
export const loader = guard.loader('anyone', async ({ house }) => {
  if (!isDemonstration(house)) throw notThere();
  const mails = await readOutbox(house);
  return { mails: mails.map(({ id, to, subject, at }) => ({ id, to, subject, at })) };
});

export default function Outbox() {
  const { mails } = useLoaderData<typeof loader>();
  return (
    <Page title={t('session.outbox.title')} lead={t('session.outbox.lead')}>
      {mails.length === 0 ? (
        <Empty title={t('session.outbox.empty')}>{t('session.outbox.empty.words')}</Empty>
      ) : (
        <Table
          caption={t('session.outbox.title')}
          captionHidden
          rows={mails}
          keyOf={({ id }) => String(id)}
          columns={[
            {
              label: t('session.outbox.subject'),
              cell: ({ id, subject }) => <Link to={`/outbox/${id}`}>{subject}</Link>,
            },
            {
              label: t('session.outbox.to'),
              cell: ({ to }) => <span className="inline-block max-w-full wrap-anywhere">{to}</span>,
            },
            { label: t('session.outbox.at'), cell: ({ at }) => <InstantText instant={at} zone="America/New_York" /> },
          ]}
        />
      )}
    </Page>
  );
}
