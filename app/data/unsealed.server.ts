import { sql } from 'drizzle-orm';
import type { Side } from '../domain/access';
import type { Half } from '../domain/plan/state/check-in';
import type { Vote } from '../domain/plan/state/outcome';
import type { Tx } from './as-viewer.server';

/** Both halves of a check-in, when the seal is off: the database's own rule decides (`unsealed_halves`). */
export async function readUnsealedHalves(
  tx: Tx,
  planId: string,
  checkIn: string,
): Promise<Partial<Record<Side, Half>>> {
  const { rows } = await tx.execute<{ side: Side; doc: Half }>(
    sql`select side, doc from unsealed_halves(${planId}, ${checkIn})`,
  );
  return Object.fromEntries(rows.map(({ side, doc }) => [side, doc]));
}

/** Both votes of an outcome, when the seal is off: the database's own rule decides (`unsealed_votes`). */
export async function readUnsealedVotes(tx: Tx, planId: string, outcome: string): Promise<Partial<Record<Side, Vote>>> {
  const { rows } = await tx.execute<{ side: Side; doc: Vote }>(
    sql`select side, doc from unsealed_votes(${planId}, ${outcome})`,
  );
  return Object.fromEntries(rows.map(({ side, doc }) => [side, doc]));
}
