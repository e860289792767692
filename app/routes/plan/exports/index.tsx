import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { countEntries } from '~/data/bundle.server';
import { exportsView } from '~/data/pages/exports';
import { may } from '~/domain/access';
import { guard } from '~/http/guard.server';
import { seeRecord } from '~/http/known-at.server';
import { ExportsPage } from '~/ui/exports/ExportsPage';
import { t } from '~/words';

/** Opened by whoever has to show the record to somebody without a seat: a board, a lawyer, a colleague with a spreadsheet. */
export const loader = guard.loader('seat', (guest) =>
  seeRecord(guest, async ({ plan, planId, seat, asOf, day }, tx) => {
    const entries = await countEntries(tx, planId, null);
    const own = may(seat, 'read-private') ? (await countEntries(tx, planId, seat.side)) - entries : 0;
    return { view: exportsView(plan, asOf), entries, own, party: plan.parties[seat.side], asOf: day };
  }),
);

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('exports.title') }) }];

export default function Exports() {
  return <ExportsPage {...useLoaderData<typeof loader>()} />;
}
