import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from './as-viewer.server';
import { member, workspace } from './schema';

/** A workspace that the viewer works for. */
export interface Membership {
  readonly workspaceId: string;
  readonly name: string;
  readonly role: 'admin' | 'member';
}

/** The vendors the viewer is a member of, by name; none for a customer. */
export const readMemberships = (tx: Tx, personId: string): Promise<Membership[]> =>
  tx
    .select({ workspaceId: member.workspaceId, name: workspace.name, role: member.role })
    .from(member)
    .innerJoin(workspace, eq(workspace.id, member.workspaceId))
    .where(and(eq(member.personId, personId), isNull(member.removedAt)))
    .orderBy(workspace.name);
