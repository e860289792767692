import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asSession } from '~/data/as-session.server';
import { abandonedJobs } from '~/data/abandoned-jobs.server';
import { holdLocks } from '~/data/held-lock.server';
import { openPool, roleUrl } from '~/data/house.server';
import { enqueue, newWay } from '~/data/jobs.server';
import { startWorker, type Worker } from '~/post/worker.server';
import { askToSignIn } from '~/session/sign-in.server';
import { addPerson, testHouse, type TestHouse } from '../support/house';
import { queued } from '../support/mailbox';
import { mailServer, type MailServer } from '../support/mail-server';

const DANA = 'dana@northquay.example';

let server: MailServer;
let test: TestHouse;
const workers: Worker[] = [];
const said: string[] = [];
const errors: [string, object][] = [];
const log = {
  info: (_: object, message: string) => void said.push(message),
  warn: (fields: object, message: string) => void said.push(`${message} ${JSON.stringify(fields)}`),
  error: (fields: object, message: string) => void errors.push([message, fields]),
};

beforeEach(async () => {
  server = await mailServer();
  test = await testHouse({ smtpUrl: server.url });
  said.length = 0;
  errors.length = 0;
  await addPerson(test, DANA, 'Dana Whitfield');
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await test.close();
  await server.close();
});

const start = async (grace = 30) => {
  const worker = await startWorker({ house: test.house, databaseUrl: test.adminUrl, log, grace });
  workers.push(worker);
  return worker;
};
const ask = () => askToSignIn(test.house, { email: DANA, sender: '192.0.2.1' });
/** Lets what failed be tried at once instead of after seconds. */
const hurry = () =>
  test.rows(
    'update graphile_worker._private_jobs set run_at = now() where locked_at is null and attempts > 0 returning id',
  );
const until = async (done: () => Promise<boolean>) => {
  const deadline = Date.now() + 20_000;
  while (!(await done())) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${said.join('; ')}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
};

describe('The worker', () => {
  it('sends what was asked for while it runs, and what was asked for before', async () => {
    await ask();
    await start();
    await server.arrived(1);
    await ask();
    await server.arrived(2);
    expect(server.received.map(({ to }) => to)).toEqual([[DANA], [DANA]]);
    await until(async () => (await queued(test)).length === 0);
  });

  it('keeps a mail that the server refuses, and sends it when it is taken: the same mail', async () => {
    server.refuse(2);
    await ask();
    await start();
    for (const times of [1, 2]) {
      await until(async () =>
        (
          await test.rows<{ attempts: number; locked_at: Date | null }>(
            'select attempts, locked_at from graphile_worker._private_jobs',
          )
        ).some((job) => job.attempts === times && !job.locked_at),
      );
      expect(server.received).toHaveLength(0);
      await until(async () => (await hurry()).length > 0 || server.received.length > 0);
    }
    await server.arrived(1);
    await until(async () => (await queued(test)).length === 0);
    expect(server.received).toHaveLength(1);
  });

  it('says nothing in the log that lets anyone in', async () => {
    await start();
    server.refuse(1);
    await ask();
    await until(async () => said.some((line) => line.includes('come back later')));
    const [job] = await queued(test);
    expect(said.join(' ')).not.toContain((job as Extract<typeof job, { to: string }>).way.seed);
  });

  it('says once, as an error, that a mail is given up: which job, and nothing of whom or what', async () => {
    await ask();
    await test.rows('update graphile_worker._private_jobs set attempts = max_attempts - 1');
    const [job] = await test.rows<{ id: string }>('select id::text from graphile_worker._private_jobs');
    server.refuse(1);
    await start();
    await until(
      async () =>
        (
          await test.rows(
            'select from graphile_worker._private_jobs where locked_at is null and attempts = max_attempts',
          )
        ).length === 1,
    );
    expect(errors).toEqual([['a mail is given up', { job: job!.id, attempts: 20, code: 'EMESSAGE', answer: 451 }]]);
  });

  it('sends a mail that two workers could take once', async () => {
    await Promise.all([start(), start()]);
    for (let times = 0; times < 5; times++) await ask();
    await server.arrived(5);
    await until(async () => (await queued(test)).length === 0);
    expect(new Set(server.received.map(({ email }) => email.messageId)).size).toBe(5);
    expect(server.received).toHaveLength(5);
  });

  it('goes on after all its connections were cut', async () => {
    await start();
    await ask();
    await server.arrived(1);
    await test.rows(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'evenhand_worker' and datname = current_database()",
    );
    await ask();
    await server.arrived(2);
  });

  it('finishes what is under way before it stops, down to crossing it off', async () => {
    const worker = await start();
    const held = server.hold();
    await ask();
    await held.reading;
    const stopped = worker.stop();
    held.letGo();
    await stopped;
    workers.splice(0);
    const connected =
      "select 1 from pg_stat_activity where usename = 'evenhand_worker' and datname = current_database()";
    await until(async () => (await test.rows(connected)).length === 0);
    expect(server.received).toHaveLength(1);
    expect(await queued(test)).toEqual([]);
  });
});

