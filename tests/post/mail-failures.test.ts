import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { letMailsGo } from '~/data/given-up-mails.server';
import { failedMails, mailFailed, retryMail } from '~/data/mail-failures.server';
import { openPool, roleUrl } from '~/data/house.server';
import { messageIdOf, openPost } from '~/post/transport.server';
import { whyNotSent } from '~/post/why-not-sent';
import { startWorker, type Worker } from '~/post/worker.server';
import { addPerson, testHouse, type TestHouse } from '../support/house';
import { mailServer, type MailServer } from '../support/mail-server';
import { queued } from '../support/mailbox';
import { storeRunning, type StoredPlan } from '../support/stored-plan';
import { PEOPLE } from '../support/world';

let server: MailServer;
let test: TestHouse;
let plan: StoredPlan;
let worker: Worker | undefined;
const log = { info: () => {}, warn: () => {}, error: () => {} };

beforeEach(async () => {
  server = await mailServer();
  test = await testHouse({ smtpUrl: server.url });
  plan = await storeRunning(test);
  // A Saturday, on which no digest comes between.
  test.clock.set('2026-06-06T13:00:00.000Z');
  await test.rows('delete from graphile_worker._private_jobs');
  await test.rows("update member set role = 'admin' where person_id = $1", plan.person.elena);
});
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
  await test.close();
  await server.close();
});

const start = async () => {
  worker = await startWorker({ house: test.house, databaseUrl: test.adminUrl, log });
};
const failed = (personId: string, workspaceId = plan.workspaceId) =>
  asViewer(test.house, { personId }, 'read', (tx) => failedMails(tx, workspaceId));
const hurry = () =>
  test.rows('update graphile_worker._private_jobs set run_at = now() where locked_at is null and attempts > 0');
const until = async (done: () => Promise<boolean>) => {
  const deadline = Date.now() + 20_000;
  while (!(await done())) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await new Promise((resolve) => setImmediate(resolve));
  }
};
/** One mail that is on its way: any kind would do. */
const oneMail = () =>
  test.rows(
    `select graphile_worker.add_job('mail', json_build_object('kind', 'in-force', 'plan', $1::text, 'person', $2::text, 'seat', $3::text,
       'about', '1', 'by', $3::text, 'key', 'the one mail'), job_key => 'the one mail', max_attempts => 20)`,
    plan.planId,
    plan.person.dana,
    plan.seat.dana,
  );

