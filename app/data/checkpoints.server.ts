import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Checkpoint } from '../domain/ledger/checkpoint';
import { checkpointAfter, type CheckpointKind } from '../domain/plan/checkpoint-after';
import type { Entry } from '../domain/plan/entries';
import type { Tx } from './as-viewer.server';
import type { CheckpointSigner } from './checkpoint-signer.server';
import type { LedgerKey } from './entries.server';
import type { House } from './house.server';
import { utcText } from './instant.server';
import { enqueue } from './jobs.server';
import { readHead } from './ledgers.server';
import { checkpoint } from './schema';

export { keysOf, type RecordedKey } from './checkpoint-keys.server';

/** A checkpoint of a plan's shared ledger, as it is stored. */
export interface StoredCheckpoint {
  /** How many entries the ledger had. */
  readonly seq: number;
  /** Of the last of them, in hex. */
  readonly hash: string;
  /** ISO instant. */
  readonly at: string;
  readonly kind: CheckpointKind;
  /** A version's number or a check-in's id. */
  readonly about: string;
  readonly keyId: string;
  readonly note: string;
  /** An RFC 3161 TimeStampResp over the note, in base64. */
  readonly stamp: string | null;
}

/** The checkpoints of a plan's shared ledger, oldest first: the same for both sides. */
export async function checkpointsOf(tx: Tx, planId: string): Promise<StoredCheckpoint[]> {
  const { rows } = await tx.execute<StoredCheckpoint & Record<string, unknown>>(
    sql`select seq, hash, ${sql.raw(utcText('at'))} as at, kind, about, key_id as "keyId", note, stamp
      from checkpoint where plan_id = ${planId} order by seq`,
  );
  return rows;
}

/** The checkpoint that was made when this came about; null before there were any. */
export async function checkpointOf(
  tx: Tx,
  planId: string,
  kind: CheckpointKind,
  about: string,
): Promise<StoredCheckpoint | null> {
  return (await checkpointsOf(tx, planId)).findLast((one) => one.kind === kind && one.about === about) ?? null;
}

/** A note of where a ledger ends now, for whoever takes it along; it is kept nowhere. */
export const freshCheckpoint = (signer: CheckpointSigner, ends: Omit<Checkpoint, 'name'>): string => signer.sign(ends);

/** Signs where the shared ledger ends, when the entries just appended are an occasion for it, and has the note stamped. */
export async function addCheckpoint(
  tx: Tx,
  { signer, settings }: House,
  key: LedgerKey,
  entries: readonly Entry[],
  at: string,
): Promise<void> {
  const occasion = checkpointAfter(entries);
  if (!occasion) return;
  const { planId } = key;
  const { seq, hash } = (await readHead(tx, 'shared', planId))!;
  const note = signer.sign({ plan: planId, ledger: 'shared', seq, hash, at });
  await tx.insert(checkpoint).values({ ...key, seq, hash, at, ...occasion, keyId: signer.keyId, note });
  if (settings.timestampUrl === null) return;
  const digest = createHash('sha256').update(note).digest('hex');
  await enqueue(tx, 'stamp', { plan: planId, seq, digest }, `stamp ${planId} ${seq}`);
}
