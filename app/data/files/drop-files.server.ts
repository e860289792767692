import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { inTransaction } from '../transaction.server';
import type { Files } from './files.server';
import { keyOf } from './store.server';

interface Droppable {
  readonly workspace: string;
  readonly plan: string;
  readonly file: string;
}

const AT_ONCE = 200;
/** No form takes so long to send. */
const ARRIVES_WITHIN = 3_600_000;

/**
 * Drops what was sent a day ago and is named by nothing, and what was erased: row and bytes in one stroke, as far as two places can be. A
 * place that is away keeps the row, and it is tried again next time. Returns how many went; the first that would not go is thrown.
 */
export async function dropFiles(pool: pg.Pool, { store, arriving }: Files): Promise<number> {
  await forgetArriving(arriving);
  const { rows } = await pool.query<Droppable>('select workspace, plan, file from droppable_files($1)', [AT_ONCE]);
  let dropped = 0;
  let failed: unknown;
  for (const { workspace, plan, file } of rows)
    try {
      await inTransaction(pool, 'BEGIN', async (client) => {
        const { rows: found } = await client.query<{ bytes: string | null }>('select drop_file($1, $2, $3) as bytes', [
          workspace,
          plan,
          file,
        ]);
        const bytes = found[0]?.bytes;
        if (bytes) await store.remove(keyOf(workspace, bytes));
      });
      dropped += 1;
    } catch (error) {
      failed ??= error;
    }
  if (failed) throw failed;
  return dropped;
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