describe('A mail that could not be sent', () => {
  it.each([
    [451, 'later'],
    [550, 'message'],
  ] as const)('because the server answers %d is shown to the admin, until it is sent', async (answer, reason) => {
    server.refuse(1, answer);
    await oneMail();
    await start();
    await until(async () => (await failed(plan.person.elena)).length === 1);
    const [mail] = await failed(plan.person.elena);
    expect(mail).toMatchObject({ kind: 'in-force', reason, answer, tries: 1, minutes: 0, nextIn: 1 });
    expect(mail!.to).toEqual({ name: PEOPLE.dana.name, email: PEOPLE.dana.email });
    expect(JSON.stringify(mail)).not.toContain(plan.planId);
    await hurry();
    await server.arrived(1);
    await until(async () => (await failed(plan.person.elena)).length === 0);
  });

  it('is shown to nobody but the admins of the workspace that has to do with it', async () => {
    server.refuse(1);
    await oneMail();
    await start();
    await until(async () => (await failed(plan.person.elena)).length === 1);
    expect(await failed(plan.person.priya)).toEqual([]);
    expect(await failed(plan.person.dana)).toEqual([]);
    const other = await addPerson(test, 'adele@elsewhere.example', 'Adele');
    const [{ id } = { id: '' }] = await test.rows<{ id: string }>(
      "insert into workspace (id, name) values (gen_random_uuid(), 'Elsewhere') returning id",
    );
    await test.rows(
      "insert into member (workspace_id, person_id, name, email, role, joined_at) values ($1, $2, 'Adele', 'adele@elsewhere.example', 'admin', now())",
      ...[id, other],
    );
    expect(await failed(other)).toEqual([]);
    expect(await failed(other, id)).toEqual([]);
    const [mail] = await failed(plan.person.elena);
    for (const personId of [other, plan.person.priya, plan.person.dana])
      expect(await asViewer(test.house, { personId }, 'write', (tx) => retryMail(tx, plan.workspaceId, mail!.id))).toBe(
        false,
      );
  });

  it('is tried again at once by hand, with all its tries before it, even when it was given up', async () => {
    server.refuse(1);
    await oneMail();
    await test.rows('update graphile_worker._private_jobs set attempts = max_attempts - 1');
    await start();
    await until(async () => (await failed(plan.person.elena))[0]?.nextIn === null);
    const [mail] = await failed(plan.person.elena);
    expect(mail).toMatchObject({ tries: 20, nextIn: null });
    const eyes = { personId: plan.person.elena };
    expect(await asViewer(test.house, eyes, 'write', (tx) => retryMail(tx, plan.workspaceId, mail!.id))).toBe(true);
    await server.arrived(1);
    // Sent at its first try again, it is no longer there, whatever its tries are counted from.
    await until(async () => (await failed(plan.person.elena)).length === 0);
  });

  it('is tried again by hand also in the moment before the queue lets it go, and stands as it did while it is being tried', async () => {
    const keeper = openPool(roleUrl(test.adminUrl, test.house.settings.secret, 'evenhand_worker'), 1);
    await oneMail();
    const order = { kind: 'in-force', person: plan.person.dana, plan: plan.planId, key: 'the one mail' } as never;
    await mailFailed(keeper, order, { reason: 'later', answer: 451 }, { attempts: 20, most: 20 });
    await keeper.end();
    await test.rows(
      "update graphile_worker._private_jobs set attempts = 20, locked_at = now(), locked_by = 'a worker'",
    );
    const [mail] = await failed(plan.person.elena);
    const retry = () =>
      asViewer(test.house, { personId: plan.person.elena }, 'write', (tx) => retryMail(tx, plan.workspaceId, mail!.id));
    expect(await retry()).toBe(false);
    expect((await failed(plan.person.elena))[0]!.nextIn).toBeNull();
    const asked = retry();
    const waits = () => test.rows("select 1 from pg_stat_activity where wait_event = 'PgSleep'");
    await until(async () => (await waits()).length > 0);
    await test.rows('update graphile_worker._private_jobs set locked_at = null, locked_by = null');
    expect(await asked).toBe(true);
    expect(await test.rows('select attempts from graphile_worker._private_jobs')).toEqual([{ attempts: 0 }]);
    expect((await failed(plan.person.elena))[0]!.nextIn).toBe(0);
  });

  it('because the connection broke off after it was taken is sent once more, as the same mail', async () => {
    server.drop(1);
    await oneMail();
    await start();
    await until(async () => (await failed(plan.person.elena)).length === 1);
    expect((await failed(plan.person.elena))[0]).toMatchObject({ tries: 1 });
    expect(server.received).toHaveLength(1);
    await hurry();
    await server.arrived(2);
    await until(async () => (await queued(test)).length === 0);
    const id = messageIdOf(test.house.settings.baseUrl, 'the one mail');
    expect(server.received.map(({ email }) => email.messageId)).toEqual([id, id]);
  });

  it('is let go thirty days after its last try when it was given up, with its job; tried again by hand before, it is not', async () => {
    const keeper = openPool(roleUrl(test.adminUrl, test.house.settings.secret, 'evenhand_worker'), 1);
    const longAgo = () => test.rows("update graphile_worker._private_jobs set run_at = now() - interval '31 days'");
    const jobs = () => test.rows("select 1 from graphile_worker.jobs where key = 'the one mail'");
    await oneMail();
    const order = { kind: 'in-force', person: plan.person.dana, plan: plan.planId, key: 'the one mail' } as never;
    await mailFailed(keeper, order, { reason: 'later', answer: 451 }, { attempts: 20, most: 20 });
    await longAgo();
    expect(await letMailsGo(keeper)).toBe(0);
    await test.rows('update graphile_worker._private_jobs set attempts = max_attempts, run_at = now()');
    expect(await letMailsGo(keeper)).toBe(0);
    const [mail] = await failed(plan.person.elena);
    await longAgo();
    const eyes = { personId: plan.person.elena };
    await asViewer(test.house, eyes, 'write', (tx) => retryMail(tx, plan.workspaceId, mail!.id));
    await longAgo();
    expect([await letMailsGo(keeper), (await jobs()).length]).toEqual([0, 1]);
    await test.rows('update graphile_worker._private_jobs set attempts = max_attempts');
    await longAgo();
    expect([await letMailsGo(keeper), (await jobs()).length]).toEqual([1, 0]);
    expect(await failed(plan.person.elena)).toEqual([]);
    await keeper.end();
  });

  it('because the server takes it and says nothing is given back in time, and named so', async () => {
    const held = server.hold();
    const post = openPost(test.house, { greeting: 2_000, answer: 300 });
    const mail = { subject: 'S', text: 'T', html: 'H', to: { name: 'R', email: 'r@northquay.example' }, key: 'k' };
    const error: unknown = await post.send(mail).then(
      () => null,
      (why: unknown) => why,
    );
    expect(whyNotSent(error)).toEqual({ reason: 'silent', answer: null });
    held.letGo();
    post.close();
  });

  it('is a digest only to workspaces whose plans it can tell of, and a way in to those where the person belongs', async () => {
    const keeper = openPool(roleUrl(test.adminUrl, test.house.settings.secret, 'evenhand_worker'), 1);
    const fail = (job: object) =>
      mailFailed(keeper, job as never, { reason: 'later', answer: 451 }, { attempts: 1, most: 20 });
    await fail({ kind: 'digest', person: plan.person.dana, day: '2026-06-02', key: 'd' });
    await fail({ kind: 'sign-in', person: plan.person.dana, key: 's', to: '/' });
    expect((await failed(plan.person.elena)).map(({ kind }) => kind).sort()).toEqual(['digest', 'sign-in']);
    await test.rows('delete from mail_failure');
    await test.rows("update plan set stage = 'closed'");
    await fail({ kind: 'digest', person: plan.person.dana, day: '2026-06-03', key: 'd2' });
    await fail({ kind: 'sign-in', person: null, key: 'nobody', to: '/' });
    expect(await failed(plan.person.elena)).toEqual([]);
    await keeper.end();
  });
});

describe('A mail that one can do without', () => {
  it('says in its headers where one post turns it off; one that is always sent does not', async () => {
    await oneMail();
    await start();
    await server.arrived(1);
    const header = (name: string) => server.received[0]!.email.headers.find(({ key }) => key === name)?.value;
    expect(header('list-unsubscribe')).toMatch(
      new RegExp(`^<http://localhost:4100/unsubscribe/${plan.person.dana}~in-force~[\\w-]{43}>$`),
    );
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    // Who has come is not invited any more.
    await test.rows('update member set joined_at = null where person_id = $1', plan.person.wen);
    await test.rows(
      `select graphile_worker.add_job('mail', json_build_object('kind', 'invitation', 'person', $1::text, 'workspace', $2::text,
         'key', 'an invitation', 'way', json_build_object('id', gen_random_uuid(), 'seed', 'x')), job_key => 'an invitation')`,
      plan.person.wen,
      plan.workspaceId,
    );
    await server.arrived(2);
    expect(server.received[1]!.email.headers.some(({ key }) => key.startsWith('list-'))).toBe(false);
  });
});
