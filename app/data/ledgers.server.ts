import { sql } from 'drizzle-orm';
import type { Head, StoredEntry } from '../domain/ledger/chain';
import type { Word } from '../domain/ledger/words';
import type { LedgerName } from '../domain/plan/entries';
import type { Tx } from './as-viewer.server';
import { LEDGERS } from './schema';

interface Row extends Record<string, unknown> {
  readonly seq: number;
  readonly bytes: string;
  readonly hash: string;
  readonly words: readonly Word[] | null;
}

/** Which entries of a ledger: of one thing, behind an entry, through an entry, written after an instant, so many at most. */
interface Which {
  readonly about?: string;
  readonly after?: number;
  readonly through?: number;
  readonly since?: string;
  readonly most?: number;
}

/** What is stored of a ledger: exact bytes, and the words beside them, the oldest first. Empty for who may not see it. */
export async function readStored(
  tx: Tx,
  ledger: LedgerName,
  planId: string,
  { about, after, through, since, most }: Which = {},
): Promise<StoredEntry[]> {
  const { entry, words } = LEDGERS[ledger];
  const { rows } = await tx.execute<Row>(sql`
    select e.seq, e.bytes, e.hash, w.words from ${entry} e
    left join ${words} w on w.workspace_id = e.workspace_id and w.plan_id = e.plan_id and w.seq = e.seq
    where e.plan_id = ${planId}
      ${about === undefined ? sql`` : sql`and e.about = ${about}`}
      ${after === undefined ? sql`` : sql`and e.seq > ${after}`}
      ${through === undefined ? sql`` : sql`and e.seq <= ${through}`}
      ${since === undefined ? sql`` : sql`and e.at > ${since}`}
    order by e.seq
    ${most === undefined ? sql`` : sql`limit ${most}`}`);
  return rows.map(({ seq, bytes, hash, words: said }) => ({ seq, bytes, hash, words: said ?? [] }));
}

/** Where a ledger is kept to end; null where there is none for who asks. */
export async function readHead(tx: Tx, ledger: LedgerName, planId: string): Promise<Head | null> {
  const { rows } = await tx.execute<{ seq: number; hash: string }>(
    sql`select seq, hash from ${LEDGERS[ledger].head} where plan_id = ${planId}`,
  );
  return rows[0] ?? null;
}
