import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { asViewer } from '~/data/as-viewer.server';
import { loadPlan } from '~/data/plans.server';
import { replay } from '~/domain/plan/apply';
import type { PlanCommand } from '~/domain/plan/commands';
import { stillOwed } from '~/domain/plan/closing/closing';
import { isRefusal } from '~/domain/refusal';
import { cloneDatabase, type FreshDatabase } from '../support/clone';
import { freshDatabase } from '../support/database';
import { testHouse, type TestHouse } from '../support/house';
import { entriesOf } from '../support/ledgers';
import { putItem, share, told } from '../support/parting';
import { rounds } from '../support/rounds';
import { storeRunning, type StoredPlan } from '../support/stored-plan';
import type { Who } from '../support/world';

const ROUNDS = 50;
const PARTING = '2026-07-27T14:00:00.000Z';

/** A plan of which the last thing that is owed is delivered, and not accepted yet; every round has a copy of its own. */
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
  await must(test, 'priya', putItem('data', { owner: ids.seat.wen }));
  await must(test, 'priya', told());
  await must(test, 'elena', share({ rev: 1, told: 1, answers: {} }, 'Nobody has to live with it'));
  await must(test, 'dana', { kind: 'agree-to-part', part: { type: 'commitment', id: 'data' }, seen: 1 });
  await must(test, 'wen', deliver('data', 'd'));
  // Without it the customer could not close yet.
  await must(test, 'priya', { kind: 'put-letter', seen: 0, words: 'Dear Ruth' });
  await must(test, 'elena', { kind: 'send-letter', seen: 1, consent: 'I send it', knownBy: 'link', freshProof: true });
  await test.close();
});
afterAll(() => prepared.drop());

const deliver = (commitment: string, id: string) =>
  ({ kind: 'deliver', commitment, id, note: 'All of it', link: 'https://files.tessel.example/all' }) as const;
const close = { kind: 'close-plan', words: 'Fare well' } as const;

const act = async (test: TestHouse, who: Who, command: PlanCommand): Promise<boolean> =>
  !isRefusal(
    await actOnPlan({
      ...{ house: test.house, personId: ids.person[who], seatId: ids.seat[who], planId: ids.planId },
      ...{ op: randomUUID(), command },
    }),
  );

async function must(test: TestHouse, who: Who, command: PlanCommand): Promise<void> {
  if (!(await act(test, who, command))) throw new Error(`${who} may not ${command.kind}`);
}

/** Both executives close it while the last delivery is accepted or returned, and others go on: in every order in turn. */
async function race(test: TestHouse, round: number): Promise<readonly boolean[]> {
  const on = { commitment: 'data', delivery: 'd' } as const;
  const strands = [
    () => act(test, 'dana', { kind: 'accept-delivery', ...on, words: '' }),
    () => act(test, 'elena', close),
    () => act(test, 'ruth', close),
    () => act(test, 'dana', { kind: 'comment', commitment: 'data', id: 'c', words: 'One more thing' }),
    ...(round % 2
      ? [() => act(test, 'ruth', { kind: 'return-delivery', ...on, words: 'Not all of it' } as const)]
      : []),
    () => act(test, 'dana', deliver('decision', 'late')),
  ];
  const turned = strands.map((_, at) => strands[(at + round) % strands.length]!);
  return Promise.all((round % 10 < 5 ? turned : turned.reverse()).map((go) => go()));
}

describe('closing, accepting and delivering at once', () => {
  it(`close over nothing that is owed, once, and write nothing after, in ${ROUNDS} races`, async () => {
    const ends = new Set<string>();
    for (const round of rounds(ROUNDS, ends, ['closed', 'transition'])) {
      const test = await testHouse({}, () => cloneDatabase(inject('adminUrl'), prepared.name));
      test.clock.set(PARTING);
      const before = (await entriesOf(test, ids.planId, 'shared')).length;
      const done = await race(test, round);
      const eyes = { personId: ids.person.priya, seatId: ids.seat.priya };
      const { plan } = (await asViewer(test.house, eyes, 'read', (tx) => loadPlan(tx, ids.planId)))!;
      const entries = await entriesOf(test, ids.planId, 'shared');
      // That they part was not told by an entry here.
      const told = replay(ids.planId, entries);
      expect([round, plan]).toEqual([round, plan.stage === 'closed' ? told : { ...told, stage: 'transition' }]);
      const kinds = entries.slice(before).map(({ kind }) => kind);
      expect([round, kinds.length]).toEqual([round, done.filter(Boolean).length]);
      if (plan.stage === 'closed') {
        expect([round, kinds.at(-1), kinds.filter((kind) => kind === 'plan.closed').length]).toEqual([
          ...[round, 'plan.closed', 1],
        ]);
        expect([round, stillOwed({ ...plan, stage: 'transition' }, PARTING)]).toEqual([round, []]);
      } else expect([round, plan.stage]).toEqual([round, 'transition']);
      ends.add(plan.stage);
      await test.close();
    }
    expect([...ends].sort()).toEqual(['closed', 'transition']);
  }, 300_000);
});
