import { ask } from './ask.server';
import type { Tx } from './as-viewer.server';
import type { MailState, TaskRun, WaitingMails } from './pages/mail-state';
import { WORKER_TASKS } from './worker-runs.server';

/** Those that failed stand in a list of their own. */
const WAITING = `
  select kind, state, count, floor(oldest / 60)::int as minutes, ceil(next / 60)::int as "nextIn"
  from waiting_mails($1) where state <> 'failing' order by (state = 'due') desc, oldest desc, next, kind`;

const RUNS = `
  select task, floor(extract(epoch from now() - done_at) / 60)::int as done, floor(extract(epoch from now() - failed_at) / 60)::int as failed
  from worker_run`;

/** What waits in a workspace and when the worker was last at its tasks. Nothing of it for whoever does not administer it. */
export async function readMailState(tx: Tx, workspaceId: string): Promise<MailState> {
  const waiting = await ask<WaitingMails>(tx, WAITING, [workspaceId]);
  const runs = await ask<TaskRun>(tx, RUNS, []);
  const [endings] = await ask<MailState['endings']>(tx, 'select count, first::text from endings_of($1)', [workspaceId]);
  return {
    waiting,
    tasks: WORKER_TASKS.map((task) => runs.find((run) => run.task === task) ?? { task, done: null, failed: null }),
    endings: endings!,
  };
}
