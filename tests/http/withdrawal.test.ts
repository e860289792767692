import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { personIdOf } from '../../drizzle/seed/cast';
import { openAsking, type Answer, type Asking } from '../support/asking';
import { haldenStored, type HaldenPlan } from '../support/halden';

let test: HaldenPlan;
let asking: Asking;

beforeAll(async () => {
  test = await haldenStored('running');
  test.at('2026-08-03 09:00');
  asking = await openAsking(test.house);
});
afterAll(async () => {
  expect(asking.faults).toEqual([]);
  await asking.close();
  await test.close();
});

const withdrawing = async (form?: Readonly<Record<string, string>>): Promise<Answer> =>
  asking.ask(`/plans/${test.planId}/withdrawal`, {
    as: await asking.signIn(personIdOf('ingrid')),
    ...(form && { method: 'POST', form: { op: randomUUID(), form: 'withdraw', ...form } }),
  });

it('says at the field what withdrawing ends, and for whom', async () => {
  const { text } = await withdrawing();
  expect(text).toMatch(/type="checkbox"[^>]*name="ends"/);
  expect(text).toMatch(/ends the plan for Tessel Analytics and for Halden Foods/);
});

it('is no withdrawal by words and one button alone: the plan goes on, and the words are kept', async () => {
  const answer = await withdrawing({ words: 'We go our own way' });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('Please tick this if the plan is to end for both sides');
  expect(answer.text).toContain('We go our own way');
  expect((await test.plan('ingrid')).withdrawn).toBeNull();
});

it('ends the plan once both the words and the tick are there', async () => {
  expect((await withdrawing({ words: 'We go our own way', ends: 'on' })).status).toBe(302);
  expect((await test.plan('ingrid')).withdrawn).not.toBeNull();
});
