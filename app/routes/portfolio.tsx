import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { portfolioNarrowing } from '~/data/pages/portfolio';
import { readPortfolio } from '~/data/pages/portfolio.server';
import { guard } from '~/http/guard.server';
import { LiveOverview } from '~/ui/live/LiveOverview';
import { PortfolioPage } from '~/ui/portfolio/PortfolioPage';
import { t } from '~/words';

export const loader = guard.loader('person', async ({ house, viewer, url }) => ({
  view: await readPortfolio(house, viewer.personId, portfolioNarrowing(url.searchParams)),
}));

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('portfolio.title') }) }];

export default function Portfolio() {
  const { view } = useLoaderData<typeof loader>();
  return <PortfolioPage view={view} live={<LiveOverview from={view} />} />;
}
