import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { hasOwnTurns, ownTurnsOf } from '~/data/own-turns.server';
import { nowView } from '~/data/pages/now';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { remembered } from '~/http/remembered.server';
import { NowPage } from '~/ui/work/NowPage';
import { t } from '~/words';

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, async (seen, tx) => {
    const { plan, seat, now } = seen;
    const { title } = plan;
    // What the vendor keeps to itself changes without anything that both sides see: its page is made anew each time.
    if (hasOwnTurns(seen)) return { title, view: nowView(plan, seat, now, await ownTurnsOf(tx, seen, now)) };
    return remembered(guest, seen, () => ({ title, view: nowView(plan, seat, now) }));
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: data?.title ?? t('work.now.title') }) },
];

export default function Now() {
  return <NowPage view={useLoaderData<typeof loader>().view} />;
}
