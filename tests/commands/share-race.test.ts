import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { asViewer } from '~/data/as-viewer.server';
import { loadPlan, loadPrivate } from '~/data/plans.server';
import type { PlanCommand } from '~/domain/plan/commands';
import { draftOf } from '~/domain/plan/transition/draft';
import { isRefusal } from '~/domain/refusal';
import { cloneDatabase, type FreshDatabase } from '../support/clone';
import { freshDatabase } from '../support/database';
import { testHouse, type TestHouse } from '../support/house';
import { answerReview, askReview, content, putItem, share, told } from '../support/parting';
import { storeRunning, type StoredPlan } from '../support/stored-plan';
import type { Who } from '../support/world';

const ROUNDS = 200;
const PARTING = '2026-07-27T14:00:00.000Z';

/** A plan of which how the sides part is prepared, approved and told; every round has a copy of its own. */
let prepared: FreshDatabase;
let ids: StoredPlan;
beforeAll(async () => {
  prepared = await freshDatabase();
  const first = await testHouse({}, async () => ({ ...prepared, drop: async () => {} }));
  ids = await storeRunning(first);
  await first.rows("update plan set stage = 'transition'");
  await first.close();
  const test = await testHouse({}, async () => ({ ...prepared, drop: async () => {} }));
  test.clock.set(PARTING);
  const owner = { owner: ids.seat.wen };
  await must(test, 'priya', putItem('back', owner));
  await must(test, 'priya', { ...askReview('r', 'wen'), reviewer: ids.seat.wen });
  await must(test, 'wen', answerReview('r', 1));
  await must(test, 'priya', told());
  await test.close();
});
afterAll(() => prepared.drop());

const act = async (test: TestHouse, who: Who, command: PlanCommand): Promise<boolean> =>
  !isRefusal(
    await actOnPlan({
      house: test.house,
      personId: ids.person[who],
      seatId: ids.seat[who],
      planId: ids.planId,
      op: randomUUID(),
      command,
    }),
  );

async function must(test: TestHouse, who: Who, command: PlanCommand): Promise<void> {
  if (!(await act(test, who, command))) throw new Error(`${who} may not ${command.kind}`);
}

const read = ({ house }: TestHouse) =>
  asViewer(house, { personId: ids.person.priya, seatId: ids.seat.priya }, 'read', async (tx) => ({
    plan: (await loadPlan(tx, ids.planId))!.plan,
    draft: draftOf(await loadPrivate(tx, ids.planId, 'vendor')),
  }));

/** Somebody shares what is on their screen, while somebody changes it and the reviewer is asked again: in every order in turn. */
async function race(test: TestHouse, round: number) {
  const another = content({ owner: ids.seat.wen, title: 'Return less' });
  const strands = [
    () => act(test, 'elena', share(1)),
    () => act(test, 'priya', { ...putItem('back', {}, { seen: 1 }), content: another }),
    () => act(test, 'wen', answerReview('r', 2, 'returned', 'Not so')),
    () => act(test, 'elena', share(2)),
  ];
  const turned = strands.map((_, at) => strands[(at + round) % strands.length]!);
  await Promise.all((round % 8 < 4 ? turned : turned.reverse()).map((go) => go()));
  return read(test);
}

describe('sharing, changing and returning at once', () => {
  it(`share what was approved and never a mix, in ${ROUNDS} races`, async () => {
    const ends = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const test = await testHouse({}, () => cloneDatabase(inject('adminUrl'), prepared.name));
      test.clock.set(PARTING);
      const { plan, draft } = await race(test, round);
      // Nobody approved the second revision, so that nothing of it can have been shared.
      if (plan.transition) {
        expect([round, plan.transition.items.map(({ title }) => title)]).toEqual([round, ['Return the shipments']]);
        expect([round, plan.commitments['back']?.title, draft.rev]).toEqual([round, 'Return the shipments', 1]);
      } else expect([round, draft.rev, plan.commitments['back']]).toEqual([round, 2, undefined]);
      ends.add(plan.transition ? 'shared' : 'changed');
      await test.close();
    }
    expect([...ends].sort()).toEqual(['changed', 'shared']);
  }, 600_000);
});
