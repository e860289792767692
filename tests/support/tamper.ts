import { canonical, entryHash } from '~/domain/ledger/canonical';
import { EMPTY_HEAD, type Head, type SealedEntry, type StoredEntry } from '~/domain/ledger/chain';
import type { TestHouse } from './house';

/** A ledger as somebody who may write anything would leave it. */
export interface Left {
  readonly entries: readonly StoredEntry[];
  readonly head: Head;
}

/** An entry with other contents, and the hash it had before. */
export const rewritten = (entry: StoredEntry, change: Partial<SealedEntry>): StoredEntry => ({
  ...entry,
  bytes: canonical({ ...(JSON.parse(entry.bytes) as SealedEntry), ...change }),
});

/** The same with a hash that fits. */
export function resealed(entry: StoredEntry, change: Partial<SealedEntry>): StoredEntry {
  const { bytes } = rewritten(entry, change);
  return { ...entry, bytes, hash: entryHash(bytes), ...(change.seq && { seq: change.seq }) };
}

/** Numbers, bindings and hashes made anew from the start: a chain that is whole in itself. */
export function rehashed(entries: readonly StoredEntry[]): Left {
  let head: Head = EMPTY_HEAD;
  const anew = entries.map((entry) => {
    const next = resealed(entry, { seq: head.seq + 1, prev: head.hash });
    head = { seq: next.seq, hash: next.hash };
    return next;
  });
  return { entries: anew, head };
}

/** Writes a plan's shared ledger past all policies, as the superuser can. */
export async function writeShared({ rows }: TestHouse, planId: string, { entries, head }: Left): Promise<void> {
  for (const table of ['shared_entry', 'shared_words']) await rows(`delete from ${table} where plan_id = $1`, planId);
  const added = entries.map(({ seq, bytes, hash, words }) => {
    const { at, kind, by } = JSON.parse(bytes) as SealedEntry;
    return { seq, at, kind, seat: by.seat, bytes, hash, words };
  });
  await rows(
    `insert into shared_entry (workspace_id, plan_id, seq, at, kind, seat_id, about, bytes, hash)
     select p.workspace_id, p.id, e.seq, e.at, e.kind, e.seat, '', e.bytes, e.hash from plan p,
       jsonb_to_recordset($2::jsonb) as e(seq int, at timestamptz, kind text, seat text, bytes text, hash text)
     where p.id = $1`,
    ...[planId, JSON.stringify(added)],
  );
  await rows(
    `insert into shared_words (workspace_id, plan_id, seq, words)
     select p.workspace_id, p.id, e.seq, e.words from plan p, jsonb_to_recordset($2::jsonb) as e(seq int, words jsonb)
     where p.id = $1 and jsonb_array_length(e.words) > 0`,
    ...[planId, JSON.stringify(added)],
  );
  await rows('update shared_head set seq = $2, hash = $3 where plan_id = $1', planId, head.seq, head.hash);
}
