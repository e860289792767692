import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Side } from '../domain/access';
import { EMPTY_HEAD, seal, type Head } from '../domain/ledger/chain';
import { takeWords } from '../domain/ledger/words';
import type { Entry, LedgerName } from '../domain/plan/entries';
import type { Tx } from './as-viewer.server';
import { utc } from './instant.server';
import { LEDGERS } from './schema';

export interface LedgerKey {
  readonly workspaceId: string;
  readonly planId: string;
}

const newSalt = (): string => randomBytes(16).toString('hex');

/**
 * Takes the lock under which a plan's acts follow one another. Every act takes it first, so none can wait in a circle. False
 * when there is no such plan for the viewer.
 */
export async function lockPlan(tx: Tx, planId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select 1 from shared_head where plan_id = ${planId} for update`);
  return rows.length > 0;
}

/** Takes the locks of all plans of a workspace that the viewer administers, in one order, so that two who do wait for one another. */
export async function lockPlansOf(tx: Tx, workspaceId: string): Promise<void> {
  await tx.execute(sql`select 1 from shared_head where workspace_id = ${workspaceId} order by plan_id for update`);
}

/**
 * When the last entry was written that this side can see: time in a ledger never goes back, whatever a clock says. Asked by the whole
 * key, so that the database goes to the end of a long ledger without reading it.
 */
export async function lastEntryAt(tx: Tx, { workspaceId, planId }: LedgerKey, side: Side): Promise<string | null> {
  const last = (table: string) =>
    sql`(select at from ${sql.raw(table)} where workspace_id = ${workspaceId} and plan_id = ${planId} order by seq desc limit 1)`;
  const latest = sql`greatest(${last('shared_entry')}, ${last(`${side}_entry`)})`;
  const { rows } = await tx.execute<{ at: string | null }>(sql`select ${utc(latest)} as at`);
  return rows[0]?.at ?? null;
}

async function lockHead(tx: Tx, ledger: LedgerName, { workspaceId, planId }: LedgerKey): Promise<Head> {
  const { head } = LEDGERS[ledger];
  const find = () =>
    tx.execute<{ seq: number; hash: string }>(
      sql`select seq, hash from ${head} where workspace_id = ${workspaceId} and plan_id = ${planId} for update`,
    );
  const found = (await find()).rows[0];
  if (found) return found;
  await tx
    .insert(head)
    .values({ workspaceId, planId, ...EMPTY_HEAD })
    .onConflictDoNothing();
  return (await find()).rows[0]!;
}

/** What an entry is about, so that the history of one thing can be read. */
export function aboutOf({ data }: Entry): string {
  if ('commitment' in data) return data.commitment;
  if ('checkIn' in data) return data.checkIn;
  if ('part' in data) return data.part.type === 'terms' ? 'terms' : data.part.id;
  return 'id' in data ? data.id : '';
}

/** Where an entry came to stand. */
export interface Appended {
  readonly entry: Entry;
  readonly seq: number;
}

/** Adds entries to the ends of their ledgers, under the locks of the heads. */
export async function appendEntries(tx: Tx, key: LedgerKey, entries: readonly Entry[]): Promise<Appended[]> {
  const heads = new Map<LedgerName, Head>();
  const appended: Appended[] = [];
  for (const entry of entries) {
    const tables = LEDGERS[entry.ledger];
    const head = heads.get(entry.ledger) ?? (await lockHead(tx, entry.ledger, key));
    const { data, words } = takeWords(entry.data, newSalt);
    const { kind, at, by, ledger } = entry;
    const { seq, bytes, hash } = seal(head, { plan: key.planId, ledger, at, by, kind, data });
    await tx
      .insert(tables.entry)
      .values({ ...key, seq, at, kind, seatId: by.seat, about: aboutOf(entry), bytes, hash });
    if (words.length > 0) await tx.insert(tables.words).values({ ...key, seq, words });
    heads.set(ledger, { seq, hash });
    appended.push({ entry, seq });
  }
  for (const [ledger, { seq, hash }] of heads)
    await tx.execute(
      sql`update ${LEDGERS[ledger].head} set seq = ${seq}, hash = ${hash} where workspace_id = ${key.workspaceId} and plan_id = ${key.planId}`,
    );
  return appended;
}
