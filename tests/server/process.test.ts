import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from '~/server/free-port';
import { run } from '~/server/process.server';
import type { Settings } from '~/server/settings.server';
import { testHouse, TEST_SETTINGS, type TestHouse } from '../support/house';

let test: TestHouse;
beforeEach(async () => {
  test = await testHouse();
});
afterEach(() => test.close());

const settings = async (): Promise<Settings> => ({
  ...TEST_SETTINGS,
  databaseUrl: test.adminUrl,
  port: await freePort(),
  host: '127.0.0.1',
  logLevel: 'silent',
  dataDir: '',
});

/** Who is still connected as a role of the product. */
const connected = () =>
  test.rows(
    "select usename from pg_stat_activity where datname = current_database() and usename like 'evenhand_%' and pid <> pg_backend_pid()",
  );

it('a product that could not be filled leaves no connection behind', async () => {
  // The house of the tests has connections of its own.
  const before = (await connected()).length;
  const fill = async ({ app, session, eraser }: TestHouse['house']) => {
    await Promise.all([app, session, eraser].map((pool) => pool.query('select 1')));
    expect(await connected()).toHaveLength(before + 3);
    throw new Error('the story ends badly');
  };
  await expect(run({ settings: await settings(), fill })).rejects.toThrow('the story ends badly');
  const deadline = Date.now() + 5_000;
  while ((await connected()).length > before && Date.now() < deadline);
  expect(await connected()).toHaveLength(before);
});
