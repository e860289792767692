import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type pg from 'pg';
import type { Calendar } from '../domain/calendar';
import { morningOf } from '../domain/plan/digest/digest-day';
import type { Tx } from './as-viewer.server';
import type { Clock } from './clock.server';
import { utc } from './instant.server';
import { digest } from './schema';

/** Signed in as the worker. */
export type DigestKeeper = Pick<pg.Pool, 'query'>;

/**
 * Queues the digests whose morning has come by the plans' clock: one a person a day, whoever else looks at the same time. Says how many.
 */
export async function claimDigests(keeper: DigestKeeper, clock: Clock): Promise<number> {
  const now = clock.now();
  const { rows } = await keeper.query<{ calendar: Calendar }>('select digest_calendars() as calendar');
  const due = rows.flatMap(({ calendar }) => {
    const morning = morningOf(calendar, now);
    return morning ? [{ calendar, ...morning }] : [];
  });
  if (due.length === 0) return 0;
  const claimed = await keeper.query<{ count: number }>('select claim_digests($1::jsonb) as count', [
    JSON.stringify(due),
  ]);
  return claimed.rows[0]?.count ?? 0;
}

/** The instant of plan time through which the viewer was last told what happened; null for who never was. */
export async function lastToldThrough(tx: Tx, personId: string): Promise<string | null> {
  const [last] = await tx
    .select({ through: utc(digest.toldThrough) })
    .from(digest)
    .where(and(eq(digest.personId, personId), isNotNull(digest.toldThrough)))
    .orderBy(desc(digest.toldThrough))
    .limit(1);
  return last?.through ?? null;
}

/** A digest was sent, and told what happened through an instant of plan time. */
export async function digestTold(tx: Tx, personId: string, day: string, through: string): Promise<void> {
  await tx
    .update(digest)
    .set({ toldThrough: through })
    .where(and(eq(digest.personId, personId), eq(digest.day, day)));
}
