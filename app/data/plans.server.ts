import { getTableName } from 'drizzle-orm';
import type { Amendment, Plan } from '../domain/plan/state/plan';
import type { Seat } from '../domain/plan/state/seat';
import type { Terms } from '../domain/plan/state/text';
import type { Transition } from '../domain/plan/state/transition';
import { NO_OTHER_PARTS } from '../domain/plan/work/alone';
import { ask } from './ask.server';
import type { Tx } from './as-viewer.server';
import { utcText } from './instant.server';
import type { LoadedPlan } from './known-plans.server';
import { stampOf, stampsOf, type Stamp } from './plan-stamps.server';
import { PART_TABLES, type PartKey } from './part-tables';

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
