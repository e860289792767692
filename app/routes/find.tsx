import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findingOf } from '~/data/pages/find';
import { find } from '~/data/pages/find.server';
import { guard } from '~/http/guard.server';
import { FindPage } from '~/ui/find/FindPage';
import { t } from '~/words';

export const loader = guard.loader('person', async ({ house, viewer, url }) => ({
  view: await find(house, viewer.personId, findingOf(url.searchParams)),
}));

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('find.title') }) }];

export default function Find() {
  return <FindPage view={useLoaderData<typeof loader>().view} />;
}
