import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkout } from '~/server/folders';
import { store } from '../bench/store';
import { lastingWork, newCast, NOW, type Work } from '../bench/work';
import { openAsking, type Asking } from '../support/asking';
import { testHouse, type TestHouse } from '../support/house';

/** The plan of the bench: 200 commitments and what happened to them in most of a year. */
let test: TestHouse;
let asking: Asking;
let work: Work;
let as: string;

beforeAll(async () => {
  test = await testHouse();
  test.clock.set(NOW);
  work = lastingWork(randomUUID(), 200, newCast());
  const workspace = randomUUID();
  await test.rows('insert into workspace (id, name) values ($1, $2)', workspace, 'Tessel Analytics');
  const client = new pg.Client({ connectionString: test.adminUrl });
  await client.connect();
  await store(client, workspace, [work]).finally(() => client.end());
  asking = await openAsking(test.house);
  as = await asking.signIn(work.cast.person.priya);
});
afterAll(async () => {
  expect(asking.faults).toEqual([]);
  await asking.close();
  await test.close();
});

const page = async (path: string): Promise<string> => {
  const { status, text } = await asking.ask(`/plans/${work.id}${path}`, { as });
  expect(status).toBe(200);
  return text;
};

it('the record of 200 commitments and a year weighs at most a fifth more than the list of the commitments', async () => {
  const [list, record] = [await page('/commitments'), await page('/record')];
  expect(Buffer.byteLength(record) / Buffer.byteLength(list)).toBeLessThanOrEqual(1.2);
});

it('the record stands whole in its page, and what it was drawn from is not sent beside it', async () => {
  const record = await page('/record');
  const [drawn, sent] = record.split('</main>') as [string, string];
  for (const { number, title } of Object.values(work.plan.commitments)) {
    expect(drawn).toContain(`>${number} ${title}</a>`);
    expect(sent).not.toContain(title);
  }
  const asked = await page('/record.data');
  for (const { title } of Object.values(work.plan.commitments)) expect(asked).toContain(title);
});

/** Bytes as browsers are sent them: packed where that is smaller. */
const sizeOf = (script: string): number => {
  const file = join(checkout, 'build/client', script);
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
};

it('the plan page comes alive with at most 90 KB of scripts', async () => {
  const html = await page('/commitments');
  const scripts = new Set([...html.matchAll(/<link rel="modulepreload" href="([^"]+)"/g)].map(([, script]) => script!));
  expect(scripts.size).toBeGreaterThan(3);
  const sizes = Object.fromEntries([...scripts].map((script) => [script, sizeOf(script)]));
  const all = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  expect(all, JSON.stringify(sizes)).toBeLessThanOrEqual(90_000);
});
