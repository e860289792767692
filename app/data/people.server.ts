import { sql } from 'drizzle-orm';
import type { Tx } from './as-viewer.server';

/**
 * The person with an address, made with this name when there is none. The database's own rule answers: whether somebody was known
 * already is told to nobody. `newId` becomes the id of a new one.
 */
export async function personFor(
  tx: Tx,
  { email, name, newId }: { readonly email: string; readonly name: string; readonly newId: string },
): Promise<string> {
  const { rows } = await tx.execute<{ id: string }>(sql`select person_for(${email}, ${name}, ${newId}) as id`);
  return rows[0]!.id;
}
