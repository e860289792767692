import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { commitmentsView, narrowingOf } from '~/data/pages/commitments';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { remembered } from '~/http/remembered.server';
import { CommitmentsPage } from '~/ui/work/CommitmentsPage';
import { t } from '~/words';

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, (seen) =>
    remembered(guest, seen, () => ({
      view: commitmentsView(seen.plan, seen.seat, seen.now, narrowingOf(guest.url.searchParams)),
    })),
  ),
);

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('work.commitments.title') }) }];

export default function Commitments() {
  return <CommitmentsPage view={useLoaderData<typeof loader>().view} />;
}
