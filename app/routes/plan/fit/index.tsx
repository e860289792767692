import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { fitView } from '~/data/pages/fit/overview';
import { loadPrivate } from '~/data/private-parts.server';
import { fitOnly, localeOf } from '~/http/fit.server';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { FitPage } from '~/ui/fit/FitPage';
import { t } from '~/words';

export const loader = guard.loader('seat', (guest) => {
  fitOnly(guest);
  return seePlan(guest, async ({ plan, seat, planId }, tx) => {
    const own = await loadPrivate(tx, planId, seat.side, ['assessments', 'costs', 'flags']);
    return { view: fitView(plan, seat, own, localeOf(guest)) };
  });
});

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('fit.title') }) }];

export default function Fit() {
  return <FitPage {...useLoaderData<typeof loader>()} />;
}
