import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { costNarrowing, costsView } from '~/data/pages/fit/costs';
import { loadPrivate } from '~/data/private-parts.server';
import { fitOnly, localeOf } from '~/http/fit.server';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { CostsPage } from '~/ui/fit/CostsPage';
import { t } from '~/words';

export const loader = guard.loader('seat', (guest) => {
  fitOnly(guest);
  return seePlan(guest, async ({ plan, seat, planId }, tx) => {
    const own = await loadPrivate(tx, planId, seat.side, ['costs']);
    return { view: costsView(plan, seat, own, costNarrowing(guest.url.searchParams), localeOf(guest)) };
  });
});

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('fit.costs') }) }];

export default function Costs() {
  return <CostsPage {...useLoaderData<typeof loader>()} />;
}
