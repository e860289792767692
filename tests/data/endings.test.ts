import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLog } from '~/data/admin-log.server';
import { asViewer } from '~/data/as-viewer.server';
import { endPlans } from '~/data/endings.server';
import { dropFiles } from '~/data/files/drop-files.server';
import { openFiles } from '~/data/files/files.server';
import { openPool, roleUrl } from '~/data/house.server';
import { readOutbox } from '~/data/outbox.server';
import { verifyAll } from '~/server/backup/verify-all';
import { sayLogged } from '~/words/log';
import { CAST, COMPANIES, personIdOf } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { seatIdOf } from '../../drizzle/seed/tell';
import { customerIdOf, WORKSPACE } from '../../drizzle/seed/workspace';
import { everyText } from '../support/erasing';
import type { TestHouse } from '../support/house';
import { deliverQueued, queued } from '../support/mailbox';
import { storeFile } from '../support/stored-file';
import { toldHouse } from '../support/told-house';
import { pdf } from '../support/uploads';

let test: TestHouse;
let worker: pg.Pool;
let folder: string;
beforeEach(async () => {
  test = await toldHouse();
  folder = await mkdtemp(join(tmpdir(), 'evenhand-endings-'));
  Object.assign(test.house.files, openFiles({ folder, bucket: null, scanUrl: null }));
  worker = openPool(roleUrl(test.adminUrl, test.house.settings.secret, 'evenhand_worker'), 4);
  await test.rows('delete from graphile_worker._private_jobs');
});
afterEach(async () => {
  await worker.end();
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

/** The story stands at 21 July 2026. */
const TODAY = '2026-07-21';
const look = () => endPlans(worker, test.house.clock);

/** Closed by both sides, to be read through a day. */
const over = (plan: string, keepUntil: string) =>
  test.rows(
    `update plan set stage = 'closed', closed = $2 where id = $1`,
    plan,
    JSON.stringify({
      by: { seat: seatIdOf(plan, 'priya'), side: 'vendor', role: 'lead' },
      at: '2026-07-01T12:00:00.000Z',
      how: 'parted',
      keepUntil,
    }),
  );
/** As if everybody had been told twice, so many days ago and a week ago, and it was seen as often. */
const told = (plan: string, { days = 31, again = 8, seen = 31, lastDay = '2026-07-19' } = {}) =>
  test.rows(
    `insert into plan_ending (workspace_id, plan_id, last_day, warned_at, reminded_at, seen)
     values ($1, $2, $3, now() - $4 * interval '1 day', now() - $5 * interval '1 day', $6)
     on conflict (workspace_id, plan_id) do update set last_day = excluded.last_day, warned_at = excluded.warned_at,
       reminded_at = excluded.reminded_at, seen = excluded.seen`,
    ...[WORKSPACE, plan, lastDay, days, again, seen],
  );
const isThere = async (plan: string) => (await test.rows('select 1 from plan where id = $1', plan)).length === 1;
const logged = () => test.rows<{ n: number }>("select count(*)::int as n from admin_log where kind = 'plan-deleted'");

/** How many rows each table has of a plan; none for one without. */
async function rowsOf(plan: string): Promise<Record<string, number>> {
  const found = await test.rows<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'plan_id') order by 1`,
  );
  const counts = found.map(({ name }) => `(select count(*)::int from ${name} where plan_id = '${plan}') as ${name}`);
  const [row] = await test.rows<Record<string, number>>(`select ${counts.join(', ')}`);
  return Object.fromEntries(Object.entries(row!).filter(([, count]) => count > 0));
}

const seatsOf = (plan: string) =>
  test.rows<{ email: string; side: string }>(
    'select email, side from seat where plan_id = $1 and closed_at is null order by email',
    plan,
  );

describe('Who sits in a plan that is over', () => {
  it('is told once that it will be deleted, both sides alike, however many workers look at the same time', async () => {
    await over(NORTHQUAY, '2026-08-19');
    const done = await Promise.all([look(), look(), look()]);
    expect(done.reduce((sum, one) => sum + one.told, 0)).toBe(1);
    expect((await look()).told).toBe(0);
    await deliverQueued(test);
    const mails = (await readOutbox(test.house)).filter(({ subject }) => subject.includes('will be deleted'));
    const seats = await seatsOf(NORTHQUAY);
    expect(new Set(seats.map(({ side }) => side))).toEqual(new Set(['vendor', 'customer']));
    expect(mails.map(({ to }) => to).sort()).toEqual(seats.map(({ email }) => email));
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(mails.length);
    const text = mails.find(({ to }) => to === CAST.dana.email)!.text;
    expect(text).toContain('kept through Wednesday, 19 August 2026');
    expect(text).toContain('In 30 days, after Thursday, 20 August 2026, all of it is deleted, for both sides alike');
    expect(text).toContain('What goes: its text and the record');
    expect(text).toContain(`/plans/${NORTHQUAY}/exports`);
    expect(text).toContain(`What stays with ${COMPANIES.vendor}`);
  });

  it('is told nothing while it is to be read for longer, while it runs, and of what names no day', async () => {
    await over(NORTHQUAY, '2026-08-21');
    await test.rows(`update plan set withdrawn = '{"words":""}' where id = $1`, HALDEN);
    expect(await look()).toEqual({ told: 0, deleted: 0, failed: 0, error: null });
    // A day that somebody wrote into a plan that runs is none.
    await over(NORTHQUAY, '2026-07-01');
    await test.rows(`update plan set stage = 'running' where id = $1`, NORTHQUAY);
    expect((await look()).told).toBe(0);
  });

  it('is told again a week before, once, as another mail; who left meanwhile, and who sits elsewhere, is told nothing', async () => {
    await over(NORTHQUAY, '2026-07-28');
    await told(NORTHQUAY, { days: 23, seen: 23, lastDay: '2026-07-28' });
    await test.rows('update plan_ending set reminded_at = null');
    const seats = (await seatsOf(NORTHQUAY)).length;
    expect((await Promise.all([look(), look()])).reduce((sum, one) => sum + one.told, 0)).toBe(1);
    const jobs = await queued(test);
    expect(jobs.map(({ key }) => key)).toEqual(jobs.map(() => expect.stringContaining(' again ') as string));
    await test.rows('update seat set closed_at = now() where id = $1', seatIdOf(NORTHQUAY, 'dana'));
    await deliverQueued(test);
    const mails = (await readOutbox(test.house)).filter(({ subject }) => subject.includes('will be deleted'));
    expect(mails.map(({ to }) => to)).not.toContain(CAST.dana.email);
    expect(mails.map(({ to }) => to)).not.toContain(CAST.ingrid.email);
    expect(mails).toHaveLength(seats - 1);
  });

  it('gets no mail of a day that holds no longer: told late, another day is named', async () => {
    await over(NORTHQUAY, '2026-07-25');
    await look();
    await test.rows("update plan_ending set warned_at = now() - interval '24 days', seen = 3");
    test.clock.set('2026-08-13T12:00:00.000Z');
    expect((await look()).told).toBe(1);
    expect(await test.rows('select last_day::text as day from plan_ending')).toEqual([{ day: '2026-09-09' }]);
    const outcomes = await deliverQueued(test);
    const seats = (await seatsOf(NORTHQUAY)).length;
    expect(outcomes.filter((one) => one === 'sent')).toHaveLength(seats);
    expect(outcomes.filter((one) => one === 'not-wanted')).toHaveLength(seats);
  });
});

describe('A plan whose time is over', () => {
  it('is never deleted untold, however long ago its day was: it has a month from when somebody first looked', async () => {
    await over(NORTHQUAY, '2020-01-01');
    expect(await look()).toMatchObject({ told: 1, deleted: 0 });
    expect(await test.rows('select last_day::text as day from plan_ending')).toEqual([{ day: '2026-08-20' }]);
    test.clock.set('2026-11-01T12:00:00.000Z');
    expect(await look()).toMatchObject({ told: 1, deleted: 0 });
    for (let times = 0; times < 3; times++) expect(await look()).toMatchObject({ told: 0, deleted: 0 });
    expect(await isThere(NORTHQUAY)).toBe(true);
  });

  it('goes whole once it is, by one of many workers, and leaves a line and a mark; of no other plan a row changes', async () => {
    const file = { planId: NORTHQUAY, personId: personIdOf('marcus'), named: true };
    await storeFile(test, { ...file, ...pdf('its own') });
    const kept = await storeFile(test, { ...file, ...pdf('of both') });
    await storeFile(test, { ...file, planId: HALDEN, ...pdf('of both') });
    await over(NORTHQUAY, '2026-07-19');
    await told(NORTHQUAY);
    const others = await rowsOf(HALDEN);
    const before = await verifyAll(test.adminUrl, null);
    const done = await Promise.all([look(), look()]);
    expect(done.reduce((sum, one) => sum + one.deleted, 0)).toBe(1);
    expect(done.reduce((sum, one) => sum + one.failed, 0)).toBe(0);
    expect(await rowsOf(NORTHQUAY)).toEqual({ deleted_plan: 1 });
    expect(await rowsOf(HALDEN)).toEqual(others);
    expect(await test.rows('select why, kept_until::text from deleted_plan')).toEqual([
      { why: 'retention', kept_until: '2026-07-19' },
    ]);
    const after = await verifyAll(test.adminUrl, null);
    expect([after.faults, after.plans]).toEqual([before.faults, before.plans - 1]);
    await dropFiles(worker, test.house.files);
    const bytes = await readdir(join(folder, 'kept'), { recursive: true, withFileTypes: true });
    expect(bytes.filter((one) => one.isFile()).map(({ name }) => name)).toEqual([kept.sha256]);
    const lines = await asViewer(test.house, { personId: personIdOf('jonas') }, 'read', (tx) =>
      readLog(tx, WORKSPACE, { person: '', kind: 'plan-deleted' }, { before: null, most: 9 }),
    );
    expect(lines.map((line) => [line.by, sayLogged(line)])).toEqual([
      [
        '',
        `Deleted a plan with ${COMPANIES.northquay}: it was to be read through 2026-07-19, and everybody in it was told before`,
      ],
    ]);
    for (const who of ['priya', 'dana', 'ingrid'] as const)
      expect(
        await asViewer(test.house, { personId: personIdOf(who) }, 'read', (tx) =>
          readLog(tx, WORKSPACE, { person: '', kind: '' }, { before: null, most: 9 }),
        ),
      ).toEqual([]);
  });

  it('takes whoever belongs nowhere else with it, and nobody who does', async () => {
    await test.rows('delete from outbox_mail');
    await over(HALDEN, '2026-07-19');
    await told(HALDEN);
    expect((await look()).deleted).toBe(1);
    const all = await everyText(test);
    for (const who of ['ingrid', 'peter'] as const)
      for (const word of [CAST[who].email, CAST[who].name]) expect([word, all.includes(word)]).toEqual([word, false]);
    for (const who of ['dana', 'priya'] as const) expect(all).toContain(CAST[who].email);
  });

  it.each([
    ['told a month ago less a day', { days: 29 }],
    ['told again six days ago', { again: 6 }],
    ['seen on twenty-nine days alone since: a clock that jumped', { seen: 29 }],
    ['told of a day that is not over everywhere', { lastDay: '2026-07-20' }],
  ])('stays where it was %s, whoever asks the database', async (_, what) => {
    await over(NORTHQUAY, '2026-07-19');
    await told(NORTHQUAY, what);
    test.clock.set('2026-07-21T11:59:00.000Z');
    const ask = () =>
      worker.query<{ said: string }>("select end_plan($1, $2, '2026-07-21T11:59:00Z', 'x') as said", [
        WORKSPACE,
        NORTHQUAY,
      ]);
    expect((await ask()).rows[0]!.said).toBe('told-lately');
    await test.rows('delete from plan_ending');
    expect((await ask()).rows[0]!.said).toBe('not-told');
    expect(await isThere(NORTHQUAY)).toBe(true);
  });

  it('stays when a clock runs ahead: the process’s alone deletes nothing, and what was told at a time to come was not told', async () => {
    const [{ tomorrow } = { tomorrow: '' }] = await test.rows<{ tomorrow: string }>(
      "select (now() at time zone 'UTC')::date + 1 || '' as tomorrow",
    );
    await over(NORTHQUAY, tomorrow);
    await told(NORTHQUAY, { lastDay: tomorrow });
    test.clock.set('2999-01-01T00:00:00.000Z');
    expect(await look()).toMatchObject({ deleted: 0, failed: 0 });
    await test.rows("update plan_ending set warned_at = now() + interval '60 days'");
    test.clock.set(`${TODAY}T12:00:00.000Z`);
    await look();
    expect(await test.rows('select from plan_ending')).toEqual([]);
    expect(await isThere(NORTHQUAY)).toBe(true);
  });

  it('is seen once a day, however often and by however many it is looked at', async () => {
    await over(NORTHQUAY, '2026-08-19');
    await look();
    const seen = async () => (await test.rows<{ seen: number }>('select seen from plan_ending'))[0]!.seen;
    await Promise.all([look(), look(), look()]);
    expect(await seen()).toBe(0);
    await test.rows("update plan_ending set seen_at = now() - interval '23 hours'");
    await Promise.all([look(), look(), look()]);
    expect(await seen()).toBe(1);
    // A clock that is set back is no reason to count no more.
    await test.rows("update plan_ending set seen_at = now() + interval '40 days'");
    await look();
    expect(await seen()).toBe(2);
  });

  it('waits while one of its mails could not be sent, and while somebody is being erased from it', async () => {
    await over(NORTHQUAY, '2026-07-19');
    await told(NORTHQUAY);
    await test.rows(
      `insert into mail_failure (workspace_id, job_key, kind, person_id, tries, reason) values ($1, $2, 'plan-ending', $3, 20, 'address')`,
      ...[WORKSPACE, `${NORTHQUAY} plan-ending 2026-07-19 again x`, personIdOf('dana')],
    );
    expect((await look()).deleted).toBe(0);
    await test.rows('delete from mail_failure');
    const erasure = randomUUID();
    await test.rows(
      'insert into erasure (workspace_id, id, person_id, asked_by, asked_at) values ($1, $2, $3, $4, $5)',
      ...[WORKSPACE, erasure, personIdOf('tomas'), personIdOf('jonas'), '2026-07-20T12:00:00Z'],
    );
    await test.rows(
      'insert into erasure_plan (workspace_id, erasure_id, plan_id) values ($1, $2, $3)',
      ...[WORKSPACE, erasure, NORTHQUAY],
    );
    expect((await look()).deleted).toBe(0);
    // One that has come to nothing for a week is no reason to keep everybody's texts for longer.
    await test.rows("update erasure set asked_at = '2026-07-14T11:00:00Z'");
    expect((await look()).deleted).toBe(1);
  });

  it('is deleted once, with its customer or for its time, whichever comes first', async () => {
    const halden = customerIdOf(COMPANIES.halden);
    await over(HALDEN, '2026-07-19');
    await told(HALDEN);
    const customer = asViewer(test.house, { personId: personIdOf('jonas') }, 'write', async (tx) => {
      const { rows } = await tx.execute<{ said: string }>(
        `select delete_customer('${WORKSPACE}', '${halden}', 'over', '${TODAY}T13:00:00Z', 'x') as said`,
      );
      return rows[0]!.said;
    });
    const [said, { failed }] = await Promise.all([customer, look()]);
    expect([said, failed]).toEqual(['deleted', 0]);
    expect(await test.rows('select from deleted_plan')).toHaveLength(1);
    expect(await test.rows('select 1 from customer where id = $1', halden)).toEqual([]);
  });

  it('keeps no other where it cannot be deleted, and is deleted the next time', async () => {
    for (const plan of [NORTHQUAY, HALDEN]) {
      await over(plan, plan === HALDEN ? '2026-07-18' : '2026-07-19');
      await told(plan);
    }
    await test.rows(
      `create function stumble() returns trigger language plpgsql as $$ begin if old.id = '${HALDEN}' then raise exception 'stumbled'; end if; return old; end $$`,
    );
    await test.rows('create trigger stumbles before delete on plan for each row execute function stumble()');
    expect(await look()).toMatchObject({ deleted: 1, failed: 1, error: { message: 'stumbled' } });
    expect([await isThere(HALDEN), await isThere(NORTHQUAY)]).toEqual([true, false]);
    expect(await logged()).toEqual([{ n: 1 }]);
    await test.rows('drop trigger stumbles on plan');
    expect(await look()).toMatchObject({ deleted: 1, failed: 0 });
    expect(await isThere(HALDEN)).toBe(false);
  });

  it('is there whole when whoever deletes it is killed in the midst of it, and goes whole the next time', async () => {
    await over(NORTHQUAY, '2026-07-19');
    await told(NORTHQUAY);
    const whole = await rowsOf(NORTHQUAY);
    await test.rows(
      `create function killed() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return old; end $$`,
    );
    await test.rows('create trigger kills after delete on shared_entry for each row execute function killed()');
    expect(await look()).toMatchObject({ deleted: 0, failed: 1 });
    expect(await rowsOf(NORTHQUAY)).toEqual(whole);
    expect(await logged()).toEqual([{ n: 0 }]);
    await test.rows('drop trigger kills on shared_entry');
    expect(await look()).toMatchObject({ deleted: 1, failed: 0 });
    expect(await rowsOf(NORTHQUAY)).toEqual({ deleted_plan: 1 });
  });

  it('is nobody’s to tell of or to end but the worker’s', async () => {
    await over(NORTHQUAY, '2026-07-19');
    for (const call of [
      'ending_plans(now()::date)',
      `tell_ending('${WORKSPACE}', '${NORTHQUAY}', now()::date, false)`,
      `end_plan('${WORKSPACE}', '${NORTHQUAY}', now(), 'x')`,
      "forget_people('{}', 'x')",
    ])
      for (const pool of [test.house.app, test.house.session, test.house.eraser])
        await expect(pool.query(`select ${call}`)).rejects.toMatchObject({ code: '42501' });
    await expect(worker.query("select forget_people('{}', 'x')")).rejects.toMatchObject({ code: '42501' });
    await look();
    const sees = (who: 'priya' | 'dana' | 'ingrid' | 'jonas') =>
      asViewer(test.house, { personId: personIdOf(who) }, 'read', async (tx) => {
        return (await tx.execute('select 1 from plan_ending')).rows.length;
      });
    expect([await sees('priya'), await sees('dana'), await sees('ingrid'), await sees('jonas')]).toEqual([1, 1, 0, 0]);
  });
});
