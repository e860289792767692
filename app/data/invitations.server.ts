import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Role, Side } from '../domain/access';
import type { Tx } from './as-viewer.server';
import { person, plan, seat } from './schema';

/** What an invitation is to: a seat in a plan, or membership in a workspace. */
export type InvitedTo =
  | {
      readonly kind: 'seat';
      readonly planId: string;
      readonly title: string;
      readonly parties: Readonly<Record<Side, string>>;
      readonly side: Side;
      readonly role: Role;
      /** Whether they have come in since. */
      readonly joined: boolean;
    }
  | {
      readonly kind: 'workspace';
      readonly workspaceId: string;
      readonly name: string;
      readonly role: 'admin' | 'member';
      readonly joined: boolean;
    };

/** The viewer's own seat that an invitation names; null when it was closed. */
export async function readInvitedSeat(tx: Tx, seatId: string, personId: string): Promise<InvitedTo | null> {
  const [found] = await tx
    .select({
      planId: plan.id,
      title: plan.title,
      parties: plan.parties,
      side: seat.side,
      role: seat.role,
      joinedAt: seat.joinedAt,
    })
    .from(seat)
    .innerJoin(plan, and(eq(plan.workspaceId, seat.workspaceId), eq(plan.id, seat.planId)))
    .where(and(eq(seat.id, seatId), eq(seat.personId, personId), isNull(seat.closedAt)));
  if (!found) return null;
  const { joinedAt, ...to } = found;
  return { kind: 'seat', ...to, joined: joinedAt !== null };
}

/** The viewer's latest membership, of one workspace or of any; null when there is none. */
export async function readMembership(tx: Tx, workspaceId?: string): Promise<InvitedTo | null> {
  // By the database's own rule: who is only invited reads nothing of a workspace but its name.
  const { rows } = await tx.execute<{ id: string; name: string; role: 'admin' | 'member'; joined: boolean }>(sql`
    select workspace_id as id, name, role, joined_at is not null as joined from viewer_memberships()
    where ${workspaceId ?? null}::uuid is null or workspace_id = ${workspaceId ?? null}::uuid
    order by added_at desc limit 1`);
  const [last] = rows;
  return last
    ? { kind: 'workspace', workspaceId: last.id, name: last.name, role: last.role, joined: last.joined }
    : null;
}

/** The viewer's own name and address: where mail to them goes. */
export async function readSelf(tx: Tx, personId: string): Promise<{ name: string; email: string } | null> {
  const [self] = await tx
    .select({ name: person.name, email: person.email })
    .from(person)
    .where(eq(person.id, personId));
  return self ?? null;
}

/** Whoever opened a seat, by their own; null where the viewer may not know. */
export async function readSeatName(tx: Tx, seatId: string): Promise<{ name: string; email: string } | null> {
  const [found] = await tx.select({ name: seat.name, email: seat.email }).from(seat).where(eq(seat.id, seatId));
  return found ?? null;
}
