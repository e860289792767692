import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnPlan } from '~/commands/act-on-plan.server';
import type { SummariesJob } from '~/data/jobs.server';
import { MOST_READ } from '~/data/pages/plan-heads';
import { makeAllSummaries, MOST_AT_ONCE } from '~/data/summaries.server';
import type { KnownGuest } from '~/http/guard.server';
import { seeWeek } from '~/http/weekly.server';
import { store } from '../bench/store';
import { newCast, signedWork } from '../bench/work';
import { testHouse, type TestHouse } from '../support/house';

/** The last by its id, which nobody reads first for any other reason than what happened in it. */
const CONTESTED = 'ffffffff-ffff-4fff-bfff-ffffffffffff';
const PLANS = MOST_READ + 2;

let test: TestHouse;
const cast = newCast();
beforeAll(async () => {
  test = await testHouse();
  const client = new pg.Client({ connectionString: test.adminUrl });
  await client.connect();
  const workspaceId = randomUUID();
  await client.query('insert into workspace (id, name) values ($1, $2)', [workspaceId, 'Tessel Analytics']);
  await store(client, workspaceId, [
    ...Array.from({ length: PLANS }, (_, n) => signedWork(n === 0 ? CONTESTED : randomUUID(), 3, cast)),
  ]);
  await client.end();
  test.clock.set('2025-06-04T13:00:00.000Z');
}, 120_000);
afterAll(() => test.close());

const week = async () => {
  const guest = {
    house: test.house,
    viewer: { personId: cast.person.priya },
    url: new URL('http://plans.example.com/weekly'),
  };
  return (await seeWeek({ ...guest, request: new Request(guest.url) } as unknown as KnownGuest)).view;
};

/** What the worker was asked for, done as it does it. */
async function night(): Promise<void> {
  const asked = await test.rows<{ payload: SummariesJob }>('select payload from graphile_worker._private_jobs');
  await test.rows('delete from graphile_worker._private_jobs');
  for (const { payload } of asked) await makeAllSummaries(test.house, payload.person);
}

describe('The week of somebody who sits in more plans than are read', () => {
  it('has as many of them counted as one can wait for and the worker asked for the rest, though nobody ever looked at the portfolio', async () => {
    const { rows, left } = await week();
    expect([rows.length, left]).toEqual([MOST_READ, PLANS - MOST_READ]);
    expect(await test.rows('select from plan_summary')).toHaveLength(MOST_AT_ONCE);
    await night();
    expect(await test.rows('select from plan_summary')).toHaveLength(PLANS);
  });

  it('reads those that need it most as they are now, not as they were when somebody last counted', async () => {
    const planId = CONTESTED;
    const contest = { kind: 'contest', commitment: 'c0', id: 'contest-1', words: 'It was done.' } as const;
    expect((await week()).rows.map((row) => row.planId)).not.toContain(planId);
    const by = { personId: cast.person.dana, seatId: cast.seat.dana };
    const done = await actOnPlan({ ...by, house: test.house, planId, op: randomUUID(), command: contest });
    expect(done).toMatchObject({ done: true });
    expect((await week()).rows.map((row) => row.planId)).toContain(planId);
    expect(await test.rows('select key from graphile_worker.jobs')).toEqual([]);
  });
});
