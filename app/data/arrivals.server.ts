import { and, eq, isNull, sql } from 'drizzle-orm';
import { asViewer } from './as-viewer.server';
import type { House } from './house.server';
import { seat } from './schema';

/** A person has come in: their seats and memberships are no longer merely invited. */
export async function arrive(house: House, personId: string): Promise<void> {
  const at = house.clock.now();
  await asViewer(house, { personId }, 'write', async (tx) => {
    await tx
      .update(seat)
      .set({ joinedAt: at })
      .where(and(eq(seat.personId, personId), isNull(seat.joinedAt), isNull(seat.closedAt)));
    await tx.execute(sql`select viewer_arrived(${at}::timestamptz)`);
  });
}
