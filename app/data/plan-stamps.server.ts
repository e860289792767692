import { getTableName, sql } from 'drizzle-orm';
import type { Plan } from '../domain/plan/state/plan';
import type { Tx } from './as-viewer.server';
import { PART_TABLES } from './part-tables';

/** Where each thing of a plan is kept. */
const TABLE_OF: Readonly<Record<keyof Plan, string>> = {
  ...{ id: 'plan', title: 'plan', parties: 'plan', stage: 'plan', withdrawn: 'plan' },
  ...{ terms: 'terms', seats: 'seat', amendment: 'amendment' },
  goals: getTableName(PART_TABLES.goals),
  expectations: getTableName(PART_TABLES.expectations),
  commitments: getTableName(PART_TABLES.commitments),
  players: getTableName(PART_TABLES.players),
  checkIns: getTableName(PART_TABLES.checkIns),
  versions: getTableName(PART_TABLES.versions),
  delegations: getTableName(PART_TABLES.delegations),
};
const KEYS = Object.keys(TABLE_OF) as (keyof Plan)[];
/** Where the shared ledger ends stands in a stamp too: what is shown of a past day comes from there, and erasing writes an entry. */
const LEDGER_END = 'shared_head';
const TABLES = ['vendor_draft', LEDGER_END, ...new Set(Object.values(TABLE_OF))];

const VERSION = 'hash_record_extended(row(xmin, ctid), 0)';

/** A table's part of a stamp: how many rows of the plan `p` a viewer sees in it, and which versions of them. */
const mark = (table: string): string =>
  `(select concat(count(*), ':', bit_xor(${VERSION})) from ${table} where ${table === 'plan' ? 'id' : 'plan_id'} = p.id)`;

/** The plan's own row is at hand there. */
const MARKS = TABLES.map((table) => (table === 'plan' ? `concat('1:', ${VERSION})` : mark(table)));
const READ_STAMPS = `
  select p.id, concat_ws(' ', extract(epoch from pg_postmaster_start_time()), p.id, ${MARKS.join(', ')}) as stamp
  from plan p where p.id = `;
/** What stands before the tables' marks. */
const LEADING = 2;

/** SQL that is true of each of these plans, after the equals sign: one statement for however many. */
export const anyOf = (planIds: readonly string[]) => sql`any(${sql.param(`{${planIds.join(',')}}`)}::uuid[])`;

/**
 * What a viewer sees of plans, in short: for each table, how many rows and which versions of them. A row that is written again is
 * another version (`xmin`, `ctid`), whoever wrote it, so the same stamp is the same plan: as long as the same server runs, for one that
 * was restored gives the same marks to other rows.
 */
export async function stampsOf(tx: Tx, planIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await tx.execute<{ id: string; stamp: string }>(sql`${sql.raw(READ_STAMPS)}${anyOf(planIds)}`);
  return new Map(rows.map(({ id, stamp }) => [id, stamp]));
}

/**
 * The stamp of a plan after one has saved what it has become: only the tables that were written to are looked at again. Where
 * somebody else has written to another one meanwhile, this is the stamp of what is known here, and what there is now has another.
 */
export async function stampAfter(tx: Tx, stamp: string, before: Plan, after: Plan): Promise<string> {
  const written = new Set([
    LEDGER_END,
    ...KEYS.filter((key) => before[key] !== after[key]).map((key) => TABLE_OF[key]),
  ]);
  const tables = TABLES.filter((table) => written.has(table));
  const { rows } = await tx.execute<{ marks: string }>(
    sql`select concat_ws(' ', ${sql.raw(tables.map(mark).join(', '))}) as marks from (select ${after.id}::uuid as id) p`,
  );
  const fresh = rows[0]!.marks.split(' ');
  const parts = stamp.split(' ');
  for (const [at, table] of tables.entries()) parts[LEADING + TABLES.indexOf(table)] = fresh[at]!;
  return parts.join(' ');
}
