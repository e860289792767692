import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guard } from '~/http/guard.server';
import { commandsOf, tokensOf } from '~/http/tokens.server';
import { TokensPage } from '~/ui/workspace/TokensPage';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('tokens.title') }) }];

export const loader = guard.loader('admin', async (guest) => ({
  ...(await tokensOf(guest)),
  workspaceId: guest.workspaceId,
  commands: commandsOf(guest),
  again: guest.url.searchParams.has('shown'),
}));

export default function Tokens() {
  return <TokensPage {...useLoaderData<typeof loader>()} />;
}
