import { getTableName } from 'drizzle-orm';
import type { Side } from '../domain/access';
import { emptyPrivate } from '../domain/plan/private';
import type { Note, PrivatePlan } from '../domain/plan/state/plan';
import type { Things } from '../domain/plan/state/things';
import { ask } from './ask.server';
import type { Tx } from './as-viewer.server';
import { privateTablesOf, type PrivateKey } from './private-tables';
import { saveThings, type PlanKey } from './things.server';

/** The notes of the viewer's side. None for eyes without a seat on that side. */
export async function loadNotes(tx: Tx, planId: string, side: Side): Promise<Things<Note>> {
  return (await loadPrivate(tx, planId, side, ['notes'])).notes;
}

/** What the viewer's side keeps to itself about a plan, or these parts of it alone. Empty for eyes without a seat on that side. */
export async function loadPrivate(
  tx: Tx,
  planId: string,
  side: Side,
  only?: readonly PrivateKey[],
): Promise<PrivatePlan> {
  const tables = privateTablesOf(side).filter(([part]) => !only || only.includes(part));
  const parts = tables.map(
    ([part, table]) =>
      `'${part}', (select coalesce(json_object_agg(id, doc order by id), '{}') from ${getTableName(table)} where plan_id = $1)`,
  );
  const [row] = await ask<{ own: Omit<PrivatePlan, 'side'> }>(
    tx,
    `select json_build_object(${parts.join(', ')}) as own`,
    [planId],
  );
  return { ...emptyPrivate(side), ...row!.own };
}

/** Writes what differs between two states of what a side keeps to itself. */
export async function savePrivate(tx: Tx, key: PlanKey, before: PrivatePlan, after: PrivatePlan): Promise<void> {
  for (const [part, table] of privateTablesOf(after.side)) await saveThings(tx, table, key, before[part], after[part]);
}
