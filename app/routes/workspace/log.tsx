import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { logAt } from '~/http/admin-log.server';
import { guard } from '~/http/guard.server';
import { LogPage } from '~/ui/workspace/LogPage';
import { t } from '~/words';

export const loader = guard.loader('admin', async (guest) => ({ view: await logAt(guest) }));

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('log.title') }) }];

export default function Log() {
  return <LogPage view={useLoaderData<typeof loader>().view} />;
}
