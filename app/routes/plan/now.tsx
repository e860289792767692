import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { nowView } from '~/data/pages/now';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { remembered } from '~/http/remembered.server';
import { NowPage } from '~/ui/work/NowPage';
import { t } from '~/words';

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, (seen) =>
    remembered(guest, seen, () => ({ title: seen.plan.title, view: nowView(seen.plan, seen.seat, seen.now) })),
  ),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: data?.title ?? t('work.now.title') }) },
];

export default function Now() {
  return <NowPage view={useLoaderData<typeof loader>().view} />;
}
