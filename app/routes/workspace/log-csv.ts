import { readLog } from '~/data/admin-log.server';
import { asViewer } from '~/data/as-viewer.server';
import { logNarrowing } from '~/http/admin-log.server';
import { csvFile } from '~/http/csv.server';
import { guard } from '~/http/guard.server';
import { t } from '~/words';
import { sayHow, sayLogged } from '~/words/log';

/** A file of more lines no spreadsheet opens. */
const MOST = 100_000;

/** The lines that the page is narrowed to, for a spreadsheet; times in UTC. */
export const loader = guard.reader('log', async ({ house, viewer, workspaceId, url }) => {
  const { before: _, ...narrowing } = logNarrowing(url.searchParams);
  const lines = await asViewer(house, viewer, 'read', (tx) =>
    readLog(tx, workspaceId, narrowing, { before: null, most: MOST }),
  );
  const head = [t('log.when'), t('log.who'), t('log.what'), t('log.how')];
  const rows = lines.map((line) => [line.at, line.by || t('log.nobody'), sayLogged(line), sayHow(line)]);
  return csvFile(`log-${house.clock.now().slice(0, 10)}.csv`, [head, ...rows]);
});
