import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { historyNarrowing, historyView } from '~/data/pages/history';
import { readLedgers } from '~/data/pages/history.server';
import { may } from '~/domain/access';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { HistoryPage } from '~/ui/work/HistoryPage';
import { t } from '~/words';

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, async ({ plan, seat, planId }, tx) => {
    const ledgers = await readLedgers(tx, planId, may(seat, 'read-private') ? seat.side : null);
    return { view: historyView(plan, seat, ledgers, historyNarrowing(guest.url.searchParams)) };
  }),
);

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('history.title') }) }];

export default function History() {
  return <HistoryPage view={useLoaderData<typeof loader>().view} />;
}
