import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { Tx } from './as-viewer.server';
import { member } from './schema';

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
