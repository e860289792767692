import { data, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guard } from '~/http/guard.server';
import { readWay } from '~/session/single-sign-on/set-out.server';
import { WayPage } from '~/ui/sign-in/WayPage';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('session.title') }) }];

const STATUS = { way: 200, gone: 404, unreachable: 503 } as const;

/** Where somebody is led who comes in, or proves who they are, by their company's own sign-in. Looking uses nothing up. */
export const loader = guard.loader('anyone', async ({ request, house, params }) => {
  const way = await readWay(house, request, params['flow'] ?? '');
  return data(way, { status: STATUS[way.kind] });
});

/** What leads on is for one browser, and for minutes. */
export const headers = () => ({ 'Cache-Control': 'private, no-store' });

export default function Provider() {
  return <WayPage way={useLoaderData<typeof loader>()} />;
}
