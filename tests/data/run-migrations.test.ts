import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HeldUp, runMissing, type Migration } from '~/data/run-migrations.server';
import { testHouse, type TestHouse } from '../support/house';

let test: TestHouse;
let client: pg.Client;
let other: pg.Client;
let watch: pg.Client;
let reader: pg.Client;
beforeAll(async () => {
  test = await testHouse();
  const four = [1, 2, 3, 4].map(() => new pg.Client({ connectionString: test.adminUrl }));
  [client, other, watch, reader] = four as [pg.Client, pg.Client, pg.Client, pg.Client];
  await Promise.all(four.map((each) => each.connect()));
});
afterAll(async () => {
  await Promise.all([client, other, watch, reader].map((each) => each.end()));
  await test.close();
});

const later = (name: string, when: number, ...statements: string[]): Migration => ({
  name,
  statements,
  when: 4_000_000_000_000 + when,
  hash: name,
});
const QUICK = { lock: 100, others: 200, statement: 5_000, tries: 3, pause: 10 };
/** How long somebody at most waits who reads the plans again and again while something is done: milliseconds. */
async function longestWait(doing: Promise<unknown>): Promise<number> {
  let [longest, done] = [0, false];
  const end = doing.finally(() => (done = true));
  end.catch(() => {});
  while (!done) {
    const began = performance.now();
    await reader.query('select from plan limit 1');
    longest = Math.max(longest, performance.now() - began);
  }
  await end;
  return longest;
}

const columns = async () =>
  (
    await test.rows<{ name: string }>(
      "select attname as name from pg_attribute where attrelid = 'plan'::regclass and attname like 'later_%' order by 1",
    )
  ).map(({ name }) => name);

it('a migration that meets a table in use lets go, says so and begins anew, and is made once', async () => {
  await other.query('begin; select from plan');
  const said: string[] = [];
  const made = [later('a', 1, 'create table later_a (id int)', 'alter table plan add column later_a int')];
  await runMissing(client, watch, made, QUICK, (line) => {
    said.push(line);
    void other.query('rollback');
  });
  expect(said).toEqual(['migration a: a table that it changes is in use; try 1 of 3']);
  expect(await columns()).toEqual(['later_a']);
  await runMissing(client, watch, made, QUICK);
  expect(await test.rows("select from drizzle.__drizzle_migrations where hash = 'a'")).toHaveLength(1);
});

it('one that is held up for good keeps nothing, and those before it stay; nobody waits behind it for long', async () => {
  await other.query('begin; select from plan');
  const both = [
    later('b', 2, 'create table later_b (id int)'),
    later('c', 3, 'create table later_c (id int)', 'alter table plan add column later_c int'),
  ];
  const held = expect(runMissing(client, watch, both, QUICK)).rejects.toThrow(
    new HeldUp(
      'migration c: a table that it changes is in use; tried 3 times, and nothing of it was kept: run it again',
    ),
  );
  expect(await longestWait(held)).toBeLessThan(1_000);
  await other.query('rollback');
  expect(await test.rows("select from pg_class where relname in ('later_b', 'later_c')")).toHaveLength(1);
  await runMissing(client, watch, both, QUICK);
  expect(await columns()).toEqual(['later_a', 'later_c']);
});

it('one that holds what it has changed lets go of it as soon as somebody has waited for that, however little each statement waits', async () => {
  const tables = [1, 2, 3, 4, 5].map((at) => `held_${at}`);
  for (const name of tables) await test.rows(`create table ${name} (id int)`);
  // The others of its tables are in use for a moment each, one after the other: none for as long as a statement would wait.
  const slow = later(
    'e',
    5,
    'alter table plan add column later_e int',
    ...tables.map((name) => `alter table ${name} add column later_e int`),
  );
  const said: string[] = [];
  await other.query(`begin; ${tables.map((name) => `lock table ${name} in access share mode`).join('; ')}`);
  const patience = { ...QUICK, lock: 4_000, tries: 2 };
  const made = runMissing(client, watch, [slow], patience, (line) => {
    said.push(line);
    void other.query('rollback');
  });
  const leaves = setTimeout(() => void other.query('rollback'), 2_000);
  const longest = await longestWait(made);
  clearTimeout(leaves);
  expect(longest).toBeLessThan(1_000);
  expect(said).toEqual(['migration e: a table that it changes is in use; try 1 of 2']);
  expect(await columns()).toContain('later_e');
});

it('one that works for long does so where nobody waits for it, and gives way where somebody does', async () => {
  const long = later('f', 7, 'alter table plan add column later_f int', 'select pg_sleep(1.5)');
  const alone = later('g', 6, 'create table later_g (id int)', 'select pg_sleep(1.5)');
  expect(await longestWait(runMissing(client, watch, [alone], QUICK))).toBeLessThan(1_000);
  expect(await longestWait(expect(runMissing(client, watch, [long], QUICK)).rejects.toThrow(HeldUp))).toBeLessThan(
    1_000,
  );
  expect(await columns()).not.toContain('later_f');
  await runMissing(client, watch, [long], QUICK);
  expect(await columns()).toContain('later_f');
});

it('a statement that takes longer than any may is wrong, and not tried again', async () => {
  const said: string[] = [];
  const endless = later('h', 8, 'select pg_sleep(60)');
  const short = { ...QUICK, statement: 300 };
  await expect(runMissing(client, watch, [endless], short, (line) => void said.push(line))).rejects.toThrow(
    'statement timeout',
  );
  expect(said).toEqual([]);
});

it('one that is wrong is not tried again, and nothing of it is kept', async () => {
  const said: string[] = [];
  const wrong = [later('d', 9, 'create table later_d (id int)', 'alter tabel plan')];
  await expect(runMissing(client, watch, wrong, QUICK, (line) => void said.push(line))).rejects.toThrow('syntax error');
  expect([said, await test.rows("select from pg_class where relname = 'later_d'")]).toEqual([[], []]);
});
