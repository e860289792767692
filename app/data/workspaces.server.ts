import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import type { Plan, Stage } from '../domain/plan/state/plan';
import type { Tx } from './as-viewer.server';
import { customer, member, plan, seat, workspace } from './schema';

export interface Member {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'admin' | 'member';
  /** Null while invited. */
  readonly joinedAt: string | null;
}

export interface ListedPlan {
  readonly id: string;
  readonly title: string;
  readonly stage: Stage;
  readonly customer: string;
  readonly openSeats: number;
}

/** What an admin sees of a workspace: people, customers, and that plans are there; nothing of what is in them. */
export interface WorkspaceView {
  readonly id: string;
  readonly name: string;
  readonly members: readonly Member[];
  readonly customers: readonly { readonly id: string; readonly name: string; readonly plans: number }[];
  readonly plans: readonly ListedPlan[];
}

/** Who works at the vendor now, invited ones among them, by name. */
export async function readMembers(tx: Tx, workspaceId: string): Promise<Member[]> {
  return tx
    .select({
      personId: member.personId,
      name: member.name,
      email: member.email,
      role: member.role,
      joinedAt: member.joinedAt,
    })
    .from(member)
    .where(and(eq(member.workspaceId, workspaceId), isNull(member.removedAt)))
    .orderBy(asc(member.name));
}

async function readPlans(tx: Tx, workspaceId: string): Promise<ListedPlan[]> {
  const open = sql<number>`(select count(*)::int from ${seat} where ${seat.planId} = ${plan.id} and ${seat.closedAt} is null)`;
  return tx
    .select({ id: plan.id, title: plan.title, stage: plan.stage, customer: customer.name, openSeats: open })
    .from(plan)
    .innerJoin(customer, and(eq(customer.workspaceId, plan.workspaceId), eq(customer.id, plan.customerId)))
    .where(eq(plan.workspaceId, workspaceId))
    .orderBy(asc(customer.name), asc(plan.title));
}

/** What its admin sees of a workspace. */
export async function readWorkspace(tx: Tx, workspaceId: string): Promise<WorkspaceView> {
  const [found] = await tx
    .select({ id: workspace.id, name: workspace.name })
    .from(workspace)
    .where(eq(workspace.id, workspaceId));
  // Joined: in a select from one table alone, columns are named without their table, and a subquery's would be its own.
  const customers = await tx
    .select({ id: customer.id, name: customer.name, plans: count(plan.id) })
    .from(customer)
    .leftJoin(plan, and(eq(plan.workspaceId, customer.workspaceId), eq(plan.customerId, customer.id)))
    .where(eq(customer.workspaceId, workspaceId))
    .groupBy(customer.workspaceId, customer.id)
    .orderBy(asc(customer.name));
  return {
    id: workspaceId,
    name: found?.name ?? '',
    members: await readMembers(tx, workspaceId),
    customers,
    plans: await readPlans(tx, workspaceId),
  };
}

/** A plan of the workspace as its admin sees it: its name, and who sits in it. Null when it is not there. */
export async function readSeatsOfPlan(
  tx: Tx,
  workspaceId: string,
  planId: string,
): Promise<{ title: string; stage: Stage; parties: Plan['parties']; seats: SeatRow[] } | null> {
  const [found] = await tx
    .select({ title: plan.title, stage: plan.stage, parties: plan.parties })
    .from(plan)
    .where(and(eq(plan.workspaceId, workspaceId), eq(plan.id, planId)));
  if (!found) return null;
  const seats = await tx
    .select({
      id: seat.id,
      personId: seat.personId,
      name: seat.name,
      position: seat.position,
      email: seat.email,
      side: seat.side,
      role: seat.role,
      joinedAt: seat.joinedAt,
    })
    .from(seat)
    .where(and(eq(seat.workspaceId, workspaceId), eq(seat.planId, planId), isNull(seat.closedAt)))
    .orderBy(sql`${seat.side} desc`, asc(seat.name));
  return { ...found, seats };
}

export interface SeatRow {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly position: string;
  readonly email: string;
  readonly side: 'vendor' | 'customer';
  readonly role: Plan['seats'][string]['role'];
  readonly joinedAt: string | null;
}

/** The open seats of a person in a workspace's plans, so that they can be closed at once. */
export const openSeatsOf = (
  tx: Tx,
  workspaceId: string,
  personId: string,
): Promise<{ planId: string; seatId: string }[]> =>
  tx
    .select({ planId: seat.planId, seatId: seat.id })
    .from(seat)
    .where(and(eq(seat.workspaceId, workspaceId), eq(seat.personId, personId), isNull(seat.closedAt)))
    .orderBy(asc(seat.planId));

/** Adds a member who is still to come in; one who was removed is taken back the same way. */
export async function addMember(tx: Tx, workspaceId: string, one: Omit<Member, 'joinedAt'>): Promise<void> {
  const { personId, name, email, role } = one;
  await tx
    .insert(member)
    .values({ workspaceId, personId, name, email, role })
    .onConflictDoUpdate({
      target: [member.workspaceId, member.personId],
      set: { name, role, removedAt: null, joinedAt: null },
    });
}

/** How many admins are left besides this person. */
export async function otherAdmins(tx: Tx, workspaceId: string, personId: string): Promise<number> {
  // Two admins who remove one another at the same time must not both succeed.
  const { rows } = await tx.execute<{ person_id: string }>(
    sql`select person_id from member where workspace_id = ${workspaceId} and role = 'admin' and removed_at is null order by person_id for update`,
  );
  return rows.filter((row) => row.person_id !== personId).length;
}

/** A member's role, which nobody else changes until the transaction ends; undefined where there is no such member. */
export async function lockMemberRole(
  tx: Tx,
  workspaceId: string,
  personId: string,
): Promise<Member['role'] | undefined> {
  const [row] = await tx
    .select({ role: member.role })
    .from(member)
    .where(and(eq(member.workspaceId, workspaceId), eq(member.personId, personId), isNull(member.removedAt)))
    .for('update');
  return row?.role;
}

/** Changes a member's role, or removes them (`removedAt` is an ISO instant). */
export async function setMember(
  tx: Tx,
  workspaceId: string,
  personId: string,
  change: { readonly role?: Member['role']; readonly removedAt?: string },
): Promise<void> {
  await tx
    .update(member)
    .set(change)
    .where(and(eq(member.workspaceId, workspaceId), eq(member.personId, personId)));
}
