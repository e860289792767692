import { logInPieces } from '~/data/admin-log.server';
import { logNarrowing } from '~/http/admin-log.server';
import { csvPieces } from '~/http/csv.server';
import { file } from '~/http/file.server';
import { flowing } from '~/http/flowing.server';
import { guard } from '~/http/guard.server';
import { t } from '~/words';
import { sayHow, sayLogged } from '~/words/log';

/** The lines that the page is narrowed to, for a spreadsheet: all of them, as they are taken; times in UTC. */
export const loader = guard.reader('log', ({ house, viewer, workspaceId, url }) => {
  const { before: _, ...narrowing } = logNarrowing(url.searchParams);
  const rows = async function* () {
    for await (const lines of logInPieces(house, viewer.personId, workspaceId, narrowing))
      yield lines.map((line) => [line.at, line.by || t('log.nobody'), sayLogged(line), sayHow(line)]);
  };
  const text = csvPieces([t('log.when'), t('log.who'), t('log.what'), t('log.how')], rows());
  return file(flowing(text), 'text/csv; charset=utf-8', `log-${house.clock.now().slice(0, 10)}.csv`);
});
