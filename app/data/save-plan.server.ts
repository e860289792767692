import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Amendment, Plan } from '../domain/plan/state/plan';
import type { Seat } from '../domain/plan/state/seat';
import type { Things } from '../domain/plan/state/things';
import type { Transition } from '../domain/plan/state/transition';
import type { Tx } from './as-viewer.server';
import { PART_TABLES, type PartKey } from './part-tables';
import * as schema from './schema';
import { saveThings, upsert, type PlanKey } from './things.server';

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
