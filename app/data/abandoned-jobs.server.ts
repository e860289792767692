import type pg from 'pg';
import { inTransaction } from './transaction.server';
import { lockName } from './held-lock.server';

/**
 * Gives back the jobs of workers that are gone, which would else stay locked for hours. A worker is gone when nobody holds its
 * advisory lock; `grace` (seconds) leaves time to one that has just lost its connection. Returns whose jobs were given back.
 */
export async function unlockAbandoned(pool: pg.Pool, grace: number): Promise<string[]> {
  return inTransaction(pool, 'BEGIN', async (client) => {
    const { rows } = await client.query<{ worker: string }>(
      `select distinct locked_by as worker from graphile_worker.jobs
       where locked_by is not null and locked_at < now() - make_interval(secs => $1)`,
      [grace],
    );
    const gone: string[] = [];
    for (const { worker } of rows) {
      const { rows: free } = await client.query<{ free: boolean }>(
        'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free',
        [lockName(worker)],
      );
      if (free[0]?.free) gone.push(worker);
    }
    if (gone.length > 0) await client.query('select graphile_worker.force_unlock_workers($1::text[])', [gone]);
    return gone;
  });
}
