import { sql } from 'drizzle-orm';
import { asSession, type SessionTx } from './as-session.server';
import type { Tx } from './as-viewer.server';
import type { House } from './house.server';
import { utcText } from './instant.server';

/** A key that checkpoints were signed with, and since when; it held until the next. */
export interface RecordedKey {
  /** As the note format spells a verifier key. */
  readonly key: string;
  /** ISO instant. */
  readonly since: string;
}

/** The keys of this installation, oldest first. They are public. */
export async function keysOf(tx: Tx | SessionTx): Promise<RecordedKey[]> {
  const { rows } = await tx.execute<RecordedKey & Record<string, unknown>>(
    sql`select key, ${sql.raw(utcText('since'))} as since from checkpoint_key order by id`,
  );
  return rows.map(({ key, since }) => ({ key, since }));
}

/** The keys, for somebody who is not known. */
export const readKeys = (house: House): Promise<RecordedKey[]> => asSession(house, keysOf);

/**
 * Writes down the key that this process signs with, unless it is the newest already: a rotation is recorded, never changed or taken
 * out. Processes that start at once follow one another.
 */
export async function recordKey(house: House, since = house.clock.now()): Promise<void> {
  const { verifierKey } = house.signer;
  await asSession(house, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('evenhand checkpoint key'))`);
    const newest = (await keysOf(tx)).at(-1);
    if (newest?.key === verifierKey) return;
    const from = newest && newest.since > since ? newest.since : since;
    await tx.execute(sql`insert into checkpoint_key (key, since) values (${verifierKey}, ${from})`);
  });
}
