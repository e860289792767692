import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { inTransaction } from '../transaction.server';
import type { Files } from './files.server';
import { keyOf, type FileStore } from './store.server';

interface Droppable {
  readonly workspace: string;
  readonly plan: string;
  readonly file: string;
}

/** Of a plan that was deleted. */
interface Loose {
  readonly workspace: string;
  readonly bytes: string;
}

const AT_ONCE = 200;
/** No form takes so long to send. */
const ARRIVES_WITHIN = 3_600_000;

/**
 * Drops what was sent a day ago and is named by nothing, what was erased, and what belonged to a plan that was deleted: row and bytes in
 * one stroke, as far as two places can be. A place that is away keeps the row, and it is tried again next time. Returns how many went; the
 * first that would not go is thrown.
 */
export async function dropFiles(pool: pg.Pool, { store, arriving }: Files): Promise<number> {
  await forgetArriving(arriving);
  const { rows: files } = await pool.query<Droppable>('select workspace, plan, file from droppable_files($1)', [
    AT_ONCE,
  ]);
  const { rows: loose } = await pool.query<Loose>('select workspace, bytes from bytes_to_drop($1)', [AT_ONCE]);
  const drops = [
    ...files.map((one) => (client: pg.PoolClient) => dropFile(client, store, one)),
    ...loose.map((one) => (client: pg.PoolClient) => dropBytes(client, store, one)),
  ];
  let dropped = 0;
  let failed: unknown;
  for (const drop of drops)
    try {
      await inTransaction(pool, 'BEGIN', drop);
      dropped += 1;
    } catch (error) {
      failed ??= error;
    }
  if (failed) throw failed;
  return dropped;
}

async function dropFile(client: pg.PoolClient, store: FileStore, { workspace, plan, file }: Droppable): Promise<void> {
  const { rows } = await client.query<{ bytes: string | null }>('select drop_file($1, $2, $3) as bytes', [
    workspace,
    plan,
    file,
  ]);
  const bytes = rows[0]?.bytes;
  if (bytes) await store.remove(keyOf(workspace, bytes));
}

async function dropBytes(client: pg.PoolClient, store: FileStore, { workspace, bytes }: Loose): Promise<void> {
  const { rows } = await client.query<{ go: boolean }>('select drop_bytes($1, $2) as go', [workspace, bytes]);
  if (rows[0]?.go) await store.remove(keyOf(workspace, bytes));
}

/** What was left of a form when the process that read it was killed. */
async function forgetArriving(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const left = await stat(path).catch(() => null);
    if (left && Date.now() - left.mtimeMs > ARRIVES_WITHIN) await rm(path, { force: true }).catch(() => {});
  }
}
