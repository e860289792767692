import { sql } from 'drizzle-orm';
import type { SessionTx } from './as-session.server';
import { signInAttempt } from './schema';

const WINDOW = sql`interval '15 minutes'`;

/** How often something may be tried in a quarter of an hour, and by whom: a person's id, a hash of an address. */
export interface Limit {
  readonly of: string;
  readonly most: number;
}

/**
 * Counts a try, unless one of the limits is reached: then it is one too many, and is not counted. Every limit is held until the
 * transaction ends, always in the same order, so that of many at once, in whatever process, none slips through.
 */
export async function isTriedTooOften(tx: SessionTx, what: string, limits: readonly Limit[]): Promise<boolean> {
  const counted = limits
    .map(({ of, most }) => ({ name: `${what} ${of}`, most }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name } of counted)
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`tries ${name}`}, 0))`);
  for (const { name, most } of counted) {
    const { rows } = await tx.execute<{ tries: number }>(
      sql`select count(*)::int as tries from sign_in_attempt where counted = ${name} and at > now() - ${WINDOW}`,
    );
    if (rows[0]!.tries >= most) return true;
  }
  await tx.insert(signInAttempt).values(counted.map(({ name }) => ({ counted: name })));
  return false;
}

/** Removes tries that count no more. */
export async function forgetAttempts(tx: SessionTx): Promise<void> {
  await tx.delete(signInAttempt).where(sql`${signInAttempt.at} < now() - ${WINDOW}`);
}
