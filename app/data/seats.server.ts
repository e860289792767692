import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { Plan } from '../domain/plan/state/plan';
import type { Seat } from '../domain/plan/state/seat';
import type { Tx } from './as-viewer.server';
import { utc } from './instant.server';
import { member, plan, seat } from './schema';

/** A person's open seat in a plan, and where that plan belongs. */
export interface Sitting {
  readonly seat: Seat;
  readonly planId: string;
  readonly workspaceId: string;
  readonly customerId: string;
  readonly title: string;
  readonly stage: Plan['stage'];
  readonly parties: Plan['parties'];
  /** Not seen in the plan before. */
  readonly first: boolean;
}

/** The viewer's own open seat in a plan; null when there is none, whether or not there is such a plan. */
export async function readSeat(tx: Tx, personId: string, planId: string): Promise<Sitting | null> {
  const [row] = await tx
    .select({
      id: seat.id,
      person: seat.personId,
      side: seat.side,
      role: seat.role,
      name: seat.name,
      position: seat.position,
      email: seat.email,
      openedAt: utc(seat.openedAt),
      joinedAt: seat.joinedAt,
      planId: seat.planId,
      workspaceId: seat.workspaceId,
      customerId: plan.customerId,
      title: plan.title,
      stage: plan.stage,
      parties: plan.parties,
    })
    .from(seat)
    .innerJoin(plan, and(eq(plan.workspaceId, seat.workspaceId), eq(plan.id, seat.planId)))
    .where(and(eq(seat.personId, personId), eq(seat.planId, planId), isNull(seat.closedAt)));
  if (!row) return null;
  const { planId: id, workspaceId, customerId, title, stage, parties, joinedAt, ...own } = row;
  const where = { planId: id, workspaceId, customerId, title, stage, parties };
  return { ...where, first: joinedAt === null, seat: { ...own, closedAt: null } };
}

/** Whether the person works at the vendor, in whatever role. */
export const isMemberOf = (tx: Tx, personId: string, workspaceId: string): Promise<boolean> =>
  belongs(tx, personId, workspaceId);

export const isAdminOf = (tx: Tx, personId: string, workspaceId: string): Promise<boolean> =>
  belongs(tx, personId, workspaceId, eq(member.role, 'admin'));

async function belongs(tx: Tx, personId: string, workspaceId: string, as?: SQL): Promise<boolean> {
  const rows = await tx
    .select({ one: sql`1` })
    .from(member)
    .where(and(eq(member.workspaceId, workspaceId), eq(member.personId, personId), as, isNull(member.removedAt)));
  return rows.length > 0;
}
