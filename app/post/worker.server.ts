import { randomUUID } from 'node:crypto';
import { Logger, run, type Runner, type TaskList } from 'graphile-worker';
import { openPool, roleUrl, type House } from '../data/house.server';
import type { MailJob } from '../data/jobs.server';
import { forgetEnded } from '../data/sign-ins.server';
import { deliver } from './deliver.server';
import { holdLocks, type WorkerLog } from '../data/held-lock.server';
import { openPost, type Post } from './transport.server';
import { unlockAbandoned } from '../data/abandoned-jobs.server';

export interface WorkerOptions {
  readonly house: House;
  /** The database; signed in to as the worker's own role. */
  readonly databaseUrl: string;
  readonly log: WorkerLog;
  /** Seconds after which the jobs of a worker that is gone are given back. */
  readonly grace?: number;
}

export interface Worker {
  /** Finishes what is under way. */
  stop(): Promise<void>;
}

/** Jobs done at the same time, so that one slow mail does not hold up the next sign-in. */
const LANES = 2;
const SWEEP_EVERY = 15_000;
const FORGET_EVERY = 3_600_000;

/** Starts doing jobs: at once where there are any, and again by itself after the database was away. */
export async function startWorker({ house, databaseUrl, log, grace = 30 }: WorkerOptions): Promise<Worker> {
  let stopping = false;
  const onError = (error: Error): void => {
    // At the end connections are cut, and that is no news.
    if (!stopping) log.warn({ error: error.message }, 'the worker lost a database connection');
  };
  const pool = openPool(roleUrl(databaseUrl, house.settings.secret, 'evenhand_worker'), 3 * LANES + 3, onError);
  pool.on('connect', (client) => client.on('error', onError));
  const post = openPost(house);
  const lanes = Array.from({ length: LANES }, () => `worker-${randomUUID()}`);
  const locks = await holdLocks(pool, lanes, log);
  const running = lanes.map((lane) => keepRunning({ pool, lane, tasks: tasksOf(house, post, log), log }));
  const sweep = () =>
    unlockAbandoned(pool, grace).then((gone) => {
      if (gone.length > 0) log.warn({ workers: gone.length }, 'gave back the jobs of workers that are gone');
    }, onError);
  await sweep();
  const timers = [
    setInterval(() => void sweep(), SWEEP_EVERY),
    setInterval(() => void forgetEnded(house).catch(onError), FORGET_EVERY),
  ];
  return {
    stop: async () => {
      stopping = true;
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running.map((lane) => lane.stop()));
      await locks.release();
      post.close();
      await pool.end();
    },
  };
}

function tasksOf(house: House, post: Post, log: WorkerLog): TaskList {
  return {
    mail: async (payload) => {
      const job = payload as MailJob;
      log.info({ mail: job.kind, outcome: await deliver(house, post, job) }, 'mail');
    },
  };
}

interface Lane {
  readonly pool: ReturnType<typeof openPool>;
  readonly lane: string;
  readonly tasks: TaskList;
  readonly log: WorkerLog;
}

const RESTART_AFTER = 2_000;

/** A runner that is started again when it gives up, as it does after the database was away for a while. */
function keepRunning({ pool, lane, tasks, log }: Lane): Worker {
  let stopping = false;
  let runner: Runner | undefined;
  let wake = (): void => {};
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, RESTART_AFTER);
      wake = () => (clearTimeout(timer), resolve());
    });
  const options = {
    pgPool: pool,
    taskList: tasks,
    concurrency: 1,
    noHandleSignals: true,
    logger: quietLogger(log),
    workerId: lane,
  };
  const loop = (async () => {
    while (!stopping) {
      try {
        runner = await run({ ...options });
        if (stopping) await runner.stop();
        await runner.promise;
      } catch (error) {
        log.warn({ error: error instanceof Error ? error.message : String(error) }, 'the worker starts again');
      }
      if (!stopping) await pause();
    }
  })();
  return {
    stop: async () => {
      stopping = true;
      wake();
      await runner?.stop().catch(() => {});
      await loop;
    },
  };
}

/** The queue's own messages: what went wrong is said, the rest is not. Payloads never are: they lead to a way in. */
function quietLogger(log: WorkerLog): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn({ queue: level }, message);
  });
}
