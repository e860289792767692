import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { House } from './house.server';
import { knownPlans, type KnownPlans } from './known-plans.server';
import { named } from './named.server';
import type * as schema from './schema';
import { inTransaction } from './transaction.server';

/** A transaction that sees what one viewer may see. Only `asViewer` makes one. */
export type Tx = NodePgDatabase<typeof schema> & {
  readonly __viewer: unique symbol;
  /** The connection itself, with names for what is asked (see `ask`). */
  readonly $client: unknown;
  /** What this process has read before; absent where nothing is kept. */
  readonly known?: KnownPlans;
};

const known = new WeakMap<pg.Pool, KnownPlans>();
/** The plans that a process has read before. Whoever asks for one has read its stamp with the viewer's own eyes. */
export function knownIn({ app }: House): KnownPlans {
  const plans = known.get(app) ?? knownPlans();
  known.set(app, plans);
  return plans;
}

/** Who is looking: a person, and in a plan the seat they sit on. */
export interface Eyes {
  readonly personId: string;
  readonly seatId?: string | null;
}

/**
 * The door to the database (`standingOf` is the only other, and asks one question). Runs `work` in a transaction as the app's role, with the viewer set for this transaction
 * alone, so that the policies decide what is there. Reads are READ ONLY and see one moment. Throws what `work` throws, after a
 * rollback; a connection that died is thrown away, never handed on.
 */
export async function asViewer<T>(
  house: House,
  eyes: Eyes,
  mode: 'read' | 'write',
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const begin = mode === 'read' ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN';
  return inTransaction(house.app, `${begin}; ${setEyes(eyes)}`, (client) =>
    work(Object.assign(drizzle(named(client)), { known: knownIn(house) }) as unknown as Tx),
  );
}

/** Sent with BEGIN in one go, which takes no parameters. */
const setEyes = ({ personId, seatId }: Eyes): string =>
  `SELECT set_config('app.viewer_id', ${pg.escapeLiteral(personId)}, true), set_config('app.seat_id', ${pg.escapeLiteral(seatId ?? '')}, true)`;
