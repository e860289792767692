import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type pg from 'pg';
import { offsetClock } from '~/data/clock.server';
import { openHouse } from '~/data/house.server';
import { makeAllSummaries } from '~/data/summaries.server';
import { TEST_SETTINGS } from '../support/house';
import { PEOPLE } from '../support/people';
import { NOW } from './work';

/** Seats one person as the vendor's executive in plans, and returns who it is. Past the ledger: none of these plans is read as one. */
export async function seatOverseer(client: pg.Client, planIds: readonly string[]): Promise<string> {
  const person = randomUUID();
  await client.query('insert into person (id, email, name) values ($1, $2, $3)', [
    ...[person, `overseer.${person}@bench.example`, PEOPLE.elena.name],
  ]);
  await client.query(
    `insert into seat (workspace_id, plan_id, id, person_id, side, role, name, position, email, opened_at, joined_at)
     select workspace_id, plan_id, gen_random_uuid(), $1, 'vendor', 'executive', $2, 'All plans', 'overseer@bench.example', opened_at, opened_at
     from seat where plan_id = any($3::uuid[]) and side = 'vendor' and role = 'executive'`,
    [person, PEOPLE.elena.name, planIds],
  );
  return person;
}

/** What the worker does in the night: every plan of theirs in figures. */
export async function summarise(databaseUrl: string, person: string): Promise<void> {
  const clock = offsetClock(Temporal.Instant.from(NOW).epochMilliseconds - Date.now());
  const house = openHouse({ databaseUrl, settings: TEST_SETTINGS, clock });
  try {
    await makeAllSummaries(house, person);
  } finally {
    await house.close();
  }
}
