import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readKeys } from '~/data/checkpoint-keys.server';
import { keysView } from '~/data/pages/keys';
import { guard } from '~/http/guard.server';
import { KeysPage } from '~/ui/proof/KeysPage';
import { t } from '~/words';

/** For anyone: whoever holds a signed note checks it with one of these. */
export const loader = guard.loader('anyone', async ({ house }) => ({ keys: keysView(await readKeys(house)) }));

export const meta: MetaFunction = () => [
  { title: t('shell.title', { title: t('proof.keys.title') }) },
  { name: 'description', content: t('proof.keys.page-lead') },
];

export default function Keys() {
  return <KeysPage keys={useLoaderData<typeof loader>().keys} />;
}
