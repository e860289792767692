import type { LedgerName } from '../plan/entries';
import type { Actor } from '../plan/plan';
import { canonical, entryHash } from './canonical';
import { saltedHash, type Word } from './words';

/** The end of a ledger: how many entries it has and the hash of the last one. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** Before the first entry: no hash to point back to. */
export const EMPTY_HEAD: Head = { seq: 0, hash: '' };

/** What the bytes of an entry say. Everything the chain protects is in here. */
export interface SealedEntry {
  readonly v: 1;
  readonly plan: string;
  readonly ledger: LedgerName;
  readonly seq: number;
  readonly prev: string;
  readonly at: string;
  readonly by: Actor;
  readonly kind: string;
  readonly data: unknown;
}

/** An entry as it is stored and handed out: exact bytes, their hash, and the words that stand beside them. */
export interface StoredEntry {
  readonly seq: number;
  readonly bytes: string;
  readonly hash: string;
  readonly words: readonly Word[];
}

/** Seals the next entry behind a head. Pure: salts are in the words already. */
export function seal(
  head: Head,
  entry: Omit<SealedEntry, 'v' | 'seq' | 'prev'>,
): { readonly seq: number; readonly bytes: string; readonly hash: string } {
  const sealed: SealedEntry = { v: 1, ...entry, seq: head.seq + 1, prev: head.hash };
  const bytes = canonical(sealed);
  return { seq: sealed.seq, bytes, hash: entryHash(bytes) };
}

export type ChainFault = {
  readonly seq: number;
  readonly fault: 'hash' | 'link' | 'order' | 'form' | 'plan' | 'time' | 'words';
};

const wordHashAt = (data: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      data,
    );

function faultOf(
  stored: StoredEntry,
  head: Head,
  lastAt: string,
  plan: string,
  ledger: LedgerName,
): ChainFault['fault'] | null {
  if (entryHash(stored.bytes) !== stored.hash) return 'hash';
  let sealed: SealedEntry;
  try {
    sealed = JSON.parse(stored.bytes) as SealedEntry;
    if (canonical(sealed) !== stored.bytes || sealed.v !== 1) return 'form';
  } catch {
    return 'form';
  }
  if (sealed.seq !== stored.seq || sealed.seq !== head.seq + 1) return 'order';
  if (sealed.prev !== head.hash) return 'link';
  if (sealed.plan !== plan || sealed.ledger !== ledger) return 'plan';
  if (sealed.at < lastAt) return 'time';
  for (const word of stored.words) {
    const kept = wordHashAt(sealed.data, word.at) as { sha256?: string } | undefined;
    if (!kept?.sha256 || (word.text !== null && saltedHash(word.salt, word.text) !== kept.sha256)) return 'words';
  }
  return null;
}

/** Walks a ledger from its start. Linear; yields the head, or the first entry that is wrong and how. */
export function verifyChain(
  plan: string,
  ledger: LedgerName,
  entries: readonly StoredEntry[],
): { readonly head: Head } | { readonly wrong: ChainFault } {
  let head = EMPTY_HEAD;
  let lastAt = '';
  for (const stored of entries) {
    const fault = faultOf(stored, head, lastAt, plan, ledger);
    if (fault) return { wrong: { seq: stored.seq, fault } };
    head = { seq: stored.seq, hash: stored.hash };
    lastAt = (JSON.parse(stored.bytes) as SealedEntry).at;
  }
  return { head };
}
