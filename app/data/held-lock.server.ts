import type pg from 'pg';

/** What the worker says; a pino logger fits. */
export interface WorkerLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Advisory locks, each held for a worker: how others tell that it is still there. */
export interface HeldLocks {
  hold(worker: string): void;
  drop(worker: string): void;
  /** Lets go of all of them. */
  release(): void;
}

const RETRY = 1_000;

/**
 * Opens a connection on which locks are held for as long as this process lives. When it is lost it is replaced, and the locks are taken
 * again. Rejects when there is no database to begin with.
 */
export async function holdLocks(pool: pg.Pool, log: WorkerLog): Promise<HeldLocks> {
  const workers = new Set<string>();
  let released = false;
  let held: pg.PoolClient | null = null;
  let again: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const ask = (client: pg.PoolClient, what: 'pg_advisory_lock' | 'pg_advisory_unlock', worker: string) =>
    client.query(`select ${what}(hashtextextended($1, 0))`, [lockName(worker)]);
  const lost = (client: pg.PoolClient, error: Error): void => {
    // While the locks are still being taken, the query that fails says so below; after `release` it is no news.
    if (held !== client) return;
    held = null;
    client.release(error);
    log.warn({ error: error.message }, 'the worker lost its lock');
    retake();
  };
  const take = async (): Promise<void> => {
    const client = await pool.connect();
    client.once('error', (error: Error) => lost(client, error));
    try {
      // A worker that comes while this runs is still met by it.
      for (const worker of workers) await ask(client, 'pg_advisory_lock', worker);
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
    if (released) client.release(true);
    else held = client;
  };
  const retake = (): void => {
    if (released) return;
    again = setTimeout(() => void take().catch(retake), RETRY);
    again.unref();
  };
  /** One after the other: a connection takes one query at a time. */
  const change = (what: 'pg_advisory_lock' | 'pg_advisory_unlock', worker: string): void => {
    const client = held;
    if (!client) return;
    turn = turn.then(() => (held === client ? ask(client, what, worker).catch((error) => lost(client, error)) : null));
  };

  await take();
  return {
    hold: (worker) => {
      workers.add(worker);
      change('pg_advisory_lock', worker);
    },
    drop: (worker) => {
      workers.delete(worker);
      change('pg_advisory_unlock', worker);
    },
    release: () => {
      released = true;
      clearTimeout(again);
      const client = held;
      held = null;
      // Destroyed, not handed back: the locks go with the connection.
      client?.release(true);
    },
  };
}

export const lockName = (worker: string): string => `evenhand worker ${worker}`;
