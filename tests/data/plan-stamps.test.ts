import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stampsOf } from '~/data/plan-stamps.server';
import { loadPlan } from '~/data/plans.server';
import type { PlanCommand } from '~/domain/plan/commands';
import { c, haldenStored, type HaldenPlan } from '../support/halden';

let test: HaldenPlan;
beforeAll(async () => {
  test = await haldenStored('running');
  test.at('2026-08-04 09:00');
});
afterAll(() => test.close());

/** The plan that is kept under the stamp it has now, and the plan as its rows tell it. */
const keptAndRead = () =>
  test.as('priya', 'read', async (tx) => {
    const stamp = (await stampsOf(tx, [test.planId])).get(test.planId)!;
    const kept = tx.known?.get(stamp)?.plan;
    const read = await loadPlan(Object.assign(Object.create(tx), { known: undefined }), test.planId);
    return { kept, read: read?.plan };
  });

const comment: PlanCommand = { kind: 'comment', commitment: c(4), id: randomUUID(), words: 'Seen' };
const half: PlanCommand = {
  ...{ kind: 'give-half', checkIn: 'ci-1', seen: '' },
  ...{ confidence: 'at-risk', words: 'Nearly there', taps: {} },
};

it('after acts on one table and on several, the plan is known as it is, and need not be read again', async () => {
  for (const command of [comment, half]) {
    await test.plan('priya');
    expect(await test.act('priya', command)).toEqual({ done: true, repeated: false });
    const { kept, read } = await keptAndRead();
    expect(kept).toBeDefined();
    expect(kept).toEqual(read);
  }
});

it('what somebody else wrote to another table is not taken for known', async () => {
  await test.plan('priya');
  await test.rows(`update goal set doc = doc || '{"title": "Another"}' where plan_id = $1`, test.planId);
  expect((await keptAndRead()).kept).toBeUndefined();
});
