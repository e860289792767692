import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { loadPlan } from '~/data/plans.server';
import { replay } from '~/domain/plan/apply';
import { stillOwed } from '~/domain/plan/closing/closing';
import type { TestHouse } from '../support/house';
import { entriesOf } from '../support/ledgers';
import { putItem, share, told } from '../support/parting';
import { preparedParting, type Prepared } from '../support/prepared';
import { rounds } from '../support/rounds';

const ROUNDS = 50;
const PARTING = '2026-07-27T14:00:00.000Z';

/** A plan of which the last thing that is owed is delivered, and not accepted yet; every round has a copy of its own. */
let prepared: Prepared;
beforeAll(async () => {
  prepared = await preparedParting(PARTING, async (must, { seat }) => {
    await must('priya', putItem('data', { owner: seat.wen }));
    await must('priya', told());
    await must('elena', share({ rev: 1, told: 1, answers: {} }, 'Nobody has to live with it'));
    await must('dana', { kind: 'agree-to-part', part: { type: 'commitment', id: 'data' }, seen: 1 });
    await must('wen', deliver('data', 'd'));
    // Without it the customer could not close yet.
    await must('priya', { kind: 'put-letter', seen: 0, words: 'Dear Ruth' });
    await must('elena', {
      kind: 'send-letter',
      seen: 1,
      consent: 'I send it',
      knownBy: 'link',
      ticked: true,
      freshProof: true,
    });
  });
});
afterAll(() => prepared.drop());

const deliver = (commitment: string, id: string) =>
  ({ kind: 'deliver', commitment, id, note: 'All of it', link: 'https://files.tessel.example/all' }) as const;
const close = { kind: 'close-plan', words: 'Fare well' } as const;

/** Both executives close it while the last delivery is accepted or returned, and others go on: in every order in turn. */
async function race(test: TestHouse, round: number): Promise<readonly boolean[]> {
  const { act } = prepared;
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
    const { ids } = prepared;
    const ends = new Set<string>();
    for (const round of rounds(ROUNDS, ends, ['closed', 'transition'])) {
      const test = await prepared.copy();
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
