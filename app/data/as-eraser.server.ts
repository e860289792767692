import { drizzle } from 'drizzle-orm/node-postgres';
import type { Tx } from './as-viewer.server';
import type { House } from './house.server';
import * as schema from './schema';
import { inTransaction } from './transaction.server';

/**
 * Runs `work` in a transaction as the role that erases: it sees the plans of this one request that are still to be done, and may take
 * words out of them. Nobody's eyes: no page is made from what it reads. Throws what `work` throws, after a rollback.
 */
export function asEraser<T>(house: House, erasureId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(house.eraser, 'BEGIN', async (client) => {
    await client.query("SELECT set_config('app.erasure_id', $1, true)", [erasureId]);
    return work(drizzle(client, { schema }) as unknown as Tx);
  });
}
