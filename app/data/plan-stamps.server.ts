import type { Head } from '../domain/ledger/chain';
import { ask } from './ask.server';
import type { Tx } from './as-viewer.server';

/** What a viewer sees of a plan, in short: who sees the same of it as it was at the same entry has the same. */
export type Stamp = string;

type StampRow = { readonly id: string; readonly hash: string; readonly seated: boolean };

/** Whoever sits in a plan sees all of it; an admin without a seat sees that it is there, and who sits in it. */
export const SEATED = 'plan_id in (select viewer_plans()) as seated';

/**
 * Nothing of what both sides see changes without an entry in the ledger that they share, so where that ends says which plan it is: by
 * its hash, in every process and after every restart.
 */
export const stampOf = (planId: string, { hash }: Pick<Head, 'hash'>, seated: boolean): Stamp =>
  `${planId} ${hash} ${seated}`;

const READ_STAMPS = `select plan_id as id, hash, ${SEATED} from shared_head where plan_id = any($1::uuid[])`;

/** The stamps of plans in the viewer's own transaction: the policies decide each time what is there. */
export async function stampsOf(tx: Tx, planIds: readonly string[]): Promise<Map<string, Stamp>> {
  const rows = await ask<StampRow>(tx, READ_STAMPS, [planIds]);
  return new Map(rows.map((row) => [row.id, stampOf(row.id, row, row.seated)]));
}
