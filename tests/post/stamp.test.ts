import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { checkpointsOf, type StoredCheckpoint } from '~/data/checkpoints.server';
import { openPool, roleUrl } from '~/data/house.server';
import { askForStamp, stamp } from '~/post/stamp.server';
import { startWorker, type Worker } from '~/post/worker.server';
import { testHouse, type TestHouse } from '../support/house';
import { hasOpenssl, stampAuthority, type Manner, type StampAuthority } from '../support/stamp-authority';
import { storeAgreed, storeRunning, sign, type StoredPlan } from '../support/stored-plan';

const NOTE = 'a note that is stamped\n';
const DIGEST = createHash('sha256').update(NOTE).digest();

describe.skipIf(!hasOpenssl)('(needs openssl, is skipped without it) A time stamp', () => {
  let authority: StampAuthority;
  beforeAll(async () => {
    authority = await stampAuthority();
  });
  afterAll(() => authority.close());

  it('is taken when it is granted for what was asked, and verifies by openssl alone', async () => {
    authority.answer('grants');
    const stamped = await askForStamp(authority.url, DIGEST);
    expect(authority.verifies(NOTE, stamped)).toMatchObject({ holds: true });
    expect(authority.verifies(`${NOTE} `, stamped)).toMatchObject({ holds: false });
  });

  const WRONG: readonly (readonly [Manner, object])[] = [
    ['refuses', { code: 'stamp-refused' }],
    ['garbage', { code: 'stamp-unreadable' }],
    ['other-imprint', { code: 'stamp-other-imprint' }],
    ['other-nonce', { code: 'stamp-other-nonce' }],
    ['too-long', { code: 'stamp-too-long' }],
    ['away', { code: 'stamp-status' }],
    ['a-page', { code: 'stamp-type' }],
    ['stalls', { name: 'TimeoutError' }],
  ];
  it.each(WRONG)('is not taken of an authority that answers so: %s', async (manner, fault) => {
    authority.answer(manner);
    await expect(askForStamp(authority.url, DIGEST, 1_000)).rejects.toMatchObject(fault);
  });

  describe('of a checkpoint', () => {
    let test: TestHouse;
    const workers: Worker[] = [];
    const errors: [string, object][] = [];
    beforeEach(async () => {
      test = await testHouse({ timestampUrl: authority.url });
      errors.length = 0;
      authority.answer('grants');
    });
    afterEach(async () => {
      await Promise.all(workers.splice(0).map((worker) => worker.stop()));
      await test.close();
    });

    const start = async () => {
      const log = {
        info: () => {},
        warn: () => {},
        error: (fields: object, said: string) => void errors.push([said, fields]),
      };
      workers.push(await startWorker({ house: test.house, databaseUrl: test.adminUrl, log }));
    };
    const until = async (done: () => Promise<boolean> | boolean) => {
      const deadline = Date.now() + 20_000;
      while (!(await done())) {
        if (Date.now() > deadline) throw new Error('waited in vain');
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const made = async (plan: StoredPlan): Promise<StoredCheckpoint> =>
      (await asViewer(test.house, { personId: plan.person.dana }, 'read', (tx) => checkpointsOf(tx, plan.planId))).at(
        -1,
      )!;
    const jobs = () =>
      test.rows<{ id: string; attempts: number }>(
        "select j.id::text, j.attempts from graphile_worker.jobs j where task_identifier = 'stamp' and locked_at is null",
      );

    it('is asked for in the transaction that makes it, comes by the worker, and stands with it for openssl to verify', async () => {
      const plan = await storeRunning(test);
      expect(await jobs()).toHaveLength(1);
      expect((await made(plan)).stamp).toBeNull();
      await start();
      await until(async () => (await made(plan)).stamp !== null);
      const { note, stamp: kept } = await made(plan);
      expect(authority.verifies(note, Buffer.from(kept!, 'base64'))).toMatchObject({ holds: true });
    });

    it('is asked for by nobody while a plan is only talked about, or where no authority is set', async () => {
      await storeAgreed(test);
      expect(await jobs()).toEqual([]);
      const without = await testHouse();
      await storeRunning(without);
      expect(await without.rows("select from graphile_worker.jobs where task_identifier = 'stamp'")).toEqual([]);
      await without.close();
    });

    it('is tried again after an authority refused, and mail goes out meanwhile', async () => {
      authority.answer('refuses');
      const plan = await storeAgreed(test);
      await sign(plan, 'ruth');
      await sign(plan, 'elena');
      await start();
      await until(async () => (await jobs()).some(({ attempts }) => attempts === 1));
      await until(
        async () =>
          (await test.rows("select from outbox_mail where subject like '%signed by both sides'")).length === 4,
      );
      expect((await made(plan)).stamp).toBeNull();
      authority.answer('grants');
      await until(async () => {
        await test.rows(
          'update graphile_worker._private_jobs set run_at = now() where attempts > 0 and locked_at is null',
        );
        return (await made(plan)).stamp !== null;
      });
    });

    it('that cannot be had is said once, as an error, and nothing else changes', async () => {
      authority.answer('garbage');
      const plan = await storeRunning(test);
      await test.rows(
        "update graphile_worker._private_jobs set attempts = max_attempts - 1 where payload ->> 'digest' <> ''",
      );
      const [job] = await jobs();
      await start();
      await until(() => errors.length > 0);
      expect(errors).toEqual([['a time stamp is given up', { job: job!.id, attempts: 20, code: 'stamp-unreadable' }]]);
      expect((await made(plan)).stamp).toBeNull();
    });

    it('is kept once: a second answer replaces none', async () => {
      const plan = await storeRunning(test);
      const { seq, note } = await made(plan);
      const pool = openPool(roleUrl(test.adminUrl, test.house.settings.secret, 'evenhand_worker'), 1);
      const digest = createHash('sha256').update(note).digest('hex');
      const again = () => stamp(pool, authority.url, { plan: plan.planId, seq, digest });
      expect(await again()).toBe('stamped');
      const first = (await made(plan)).stamp;
      expect(await again()).toBe('stamped-before');
      expect((await made(plan)).stamp).toBe(first);
      await pool.end();
    });
  });
});
