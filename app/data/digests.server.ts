import { and, eq } from 'drizzle-orm';
import type pg from 'pg';
import type { Role, Side } from '../domain/access';
import type { Calendar } from '../domain/calendar';
import { morningOf } from '../domain/plan/digest/digest-day';
import { ask } from './ask.server';
import type { Tx } from './as-viewer.server';
import type { Clock } from './clock.server';
import { utcText } from './instant.server';
import { digest } from './schema';
import { inTransaction } from './transaction.server';

/** Signed in as the worker. */
export type DigestKeeper = pg.Pool;

/** A morning is claimed whole, and may take as long as it is looked for the next: what keeps a page from waiting would undo it each time. */
const BEGIN = 'BEGIN; SET LOCAL statement_timeout = 50000; SET LOCAL lock_timeout = 50000';

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
  const claimed = await inTransaction(keeper, BEGIN, (client) =>
    client.query<{ count: number }>('select claim_digests($1::jsonb) as count', [JSON.stringify(due)]),
  );
  return claimed.rows[0]?.count ?? 0;
}

/** What is to be known of somebody before their digest is read. */
export interface DigestReader {
  readonly name: string;
  readonly email: string;
  /** They have turned digests off. */
  readonly off: boolean;
  /** The instant of plan time through which they were last told what happened; null for who never was. */
  readonly through: string | null;
  /** Their open seats. */
  readonly seats: readonly {
    readonly planId: string;
    readonly id: string;
    readonly side: Side;
    readonly role: Role;
  }[];
}

const READER = `
  select p.name, p.email,
    exists (select from mail_off where person_id = p.id and kind = 'digest') as off,
    (select ${utcText('max(told_through)')} from digest where person_id = p.id) as through,
    (select coalesce(json_agg(json_build_object('planId', plan_id, 'id', id, 'side', side, 'role', role)), '[]')
      from seat where person_id = p.id and closed_at is null) as seats
  from person p where p.id = $1`;

/** The viewer, as far as their digest needs it: in one question, since a morning asks it of everybody. Null for nobody. */
export async function readDigestReader(tx: Tx, personId: string): Promise<DigestReader | null> {
  const [reader] = await ask<DigestReader>(tx, READER, [personId]);
  return reader ?? null;
}

/** A digest was sent, and told what happened through an instant of plan time. */
export async function digestTold(tx: Tx, personId: string, day: string, through: string): Promise<void> {
  await tx
    .update(digest)
    .set({ toldThrough: through })
    .where(and(eq(digest.personId, personId), eq(digest.day, day)));
}
