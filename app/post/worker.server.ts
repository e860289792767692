import { EventEmitter } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { Logger, run, type Runner, type Task, type TaskList, type WorkerEvents } from 'graphile-worker';
import { abandonedJobs } from '../data/abandoned-jobs.server';
import { dropFiles } from '../data/files/drop-files.server';
import { claimDigests } from '../data/digests.server';
import { endPlans } from '../data/endings.server';
import { forgetSpent } from '../data/forgetting.server';
import { holdLocks, type HeldLocks, type WorkerLog } from '../data/held-lock.server';
import { askedFor } from '../data/asker.server';
import { openPool, roleUrl, type House } from '../data/house.server';
import type { ErasureJob, MailJob, StampOrder, SummariesJob } from '../data/jobs.server';
import { letMailsGo } from '../data/given-up-mails.server';
import { mailDone, mailFailed } from '../data/mail-failures.server';
import { opened } from '../data/opened';
import { forgetEnded } from '../data/sign-ins.server';
import { checkProviders } from '../data/provider-proof.server';
import { makeAllSummaries } from '../data/summaries.server';
import { watched, type Watch } from '../data/watched-pool.server';
import { noteRun, type WorkerTask } from '../data/worker-runs.server';
import { deliver } from './deliver.server';
import { erasePerson } from './erase-person.server';
import { stamp } from './stamp.server';
import { restAfter } from './stand-back';
import { openPost, type Post } from './transport.server';
import { whyNotSent } from './why-not-sent';

export interface WorkerOptions {
  readonly house: House;
  /** The database; signed in to as the worker's own role. */
  readonly databaseUrl: string;
  readonly log: WorkerLog;
  /** Seconds after which the jobs of a worker that is gone are given back. */
  readonly grace?: number;
  /** Told of what is done; nobody when absent. */
  readonly told?: ToldOfWork;
}

/** Who counts what a worker does. */
export interface ToldOfWork {
  readonly watch: Watch;
  job(done: { readonly task: string; readonly failed: boolean; readonly ms: number }): void;
  mail(kind: string, outcome: string): void;
}

export interface Worker {
  /** Finishes what is under way. */
  stop(): Promise<void>;
}

/** Jobs done at the same time, so that one slow mail does not hold up the next sign-in. */
const LANES = 2;
const FORGET_EVERY = 3_600_000;
/** A day is what counts there; an hour keeps one that was missed short, and counts each plan's day once. */
const END_EVERY = 3_600_000;
/** What nobody names goes after a day: it need not be looked for more often. */
const DROP_EVERY = 1_800_000;
/** How often it is looked which domains' records were not looked for within the hour. */
const RECORDS_EVERY = 600_000;
/** How often it is looked whether somewhere the morning has come: by the plans' clock, which the queue's own does not know. */
const DIGESTS_EVERY = 60_000;

/** Starts doing jobs: at once where there are any, and again by itself after the database was away. */
export async function startWorker({ house, databaseUrl, log, grace = 30, told }: WorkerOptions): Promise<Worker> {
  let stopping = false;
  const onError = (error: Error): void => {
    // At the end connections are cut, and that is no news.
    if (!stopping) log.warn({ error: error.message }, 'the worker lost a database connection');
  };
  const { add, close } = opened();
  try {
    const pool = openPool(roleUrl(databaseUrl, house.settings.secret, 'evenhand_worker'), 3 * LANES + 3, onError);
    watched(pool, 'worker', told?.watch);
    add(() => pool.end());
    const post = openPost(house);
    add(() => post.close());
    const locks = await holdLocks(pool, log);
    add(() => locks.release());
    const lanes = Array.from({ length: LANES }, () =>
      keepRunning({ pool, locks, tasks: watchedTasks(tasksOf(house, post, pool, log, told), told), log }),
    );
    add(() => Promise.all(lanes.map((lane) => lane.stop())));
    const giveBack = abandonedJobs(pool, grace);
    const sweep = () =>
      giveBack().then((gone) => {
        if (gone.length > 0) log.warn({ workers: gone.length }, 'gave back the jobs of workers that are gone');
      }, onError);
    await sweep();
    const noted = (task: WorkerTask, done: boolean) => noteRun(pool, task, done).catch(onError);
    const lookForDigests = () =>
      claimDigests(pool, house.clock).then(
        (count) => {
          if (count > 0) log.info({ count }, 'digests');
          return noted('digests', true);
        },
        (error: Error) => (onError(error), noted('digests', false)),
      );
    await lookForDigests();
    const forget = () =>
      Promise.all([forgetEnded(house), letMailsGo(pool), forgetSpent(pool, house.clock)]).then(
        ([, count, rows]) => {
          if (count > 0) log.warn({ count }, 'mails that were given up are let go');
          if (rows > 0) log.info({ rows }, 'forgotten');
          return noted('forgetting', true);
        },
        (error: Error) => (onError(error), noted('forgetting', false)),
      );
    const drop = () =>
      dropFiles(pool, house.files).then(
        (count) => {
          if (count > 0) log.info({ count }, 'files dropped');
          return noted('files', true);
        },
        (error: Error) => {
          log.warn({ error: error.message }, 'files could not be dropped');
          return noted('files', false);
        },
      );
    const end = () =>
      endPlans(pool, house.clock, () => !stopping).then(
        async ({ told, deleted, failed, error }) => {
          if (told + deleted > 0) log.info({ told, deleted }, 'plans whose time is over');
          if (error) log.warn({ failed, error: error.message }, 'plans whose time is over are left for the next time');
          await noted('endings', error === null);
          // What was deleted has files: they need not wait for their own hour.
          if (deleted > 0) await drop();
        },
        (error: Error) => (onError(error), noted('endings', false)),
      );
    // Not waited for at the start, since there may be much to delete; at the end it finishes the plan that it is at.
    let ending = end();
    add(() => ending);
    const lookForRecords = () => checkProviders(house).then(() => {}, onError);
    const timers = [
      setInterval(() => void lookForRecords(), RECORDS_EVERY),
      setInterval(() => void drop(), DROP_EVERY),
      setInterval(() => void lookForDigests(), DIGESTS_EVERY),
      setInterval(() => void sweep(), grace * 500),
      setInterval(() => void forget(), FORGET_EVERY),
      setInterval(() => (ending = ending.then(end)), END_EVERY),
    ];
    add(() => timers.forEach(clearInterval));
  } catch (error) {
    await close().catch(onError);
    throw error;
  }
  return {
    stop: () => {
      stopping = true;
      return close();
    },
  };
}

