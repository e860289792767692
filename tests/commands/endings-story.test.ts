import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { loadPlan } from '~/data/plans.server';
import { loadPrivate } from '~/data/private-parts.server';
import { verifyChain } from '~/domain/ledger/chain';
import { replay } from '~/domain/plan/apply';
import { applyPrivate, emptyPrivate } from '~/domain/plan/private';
import { recordOn } from '~/domain/plan/record-of';
import { personIdOf } from '../../drizzle/seed/cast';
import { MARLOW, MARLOW_PLAN } from '../../drizzle/seed/marlow';
import { SABLE, SABLE_PLAN } from '../../drizzle/seed/sable';
import { STORY_NOW, tellStory } from '../../drizzle/seed/story';
import { seatIdOf } from '../../drizzle/seed/tell';
import { testHouse, type TestHouse } from '../support/house';
import { entriesOf, LEDGER_NAMES, storedHead, storedLedger } from '../support/ledgers';

let test: TestHouse;
beforeAll(async () => {
  test = await testHouse();
  await tellStory(test.house, test.adminUrl, { endings: true });
});
afterAll(() => test.close());

const PLANS = { marlow: MARLOW_PLAN, sable: SABLE_PLAN };

describe.each(Object.entries(PLANS))('the story of %s, which has come to its end', (_, { planId, lead }) => {
  const asLead = () => ({ personId: personIdOf(lead), seatId: seatIdOf(planId, lead) });
  const planNow = async () => (await asViewer(test.house, asLead(), 'read', (tx) => loadPlan(tx, planId)))!.plan;

  it('has whole chains, is saved as its shared ledger tells it, and keeps for each side what that side’s tells', async () => {
    for (const ledger of LEDGER_NAMES) {
      const verified = verifyChain(planId, ledger, await storedLedger(test, planId, ledger));
      expect(verified).toEqual({ head: await storedHead(test, planId, ledger) });
    }
    expect(await planNow()).toEqual(replay(planId, await entriesOf(test, planId, 'shared')));
    for (const [who, side] of [
      ['priya', 'vendor'],
      [lead, 'customer'],
    ] as const) {
      const eyes = { personId: personIdOf(who), seatId: seatIdOf(planId, who) };
      const own = await asViewer(test.house, eyes, 'read', (tx) => loadPrivate(tx, planId, side));
      expect(own).toEqual((await entriesOf(test, planId, side)).reduce(applyPrivate, emptyPrivate(side)));
    }
  });
});

describe('what the record says of them', () => {
  it('is that Tessel kept its word to both, and that Sable’s waits were Sable’s', async () => {
    for (const planId of [MARLOW, SABLE]) {
      const eyes = { personId: personIdOf('priya'), seatId: seatIdOf(planId, 'priya') };
      const { plan } = (await asViewer(test.house, eyes, 'read', (tx) => loadPlan(tx, planId)))!;
      const { sides } = recordOn(plan, STORY_NOW);
      expect(sides.vendor.missed).toBe(0);
      expect(sides.customer.missed).toBeGreaterThan(1);
    }
  });
});
