import { operation } from './schema';
import type { Tx } from './as-viewer.server';

/**
 * Whether this is the first time that a person's operation is done. The answer is kept with the transaction: what was rolled back
 * was not done, and two at once wait for one another.
 */
export async function onceOnly(tx: Tx, personId: string, key: string): Promise<boolean> {
  const rows = await tx
    .insert(operation)
    .values({ personId, key })
    .onConflictDoNothing()
    .returning({ key: operation.key });
  return rows.length > 0;
}
