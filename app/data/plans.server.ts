import { and, eq, getTableName, inArray, sql } from 'drizzle-orm';
import type { Side } from '../domain/access';
import type { Amendment, Note, Plan, PrivatePlan } from '../domain/plan/state/plan';
import type { Half } from '../domain/plan/state/check-in';
import type { Vote } from '../domain/plan/state/outcome';
import type { Seat } from '../domain/plan/state/seat';
import type { Terms } from '../domain/plan/state/text';
import type { Transition } from '../domain/plan/state/transition';
import type { Things } from '../domain/plan/state/things';
import { emptyPrivate } from '../domain/plan/private';
import { NO_OTHER_PARTS } from '../domain/plan/work/alone';
import { ask } from './ask.server';
import type { Tx } from './as-viewer.server';
import { utcText } from './instant.server';
import type { LoadedPlan } from './known-plans.server';
import { stampOf, stampsOf, type Stamp } from './plan-stamps.server';
import { PART_TABLES, type PartKey } from './part-tables';
import * as schema from './schema';

export type { LoadedPlan };

type PlanRow = {
  readonly id: string;
  readonly workspace_id: string;
  readonly customer_id: string;
  readonly title: string;
  readonly stage: Plan['stage'];
  readonly parties: Plan['parties'];
  readonly withdrawn: Plan['withdrawn'];
  readonly closed: Plan['closed'];
  readonly draft: Plan | null;
  readonly terms: Terms | null;
  readonly amendment: Amendment | null;
  readonly transition: Transition | null;
  readonly last_at: string | null;
  readonly hash: string;
  readonly seated: boolean;
  readonly seats: readonly Seat[];
  /** Those that the viewer may not see are empty. */
  readonly parts: Pick<Plan, PartKey>;
};

const PARTS = Object.entries(PART_TABLES).map(
  ([part, table]) =>
    `'${part}', (select coalesce(json_object_agg(id, doc order by id), '{}') from ${getTableName(table)} where plan_id = p.id)`,
);

/** What every reading of a plan has. Gives seats by the names that the domain has for them. */
const FRAME = `
    p.id, p.workspace_id, p.customer_id, p.title, p.stage, p.parties, p.withdrawn, p.closed,
    (select hash from shared_head where workspace_id = p.workspace_id and plan_id = p.id) as hash,
    p.id in (select viewer_plans()) as seated,
    (select doc from terms where plan_id = p.id) as terms,
    (select ${utcText('at')} from shared_entry where workspace_id = p.workspace_id and plan_id = p.id
      order by seq desc limit 1) as last_at,
    (select coalesce(json_agg(json_build_object(
        'id', id, 'person', person_id, 'side', side, 'role', role, 'name', name, 'position', position, 'email', email,
        'openedAt', ${utcText('opened_at')}, 'closedAt', ${utcText('closed_at')})), '[]') from seat where plan_id = p.id) as seats`;

/** JSON as text: what nobody looks into need not be taken apart first. */
const READ_PLANS = `
  select ${FRAME},
    (select doc from vendor_draft where plan_id = p.id) as draft,
    (select doc from amendment where plan_id = p.id) as amendment,
    (select doc from transition where plan_id = p.id) as transition,
    json_build_object(${PARTS.join(', ')}) as parts
  from plan p where p.id = any($1::uuid[])`;

const READ_AROUND = `
  select ${FRAME}, (select json_build_object(id, doc) from commitment where plan_id = p.id and id = $2) as commitments
  from plan p where p.id = $1`;

/**
 * Reads a plan in one query, or knows it from before. Null when the viewer may not know of it. For an admin without a seat, its parts
 * are empty and `terms` is null: enough to open and close seats, and nothing to read. `stamp` is the plan's, where the viewer has just
 * read it.
 */
export async function loadPlan(tx: Tx, planId: string, stamp?: Stamp): Promise<LoadedPlan | null> {
  const stamps = stamp === undefined ? undefined : new Map([[planId, stamp]]);
  return (await loadPlans(tx, [planId], stamps))[0] ?? null;
}

/**
 * Reads several plans, each as `loadPlan` does; those the viewer may not know of are left out. In no order. Who reads very many says
 * `keep: false`, so that they do not push out what people look at.
 */
