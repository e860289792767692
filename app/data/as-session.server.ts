import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { House } from './house.server';
import type * as schema from './schema';
import { inTransaction } from './transaction.server';

/** A transaction of somebody who is not known yet: it sees sign-in tables and the outbox, and nothing of any plan. */
export type SessionTx = NodePgDatabase<typeof schema> & {
  readonly __session: unique symbol;
  readonly $client: unknown;
};

/** Runs `work` in a transaction as the role that signs people in. Throws what `work` throws, after a rollback. */
export function asSession<T>(house: House, work: (tx: SessionTx) => Promise<T>): Promise<T> {
  return inTransaction(house.session, 'BEGIN', (client) => work(drizzle(client) as unknown as SessionTx));
}
