import type { NamedFile } from '../../domain/plan/state/file';
import { isUuid } from '../../domain/uuid';
import { ask } from '../ask.server';
import type { Tx } from '../as-viewer.server';
import type { LedgerKey } from '../entries.server';

/** Files that somebody sent and that nothing names yet: whose, and for which commitment. */
export interface SentBy {
  readonly planId: string;
  readonly personId: string;
  readonly about: string;
}

/** What somebody may have waiting at once, over all plans. */
const MOST_WAITING = 40;

/** The same words as in `drop_file`: bytes are neither put nor removed by two at once. */
const LOCK = `select pg_advisory_xact_lock(hashtextextended('evenhand file ' || $1::uuid || $2::text, 0))`;

/** Notes a file before its bytes are put in their place: from now on nobody removes such bytes. False when too many wait already. */
export async function noteFile(
  tx: Tx,
  { workspaceId, planId }: LedgerKey,
  { personId, about }: SentBy,
  { id, name, size, type, sha256 }: NamedFile,
): Promise<boolean> {
  await ask(tx, LOCK, [workspaceId, sha256]);
  const rows = await ask(
    tx,
    `insert into file (workspace_id, plan_id, id, person_id, about, name, size, type, sha256)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9
     where (select count(*) from file where person_id = $4 and named_at is null) < ${MOST_WAITING} returning id`,
    [workspaceId, planId, id, personId, about, name, size, type, sha256],
  );
  return rows.length > 0;
}

/** The bytes are in their place. */
export async function fileIsKept(tx: Tx, planId: string, id: string): Promise<void> {
  await ask(tx, 'update file set kept_at = now() where plan_id = $1 and id = $2 and kept_at is null', [planId, id]);
}

const OF_SENDER =
  'plan_id = $1 and person_id = $2 and about = $3 and id = any($4::uuid[]) and kept_at is not null and named_at is null';
const WHOLE = 'id, name, size, type, sha256';

const inOrder = (files: readonly NamedFile[], ids: readonly string[]): NamedFile[] =>
  [...files].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));

/** Those that still wait of the ones a form holds, in its order. */
export async function waitingFiles(tx: Tx, by: SentBy, ids: readonly string[]): Promise<NamedFile[]> {
  const asked = ids.filter(isUuid);
  if (asked.length === 0) return [];
  const found = await ask<NamedFile>(tx, `select ${WHOLE} from file where ${OF_SENDER}`, [
    by.planId,
    by.personId,
    by.about,
    asked,
  ]);
  return inOrder(found, ids);
}

/**
 * Says that an entry names them, in the transaction that writes it. The same bytes under the same name are named once. Null where one of
 * them is no longer there.
 */
export async function nameFiles(tx: Tx, by: SentBy, ids: readonly string[]): Promise<NamedFile[] | null> {
  const files = await waitingFiles(tx, by, ids);
  if (files.length !== new Set(ids).size) return null;
  const once = files.filter(
    (one, at) => files.findIndex(({ name, sha256 }) => name === one.name && sha256 === one.sha256) === at,
  );
  const named = await ask<NamedFile>(tx, `update file set named_at = now() where ${OF_SENDER} returning ${WHOLE}`, [
    by.planId,
    by.personId,
    by.about,
    once.map(({ id }) => id),
  ]);
  return named.length === once.length ? inOrder(named, ids) : null;
}

/** A file for who may have it: both sides once an entry names it, before that its sender alone. */
export async function readFile(
  tx: Tx,
  { workspaceId, planId }: LedgerKey,
  personId: string,
  id: string,
): Promise<NamedFile | null> {
  const [file] = await ask<NamedFile>(
    tx,
    `select ${WHOLE} from file where workspace_id = $1 and plan_id = $2 and id = $3 and kept_at is not null
       and dropped_at is null and (named_at is not null or person_id = $4)`,
    [workspaceId, planId, id, personId],
  );
  return file ?? null;
}
