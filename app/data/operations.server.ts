import { and, eq, sql } from 'drizzle-orm';
import { operation } from './schema';
import type { Tx } from './as-viewer.server';

/**
 * Whether this is the first time that a person's operation is done. The answer is kept with the transaction: what was rolled back
 * was not done, and two at once wait for one another. It is kept for 30 days, and goes when the person does something after that:
 * no form stands open for so long.
 */
export async function onceOnly(tx: Tx, personId: string, key: string): Promise<boolean> {
  const rows = await tx
    .insert(operation)
    .values({ personId, key })
    .onConflictDoNothing()
    .returning({ key: operation.key });
  if (rows.length === 0) return false;
  await forgetOld(tx, personId);
  return true;
}

/** Leaves it to whoever is at it already: two acts of one person must not wait for one another in a circle. */
async function forgetOld(tx: Tx, personId: string): Promise<void> {
  const alone = sql`(select pg_try_advisory_xact_lock(hashtextextended('operations of ' || ${personId}::text, 0)))`;
  const old = sql`${operation.at} < now() - interval '30 days'`;
  await tx.delete(operation).where(and(eq(operation.personId, personId), old, alone));
}
