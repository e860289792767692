import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readSignatures } from '~/data/pages/signatures.server';
import { guard } from '~/http/guard.server';
import { LiveOverview } from '~/ui/live/LiveOverview';
import { SignaturesPage } from '~/ui/executive/SignaturesPage';
import { t } from '~/words';

export const loader = guard.loader('person', ({ house, viewer }) => readSignatures(house, viewer.personId));

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('executive.title') }) }];

export default function Signatures() {
  const view = useLoaderData<typeof loader>();
  return <SignaturesPage view={view} live={<LiveOverview from={view} />} />;
}
