import { and, eq, isNull, sql } from 'drizzle-orm';
import { asViewer } from './as-viewer.server';
import type { House } from './house.server';
import { seat } from './schema';

/** A person has come in: their seats are no longer merely invited. Of a workspace they become a member by its invitation alone. */
export async function arrive(house: House, personId: string): Promise<void> {
  const at = house.clock.now();
  await asViewer(house, { personId }, 'write', async (tx) => {
    await tx
      .update(seat)
      .set({ joinedAt: at })
      .where(and(eq(seat.personId, personId), isNull(seat.joinedAt), isNull(seat.closedAt)));
  });
}

/** A person has accepted the invitation to a workspace: from then on they are a member. Its log says so; done again it changes nothing. */
export async function joinWorkspace(house: House, personId: string, workspaceId: string): Promise<void> {
  const at = house.clock.now();
  await asViewer(house, { personId }, 'write', (tx) =>
    tx.execute(sql`select viewer_joined(${workspaceId}::uuid, ${at}::timestamptz)`),
  );
}
