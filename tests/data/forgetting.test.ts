import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFiles } from '~/data/files/drop-files.server';
import { forgetSpent } from '~/data/forgetting.server';
import { letMailsGo } from '~/data/given-up-mails.server';
import { openPool, roleUrl } from '~/data/house.server';
import { forgetEnded } from '~/data/sign-ins.server';
import { addPerson, testHouse, type TestHouse } from '../support/house';

/** Grows with how many vendors, customers, plans and people there are, and what they write: it goes with these. */
const PLAN = 'of a plan: goes with it, by `delete_plan`';
const BUSINESS = 'of a vendor: as many as it has';
const PERSON = 'of a person: a bounded number each';

/**
 * Why each table does not grow for ever with mere use: what it hangs on, or what forgets of it, and when. A table that is not named here
 * fails: say which.
 */
const KEPT: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['workspace', 'member', 'customer', 'template', 'workspace_calendar', 'workspace_brand', 'fit_policy'].map(
      (table) => [table, BUSINESS],
    ),
  ),
  fit_policy_signature: BUSINESS,
  sign_in_provider: BUSINESS,
  deleted_plan: 'one a plan that was deleted, for good: a few dozen bytes, without a name',
  erasure: 'one a person who was to be erased, for good: that it was done',
  person: 'one a person; who belongs nowhere any more has neither name nor address left',
  api_token:
    'one each time an admin makes one, as long as its workspace is there: what was given out, and that it ended',
  passkey: PERSON,
  sign_in_account: PERSON,
  mail_off: 'at most one a person and kind of mail',
  saved_view: PERSON,
  checkpoint_key: 'one each time that the installation’s key is changed',
  story_clock: 'one row, of the demo',
  outbox_mail: 'of the demo and of development, never written in production',
  worker_run: 'one row a task of the worker',
};

/** What a job forgets: how a row looks that is to go, and one that is to stay, as the same insert with another age in days. */
interface Forgotten {
  readonly by: string;
  /** Inserts a row of this age, with an id of its own. */
  readonly row: (days: number) => readonly [text: string, ...values: unknown[]];
  /** In days: the younger stays, the older goes. */
  readonly ages: readonly [stays: number, goes: number];
}

let test: TestHouse;
let worker: pg.Pool;
let workspace: string;
let dana: string;
beforeAll(async () => {
  test = await testHouse();
  test.clock.set(new Date().toISOString());
  worker = openPool(roleUrl(test.adminUrl, test.house.settings.secret, 'evenhand_worker'), 2);
  workspace = randomUUID();
  await test.rows(`insert into workspace (id, name) values ($1, 'Tessel')`, workspace);
  dana = await addPerson(test, 'dana@northquay.example', 'Dana');
});
afterAll(async () => {
  await worker.end();
  await test.close();
});

const ago = (days: number) => `now() - interval '${days} days'`;

const FORGOTTEN: Readonly<Record<string, Forgotten>> = {
  operation: {
    by: 'forget_spent, after 30 days',
    row: (days) => [`insert into operation (person_id, key, at) values ($1, $2, ${ago(days)})`, dana, randomUUID()],
    ages: [29, 31],
  },
  digest: {
    by: 'forget_spent, after 60 days, but the last that was told',
    row: (days) => [
      `insert into digest (person_id, day, told_through) values ($1, (${ago(days)})::date, ${ago(days)})`,
      dana,
    ],
    ages: [58, 62],
  },
  calendar_feed: {
    by: 'forget_spent, 30 days after it was taken back',
    row: (days) => [
      `insert into calendar_feed (id, person_id, token_hash, revoked_at) values ($1, $2, $3, ${ago(days)})`,
      randomUUID(),
      dana,
      randomUUID(),
    ],
    ages: [29, 31],
  },
  admin_log: {
    by: 'forget_admin_log, after 12 months of signing in, else 36',
    row: (days) => [`insert into admin_log (workspace_id, at, kind) values ($1, ${ago(days)}, 'signed-in')`, workspace],
    ages: [360, 370],
  },
  session: {
    by: 'forgetEnded, 60 days after it began or when it ended',
    row: (days) => [
      `insert into session (id, user_id, expires_at, created_at) values ($1, $2, now() + interval '9 days', ${ago(days)})`,
      randomUUID(),
      dana,
    ],
    ages: [59, 61],
  },
  sign_in: {
    by: 'forgetEnded, 30 days after its time: links, codes and invitations',
    row: (days) => [
      `insert into sign_in (id, kind, email, link_hash, sender_hash, tries_left, expires_at) values ($1, 'sign-in', 'a@b.example', $2, '', 5, ${ago(days)})`,
      randomUUID(),
      randomUUID(),
    ],
    ages: [29, 31],
  },
  sign_in_attempt: {
    by: 'forgetEnded, after 15 minutes',
    row: (days) => [`insert into sign_in_attempt (counted, at) values ($1, ${ago(days)})`, randomUUID()],
    ages: [0, 1],
  },
  sign_in_flow: { by: 'forgetEnded, after ten minutes', row: () => ['select'], ages: [0, 1] },
  passkey_challenge: { by: 'forgetEnded, after five minutes', row: () => ['select'], ages: [0, 1] },
  mail_failure: {
    by: 'mail_done and letMailsGo, 30 days after it was given up',
    row: () => ['select'],
    ages: [0, 1],
  },
  loose_bytes: {
    by: 'dropFiles, as soon as its bytes are gone',
    row: (days) => [
      `insert into loose_bytes (workspace_id, sha256, since) select $1, repeat('0', 64), ${ago(days)} where ${days} > 0`,
      workspace,
    ],
    ages: [0, 1],
  },
};

