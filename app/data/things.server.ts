import { and, eq, getTableName, inArray } from 'drizzle-orm';
import type { Things } from '../domain/plan/state/things';
import { ask } from './ask.server';
import type { Tx } from './as-viewer.server';
import type { PART_TABLES, PartKey } from './part-tables';
import type { PrivateTable } from './private-tables';
import type * as schema from './schema';

/** Which plan a row belongs to. */
export type PlanKey = { workspaceId: string; planId: string };
/** The tables that keep one document a thing. */
type DocTable =
  | (typeof PART_TABLES)[PartKey]
  | PrivateTable
  | typeof schema.terms
  | typeof schema.amendment
  | typeof schema.transition
  | typeof schema.vendorDraft;

/** Writes documents by their ids, over those that are there. */
export async function upsert(
  tx: Tx,
  table: DocTable,
  key: PlanKey,
  rows: readonly (readonly [id: string, doc: unknown])[],
): Promise<void> {
  if (rows.length === 0) return;
  await ask(
    tx,
    `insert into ${getTableName(table)} (workspace_id, plan_id, id, doc) select $1, $2, key, value from jsonb_each($3)
     on conflict (workspace_id, plan_id, id) do update set doc = excluded.doc`,
    [key.workspaceId, key.planId, JSON.stringify(Object.fromEntries(rows))],
  );
}

/** Writes what is new or another, and removes what is gone: what kept its identity is as it was. */
export async function saveThings(
  tx: Tx,
  table: DocTable,
  key: PlanKey,
  before: Things<unknown>,
  after: Things<unknown>,
): Promise<void> {
  if (before === after) return;
  const changed = Object.entries(after).filter(([id, doc]) => before[id] !== doc);
  const gone = Object.keys(before).filter((id) => !(id in after));
  await upsert(tx, table, key, changed);
  if (gone.length > 0) await tx.delete(table).where(and(eq(table.planId, key.planId), inArray(table.id, gone)));
}