describe('A job that is under way', () => {
  const lockedBy = (worker: string) =>
    test.rows('update graphile_worker._private_jobs set locked_by = $1, locked_at = now()', worker);
  const workerPool = () => openPool(roleUrl(test.adminUrl, test.house.settings.secret, 'evenhand_worker'), 3);

  it('is given back when its worker is gone, so that another does it', async () => {
    await ask();
    await lockedBy('pool-gone');
    await start(0.2);
    await server.arrived(1);
  });

  it('stays with its worker however long it takes', async () => {
    await start();
    const held = server.hold();
    await ask();
    await held.reading;
    let seconds = 0;
    const pool = workerPool();
    const giveBack = abandonedJobs(pool, 30, () => seconds);
    for (; seconds < 600; seconds += 15) expect(await giveBack()).toEqual([]);
    held.letGo();
    await pool.end();
  });

  it('stays with a worker that takes its lock again within the grace, also when that has had it for long', async () => {
    await asSession(test.house, (tx) =>
      enqueue(tx, 'mail', { kind: 'sign-in', person: null, way: newWay(), to: '/' }, 'later', '2999-01-01T00:00:00Z'),
    );
    await lockedBy('pool-long');
    const pool = workerPool();
    let seconds = 0;
    const giveBack = abandonedJobs(pool, 30, () => seconds);
    const after = (time: number) => ((seconds = time), giveBack());
    const isHeld = async () =>
      (
        await test.rows(
          "select from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())",
        )
      ).length > 0;
    const first = await holdLocks(pool, log);
    first.hold('pool-long');
    await until(isHeld);
    expect(await after(1_000)).toEqual([]);
    first.release();
    await until(async () => !(await isHeld()));
    expect(await after(1_015)).toEqual([]);
    expect(await after(1_044)).toEqual([]);
    const second = await holdLocks(pool, log);
    second.hold('pool-long');
    await until(isHeld);
    expect(await after(1_046)).toEqual([]);
    second.release();
    await until(async () => !(await isHeld()));
    expect(await after(1_060)).toEqual([]);
    expect(await after(1_090)).toEqual(['pool-long']);
    expect(await after(1_091)).toEqual([]);
    await pool.end();
  });
});

describe('A job', () => {
  it('is gone when its transaction is', async () => {
    const failing = asSession(test.house, async (tx) => {
      await enqueue(tx, 'mail', { kind: 'sign-in', person: null, way: newWay(), to: '/' }, 'a key');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await queued(test)).toEqual([]);
  });

  it('can be put in, but not read, by the roles that ask for mail', async () => {
    await ask();
    for (const pool of [test.house.app, test.house.session]) {
      await expect(pool.query('select * from graphile_worker.jobs')).rejects.toMatchObject({ code: '42501' });
      await expect(pool.query("select graphile_worker.add_job('mail')")).rejects.toMatchObject({ code: '42501' });
    }
  });
});
