import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replay } from '~/domain/plan/apply';
import { partsOf } from '~/domain/plan/text/part';
import { termsContent } from '~/domain/plan/sign-off/version';
import { testHouse, type TestHouse } from '../support/house';
import { entriesOf } from '../support/ledgers';
import { sign, storeRunning, type StoredPlan } from '../support/stored-plan';
import { goal, type Who } from '../support/world';

/** What is stored, whatever order it comes in. */
const stored = async (plan: StoredPlan) => JSON.parse(JSON.stringify(await plan.read())) as unknown;

describe('a change of a running plan, in the database', () => {
  let test: TestHouse;
  let plan: StoredPlan;
  beforeAll(async () => {
    test = await testHouse();
    plan = await storeRunning(test);
    test.clock.set('2026-06-10T13:00:00.000Z');
  });
  afterAll(() => test.close());

  const isWhole = async () =>
    expect(replay(plan.planId, await entriesOf(test, plan.planId, 'shared'))).toEqual(await stored(plan));

  const putTerms = async (who: Who) => {
    const { amendment } = await plan.read();
    const terms = {
      ...termsContent(amendment!.terms),
      end: '2026-08-30',
      rhythm: { weeks: 2, weekday: 2, time: '09:00' } as const,
    };
    await plan.do(who, { kind: 'put-terms', seen: amendment!.terms.consent.rev, terms });
  };

  it('is kept beside what holds, is what its ledger replays to at every step, and leaves no row behind', async () => {
    await plan.do('priya', { kind: 'open-amendment', words: 'August is needed' });
    await plan.do('priya', { kind: 'put-goal', id: randomUUID(), seen: 0, goal: goal('Every planner is trained') });
    await putTerms('priya');
    await isWhole();
    const open = partsOf(await plan.read()).filter(({ consent }) => !consent.customer);
    expect(open).toHaveLength(2);
    await plan.do('dana', {
      kind: 'agree-to-parts',
      parts: open.map(({ part, consent }) => ({ part, seen: consent.rev })),
    });
    await plan.do('dana', { kind: 'freeze' });
    const days = { from: '2026-06-10', until: '2026-06-12' };
    await plan.do('ruth', { kind: 'name-delegate', id: randomUUID(), to: plan.seat.dana, ...days });
    await sign(plan, 'dana');
    await isWhole();
    expect((await plan.read()).terms.end).toBe('2026-07-26');
    await sign(plan, 'elena');
    await isWhole();
    const after = await plan.read();
    expect(after).toMatchObject({ stage: 'running', amendment: null, terms: { end: '2026-08-30' } });
    expect(after.versions['2']?.signatures.customer?.onBehalfOf?.seat).toBe(plan.seat.ruth);
    expect(await test.rows('select id from amendment')).toEqual([]);
    const weekdays = Object.values(after.checkIns).map(({ on }) => on);
    expect(
      weekdays
        .filter((on) => on > '2026-06-10')
        .every((on) =>
          ['2026-06-16', '2026-06-30', '2026-07-14', '2026-07-28', '2026-08-11', '2026-08-25'].includes(on),
        ),
    ).toBe(true);
  });

  it('is gone without a trace in what holds when it is dropped', async () => {
    const before = await stored(plan);
    await plan.do('dana', { kind: 'open-amendment', words: 'Another month' });
    await plan.do('dana', { kind: 'rename-plan', title: 'Northquay, longer' });
    await isWhole();
    await plan.do('priya', { kind: 'drop-amendment', words: 'No' });
    expect(await stored(plan)).toEqual(before);
    expect(await test.rows('select id from amendment')).toEqual([]);
    await isWhole();
  });
});
