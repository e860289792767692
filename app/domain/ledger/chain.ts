import type { LedgerName } from '../plan/entries';
import type { Actor } from '../plan/state/seat';
import { canonical, entryHash, sha256Hex, type Sha256 } from './canonical';
import { countWordPlaces, hasSealedForm, isWordPlace } from './sealed-form';
import { isCanonical } from './spelling';
import { SALT, saltedHash, type Word } from './words';

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

/** What stands before an entry: the head it must point back to, and the time it must not go behind. */
export interface Before {
  readonly head: Head;
  readonly at: string;
}

/** Before the first entry. */
export const START: Before = { head: EMPTY_HEAD, at: '' };

/** The entry, opened, or how it is wrong. */
function checked(
  stored: StoredEntry,
  before: Before,
  plan: string,
  ledger: LedgerName,
  sha: Sha256,
): SealedEntry | ChainFault['fault'] {
  if (entryHash(stored.bytes, sha) !== stored.hash) return 'hash';
  let sealed: SealedEntry;
  try {
    sealed = JSON.parse(stored.bytes) as SealedEntry;
    if (!isCanonical(stored.bytes, sealed) || !hasSealedForm(sealed)) return 'form';
  } catch {
    return 'form';
  }
  if (sealed.seq !== stored.seq || sealed.seq !== before.head.seq + 1) return 'order';
  if (sealed.prev !== before.head.hash) return 'link';
  if (sealed.plan !== plan || sealed.ledger !== ledger) return 'plan';
  if (sealed.at < before.at) return 'time';
  return wordsFit(stored.words, sealed.data, sha) ? sealed : 'words';
}

/** Each text that the data stand for has its words beside it, or the mark that they were erased; and there are no others. */
function wordsFit(words: readonly Word[], data: unknown, sha: Sha256): boolean {
  const kept = new Set<unknown>();
  for (const { at, salt, text } of words) {
    const place = wordHashAt(data, at);
    if (!isWordPlace(place)) return false;
    if (text !== null && !(SALT.test(salt ?? '') && saltedHash(salt!, text, sha) === place.sha256)) return false;
    kept.add(place);
  }
  return kept.size === words.length && kept.size === countWordPlaces(data);
}

/** Walks on from an entry: where that leads to, or the first entry that is wrong and how. A long ledger can be walked piece by piece. */
export function walkChain(
  from: Before,
  plan: string,
  ledger: LedgerName,
  entries: readonly StoredEntry[],
  sha: Sha256 = sha256Hex,
): { readonly before: Before } | { readonly wrong: ChainFault } {
  let before = from;
  for (const stored of entries) {
    const entry = checked(stored, before, plan, ledger, sha);
    if (typeof entry === 'string') return { wrong: { seq: stored.seq, fault: entry } };
    before = { head: { seq: stored.seq, hash: stored.hash }, at: entry.at };
  }
  return { before };
}

/**
 * Walks a ledger from its start. Linear; yields the head, or the first entry that is wrong and how. `sha` may be the platform's own
 * SHA-256: most of the time goes there.
 */
export function verifyChain(
  plan: string,
  ledger: LedgerName,
  entries: readonly StoredEntry[],
  sha: Sha256 = sha256Hex,
): { readonly head: Head } | { readonly wrong: ChainFault } {
  const walked = walkChain(START, plan, ledger, entries, sha);
  return 'wrong' in walked ? walked : { head: walked.before.head };
}