describe('No table grows for ever with mere use:', () => {
  it('each goes with its plan, grows with the business, or is forgotten by a job that is named', async () => {
    const tables = await test.rows<{ name: string; plans: boolean }>(
      `select c.relname as name, exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'
         and f.confrelid = 'plan'::regclass and f.confdeltype = 'c') or c.relname = 'plan' as plans
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
    );
    const why = ({ name, plans }: (typeof tables)[number]) =>
      plans ? PLAN : (KEPT[name] ?? FORGOTTEN[name]?.by ?? 'grows for ever');
    expect(tables.filter((one) => why(one) === 'grows for ever').map(({ name }) => name)).toEqual([]);
    const names = tables.filter(({ plans }) => !plans).map(({ name }) => name);
    const named = [...Object.keys(KEPT), ...Object.keys(FORGOTTEN)].sort();
    expect(named).toEqual([...names].sort());
  });

  it.each(Object.keys(FORGOTTEN).filter((table) => FORGOTTEN[table]!.row(1)[0] !== 'select'))(
    'of %s what is old goes, and what is not stays',
    async (table) => {
      const { row, ages } = FORGOTTEN[table]!;
      const count = async () => (await test.rows<{ n: number }>(`select count(*)::int as n from ${table}`))[0]!.n;
      const before = await count();
      for (const days of ages) await test.rows(...row(days));
      await forgetSpent(worker, test.house.clock);
      await forgetEnded(test.house);
      await dropFiles(worker, test.house.files);
      expect(await count()).toBe(before + (table === 'loose_bytes' ? 0 : 1));
    },
  );

  it('keeps of digests the one that says through when somebody was told last, however long ago', async () => {
    const wen = await addPerson(test, 'wen@tessel.example', 'Wen');
    for (const [day, told] of [
      ['2020-01-01', '2020-01-01T08:00:00Z'],
      ['2020-01-02', '2020-01-02T08:00:00Z'],
      ['2020-01-03', null],
      ['2020-01-04', null],
    ])
      await test.rows('insert into digest (person_id, day, told_through) values ($1, $2, $3)', wen, day, told);
    await forgetSpent(worker, test.house.clock);
    expect(await test.rows('select day::text from digest where person_id = $1 order by 1', wen)).toEqual([
      { day: '2020-01-02' },
      { day: '2020-01-04' },
    ]);
  });

  it('keeps that a customer was deleted and that somebody was to be erased, for good', async () => {
    for (const kind of ['customer-deleted', 'erasure-asked', 'member-removed'])
      await test.rows(
        `insert into admin_log (workspace_id, at, kind) values ($1, ${ago(4 * 365)}, $2)`,
        workspace,
        kind,
      );
    await forgetSpent(worker, test.house.clock);
    const left = await test.rows<{ kind: string }>(
      `select kind from admin_log where at < ${ago(3 * 365)} order by kind`,
    );
    expect(left.map(({ kind }) => kind)).toEqual(['customer-deleted', 'erasure-asked']);
  });

  it('lets go of jobs that were given up a month ago, but not of an erasure, which somebody waits for', async () => {
    const tasks = ['stamp', 'summaries', 'erase-person', 'mail'];
    for (const task of tasks)
      for (const days of [29, 31])
        await test.rows(
          `select graphile_worker.add_job($1, '{}'::json, run_at => ${ago(days)}, max_attempts => 1, job_key => $2)`,
          task,
          `${task} ${days}`,
        );
    await test.rows('update graphile_worker._private_jobs set attempts = max_attempts');
    await forgetSpent(worker, test.house.clock);
    await letMailsGo(worker);
    const left = await test.rows<{ key: string }>('select key from graphile_worker._private_jobs order by 1');
    expect(left.map(({ key }) => key)).toEqual([
      'erase-person 29',
      'erase-person 31',
      'mail 29',
      'stamp 29',
      'summaries 29',
    ]);
  });

  it('does it by what it is signed in as, and no other role may', async () => {
    for (const pool of [test.house.app, test.house.session, test.house.eraser])
      for (const call of ['forget_spent(now()::date)', 'forget_admin_log(now(), now())', "note_run('x', true)"])
        await expect(pool.query(`select ${call}`)).rejects.toMatchObject({ code: '42501' });
  });
});
