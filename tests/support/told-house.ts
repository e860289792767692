import pg from 'pg';
import { inject } from 'vitest';
import { openHouse } from '~/data/house.server';
import { setClock } from '~/data/clock.server';
import { STORY_NOW, tellStory } from '../../drizzle/seed/story';
import { cloneDatabase, type FreshDatabase } from './clone';
import { TEST_SETTINGS, testHouse, type TestHouse } from './house';
import { databaseUrl, template } from './test-postgres';

const TOLD = 'evenhand_told';

/** A house on a database of its own in which the demo story was told. The clock stands where the story ends. */
export async function toldHouse(): Promise<TestHouse> {
  const test = await testHouse({}, toldDatabase);
  test.clock.set(STORY_NOW);
  return test;
}

/** The story is told once a run, by whoever needs it first; the others wait for it and clone what came of it. */
async function toldDatabase(): Promise<FreshDatabase> {
  const server = inject('adminUrl');
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('evenhand story'))");
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [TOLD]);
    if (rowCount === 0) await tellInto(client, databaseUrl(server, TOLD));
    return await cloneDatabase(server, TOLD);
  } finally {
    await client.end();
  }
}

/** Only what was told to its end becomes a template. */
async function tellInto(client: pg.Client, adminUrl: string): Promise<void> {
  await client.query(`drop database if exists ${TOLD} with (force)`);
  await client.query(`create database ${TOLD} template ${template}`);
  const house = openHouse({ databaseUrl: adminUrl, settings: TEST_SETTINGS, clock: setClock(STORY_NOW) });
  try {
    await tellStory(house, adminUrl);
  } finally {
    await house.close();
  }
  await client.query(`alter database ${TOLD} is_template true`);
}