/** Each job by name in whatever it asks of the database, and counted. */
function watchedTasks(tasks: TaskList, told: ToldOfWork | undefined): TaskList {
  const watchedTask = (name: string, task: Task): Task =>
    async function (payload, helpers) {
      const began = performance.now();
      const done = (failed: boolean): void => told?.job({ task: name, failed, ms: performance.now() - began });
      try {
        const result = await askedFor({ job: String(helpers.job.id) }, () => task(payload, helpers));
        done(false);
        return result;
      } catch (error) {
        done(true);
        throw error;
      }
    };
  return Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, watchedTask(name, task as Task)]));
}

function tasksOf(
  house: House,
  post: Post,
  pool: ReturnType<typeof openPool>,
  log: WorkerLog,
  told: ToldOfWork | undefined,
): TaskList {
  const { timestampUrl } = house.settings;
  return {
    mail: async (payload, { job: { attempts, max_attempts } }) => {
      const job = payload as MailJob;
      const begun = performance.now();
      const outcome = await deliver(house, post, job).catch(async (error: unknown) => {
        told?.mail(job.kind, 'failed');
        // What kept the mail is what counts: that it could not be noted besides is only told.
        const tries = { attempts, most: max_attempts };
        await mailFailed(pool, job, whyNotSent(error), tries).catch((besides: Error) =>
          log.warn({ error: besides.message }, 'could not note that a mail failed'),
        );
        throw error;
      });
      // Not by its count of tries: by hand they begin anew.
      await mailDone(pool, job);
      log.info({ mail: job.kind, outcome }, 'mail');
      told?.mail(job.kind, outcome);
      // A morning has thousands, and the pages of the same process nobody wants to wait for them.
      if (job.kind === 'digest') await after(restAfter(performance.now() - begun));
    },
    // Where no authority is set any more, what was asked of one before is let go.
    stamp: async (payload) => {
      if (timestampUrl !== null)
        log.info({ outcome: await stamp(pool, timestampUrl, payload as StampOrder) }, 'time stamp');
    },
    'erase-person': async (payload) => {
      const { erasure } = payload as ErasureJob;
      await erasePerson(house, erasure);
      // Again, and without end, where the place of files is away: what is to be erased is not done before it is gone.
      await dropFiles(pool, house.files);
      log.info({ erasure }, 'erased');
    },
    summaries: async (payload) => {
      const { person } = payload as SummariesJob;
      log.info({ plans: await makeAllSummaries(house, person) }, 'summarised');
    },
  };
}

interface Lane {
  readonly pool: ReturnType<typeof openPool>;
  readonly locks: HeldLocks;
  readonly tasks: TaskList;
  readonly log: WorkerLog;
}

const GIVEN_UP: Readonly<Record<string, string>> = {
  mail: 'a mail is given up',
  stamp: 'a time stamp is given up',
  'erase-person': 'an erasure is given up',
  summaries: 'summaries of plans are given up',
};

const RESTART_AFTER = 2_000;

/** A runner that is started again when it gives up, as it does after the database was away for a while. */
function keepRunning({ pool, locks, tasks, log }: Lane): Worker {
  let stopping = false;
  let runner: Runner | undefined;
  // The name under which the queue locks a runner's jobs: the queue chooses it, and a runner that is started again has another.
  let name: string | undefined;
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => {
    name = workerPool.id;
    locks.hold(name);
  });
  events.on('job:failed', ({ job, error }) =>
    log.error(
      { job: job.id, attempts: job.attempts, ...kindOf(error) },
      GIVEN_UP[job.task_identifier] ?? 'a job is given up',
    ),
  );
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
    events,
    // Only what is collected before it is crossed off is waited for at the end; by itself the queue would leave it half done.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
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
      if (name) locks.drop(name);
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

/** What kind of error it was, by the code of nodemailer and the answer of the mail server: its words may name people. */
function kindOf(error: unknown): { code?: string; answer?: number } {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return {
    ...(typeof code === 'string' && { code }),
    ...(typeof responseCode === 'number' && { answer: responseCode }),
  };
}

/** The queue's own messages: what went wrong is said, the rest is not. Payloads never are: they lead to a way in. */
function quietLogger(log: WorkerLog): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn({ queue: level }, message);
  });
}
