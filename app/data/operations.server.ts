import { ask } from './ask.server';
import type { Tx } from './as-viewer.server';
import type { Locked } from './entries.server';
import { SEATED, stampOf } from './plan-stamps.server';

/** Notes an operation; forgetting old ones is left to whoever is at it already: two acts of one person must not wait for one another in a circle. */
const noted = (person: string, key: string, from = ''): string => `
  once as (insert into operation (person_id, key) select ${person}::uuid, ${key}::text ${from} on conflict do nothing returning key),
  forgotten as (delete from operation where person_id = ${person} and at < now() - interval '30 days'
    and exists (select from once) and (select pg_try_advisory_xact_lock(hashtextextended('operations of ' || ${person}::text, 0))))`;

const ONCE = `with ${noted('$1', '$2')} select key from once`;

const LOCK_ONCE = `
  with locked as (select plan_id, seq, hash from shared_head where plan_id = $3 for update),
  ${noted('$1', '$2', 'from locked')}
  select seq, hash, ${SEATED}, exists (select from once) as first from locked`;

/**
 * Whether this is the first time that a person's operation is done. The answer is kept with the transaction: what was rolled back
 * was not done, and two at once wait for one another. It is kept for 30 days, and goes when the person does something after that:
 * no form stands open for so long.
 */
export const onceOnly = async (tx: Tx, personId: string, key: string): Promise<boolean> =>
  (await ask(tx, ONCE, [personId, key])).length > 0;

type LockedRow = { readonly seq: number; readonly hash: string; readonly seated: boolean; readonly first: boolean };

/** Takes a plan's lock (see `lockPlan`) for one operation of a person, and says whether that is the first time it is done. */
export async function lockPlanOnce(
  tx: Tx,
  planId: string,
  personId: string,
  key: string,
): Promise<(Locked & { readonly first: boolean }) | null> {
  const [row] = await ask<LockedRow>(tx, LOCK_ONCE, [personId, key, planId]);
  if (!row) return null;
  const { seq, hash, seated, first } = row;
  return { ends: { shared: { seq, hash } }, stamp: stampOf(planId, { hash }, seated), first };
}

/** Whether a person's operation has been done already, and kept. */
export const wasDone = async (tx: Tx, personId: string, key: string): Promise<boolean> =>
  (await ask(tx, 'select 1 from operation where person_id = $1 and key = $2', [personId, key])).length > 0;
