import type pg from 'pg';

/** What the worker says; a pino logger fits. */
export interface WorkerLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

const RETRY = 1_000;

/**
 * Holds an advisory lock for each of some workers, for as long as this process lives: it is how others tell that a worker is still
 * there. A lost connection is replaced, and the locks taken again. `release` lets go.
 */
export async function holdLocks(
  pool: pg.Pool,
  workers: readonly string[],
  log: WorkerLog,
): Promise<{ release(): Promise<void> }> {
  let released = false;
  let held: pg.PoolClient | null = null;
  let again: NodeJS.Timeout | undefined;

  const take = async (): Promise<void> => {
    const client = await pool.connect();
    client.once('error', (error: Error) => {
      // While the locks are still being taken, the query that fails says so below; after `release` it is no news.
      if (held !== client) return;
      held = null;
      client.release(error);
      log.warn({ error: error.message }, 'the worker lost its lock');
      retake();
    });
    try {
      for (const worker of workers)
        await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [lockName(worker)]);
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

  await take();
  return {
    release: async () => {
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
