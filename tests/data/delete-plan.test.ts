import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { asViewer, type Eyes } from '~/data/as-viewer.server';
import { dropFiles } from '~/data/files/drop-files.server';
import { openFiles } from '~/data/files/files.server';
import { openPool, roleUrl } from '~/data/house.server';
import { personIdOf } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { seatIdOf } from '../../drizzle/seed/tell';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import type { TestHouse } from '../support/house';
import { storeFile } from '../support/stored-file';
import { toldHouse } from '../support/told-house';
import { pdf } from '../support/uploads';

let test: TestHouse;
let admin: pg.Client;
let worker: pg.Pool;
let folder: string;
/** Every table with rows of plans. */
let tables: string[];
beforeAll(async () => {
  test = await toldHouse();
  folder = await mkdtemp(join(tmpdir(), 'evenhand-delete-plan-'));
  Object.assign(test.house.files, openFiles({ folder, bucket: null, scanUrl: null }));
  admin = new pg.Client({ connectionString: test.adminUrl });
  await admin.connect();
  worker = openPool(roleUrl(test.adminUrl, test.house.settings.secret, 'evenhand_worker'), 2);
  const found = await test.rows<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'plan_id') order by 1`,
  );
  tables = found.map(({ name }) => name);
});
// Whatever a test deletes is there again for the next.
afterEach(async () => {
  await admin.query('rollback');
  await test.rows(`update plan set stage = 'running', closed = null, withdrawn = null where id = $1`, NORTHQUAY);
});
afterAll(async () => {
  await Promise.all([admin.end(), worker.end()]);
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

/** As the functions do that may: those of the definer, within a transaction of theirs. */
async function deletes(plan: string, why: string, { workspace = WORKSPACE, at = test.house.clock.now() } = {}) {
  await admin.query('begin; set local role evenhand_definer');
  const { rows } = await admin.query<{ said: string }>('select public.delete_plan($1, $2, $3, $4) as said', [
    workspace,
    plan,
    why,
    at,
  ]);
  await admin.query('reset role');
  return rows[0]!.said;
}

/** How many rows each table has of a plan; none for one without. */
async function rowsOf(plan: string): Promise<Record<string, number>> {
  const counts = tables.map((name) => `(select count(*)::int from ${name} where plan_id = '${plan}') as ${name}`);
  const { rows } = await admin.query<Record<string, number>>(`select ${counts.join(', ')}`);
  return Object.fromEntries(Object.entries(rows[0]!).filter(([, count]) => count > 0));
}

const over = (plan: string, keepUntil: string) =>
  test.rows(
    `update plan set stage = 'closed', closed = jsonb_build_object('keepUntil', $2::text) where id = $1`,
    plan,
    keepUntil,
  );

describe('A plan that is deleted', () => {
  it('goes whole, both sides’ private parts and all three ledgers, and nothing of another plan goes with it', async () => {
    await over(NORTHQUAY, '2026-01-01');
    const [before, other] = [await rowsOf(NORTHQUAY), await rowsOf(HALDEN)];
    expect(Object.keys(before).length).toBeGreaterThan(25);
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['vendor_entry', 'customer_entry', 'customer_note']));
    expect(await deletes(NORTHQUAY, 'retention')).toBe('deleted');
    expect(await rowsOf(NORTHQUAY)).toEqual({ deleted_plan: 1 });
    expect((await admin.query('select from plan where id = $1', [NORTHQUAY])).rowCount).toBe(0);
    expect(await rowsOf(HALDEN)).toEqual(other);
  });

  it('leaves where its shared ledger ended, its days and ids, and no word of it', async () => {
    await over(NORTHQUAY, '2026-01-01');
    const [end] = await test.rows<{ seq: number; hash: string }>(
      'select seq, hash from shared_head where plan_id = $1',
      NORTHQUAY,
    );
    await deletes(NORTHQUAY, 'retention');
    const { rows } = await admin.query(
      'select why, kept_until::text, seq, hash, customer_id is not null as of, deleted_at = $2 as then from deleted_plan where plan_id = $1',
      [NORTHQUAY, test.house.clock.now()],
    );
    expect(rows).toEqual([{ why: 'retention', kept_until: '2026-01-01', ...end, of: true, then: true }]);
  });

  it('takes the bytes of its files with it, but not those that another plan’s file has too', async () => {
    const mine = { planId: NORTHQUAY, personId: personIdOf('marcus'), named: true };
    await storeFile(test, { ...mine, ...pdf('its own') });
    const both = await storeFile(test, { ...mine, ...pdf('of both') });
    await storeFile(test, { ...mine, planId: HALDEN, ...pdf('of both') });
    const kept = async () =>
      (await readdir(join(folder, 'kept'), { recursive: true, withFileTypes: true }))
        .filter((one) => one.isFile())
        .map(({ name }) => name);
    expect((await kept()).length).toBe(2);
    // As the next test shows the function to do: the job looks for itself, in a transaction of its own.
    await test.rows(
      `insert into loose_bytes (workspace_id, sha256) select distinct workspace_id, sha256 from file where plan_id = $1`,
      NORTHQUAY,
    );
    await test.rows('delete from file where plan_id = $1', NORTHQUAY);
    await dropFiles(worker, test.house.files);
    expect(await kept()).toEqual([both.sha256]);
    expect(await test.rows('select from loose_bytes')).toEqual([]);
  });

  it('names the bytes that are to go, in the same stroke', async () => {
    const file = await storeFile(test, {
      ...{ planId: NORTHQUAY, personId: personIdOf('marcus'), named: true },
      ...pdf('to go'),
    });
    await over(NORTHQUAY, '2026-01-01');
    await deletes(NORTHQUAY, 'retention');
    const { rows } = await admin.query('select sha256 from loose_bytes');
    expect(rows).toEqual(expect.arrayContaining([{ sha256: file.sha256 }]));
  });

  it('closes the addresses of its calendars, and no others', async () => {
    const feed = (plan: string | null) =>
      test.rows(
        'insert into calendar_feed (id, person_id, plan_id, token_hash) values ($1, $2, $3, $4)',
        ...[randomUUID(), personIdOf('dana'), plan, randomUUID()],
      );
    await feed(NORTHQUAY);
    await feed(null);
    const all = (await test.rows('select from calendar_feed where plan_id is distinct from $1', NORTHQUAY)).length;
    await over(NORTHQUAY, '2026-01-01');
    await deletes(NORTHQUAY, 'retention');
    expect((await admin.query('select from calendar_feed')).rowCount).toBe(all);
  });

  it('is known by what stays of it to the workspace’s admins, and to nobody else', async () => {
    await over(NORTHQUAY, '2026-01-01');
    await deletes(NORTHQUAY, 'retention');
    const sees = async (eyes: Eyes): Promise<number> => {
      await admin.query('set local role evenhand_app');
      await admin.query("select set_config('app.viewer_id', $1, true), set_config('app.seat_id', $2, true)", [
        eyes.personId,
        eyes.seatId ?? '',
      ]);
      const { rowCount } = await admin.query('select from deleted_plan');
      await admin.query('reset role');
      return rowCount ?? 0;
    };
    const admins = await test.rows<{ id: string }>(
      "select person_id as id from member where workspace_id = $1 and role = 'admin' and removed_at is null",
      WORKSPACE,
    );
    expect(await sees({ personId: admins[0]!.id })).toBe(1);
    for (const who of ['dana', 'priya', 'marcus'] as const)
      expect([who, await sees({ personId: personIdOf(who), seatId: seatIdOf(NORTHQUAY, who) })]).toEqual([who, 0]);
    expect(await sees({ personId: randomUUID() })).toBe(0);
  });
});

describe('A plan is not deleted', () => {
  it('while it binds somebody, for whatever reason', async () => {
    for (const stage of ['proposed', 'agreed', 'running', 'outcome', 'transition']) {
      await test.rows('update plan set stage = $2 where id = $1', NORTHQUAY, stage);
      for (const why of ['retention', 'customer']) {
        expect([stage, why, await deletes(NORTHQUAY, why)]).toEqual([stage, why, 'binding']);
        await admin.query('rollback');
      }
    }
    expect(Object.keys(await rowsOf(NORTHQUAY)).length).toBeGreaterThan(25);
  });

  it('before its last day is over everywhere on earth, by the given clock and by the database’s', async () => {
    const said = async (keepUntil: string, at: string) => {
      await over(NORTHQUAY, keepUntil);
      const answer = await deletes(NORTHQUAY, 'retention', { at });
      await admin.query('rollback');
      return answer;
    };
    expect(await said('2026-07-20', '2026-07-21T11:59:59Z')).toBe('binding');
    expect(await said('2026-07-20', '2026-07-21T12:00:00Z')).toBe('deleted');
    // A process whose clock runs ahead deletes nothing before its day.
    const [{ tomorrow } = { tomorrow: '' }] = await test.rows<{ tomorrow: string }>(
      "select (now() at time zone 'UTC')::date + 1 || '' as tomorrow",
    );
    expect(await said(tomorrow, '2999-01-01T00:00:00Z')).toBe('binding');
  });

  it('when its time is over where no policy said until when it is kept; with its customer it may be', async () => {
    await test.rows(`update plan set withdrawn = '{"words":""}' where id = $1`, NORTHQUAY);
    expect(await deletes(NORTHQUAY, 'retention')).toBe('binding');
    await admin.query('rollback');
    expect(await deletes(NORTHQUAY, 'customer')).toBe('deleted');
  });

  it('in the name of another workspace, or for a reason that is none', async () => {
    await over(NORTHQUAY, '2026-01-01');
    expect(await deletes(NORTHQUAY, 'retention', { workspace: randomUUID() })).toBe('not-found');
    await admin.query('rollback');
    await expect(deletes(NORTHQUAY, 'because')).rejects.toThrow('no such reason');
  });

  it('by anybody who is signed in: not through the function, not by a row, not by setting what the function sets', async () => {
    await over(NORTHQUAY, '2026-01-01');
    const eyes = { personId: personIdOf('priya'), seatId: seatIdOf(NORTHQUAY, 'priya') };
    const tries = [
      sql`select delete_plan(${WORKSPACE}, ${NORTHQUAY}, 'retention', now())`,
      sql`delete from plan where id = ${NORTHQUAY}`,
      sql`delete from shared_entry where plan_id = ${NORTHQUAY}`,
    ];
    for (const attempt of tries) {
      const refused = await asViewer(test.house, eyes, 'write', async (tx) => {
        await tx.execute(sql`select set_config('app.deleting_plan', ${NORTHQUAY}, true)`);
        return tx.execute(attempt);
      }).catch((error: unknown) => ((error as Error).cause ?? error) as { code: string });
      expect(refused).toMatchObject({ code: '42501' });
    }
    await expect(
      worker.query("select delete_plan($1, $2, 'retention', now())", [WORKSPACE, NORTHQUAY]),
    ).rejects.toThrow('permission denied');
  });
});
