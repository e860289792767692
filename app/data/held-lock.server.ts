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
    try {
      client.once('error', lost);
      for (const worker of workers)
        await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [lockName(worker)]);
      held = client;
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  };
  const lost = (error: Error): void => {
    held?.release(error);
    held = null;
    log.warn({ error: error.message }, 'the worker lost its lock');
    retake();
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
      held?.off('error', lost);
      // Destroyed, not handed back: the locks go with the connection.
      held?.release(true);
      held = null;
    },
  };
}

export const lockName = (worker: string): string => `evenhand worker ${worker}`;
