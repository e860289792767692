import type pg from 'pg';
import { lockName } from './held-lock.server';

/** Who has jobs under way and holds no advisory lock: one with a key of 64 bits shows its halves in `classid` and `objid`. */
const MISSING = `
  select distinct locked_by as worker from graphile_worker.jobs
  where locked_by is not null and not exists (
    select from pg_locks l
    where l.locktype = 'advisory' and l.granted and l.objsubid = 1
      and l.database = (select oid from pg_database where datname = current_database())
      and (l.classid::bigint << 32) | l.objid::bigint = hashtextextended($1 || locked_by, 0))`;

/**
 * Gives back the jobs of workers that are gone, which would else stay locked for hours. A worker is gone when its advisory lock was
 * missing for `grace` seconds, each time that this looked: one that has just lost its connection takes the lock again, however long
 * it has had its job. What is returned looks once, and says whose jobs it gave back; `seconds` is a clock that only goes forward.
 */
export function abandonedJobs(
  pool: pg.Pool,
  grace: number,
  seconds: () => number = () => performance.now() / 1000,
): () => Promise<string[]> {
  let missing = new Map<string, number>();
  return async () => {
    const { rows } = await pool.query<{ worker: string }>(MISSING, [lockName('')]);
    const now = seconds();
    missing = new Map(rows.map(({ worker }) => [worker, missing.get(worker) ?? now]));
    const gone = [...missing].filter(([, since]) => now - since >= grace).map(([worker]) => worker);
    if (gone.length > 0) await pool.query('select graphile_worker.force_unlock_workers($1::text[])', [gone]);
    return gone;
  };
}
