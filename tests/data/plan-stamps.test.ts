import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { administerSeat } from '~/commands/administer.server';
import { asViewer } from '~/data/as-viewer.server';
import { openHouse } from '~/data/house.server';
import { stampsOf } from '~/data/plan-stamps.server';
import { loadPlan } from '~/data/plans.server';
import { standingOf } from '~/data/standing.server';
import type { PlanCommand } from '~/domain/plan/commands';
import { personIdOf } from '../../drizzle/seed/cast';
import { c, haldenStored, type HaldenPlan } from '../support/halden';

let test: HaldenPlan;
beforeAll(async () => {
  test = await haldenStored('running');
  test.at('2026-08-04 09:00');
});
afterAll(() => test.close());

const stamp = (): Promise<string> =>
  test.as('priya', 'read', async (tx) => (await stampsOf(tx, [test.planId])).get(test.planId)!);

/** The plan that is kept under the stamp it has now, and the plan as its rows tell it. */
const keptAndRead = () =>
  test.as('priya', 'read', async (tx) => {
    const kept = tx.known?.get(await stamp());
    const read = await loadPlan(Object.assign(Object.create(tx), { known: undefined }), test.planId);
    return { kept, read };
  });

const comment = (): PlanCommand => ({ kind: 'comment', commitment: c(4), id: randomUUID(), words: 'Seen' });
const half: PlanCommand = {
  ...{ kind: 'give-half', checkIn: 'ci-1', seen: '' },
  ...{ confidence: 'at-risk', words: 'Nearly there', taps: {} },
};

it('after acts on one table and on several, the plan is known as it is, and need not be read again', async () => {
  for (const command of [comment(), half]) {
    await test.plan('priya');
    expect(await test.act('priya', command)).toEqual({ done: true, repeated: false });
    const { kept, read } = await keptAndRead();
    expect(kept).toBeDefined();
    expect(kept).toEqual(read);
  }
});

it('a private note moves no time and no stamp that the other side could tell it by', async () => {
  const [before, was] = [await stamp(), (await keptAndRead()).read?.lastAt];
  test.at('2026-08-04 09:30');
  expect(await test.act('priya', { kind: 'write-note', id: randomUUID(), about: null, words: 'For us' })).toMatchObject(
    {
      done: true,
    },
  );
  const { kept, read } = await keptAndRead();
  expect([await stamp(), read?.lastAt, kept?.lastAt]).toEqual([before, was, was]);
});

describe('another process', () => {
  let other: ReturnType<typeof openHouse>;
  beforeEach(() => {
    other = openHouse({ databaseUrl: test.adminUrl, settings: test.house.settings, clock: test.clock });
  });
  afterEach(() => other.close());

  it('makes another plan of it by acting: what was known here is not shown any more', async () => {
    const before = await stamp();
    await test.plan('priya');
    const ask = { house: other, ...test.eyes('ingrid'), planId: test.planId, op: randomUUID() };
    const said = comment();
    expect(await actOnPlan({ ...ask, command: said })).toEqual({ done: true, repeated: false });
    expect(await stamp()).not.toBe(before);
    expect(JSON.stringify((await test.plan('priya')).commitments[c(4)])).toContain((said as { id: string }).id);
  });

  it('that knows nothing decides and writes from the one commitment what this one does from the whole plan', async () => {
    const { commitments } = await test.plan('priya');
    const own = Object.values(commitments).find(({ side }) => side === 'vendor')!.id;
    const once = randomUUID();
    const delivery: PlanCommand = { kind: 'deliver', commitment: own, id: once, note: 'Here it is', link: '' };
    const ask = { house: other, ...test.eyes('priya'), planId: test.planId };
    const alone = await actOnPlan({ ...ask, op: randomUUID(), command: delivery });
    const again = await test.act('priya', { ...delivery, id: randomUUID() });
    expect(alone).toEqual({ done: true, repeated: false });
    expect(again).toMatchObject({ refused: 'already-delivered' });
    expect(await actOnPlan({ ...ask, op: randomUUID(), command: { ...delivery, id: randomUUID() } })).toEqual(again);
    expect((await test.plan('ingrid')).commitments[own]?.deliveries.map(({ id }) => id)).toEqual([once]);
  });
});

it('what is done on a commitment of a draft is refused for its stage, as on any other page of it', async () => {
  const draft = await haldenStored('draft');
  try {
    expect(await draft.act('priya', comment())).toMatchObject({ refused: 'wrong-stage' });
  } finally {
    await draft.close();
  }
});

it('whoever loses their seat while they wait for the plan leaves the others’ plan as it is', async () => {
  const { workspaceId } = (await standingOf(test.house, personIdOf('tomas'), test.planId)).sitting!;
  await test.rows("update member set role = 'admin' where person_id = $1", personIdOf('tomas'));
  const before = Object.keys((await test.plan('ingrid')).commitments);
  const holder = new pg.Client({ connectionString: test.adminUrl });
  await holder.connect();
  await holder.query('begin');
  await holder.query('select 1 from shared_head where plan_id = $1 for update', [test.planId]);
  const waiting = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  const untilWaiting = async (count: number): Promise<void> => {
    while ((await test.rows(waiting)).length < count);
  };
  const jonas = { house: test.house, personId: personIdOf('jonas'), workspaceId, op: randomUUID() };
  const closing = administerSeat(jonas, test.planId, { kind: 'close-seat', seat: test.eyes('tomas').seatId });
  await untilWaiting(1);
  const acting = test.act('tomas', { kind: 'write-note', id: randomUUID(), about: null, words: 'Mine' });
  await untilWaiting(2);
  await holder.query('commit');
  await holder.end();
  expect(await closing).toEqual({ done: true });
  expect(await acting).toHaveProperty('refused');
  expect(Object.keys((await test.plan('ingrid')).commitments)).toEqual(before);
});

it('connections that were cut while nobody used them are not noticed by who asks where they sit', async () => {
  const seat = async () => (await standingOf(test.house, personIdOf('priya'), test.planId)).sitting?.seat.id;
  const sitting = await seat();
  await test.rows(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'evenhand_app'",
  );
  expect(await seat()).toBe(sitting);
});

it('an admin without a seat has another stamp, and nothing of what those who sit there know', async () => {
  await test.plan('priya');
  const jonas = { personId: personIdOf('jonas') };
  const seen = await asViewer(test.house, jonas, 'read', async (tx) => ({
    stamp: (await stampsOf(tx, [test.planId])).get(test.planId),
    plan: (await loadPlan(tx, test.planId))?.plan,
  }));
  expect(seen.stamp).not.toBe(await stamp());
  expect(seen.plan?.commitments).toEqual({});
});

it('somebody of another plan, and a stranger, have none', async () => {
  for (const personId of [personIdOf('dana'), randomUUID()]) {
    const stamps = await asViewer(test.house, { personId }, 'read', (tx) => stampsOf(tx, [test.planId]));
    expect(stamps.size).toBe(0);
    expect((await standingOf(test.house, personId, test.planId)).sitting).toBeNull();
  }
});

it('where one sits is told with the stamp that the plan has', async () => {
  for (const who of ['priya', 'ingrid'] as const) {
    const { sitting } = await standingOf(test.house, personIdOf(who), test.planId);
    expect([sitting?.seat.id, sitting?.stamp]).toEqual([test.eyes(who).seatId, await stamp()]);
  }
});
