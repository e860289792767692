import { getTableName, sql } from 'drizzle-orm';
import { SIDES } from '../domain/access';
import type { StoredEntry } from '../domain/ledger/chain';
import type { Word } from '../domain/ledger/words';
import type { ErasedWords, Retold } from '../domain/plan/erasure/erase';
import type { LedgerName } from '../domain/plan/entries';
import type { Things } from '../domain/plan/state/things';
import type { Tx } from './as-viewer.server';
import { readStored } from './ledgers.server';
import { PART_TABLES, type PartKey } from './part-tables';
import { privateTablesOf } from './private-tables';
import * as schema from './schema';

/** What a request says, as far as its work needs it. */
export interface ErasureOrder {
  readonly workspaceId: string;
  readonly personId: string;
  readonly askedBy: string;
}

/** The request this transaction is for; null when there is none. */
export async function readOrder(tx: Tx): Promise<ErasureOrder | null> {
  const { erasure } = schema;
  const [order] = await tx
    .select({ workspaceId: erasure.workspaceId, personId: erasure.personId, askedBy: erasure.askedBy })
    .from(erasure);
  return order ?? null;
}

/** The first of its plans that is still to be done; null after the last. */
export async function nextPlan(tx: Tx): Promise<string | null> {
  const { rows } = await tx.execute<{ plan_id: string }>(
    sql`select plan_id from erasure_plan where done_at is null order by plan_id limit 1`,
  );
  return rows[0]?.plan_id ?? null;
}

/** Whether the person sits in the plan again. */
export async function hasComeBack(tx: Tx, planId: string, personId: string): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`select 1 from seat where plan_id = ${planId} and person_id = ${personId} and closed_at is null`,
  );
  return rows.length > 0;
}

/** All three ledgers of a plan. */
export async function readAllLedgers(tx: Tx, planId: string): Promise<Record<LedgerName, StoredEntry[]>> {
  const [shared, vendor, customer] = [
    await readStored(tx, 'shared', planId),
    await readStored(tx, 'vendor', planId),
    await readStored(tx, 'customer', planId),
  ];
  return { shared, vendor, customer };
}

/** Puts what is left of the words of some entries in their place. */
export async function saveWords(
  tx: Tx,
  planId: string,
  ledger: LedgerName,
  changed: readonly Pick<ErasedWords, 'seq' | 'words'>[],
): Promise<void> {
  const { words: table } = schema.LEDGERS[ledger];
  for (const { seq, words } of changed)
    await tx.execute(
      sql`update ${table} set words = ${JSON.stringify(words satisfies readonly Word[])}::jsonb where plan_id = ${planId} and seq = ${seq}`,
    );
}

/** Writes the rows of a plan as its ledgers tell them now; what is the same stays as it is. Throws when other rows are there. */
export async function saveRetold(tx: Tx, { plan, own }: Retold): Promise<void> {
  if (plan.stage === 'draft') await saveDocs(tx, plan.id, 'vendor_draft', { draft: plan });
  else {
    await saveDocs(tx, plan.id, 'terms', { terms: plan.terms });
    await saveDocs(tx, plan.id, 'amendment', plan.amendment ? { amendment: plan.amendment } : {});
    await saveDocs(tx, plan.id, 'transition', plan.transition ? { transition: plan.transition } : {});
    for (const part of Object.keys(PART_TABLES) as PartKey[])
      await saveDocs(tx, plan.id, getTableName(PART_TABLES[part]), plan[part]);
  }
  for (const side of SIDES) {
    for (const [part, table] of privateTablesOf(side))
      await saveDocs(tx, plan.id, getTableName(table), own[side][part]);
  }
  await tx.execute(sql`
    update seat t set name = v.value ->> 'name', position = v.value ->> 'position', email = v.value ->> 'email'
    from jsonb_each(${JSON.stringify(plan.seats)}::jsonb) v
    where t.plan_id = ${plan.id} and t.id = v.key::uuid
      and (t.name, t.position, t.email) <> (v.value ->> 'name', v.value ->> 'position', v.value ->> 'email')`);
  if (plan.withdrawn)
    await tx.execute(sql`update plan set withdrawn = ${JSON.stringify(plan.withdrawn)}::jsonb where id = ${plan.id}`);
  if (plan.closed)
    await tx.execute(sql`update plan set closed = ${JSON.stringify(plan.closed)}::jsonb where id = ${plan.id}`);
}

