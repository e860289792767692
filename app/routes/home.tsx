import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { asViewer } from '~/data/as-viewer.server';
import { readMemberships } from '~/data/memberships.server';
import { homeView } from '~/data/pages/home';
import { readOwnPlans } from '~/data/pages/home.server';
import { seatedIn } from '~/data/seated-in.server';
import { guard } from '~/http/guard.server';
import { LiveOverview } from '~/ui/live/LiveOverview';
import { HomePage } from '~/ui/work/HomePage';
import { t } from '~/words';

/** One transaction over all plans of the reader; the signed out are asked in. */
export const loader = guard.loader('anyone', async ({ house, viewer }) => {
  if (!viewer) throw redirect('/sign-in');
  const { personId } = viewer;
  return asViewer(house, { personId }, 'read', async (tx) => {
    const memberships = await readMemberships(tx, personId);
    return {
      view: homeView(await readOwnPlans(tx, personId), house.clock.now()),
      stamp: (await seatedIn(tx, personId)).stamp,
      starts: memberships.map(({ workspaceId, name }) => ({ href: `/workspaces/${workspaceId}/plans/new`, name })),
    };
  });
});

export const meta: MetaFunction = () => [
  { title: t('shell.title', { title: t('work.home.title') }) },
  { name: 'description', content: t('shell.footer') },
];

export default function Home() {
  const from = useLoaderData<typeof loader>();
  return <HomePage view={from.view} starts={from.starts} live={<LiveOverview from={from} />} />;
}
