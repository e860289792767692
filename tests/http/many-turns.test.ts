import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST } from '~/data/pages/court';
import { openAsking, type Answer, type Asking } from '../support/asking';
import { BUSY, OWED } from '../support/busy-plan';
import { testHouse, type TestHouse } from '../support/house';
import { storeRunning, type StoredPlan } from '../support/stored-plan';
import type { Who } from '../support/world';

let test: TestHouse;
let plan: StoredPlan;
let asking: Asking;

beforeAll(async () => {
  test = await testHouse();
  plan = await storeRunning(test, BUSY);
  asking = await openAsking(test.house);
  test.clock.set('2026-06-10T13:00:00.000Z');
});
afterAll(async () => {
  expect(asking.faults).toEqual([]);
  await asking.close();
  await test.close();
});

const get = async (who: Who, path: string): Promise<Answer> =>
  asking.ask(path, { as: await asking.signIn(plan.person[who]) });
/** What leads to the rest of a list, as a browser without a script reads it. */
const linksIn = ({ text }: Answer) =>
  [...text.matchAll(/href="([^"]*\?turn=(\w+)[^"]*)"[^>]*>([^<]*)</g)].map(([, href, whose, words]) => ({
    href: href!.replaceAll('&amp;', '&'),
    whose,
    words,
  }));
const items = ({ text }: Answer): number => [...text.matchAll(/<(li|tr) data-item/g)].length;

describe('the first page of a plan with more turns than it shows', () => {
  it.each([
    ['priya', { theirs: OWED.marcus + OWED.dana, ours: OWED.wen }],
    ['dana', { mine: OWED.dana, ours: OWED.marcus, theirs: OWED.wen + OWED.priya }],
    ['marcus', { mine: OWED.marcus, ours: OWED.dana, theirs: OWED.wen + OWED.priya }],
    ['elena', { ours: OWED.wen + OWED.priya, theirs: OWED.marcus + OWED.dana }],
    ['grace', { ours: OWED.marcus + OWED.dana, theirs: OWED.wen + OWED.priya }],
  ] as const)('says to %s how many more there are, and leads to all of them', async (who, whole) => {
    const page = await get(who, `/plans/${plan.planId}`);
    const links = linksIn(page);
    expect(links.map(({ whose }) => whose).sort()).toEqual(Object.keys(whole).sort());
    for (const { href, whose, words } of links) {
      const all = whole[whose as keyof typeof whole] as number;
      expect(words).toBe(`${all - MOST[whose as keyof typeof MOST]} more: see all ${all} commitments`);
      const linked = await get(who, href);
      expect(linked.status).toBe(200);
      expect(items(linked)).toBe(all);
    }
  });

  it('has no such link where a list is whole', async () => {
    const links = linksIn(await get('wen', `/plans/${plan.planId}`)).map(({ whose }) => whose);
    expect(links).toEqual(['theirs']);
  });
});
