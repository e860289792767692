import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { asSession } from './as-session.server';
import type { Tx } from './as-viewer.server';
import { ask } from './ask.server';
import type { House } from './house.server';
import { calendarFeed } from './schema';
import { utc } from './instant.server';

/** A feed as its person sees it: never its address. Instants of real time. */
export interface Feed {
  readonly id: string;
  /** Null for all plans. */
  readonly planId: string | null;
  readonly madeAt: string;
  readonly usedAt: string | null;
}

/** How many addresses a person may have at once. */
export const MOST_FEEDS = 20;

export interface NewFeed {
  readonly id: string;
  readonly personId: string;
  readonly planId: string | null;
  readonly tokenHash: string;
}

/** What making a feed came to; asked for again with the same id it is the same one, as long as it was not revoked. */
export type MadeFeed = 'made' | 'too-many' | 'revoked';

/** Adds a feed of the viewer's own. The policies refuse one of a plan in which they do not sit. */
export async function makeFeed(tx: Tx, { id, personId, planId, tokenHash }: NewFeed): Promise<MadeFeed> {
  await ask(
    tx,
    `insert into calendar_feed (id, person_id, plan_id, token_hash) select $1, $2, $3, $4
     where (select count(*) from calendar_feed where person_id = $2 and revoked_at is null) < $5
     on conflict (id) do nothing`,
    [id, personId, planId, tokenHash, MOST_FEEDS],
  );
  const [found] = await tx
    .select({ revokedAt: calendarFeed.revokedAt })
    .from(calendarFeed)
    .where(and(eq(calendarFeed.id, id), eq(calendarFeed.personId, personId)));
  return !found ? 'too-many' : found.revokedAt === null ? 'made' : 'revoked';
}

/** The viewer's feeds that can be used, the newest first. */
export const listFeeds = (tx: Tx, personId: string): Promise<Feed[]> =>
  tx
    .select({
      id: calendarFeed.id,
      planId: calendarFeed.planId,
      madeAt: utc(calendarFeed.madeAt),
      usedAt: utc(calendarFeed.usedAt),
    })
    .from(calendarFeed)
    .where(and(eq(calendarFeed.personId, personId), isNull(calendarFeed.revokedAt)))
    .orderBy(desc(calendarFeed.madeAt), calendarFeed.id) as Promise<Feed[]>;

/** From the next request on the address opens nothing. Another person's is left alone. */
export async function revokeFeed(tx: Tx, personId: string, id: string): Promise<void> {
  await tx
    .update(calendarFeed)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(calendarFeed.id, id), eq(calendarFeed.personId, personId), isNull(calendarFeed.revokedAt)));
}

/** Whose calendar an address opens; `wait` says for how many seconds it is held back, 0 for not at all. */
export interface UsedFeed {
  readonly personId: string;
  readonly planId: string | null;
  readonly wait: number;
}

/** Uses an address, by its token's hash; null where it opens nothing. */
export async function useFeed(house: House, tokenHash: string): Promise<UsedFeed | null> {
  const [found] = await asSession(house, (tx) =>
    ask<UsedFeed>(tx, 'select person as "personId", plan as "planId", wait from use_calendar_feed($1)', [tokenHash]),
  );
  return found ?? null;
}
