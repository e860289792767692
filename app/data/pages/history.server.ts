import { createHash } from 'node:crypto';
import type { Side } from '../../domain/access';
import { EMPTY_HEAD, verifyChain, type StoredEntry } from '../../domain/ledger/chain';
import type { LedgerName } from '../../domain/plan/entries';
import { openEntry } from '../../domain/plan/open-entry';
import type { Tx } from '../as-viewer.server';
import { readHead, readStored } from '../ledgers.server';
import type { ChainMark, LedgerEntry } from './history/ledger-entry';

/** Several times as fast as the domain's own, and a page may have thousands of entries to walk. */
const platformSha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const opened = (stored: StoredEntry): LedgerEntry => ({
  ...openEntry(stored),
  seq: stored.seq,
  erased: stored.words.some(({ text }) => text === null),
});

/** A ledger from its start, its words put back, and whether its chain is whole up to the head that is kept for it. */
export async function readLedger(
  tx: Tx,
  planId: string,
  ledger: LedgerName,
): Promise<{ readonly entries: readonly LedgerEntry[]; readonly chain: ChainMark }> {
  const stored = await readStored(tx, ledger, planId);
  const head = (await readHead(tx, ledger, planId)) ?? EMPTY_HEAD;
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

/** What the shared ledger says that was written after an instant, the oldest first. */
export async function readEntriesSince(tx: Tx, planId: string, since: string): Promise<LedgerEntry[]> {
  return (await readStored(tx, 'shared', planId, { since })).map(opened);
}

/** The ledgers a seat may read: the shared one, and its own side's where it may read what is private. */
export async function readLedgers(tx: Tx, planId: string, own: Side | null) {
  const shared = await readLedger(tx, planId, 'shared');
  return { shared, own: own && (await readLedger(tx, planId, own)) };
}
