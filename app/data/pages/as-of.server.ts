import { sql } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import { EMPTY_HEAD, type Head } from '../../domain/ledger/chain';
import { endOfDay, knownOn } from '../../domain/plan/known-on';
import { openEntry } from '../../domain/plan/open-entry';
import type { Plan } from '../../domain/plan/state/plan';
import type { Tx } from '../as-viewer.server';
import { readStored } from '../ledgers.server';

/**
 * Past states by what they were told from: the plan, its last entry's hash and how many of its words are erased. The past changes
 * by nothing else, so that no other process needs to be heard of. Few are kept, since each is as large as its plan.
 */
const told = new LRUCache<string, Plan>({ max: 16 });

/** Where the shared ledger ended when a day of the plan's own zone was over. */
export async function endOn(tx: Tx, plan: Plan, day: string): Promise<Head> {
  const { rows } = await tx.execute<{ seq: number; hash: string }>(sql`
    select seq, hash from shared_entry
    where plan_id = ${plan.id} and at < ${endOfDay(day, plan.terms.calendar.timeZone)}
    order by seq desc limit 1`);
  return rows[0] ?? EMPTY_HEAD;
}

/**
 * The plan as both sides knew it when a day of its own zone was over. `plan` is the plan of today; `day` a date on which the shared
 * ledger had begun. The viewer's own eyes find the entry that the state is kept by: who may not see the plan finds none. Throws
 * RangeError where there is no entry.
 */
export async function planOn(tx: Tx, plan: Plan, planId: string, day: string): Promise<Plan> {
  const last = await endOn(tx, plan, day);
  if (last.seq === 0) throw new RangeError(`the ledger of ${planId} had not begun on ${day}`);
  const { rows } = await tx.execute<{ erased: number }>(sql`
    select count(*)::int as erased from shared_words w, jsonb_path_query(w.words, '$[*] ? (@.text == null)')
    where w.plan_id = ${planId}`);
  const key = `${planId} ${last.hash} ${rows[0]!.erased}`;
  const known = told.get(key);
  if (known) return known;
  const entries = (await readStored(tx, 'shared', planId, { through: last.seq })).map(openEntry);
  const then = knownOn(planId, entries, day, plan.terms.calendar.timeZone);
  told.set(key, then);
  return then;
}
