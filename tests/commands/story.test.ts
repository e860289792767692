import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { loadPlan } from '~/data/plans.server';
import { loadPrivate } from '~/data/private-parts.server';
import { verifyChain } from '~/domain/ledger/chain';
import { replay } from '~/domain/plan/apply';
import { courtFor } from '~/domain/plan/court/court';
import type { Entry } from '~/domain/plan/entries';
import type { Plan } from '~/domain/plan/state/plan';
import { applyPrivate, emptyPrivate } from '~/domain/plan/private';
import { recordCase } from '~/domain/plan/record-of';
import { judgeCase } from '~/domain/record/answer';
import { castLines, EVERYONE, personIdOf, SIGN_INS, type Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { isTold, STORY_NOW, tellStory } from '../../drizzle/seed/story';
import { seatIdOf } from '../../drizzle/seed/tell';
import { testHouse, type TestHouse } from '../support/house';
import { entriesOf, LEDGER_NAMES, storedHead, storedLedger } from '../support/ledgers';

const PLANS = [NORTHQUAY, HALDEN];

let test: TestHouse;
let northquay: Plan;

const planOf = async (told: TestHouse, planId: string, who: Who): Promise<Plan> => {
  const eyes = { personId: personIdOf(who), seatId: seatIdOf(planId, who) };
  return (await asViewer(told.house, eyes, 'read', (tx) => loadPlan(tx, planId)))!.plan;
};

const numbered = (plan: Plan, number: number) =>
  Object.values(plan.commitments).find((one) => one.number === String(number))!;

beforeAll(async () => {
  test = await testHouse();
  await tellStory(test.house, test.adminUrl);
  northquay = await planOf(test, NORTHQUAY, 'dana');
});

afterAll(() => test.close());

describe('the demo story', () => {
  it('has whole chains in all ledgers of all plans, and heads where they end', async () => {
    for (const plan of PLANS)
      for (const ledger of LEDGER_NAMES) {
        const verified = verifyChain(plan, ledger, await storedLedger(test, plan, ledger));
        expect(verified).toEqual({ head: await storedHead(test, plan, ledger) });
      }
  });

  it('is saved as replaying the shared ledger tells it', async () => {
    for (const plan of PLANS)
      expect(await planOf(test, plan, 'priya')).toEqual(replay(plan, await entriesOf(test, plan, 'shared')));
  });

  it("keeps of each side's own what replaying that side's ledger tells", async () => {
    for (const [who, side] of [
      ['priya', 'vendor'],
      ['dana', 'customer'],
    ] as const) {
      const eyes = { personId: personIdOf(who), seatId: seatIdOf(NORTHQUAY, who) };
      const kept = await asViewer(test.house, eyes, 'read', (tx) => loadPrivate(tx, NORTHQUAY, side));
      const own = (await entriesOf(test, NORTHQUAY, side)).reduce(applyPrivate, emptyPrivate(side));
      expect(kept).toEqual(own);
      expect(Object.keys(kept.notes).length).toBeGreaterThan(1);
    }
  });

  it('is the spreadsheet: 28 commitments, 15 of the customer and 13 of the vendor, all bound by the second signature', () => {
    const signed = Object.values(northquay.commitments).filter(({ number }) => Number(number) <= 28);
    expect(signed.map(({ side }) => side).sort()).toEqual([
      ...Array<string>(15).fill('customer'),
      ...Array<string>(13).fill('vendor'),
    ]);
    expect(new Set(signed.map(({ agreedAt }) => agreedAt))).toEqual(new Set(['2026-06-02T13:40:00.000Z']));
  });

  it('has one commitment more, which both added while the plan ran', () => {
    const added = Object.values(northquay.commitments).filter(({ number }) => Number(number) > 28);
    expect(added.map(({ number, agreedAt }) => [number, agreedAt])).toEqual([['29', '2026-07-10T13:25:00.000Z']]);
  });

  it('has something waiting for everyone who sits in it and can sign in', () => {
    for (const who of ['dana', 'ruth', 'priya', 'elena', 'marcus', 'wen'] as const) {
      const { mine } = courtFor(northquay, northquay.seats[seatIdOf(NORTHQUAY, who)]!, STORY_NOW);
      expect([who, mine.length > 0]).toEqual([who, true]);
    }
  });

  it('was sent back once and then signed by both executives', () => {
    const [first, second] = Object.values(northquay.versions);
    expect(first!.sentBack?.by.role).toBe('executive');
    expect(first!.inForceAt).toBeNull();
    expect(Object.keys(second!.signatures).sort()).toEqual(['customer', 'vendor']);
  });

  it('has six check-ins behind it, of which the customer called one off on its day, and the next with one sealed half', () => {
    const past = Object.values(northquay.checkIns).filter(({ on }) => on < '2026-07-21');
    expect(past).toHaveLength(6);
    const calledOff = past.filter(({ state }) => state === 'called-off');
    expect(calledOff.map(({ on, calledOff: answer }) => [on, answer?.by.side, answer?.at])).toEqual([
      ['2026-07-02', 'customer', '2026-07-02T13:20:00.000Z'],
    ]);
    const next = northquay.checkIns['ci-7']!;
    expect([next.on, next.state, Object.keys(next.halvesIn), next.halves]).toEqual([
      '2026-07-23',
      'planned',
      ['customer'],
      {},
    ]);
  });

  it('has one hold, one contest, one re-plan and one relief', () => {
    const all = Object.values(northquay.commitments);
    expect(all.flatMap(({ holds }) => holds.map(({ decision }) => decision))).toEqual(['accepted']);
    expect(all.flatMap(({ contests }) => contests.map(({ settled }) => settled?.outcome))).toEqual(['nobody']);
    const agreed = all.filter((one) => one.dateProposals.some(({ state }) => state === 'agreed'));
    expect(agreed.map(({ number }) => number).sort()).toEqual(['15', '18']);
  });

  it('has a record on which both sides kept, missed, and held each other up', () => {
    const { sides, commitments } = judgeCase(recordCase(northquay, STORY_NOW));
    for (const side of [sides.vendor, sides.customer]) {
      expect(side.kept).toBeGreaterThanOrEqual(5);
      expect(side.late).toBeGreaterThanOrEqual(4);
      expect(side.excused).toBeGreaterThanOrEqual(2);
      expect(side.lateDays).toBeGreaterThan(10);
      expect(side.heldUpDays).toBeGreaterThan(5);
    }
    const stands = (number: number) => commitments[numbered(northquay, number).id]!;
    expect(stands(15)).toMatchObject({ verdict: 'kept', firstDue: '2026-06-30', due: '2026-07-07', moves: 1 });
    expect(stands(18)).toMatchObject({ verdict: 'excused', moves: 1, days: 'NN' });
    expect(stands(8).days).toBe('CCCNV');
    expect(stands(13).days).toBe('VVVV');
  });

  it('lets nine people sign in, one line each', () => {
    expect(SIGN_INS).toHaveLength(9);
    expect(castLines()).toHaveLength(9);
    expect(EVERYONE.length).toBeGreaterThan(9);
  });

  it('is told to its end, leaves no mail of the past, and starts its clock', async () => {
    expect(await isTold(test.house, test.adminUrl)).toBe(true);
    // What asks for halves waits for the story's clock, and is not sent for a check-in that is over.
    const due =
      "select 1 from graphile_worker._private_jobs where run_at <= now() and payload ->> 'kind' <> 'check-in-open'";
    expect(await test.rows(due)).toEqual([]);
    expect(await test.rows('select 1 from outbox_mail')).toEqual([]);
  });

  it('is proposed to the second customer, and nobody of the first knows of it', async () => {
    expect((await planOf(test, HALDEN, 'ingrid')).stage).toBe('proposed');
    const eyes = { personId: personIdOf('dana'), seatId: seatIdOf(NORTHQUAY, 'dana') };
    expect(await asViewer(test.house, eyes, 'read', (tx) => loadPlan(tx, HALDEN))).toBeNull();
  });
});

describe('telling the story again', () => {
  const contentOf = async (told: TestHouse): Promise<Entry[]> => {
    const all: Entry[] = [];
    for (const plan of PLANS) for (const ledger of LEDGER_NAMES) all.push(...(await entriesOf(told, plan, ledger)));
    return all;
  };

  it('says the same in every ledger, on another database', async () => {
    const other = await testHouse();
    try {
      await tellStory(other.house, other.adminUrl);
      expect(await contentOf(other)).toEqual(await contentOf(test));
    } finally {
      await other.close();
    }
  });

  it('adds nothing on the same database, so one that was cut off can go on', async () => {
    const before = await contentOf(test);
    await tellStory(test.house, test.adminUrl);
    expect(await contentOf(test)).toEqual(before);
  });
});
