import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { haldenStored, type HaldenPlan } from '../support/halden';
import { seatIdOf } from '../../drizzle/seed/tell';
import { HALDEN } from '../../drizzle/seed/second-plan';

describe('a seat that was closed while the plan was a draft', () => {
  let test: HaldenPlan;
  beforeAll(async () => {
    test = await haldenStored('draft');
  });
  afterAll(() => test.close());

  it('is not told to the customer: the proposal leaves no row of it behind', async () => {
    const seat = seatIdOf(HALDEN, 'tomas');
    expect(await test.act('priya', { kind: 'close-seat', seat })).toMatchObject({ done: true });
    expect(await test.rows('select 1 from seat where id = $1', seat)).toHaveLength(1);
    expect(await test.act('priya', { kind: 'propose-plan' })).toMatchObject({ done: true });
    expect(await test.rows('select 1 from seat where id = $1', seat)).toEqual([]);
    expect(Object.keys((await test.plan('ingrid')).seats)).not.toContain(seat);
  });
});
