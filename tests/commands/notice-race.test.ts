import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { asViewer } from '~/data/as-viewer.server';
import { loadPlan } from '~/data/plans.server';
import { replay } from '~/domain/plan/apply';
import type { PlanCommand } from '~/domain/plan/commands';
import { noticeHash, noticeText } from '~/domain/plan/notice/notice-text';
import { emptyPrivate } from '~/domain/plan/private';
import type { Plan } from '~/domain/plan/state/plan';
import { isRefusal } from '~/domain/refusal';
import { cloneDatabase, type FreshDatabase } from '../support/clone';
import { freshDatabase } from '../support/database';
import { testHouse, type TestHouse } from '../support/house';
import { entriesOf } from '../support/ledgers';
import { delivered, draftOf, giving } from '../support/notices';
import { storeAgreed, type StoredPlan } from '../support/stored-plan';
import { versionOnTable } from '~/domain/plan/sign-off/version';
import type { Who } from '../support/world';

const ROUNDS = 24;

let waiting: FreshDatabase;
let ids: StoredPlan;

const act = async (of: TestHouse, who: Who, command: PlanCommand): Promise<true | string> => {
  const acted = await actOnPlan({
    house: of.house,
    personId: ids.person[who],
    seatId: ids.seat[who],
    planId: ids.planId,
    op: randomUUID(),
    command,
  });
  return isRefusal(acted) ? acted.refused : true;
};

const read = async ({ house }: TestHouse): Promise<Plan> =>
  (await asViewer(house, { personId: ids.person.priya, seatId: ids.seat.priya }, 'read', (tx) =>
    loadPlan(tx, ids.planId),
  ))!.plan;

/** Signed by both on Monday 1 June; on the 12th the first commitment of the customer is six days late. */
beforeAll(async () => {
  waiting = await freshDatabase();
  const first = await testHouse({}, async () => ({ ...waiting, drop: async () => {} }));
  ids = await storeAgreed(first);
  first.clock.set('2026-06-01T13:00:00.000Z');
  for (const who of ['ruth', 'elena'] as const) {
    const { number: version, hash } = versionOnTable(await read(first))!;
    const signed = { consent: 'I sign.', knownBy: 'link', freshProof: true };
    expect(await act(first, who, { kind: 'sign', version, hash, ...signed })).toBe(true);
  }
  await first.close();
});
afterAll(() => waiting.drop());
describe('two executives give notice while what was missed is dropped', () => {
  it(
    `every notice that was taken says what the record said when it was, in ${ROUNDS} races`,
    { timeout: 120_000 },
    async () => {
      const outcomes: (true | string)[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const own = await testHouse({}, () => cloneDatabase(inject('adminUrl'), waiting.name));
        own.clock.set('2026-06-12T14:00:00.000Z');
        const before = await read(own);
        const missed = Object.values(before.commitments).find(({ number }) => number === '1')!;
        const theirs = Object.values(before.commitments).find(({ number }) => number === '2')!;
        const asking = (who: 'elena' | 'ruth') => {
          const by = before.seats[ids.seat[who]]!;
          return { by, at: own.clock.now(), own: emptyPrivate(by.side) };
        };
        await act(own, 'dana', { kind: 'propose-waiver', commitment: missed.id, id: 'w1', words: 'Not needed' });
        const strands = [
          () =>
            act(own, 'elena', giving(before, asking('elena'), draftOf(missed.id, delivered(missed.id)), randomUUID())),
          () =>
            act(own, 'ruth', giving(before, asking('ruth'), draftOf(theirs.id, delivered(theirs.id)), randomUUID())),
          () => act(own, 'priya', { kind: 'agree-to-waiver', commitment: missed.id, waiver: 'w1', words: '' }),
        ];
        const turned = strands.map((_, at) => strands[(at + round) % strands.length]!);
        outcomes.push(...(await Promise.all(turned.map((go) => go()))));
        const plan = await read(own);
        expect(replay(ids.planId, await entriesOf(own, ids.planId, 'shared'))).toEqual(plan);
        const notices = Object.values(plan.notices);
        expect(notices.map(({ number }) => number).sort()).toEqual(notices.map((_, at) => at + 1));
        for (const notice of notices) expect(noticeHash(noticeText(plan, notice))).toBe(notice.hash);
        // One of the two was first and is number 1; the other had read "notice 1" as well, and reads again.
        expect(notices).toHaveLength(1);
        await own.close();
      }
      expect(new Set(outcomes)).toEqual(new Set([true, 'other-text', 'cure-not-owed']));
    },
  );
});
