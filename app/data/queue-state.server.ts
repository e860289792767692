import type pg from 'pg';

/** What is to be done now, later, is being done, was tried and is tried again, and was given up. */
export type JobState = 'due' | 'later' | 'running' | 'failing' | 'given up';

/** Jobs of one task that are alike. */
export interface QueuedJobs {
  readonly task: string;
  readonly state: JobState;
  readonly count: number;
  /** For how many seconds the one that waits longest has been due, or begun; 0 where none has. */
  readonly oldest: number;
}

const READ = `
  select task, state, count(*)::int as count, coalesce(max(greatest(0, extract(epoch from now() - since))), 0)::float as oldest from (
    select task_identifier as task, coalesce(locked_at, run_at) as since,
      case when locked_at is not null then 'running' when attempts >= max_attempts then 'given up'
        when attempts > 0 then 'failing' when run_at > now() then 'later' else 'due' end as state
    from graphile_worker.jobs) j
  group by 1, 2 order by 1, 2`;

/** The whole queue, in a few rows that name nobody. `pool` is signed in as the worker. */
export async function queueState(pool: Pick<pg.Pool, 'query'>): Promise<QueuedJobs[]> {
  return (await pool.query<QueuedJobs>(READ)).rows;
}
