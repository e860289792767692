import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from '~/server/free-port';
import { run } from '~/server/process.server';
import type { Settings } from '~/server/settings.server';
import { BY_MAIL } from '~/domain/sign-in/means';
import { enter } from '~/session/enter.server';
import { personIdOf } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { testHouse, TEST_SETTINGS, type TestHouse } from '../support/house';
import { openStream } from '../support/stream';
import { toldHouse } from '../support/told-house';

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

it('a product that ends ends the streams of open pages at once, and waits for nobody who only looks', async () => {
  const told = await toldHouse();
  try {
    const own = { ...(await settings()), databaseUrl: told.adminUrl };
    const product = await run({ settings: { ...own, baseUrl: `http://localhost:${own.port}` }, clock: told.clock });
    const cookie = (await enter(product.house, new Request(product.url), personIdOf('dana'), BY_MAIL))!.split(
      ';',
      1,
    )[0];
    const stream = await openStream(product.url, `/plans/${NORTHQUAY}/live`, cookie);
    await stream.has(/^looking /);
    const started = performance.now();
    await Promise.all([product.stop(), stream.over]);
    // What it waits for at most when somebody is still being answered is ten seconds.
    expect(performance.now() - started).toBeLessThan(5_000);
  } finally {
    await told.close();
  }
});
