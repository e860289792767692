import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { personIdOf, type Who } from '../../../drizzle/seed/cast';
import { WORKSPACE } from '../../../drizzle/seed/workspace';
import { store } from '../../bench/store';
import { newCast, signedWork } from '../../bench/work';
import { EVERYONE } from '../../support/people';

/** Plans beside the story's, in force for a year, in which some of its people sit where they sit in Northquay's. Returns their ids. */
export async function storeMorePlans(databaseUrl: string, sitting: readonly Who[], count: number): Promise<string[]> {
  const works = Array.from({ length: count }, () => {
    const { person, seat } = newCast();
    const known = EVERYONE.filter((who) => sitting.includes(who)).map((who) => [who, personIdOf(who)]);
    return signedWork(randomUUID(), 12, { person: { ...person, ...Object.fromEntries(known) }, seat });
  });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await store(client, WORKSPACE, works);
  } finally {
    await client.end();
  }
  return works.map(({ id }) => id);
}
