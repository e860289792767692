import type pg from 'pg';

/** What the worker does by itself, at times of its own. */
export const WORKER_TASKS = ['digests', 'endings', 'forgetting', 'files'] as const;
export type WorkerTask = (typeof WORKER_TASKS)[number];

/** Keeps when the worker was last at a task, and whether it was done: for admins, who ask whether anything happens. */
export async function noteRun(keeper: Pick<pg.Pool, 'query'>, task: WorkerTask, done: boolean): Promise<void> {
  await keeper.query('select note_run($1, $2)', [task, done]);
}