async function saveDocs(tx: Tx, planId: string, name: string, things: Things<unknown>): Promise<void> {
  const table = sql.raw(name);
  const told = sql`jsonb_each(${JSON.stringify(things)}::jsonb)`;
  await tx.execute(
    sql`update ${table} t set doc = v.value from ${told} v where t.plan_id = ${planId} and t.id = v.key and t.doc <> v.value`,
  );
  const { rows } = await tx.execute<{ apart: number }>(sql`
    select count(*)::int as apart from (select id from ${table} where plan_id = ${planId}) t
    full join ${told} v on v.key = t.id where t.id is null or v.key is null`);
  // Whatever no ledger tells of might hold what is to be erased: better to stop than to say it is done.
  if (rows[0]?.apart !== 0) throw new Error(`what is saved in ${name} is not what the ledgers of ${planId} tell`);
}

/** Empties the drafts of halves in which one of these seats wrote: they stand in no ledger. How many there were. */
export async function emptyHalfDrafts(tx: Tx, planId: string, seats: readonly string[]): Promise<number> {
  let emptied = 0;
  for (const side of SIDES) {
    const { rowCount } = await tx.execute(sql`
      update ${sql.raw(`${side}_half_draft`)} set doc = doc || jsonb_build_object(
        'words', '', 'taps', '{}'::jsonb, 'confidence', null, 'writers', '[]'::jsonb, 'tab', '', 'rev', (doc ->> 'rev')::int + 1)
      where plan_id = ${planId} and exists (
        select from jsonb_array_elements_text(doc -> 'writers') w where w in (select jsonb_array_elements_text(${JSON.stringify(seats)}::jsonb)))`);
    emptied += rowCount ?? 0;
  }
  return emptied;
}

/** The names that a person gave to views of theirs: once their way in is gone. */
export async function forgetViews(tx: Tx): Promise<void> {
  await tx.execute(sql`delete from saved_view`);
}

/** The files that a person sent for a plan are nobody's to have any more, and go by no name; the worker drops their bytes. */
export async function dropFilesOf(tx: Tx, planId: string, personId: string): Promise<void> {
  await tx.execute(
    sql`update file set dropped_at = now(), name = '' where plan_id = ${planId} and person_id = ${personId} and dropped_at is null`,
  );
}

/** A plan is done: how many texts went. Afterwards this transaction sees nothing of it any more. */
export async function planDone(
  tx: Tx,
  planId: string,
  { at, texts, cameBack = false }: { readonly at: string; readonly texts: number; readonly cameBack?: boolean },
): Promise<void> {
  await tx.execute(
    sql`update erasure_plan set done_at = ${at}, texts = ${texts}, came_back = ${cameBack} where plan_id = ${planId}`,
  );
}

/** The name of whoever is erased goes from the log of the workspace that asked. */
export async function eraseFromLog(tx: Tx, called: string): Promise<void> {
  await tx.execute(sql`select erase_from_log(${called})`);
}

/** After the last plan: the former member's row and, where they belong nowhere else, their way in. The address that was emptied. */
export async function finishErasure(tx: Tx, at: string, called: string): Promise<string | null> {
  const { rows } = await tx.execute<{ address: string | null }>(
    sql`select finish_erasure(${at}, ${called}) as address`,
  );
  return rows[0]?.address ?? null;
}

/** Takes kept mails away: those of which `holds` says so. Only a demo keeps any. */
export async function forgetMails(
  tx: Tx,
  holds: (mail: { readonly to: string; readonly subject: string; readonly text: string }) => boolean,
): Promise<void> {
  const { outboxMail } = schema;
  const { id, to, subject, text } = outboxMail;
  const mails = await tx.select({ id, to, subject, text }).from(outboxMail);
  for (const mail of mails.filter(holds)) await tx.execute(sql`delete from outbox_mail where id = ${mail.id}`);
}
