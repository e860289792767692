import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { exportsView } from '~/data/pages/exports';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { ExportsPage } from '~/ui/exports/ExportsPage';
import { t } from '~/words';

/** Opened by whoever has to show the record to somebody without a seat: a board, a lawyer, a colleague with a spreadsheet. */
export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, now }) => {
    if (plan.stage === 'draft') throw notThere();
    return exportsView(plan, now);
  }),
);

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('exports.title') }) }];

export default function Exports() {
  return <ExportsPage view={useLoaderData<typeof loader>()} />;
}
