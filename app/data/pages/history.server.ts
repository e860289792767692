import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Side } from '../../domain/access';
import { verifyChain, type SealedEntry, type StoredEntry } from '../../domain/ledger/chain';
import { putWordsBack, type Word } from '../../domain/ledger/words';
import type { EntryKind, LedgerName } from '../../domain/plan/entries';
import type { Tx } from '../as-viewer.server';
import { LEDGERS } from '../schema';
import type { ChainMark, LedgerEntry } from './history-lines';

interface Row extends Record<string, unknown> {
  readonly seq: number;
  readonly bytes: string;
  readonly hash: string;
  readonly words: readonly Word[] | null;
}

/** What is stored of a ledger, or of one thing in it, or of it through an entry: exact bytes, and the words beside them, the oldest first. */
export async function readStored(
  tx: Tx,
  ledger: LedgerName,
  planId: string,
  { about, through }: { readonly about?: string; readonly through?: number } = {},
): Promise<StoredEntry[]> {
  const { entry, words } = LEDGERS[ledger];
  const { rows } = await tx.execute<Row>(sql`
    select e.seq, e.bytes, e.hash, w.words from ${entry} e
    left join ${words} w on w.workspace_id = e.workspace_id and w.plan_id = e.plan_id and w.seq = e.seq
    where e.plan_id = ${planId}
      ${about === undefined ? sql`` : sql`and e.about = ${about}`}
      ${through === undefined ? sql`` : sql`and e.seq <= ${through}`}
    order by e.seq`);
  return rows.map(({ seq, bytes, hash, words: said }) => ({ seq, bytes, hash, words: said ?? [] }));
}

/** Several times as fast as the domain's own, and a page may have thousands of entries to walk. */
const platformSha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function opened({ bytes, words }: StoredEntry): LedgerEntry {
  const { seq, ledger, at, by, kind, data } = JSON.parse(bytes) as SealedEntry;
  const erased = words.some(({ text }) => text === null);
  return { seq, ledger, at, by, kind: kind as EntryKind, data: putWordsBack(data, words), erased };
}

/** A ledger from its start, its words put back, and whether its chain is whole up to the head that is kept for it. */
export async function readLedger(
  tx: Tx,
  planId: string,
  ledger: LedgerName,
): Promise<{ readonly entries: readonly LedgerEntry[]; readonly chain: ChainMark }> {
  const stored = await readStored(tx, ledger, planId);
  const { rows } = await tx.execute<{ seq: number; hash: string }>(
    sql`select seq, hash from ${LEDGERS[ledger].head} where plan_id = ${planId}`,
  );
  const head = rows[0] ?? { seq: 0, hash: '' };
  const checked = verifyChain(planId, ledger, stored, platformSha256);
  const ends = 'head' in checked && checked.head.seq === head.seq && checked.head.hash === head.hash;
  const chain: ChainMark = {
    entries: stored.length,
    whole: ends,
    wrongAt: 'wrong' in checked ? checked.wrong.seq : ends ? null : stored.length + 1,
    hash: head.hash,
  };
  return { chain, entries: stored.map(opened) };
}

/** What the shared ledger says about one thing, the oldest first. */
export async function readEntriesAbout(tx: Tx, planId: string, about: string): Promise<LedgerEntry[]> {
  return (await readStored(tx, 'shared', planId, { about })).map(opened);
}

/** The shared ledger from its start through one entry, its words put back. */
export async function readSharedThrough(tx: Tx, planId: string, through: number): Promise<LedgerEntry[]> {
  return (await readStored(tx, 'shared', planId, { through })).map(opened);
}

/** The ledgers a seat may read: the shared one, and its own side's where it may read what is private. */
export async function readLedgers(tx: Tx, planId: string, own: Side | null) {
  const shared = await readLedger(tx, planId, 'shared');
  return { shared, own: own && (await readLedger(tx, planId, own)) };
}