export async function loadPlans(
  tx: Tx,
  planIds: readonly string[],
  stamps?: ReadonlyMap<string, Stamp>,
  { keep } = { keep: true },
): Promise<LoadedPlan[]> {
  if (planIds.length === 0) return [];
  const { known } = tx;
  if (!known) return readPlans(tx, planIds);
  const now = stamps ?? (await stampsOf(tx, planIds));
  const found = [...now].map(([id, stamp]) => ({ id, loaded: known.get(stamp) }));
  const missing = found.filter(({ loaded }) => !loaded).map(({ id }) => id);
  const read = missing.length > 0 ? await readPlans(tx, missing, keep) : [];
  return [...found.flatMap(({ loaded }) => loaded ?? []), ...read];
}

/** Kept by the stamp of the very rows that were read: whoever waited for a lock may see less of them than when they asked. */
async function readPlans(tx: Tx, planIds: readonly string[], keep = true): Promise<LoadedPlan[]> {
  const rows = await ask<PlanRow>(tx, READ_PLANS, [planIds]);
  return rows.map((row) => {
    const loaded = planOf(row);
    if (keep) keepPlan(tx, loaded, stampOf(row.id, row, row.seated));
    return loaded;
  });
}

type RowAround = Omit<PlanRow, 'draft' | 'amendment' | 'transition' | 'parts'> & {
  readonly commitments: Plan['commitments'] | null;
};

/**
 * A plan for a command that looks at one commitment alone (see `commitmentAlone`): as it is known, or read without its other parts. A
 * draft is one document, and read whole.
 */
export async function loadAround(tx: Tx, planId: string, commitment: string, stamp: Stamp): Promise<LoadedPlan | null> {
  const known = tx.known?.get(stamp);
  if (known) return known;
  const [row] = await ask<RowAround>(tx, READ_AROUND, [planId, commitment]);
  if (!row) return null;
  if (row.stage === 'draft') return loadPlan(tx, planId, stamp);
  const { commitments, ...frame } = row;
  const parts = { ...NO_OTHER_PARTS, commitments: commitments ?? {} };
  return { ...planOf({ ...frame, parts, draft: null, amendment: null, transition: null }), partly: true };
}

/**
 * Keeps a plan under its stamp, so that whoever comes next need not read it. What stands in a draft is the vendor's alone, and changes
 * without an entry that both sides see: it is read each time.
 */
export function keepPlan({ known }: Tx, loaded: LoadedPlan, stamp: Stamp): void {
  if (!loaded.draft && !loaded.partly && loaded.plan.stage !== 'draft') known?.set(stamp, loaded);
}

/** What a draft that was saved before these were known does not say. */
const NOTHING_YET = { notices: {}, outcomes: {}, transition: null, closed: null } satisfies Partial<Plan>;

function planOf(read: PlanRow): LoadedPlan {
  const { workspace_id, customer_id, last_at, hash: _hash, seated: _seated, draft, seats, parts, terms, ...row } = read;
  const inTables = Object.fromEntries(seats.map((seat) => [seat.id, seat]));
  const where = { workspaceId: workspace_id, customerId: customer_id, lastAt: last_at };
  if (draft)
    return { ...where, draft: true, plan: { ...NOTHING_YET, ...draft, seats: { ...draft.seats, ...inTables } } };
  // An admin without a seat is shown nothing that asks for the terms.
  const plan = { ...row, ...parts, seats: inTables, terms: terms as Terms };
  return { ...where, draft: row.stage === 'draft', plan };
}

/** Writes what differs between two states of a plan. `before` is null when nothing of it is in the tables yet. */
export async function savePlan(
  tx: Tx,
  at: { workspaceId: string; customerId: string },
  before: Plan | null,
  after: Plan,
): Promise<void> {
  const key = { workspaceId: at.workspaceId, planId: after.id };
  await savePlanRow(tx, at, before, after);
  await saveSeats(tx, key, before, after);
  if (after.stage === 'draft') {
    return upsert(tx, schema.vendorDraft, key, [['draft', after]]);
  }
  const kept = before?.stage === 'draft' ? null : before;
  if (before?.stage === 'draft') await tx.delete(schema.vendorDraft).where(sql`plan_id = ${after.id}`);
  if (kept?.terms !== after.terms) await upsert(tx, schema.terms, key, [['terms', after.terms]]);
  await saveThings(tx, schema.amendment, key, amendmentsOf(kept), amendmentsOf(after));
  await saveThings(tx, schema.transition, key, transitionsOf(kept), transitionsOf(after));
  for (const part of Object.keys(PART_TABLES) as PartKey[])
    await saveThings(tx, PART_TABLES[part], key, kept?.[part] ?? {}, after[part]);
}

