import { randomBytes } from 'node:crypto';
import { getTableName, sql } from 'drizzle-orm';
import type { Side } from '../domain/access';
import { EMPTY_HEAD, seal, type Head } from '../domain/ledger/chain';
import { takeWords, type Word } from '../domain/ledger/words';
import type { Entry, LedgerName } from '../domain/plan/entries';
import { ask } from './ask.server';
import type { Tx } from './as-viewer.server';
import { utc } from './instant.server';
import { tellingOf } from './live/notice';
import { SEATED, stampOf, type Stamp } from './plan-stamps.server';
import { LEDGERS } from './schema';

export interface LedgerKey {
  readonly workspaceId: string;
  readonly planId: string;
}

const newSalt = (): string => randomBytes(16).toString('hex');

const LOCK = `select seq, hash, ${SEATED} from shared_head where plan_id = $1 for update`;

/**
 * Takes the lock under which a plan's acts follow one another. Every act takes it first, so none can wait in a circle. It is the
 * shared ledger's head: says where that ends. Null when there is no such plan for the viewer.
 */
export async function lockPlan(tx: Tx, planId: string): Promise<Locked | null> {
  const [row] = await ask<Head & { readonly seated: boolean }>(tx, LOCK, [planId]);
  if (!row) return null;
  const { seq, hash, seated } = row;
  return { ends: { shared: { seq, hash } }, stamp: stampOf(planId, { hash }, seated) };
}

/** The same lock, for whoever acts on a plan without seeing it. */
export async function holdPlan(tx: Tx, planId: string): Promise<void> {
  await tx.execute(sql`select 1 from shared_head where plan_id = ${planId} for update`);
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
  if ('checkIn' in data) return data.checkIn;
  if ('commitment' in data) return data.commitment;
  if ('part' in data) return data.part.type === 'terms' ? 'terms' : data.part.id;
  return 'id' in data ? data.id : '';
}

/** Where an entry came to stand. */
export interface Appended {
  readonly entry: Entry;
  readonly seq: number;
}

/** A plan whose lock one holds: where its shared ledger ends, and so which plan it is. Whether one sits there is of the moment before one waited. */
export interface Locked {
  readonly ends: Ends;
  readonly stamp: Stamp;
}

/** Where ledgers end, as far as this transaction has looked under their locks. */
export type Ends = Readonly<Partial<Record<LedgerName, Head>>>;

/** What was added, in the order it was given in, and where its ledgers end now. */
export interface Written {
  readonly appended: readonly Appended[];
  readonly ends: Ends;
}

/** Adds entries to the ends of their ledgers, under the locks of the heads: in one statement a ledger, however many they are. */
export async function appendEntries(
  tx: Tx,
  key: LedgerKey,
  entries: readonly Entry[],
  locked: Ends = {},
): Promise<Written> {
  const ends: Partial<Record<LedgerName, Head>> = { ...locked };
  const rows = new Map<LedgerName, EntryRow[]>();
  const appended: Appended[] = [];
  for (const entry of entries) {
    const { kind, at, by, ledger } = entry;
    const head = ends[ledger] ?? (await lockHead(tx, ledger, key));
    const { data, words } = takeWords(entry.data, newSalt);
    const { seq, bytes, hash } = seal(head, { plan: key.planId, ledger, at, by, kind, data });
    const row = {
      seq,
      at,
      kind,
      seat_id: by.seat,
      about: aboutOf(entry),
      bytes,
      hash,
      words: words.length ? words : null,
    };
    rows.set(ledger, [...(rows.get(ledger) ?? []), row]);
    ends[ledger] = { seq, hash };
    appended.push({ entry, seq });
  }
  for (const [ledger, added] of rows) await addRows(tx, ledger, key, added);
  return { appended, ends };
}

interface EntryRow {
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly seat_id: string;
  readonly about: string;
  readonly bytes: string;
  readonly hash: string;
  readonly words: readonly Word[] | null;
}

/**
 * Entries, the words that stand beside them, and the head; and whoever has the plan open is told, once this is kept. Who may add no words
 * is not asked to: an entry mostly has some.
 */
const addingTo = (ledger: LedgerName, withWords: boolean): string => {
  const [head, entry, words] = (['head', 'entry', 'words'] as const).map((what) => getTableName(LEDGERS[ledger][what]));
  const addWords = `, with_words as (insert into ${words} (workspace_id, plan_id, seq, words)
    select workspace_id, plan_id, seq, words from given where words is not null)`;
  return `
    with given as (select $1::uuid as workspace_id, $2::uuid as plan_id, row.*
      from jsonb_to_recordset($3::jsonb) as row(seq integer, at timestamptz, kind text, seat_id text,
        about text, bytes text, hash text, words jsonb)),
    added as (insert into ${entry} (workspace_id, plan_id, seq, at, kind, seat_id, about, bytes, hash)
      select workspace_id, plan_id, seq, at, kind, seat_id, about, bytes, hash from given)
    ${withWords ? addWords : ''}
    update ${head} set seq = $4, hash = $5 where workspace_id = $1 and plan_id = $2
    returning ${tellingOf(ledger)}`;
};

async function addRows(
  tx: Tx,
  ledger: LedgerName,
  { workspaceId, planId }: LedgerKey,
  rows: readonly EntryRow[],
): Promise<void> {
  const { seq, hash } = rows.at(-1)!;
  const withWords = rows.some((row) => row.words !== null);
  await ask(tx, addingTo(ledger, withWords), [workspaceId, planId, JSON.stringify(rows), seq, hash]);
}
