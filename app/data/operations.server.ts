import { sql } from 'drizzle-orm';
import type { Tx } from './as-viewer.server';

/**
 * Whether this is the first time that a person's operation is done. The answer is kept with the transaction: what was rolled back
 * was not done, and two at once wait for one another. It is kept for 30 days, and goes when the person does something after that:
 * no form stands open for so long.
 */
export async function onceOnly(tx: Tx, personId: string, key: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    with once as (insert into operation (person_id, key) values (${personId}, ${key}) on conflict do nothing returning key),
    forgotten as (delete from operation where person_id = ${personId} and at < now() - interval '30 days'
      and exists (select from once) and ${alone(personId)})
    select key from once`);
  return rows.length > 0;
}

/** Forgetting is left to whoever is at it already: two acts of one person must not wait for one another in a circle. */
const alone = (personId: string) =>
  sql`(select pg_try_advisory_xact_lock(hashtextextended('operations of ' || ${personId}::text, 0)))`;
