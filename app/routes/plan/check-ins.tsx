import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { checkInsView } from '~/data/pages/check-ins';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { CheckInsPage } from '~/ui/checkin/CheckInsPage';
import { t } from '~/words';

/** Opened by both leads before a meeting, and by executives who look back: the next check-in first, then all of them. */
export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat, now }) => {
    if (plan.stage === 'draft') throw notThere();
    return { view: checkInsView(plan, seat, now) };
  }),
);

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('checkin.title') }) }];

export default function CheckIns() {
  return <CheckInsPage view={useLoaderData<typeof loader>().view} />;
}
