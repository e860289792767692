import { countLog, readLog, readLogPeople, type LogNarrowing } from '~/data/admin-log.server';
import { asViewer } from '~/data/as-viewer.server';
import { isUuid } from '~/domain/uuid';
import { LOG_AREAS, LOG_KINDS, type LogArea, type LogKind } from '~/domain/workspace/log-kinds';
import { sayHow, sayLogged } from '~/words/log';
import type { WorkspaceGuest } from './guard.server';

const PAGE = 100;

/** What an address asks of the log; whatever it cannot mean counts as not asked. */
export function logNarrowing(search: URLSearchParams): LogNarrowing & { readonly before: number | null } {
  const person = search.get('person') ?? '';
  const kind = search.get('kind') ?? '';
  const before = Number(search.get('before'));
  const isKind = LOG_KINDS.includes(kind as LogKind) || Object.hasOwn(LOG_AREAS, kind);
  return {
    person: isUuid(person) ? person : '',
    kind: isKind ? (kind as LogKind | LogArea) : '',
    before: Number.isSafeInteger(before) && before > 0 && before < 2 ** 31 ? before : null,
  };
}

/** A page of a workspace's log, for its admins. */
export async function logAt({ house, viewer, workspaceId, url }: WorkspaceGuest) {
  const { before, ...narrowing } = logNarrowing(url.searchParams);
  return asViewer(house, viewer, 'read', async (tx) => {
    const lines = await readLog(tx, workspaceId, narrowing, { before, most: PAGE + 1 });
    return {
      workspaceId,
      narrowing,
      before,
      // Said here: a page need not carry the sentences for all that there is.
      lines: lines.slice(0, PAGE).map((line) => {
        const { seq, at, by } = line;
        return { seq, at, by, said: sayLogged(line), how: sayHow(line) };
      }),
      /** Whether there are older ones. */
      more: lines.length > PAGE,
      found: await countLog(tx, workspaceId, narrowing),
      people: await readLogPeople(tx, workspaceId),
    };
  });
}
