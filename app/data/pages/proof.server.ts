import { sql } from 'drizzle-orm';
import type { Tx } from '../as-viewer.server';
import { checkpointsOf, keysOf } from '../checkpoints.server';
import { readLedger } from './history.server';
import type { Proof } from './proof';

/** Everything by which the shared ledger of a plan can be checked, read in the reader's one transaction. */
export async function readProof(tx: Tx, planId: string): Promise<Proof> {
  const { chain } = await readLedger(tx, planId, 'shared');
  const checkpoints = await checkpointsOf(tx, planId);
  const { rows } = await tx.execute<{ seq: number; hash: string }>(sql`
    select e.seq, e.hash from shared_entry e
    join checkpoint c on c.workspace_id = e.workspace_id and c.plan_id = e.plan_id and c.seq = e.seq
    where e.plan_id = ${planId}`);
  return {
    chain,
    checkpoints,
    hashes: new Map(rows.map(({ seq, hash }) => [seq, hash])),
    keys: await keysOf(tx),
  };
}
