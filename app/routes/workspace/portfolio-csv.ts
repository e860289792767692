import { portfolioNarrowing } from '~/data/pages/portfolio';
import { portfolioRows } from '~/data/pages/portfolio-file';
import { readPortfolio } from '~/data/pages/portfolio.server';
import { csvFile } from '~/http/csv.server';
import { guard } from '~/http/guard.server';

/** More plans than these nobody sits in. */
const ALL = 100_000;

/** The plans in which the reader sits for this workspace, and no others of theirs, for a spreadsheet. */
export const loader = guard.reader('portfolio', async ({ house, viewer, workspaceId, url }) => {
  const narrowing = { ...portfolioNarrowing(url.searchParams), shown: ALL };
  const view = await readPortfolio(house, viewer.personId, narrowing, workspaceId);
  return csvFile(`portfolio-${house.clock.now().slice(0, 10)}.csv`, portfolioRows(view));
});
