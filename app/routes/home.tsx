import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { policiesToSign } from '~/data/fit-policies.server';
import { readMemberships } from '~/data/memberships.server';
import { homeView } from '~/data/pages/home';
import { readPlansOf } from '~/data/pages/home.server';
import { mostUrgent } from '~/data/pages/plan-heads';
import { withPlanHeads } from '~/data/plan-heads.server';
import { seatedIn } from '~/data/seated-in.server';
import { policyAddress } from '~/domain/addresses';
import { guard } from '~/http/guard.server';
import { LiveOverview } from '~/ui/live/LiveOverview';
import { HomePage } from '~/ui/work/HomePage';
import { t } from '~/words';

/** One transaction over all plans of the reader; the signed out are asked in. */
export const loader = guard.loader('anyone', async ({ house, viewer }) => {
  if (!viewer) throw redirect('/sign-in');
  const { personId } = viewer;
  return withPlanHeads(house, personId, async (tx, heads, now) => {
    const memberships = await readMemberships(tx, personId);
    const urgent = mostUrgent(heads, now);
    const asking = memberships.length > 0 ? await policiesToSign(tx, personId) : [];
    return {
      view: homeView(await readPlansOf(tx, urgent), now),
      left: heads.length - urgent.length,
      signs: heads.some(({ role }) => role === 'executive'),
      stamp: (await seatedIn(tx, personId)).stamp,
      policies: asking.flatMap(({ workspace, number }) => {
        const own = memberships.find(({ workspaceId }) => workspaceId === workspace);
        return own ? [{ href: policyAddress(workspace, number), name: own.name }] : [];
      }),
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
  return (
    <HomePage
      view={from.view}
      left={from.left}
      signs={from.signs}
      starts={from.starts}
      policies={from.policies}
      live={<LiveOverview from={from} />}
    />
  );
}