/** One at a time: while a change of the plan is open, its text stands in a row of its own. */
const amendmentsOf = (plan: Plan | null): Things<Amendment> =>
  plan?.amendment ? { amendment: plan.amendment } : NO_AMENDMENT;
const NO_AMENDMENT: Things<Amendment> = {};

/** Kept by what it is, so that a plan of which it stays the same writes nothing. */
const transitionRows = new WeakMap<Transition, Things<Transition>>();
const NO_TRANSITION: Things<Transition> = {};
function transitionsOf(plan: Plan | null): Things<Transition> {
  if (!plan?.transition) return NO_TRANSITION;
  const rows = transitionRows.get(plan.transition) ?? { transition: plan.transition };
  transitionRows.set(plan.transition, rows);
  return rows;
}

type PlanKey = { workspaceId: string; planId: string };
type DocTable =
  | (typeof PART_TABLES)[PartKey]
  | PrivateTable
  | typeof schema.terms
  | typeof schema.amendment
  | typeof schema.transition
  | typeof schema.vendorDraft;

async function upsert(
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
async function saveThings(
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

async function savePlanRow(
  tx: Tx,
  at: { workspaceId: string; customerId: string },
  before: Plan | null,
  after: Plan,
): Promise<void> {
  const rowsSame =
    before?.title === after.title &&
    before.stage === after.stage &&
    before.withdrawn === after.withdrawn &&
    before.closed === after.closed &&
    before.parties === after.parties;
  if (!before || rowsSame) return;
  const { title, stage, withdrawn, closed, parties } = after;
  await tx
    .update(schema.plan)
    .set({ title, stage, withdrawn, closed, parties })
    .where(and(eq(schema.plan.workspaceId, at.workspaceId), eq(schema.plan.id, after.id)));
}

/** In a draft the customer's seats are only planned: nobody can sit on them before it is proposed. */
const seatsKept = (plan: Plan | null): Seat[] =>
  plan ? Object.values(plan.seats).filter((seat) => plan.stage !== 'draft' || seat.side === 'vendor') : [];

/** Writes the seats that differ: all that an admin without a seat may change of a plan. */
export async function saveSeats(tx: Tx, key: PlanKey, before: Plan | null, after: Plan): Promise<void> {
  const was = new Map(seatsKept(before).map((seat) => [seat.id, seat]));
  const left = [...was.keys()].filter((id) => !(id in after.seats));
  if (left.length > 0)
    await tx.delete(schema.seat).where(and(eq(schema.seat.planId, key.planId), inArray(schema.seat.id, left)));
  for (const seat of seatsKept(after)) {
    if (was.get(seat.id) === seat) continue;
    const { id, person, side, role, name, position, email, openedAt, closedAt } = seat;
    // No upsert: it would need the new row to be seen, and the starter sees a plan only once they sit in it.
    if (was.has(id))
      await tx
        .update(schema.seat)
        .set({ role, name, position, openedAt, closedAt })
        .where(and(eq(schema.seat.planId, key.planId), eq(schema.seat.id, id)));
    else
      await tx
        .insert(schema.seat)
        .values({ ...key, id, personId: person, side, role, name, position, email, openedAt, closedAt });
  }
}

/** Where each part of what a side keeps to itself is kept, one row a thing. */
export const PRIVATE_TABLES = {
  vendor: {
    notes: schema.vendorNote,
    halves: schema.vendorHalf,
    assessments: schema.vendorAssessment,
    costs: schema.vendorCost,
    flags: schema.vendorRedFlag,
    votes: schema.vendorVote,
    transitions: schema.vendorTransition,
    agreements: schema.vendorAgreement,
  },
  customer: {
    notes: schema.customerNote,
    halves: schema.customerHalf,
    assessments: schema.customerAssessment,
    costs: schema.customerCost,
    flags: schema.customerRedFlag,
    votes: schema.customerVote,
  },
} as const;
type PrivateTables = typeof PRIVATE_TABLES;
type PrivateTable = { [S in Side]: PrivateTables[S][keyof PrivateTables[S]] }[Side];
export type PrivateKey = Exclude<keyof PrivatePlan, 'side'>;

/** The parts that a side has a table for. */
export const privateTablesOf = (side: Side) =>
  Object.entries(PRIVATE_TABLES[side]) as (readonly [part: PrivateKey, table: PrivateTable])[];

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
