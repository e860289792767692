import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HeldUp, runMissing, type Migration } from '~/data/run-migrations.server';
import { testHouse, type TestHouse } from '../support/house';

let test: TestHouse;
let client: pg.Client;
let other: pg.Client;
beforeAll(async () => {
  test = await testHouse();
  [client, other] = [1, 2].map(() => new pg.Client({ connectionString: test.adminUrl })) as [pg.Client, pg.Client];
  await Promise.all([client.connect(), other.connect()]);
});
afterAll(async () => {
  await Promise.all([client.end(), other.end()]);
  await test.close();
});

const later = (name: string, when: number, ...statements: string[]): Migration => ({
  name,
  statements,
  when: 4_000_000_000_000 + when,
  hash: name,
});
const QUICK = { lock: 100, statement: 5_000, tries: 3, pause: 10 };
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
  await runMissing(client, made, QUICK, (line) => {
    said.push(line);
    void other.query('rollback');
  });
  expect(said).toEqual(['migration a: a table that it changes is in use; try 1 of 3']);
  expect(await columns()).toEqual(['later_a']);
  await runMissing(client, made, QUICK);
  expect(await test.rows("select from drizzle.__drizzle_migrations where hash = 'a'")).toHaveLength(1);
});

it('one that is held up for good keeps nothing, and those before it stay; nobody waits behind it for long', async () => {
  await other.query('begin; select from plan');
  const both = [
    later('b', 2, 'create table later_b (id int)'),
    later('c', 3, 'create table later_c (id int)', 'alter table plan add column later_c int'),
  ];
  const began = performance.now();
  await expect(runMissing(client, both, QUICK)).rejects.toThrow(
    new HeldUp(
      'migration c: a table that it changes is in use; tried 3 times, and nothing of it was kept: run it again',
    ),
  );
  expect(performance.now() - began).toBeLessThan(3_000);
  await other.query('rollback');
  expect(await test.rows("select from pg_class where relname in ('later_b', 'later_c')")).toHaveLength(1);
  await runMissing(client, both, QUICK);
  expect(await columns()).toEqual(['later_a', 'later_c']);
});

it('one that is wrong is not tried again, and nothing of it is kept', async () => {
  const said: string[] = [];
  const wrong = [later('d', 4, 'create table later_d (id int)', 'alter tabel plan')];
  await expect(runMissing(client, wrong, QUICK, (line) => void said.push(line))).rejects.toThrow('syntax error');
  expect([said, await test.rows("select from pg_class where relname = 'later_d'")]).toEqual([[], []]);
});
