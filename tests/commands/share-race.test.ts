import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { loadPlan } from '~/data/plans.server';
import { loadPrivate } from '~/data/private-parts.server';
import { draftOf } from '~/domain/plan/transition/draft';
import type { TestHouse } from '../support/house';
import { answerReview, askReview, content, putItem, share, told } from '../support/parting';
import { entriesOf } from '../support/ledgers';
import { preparedParting, type Prepared } from '../support/prepared';
import { rounds } from '../support/rounds';

const ROUNDS = 200;
const RETURNS = 40;
const PARTING = '2026-07-27T14:00:00.000Z';
const APPROVED = { rev: 1, told: 1, answers: { r: 1 } };
const UNANSWERED = { ...APPROVED, answers: { r: 0 } };

/** A plan of which how the sides part is prepared, asked of legal and told, and the same approved; every round has a copy of its own. */
let asked: Prepared;
let approved: Prepared;
beforeAll(async () => {
  asked = await preparedParting(PARTING, async (must, { seat }) => {
    await must('priya', putItem('back', { owner: seat.wen }));
    await must('priya', { ...askReview('r', 'wen'), reviewer: seat.wen });
    await must('priya', told());
  });
  approved = await asked.and((must) => must('wen', answerReview('r', 1)));
});
afterAll(() => Promise.all([approved.drop(), asked.drop()]));

const read = ({ house }: TestHouse, { ids }: Prepared) =>
  asViewer(house, { personId: ids.person.priya, seatId: ids.seat.priya }, 'read', async (tx) => ({
    plan: (await loadPlan(tx, ids.planId))!.plan,
    draft: draftOf(await loadPrivate(tx, ids.planId, 'vendor')),
  }));

/** Somebody shares what is on their screen, while somebody changes it and the reviewer is asked again: in every order in turn. */
async function race(test: TestHouse, round: number) {
  const { act, ids } = approved;
  const another = content({ owner: ids.seat.wen, title: 'Return less' });
  const strands = [
    () => act(test, 'elena', share(APPROVED)),
    () => act(test, 'priya', { ...putItem('back', {}, { seen: 1 }), content: another }),
    () => act(test, 'wen', answerReview('r', 2, 'returned', 'Not so')),
    () => act(test, 'elena', share({ ...APPROVED, rev: 2 })),
  ];
  const turned = strands.map((_, at) => strands[(at + round) % strands.length]!);
  await Promise.all((round % 8 < 4 ? turned : turned.reverse()).map((go) => go()));
  return read(test, approved);
}

describe('sharing, changing and returning at once', () => {
  it(`share what was approved and never a mix, in ${ROUNDS} races`, async () => {
    const ends = new Set<string>();
    for (const round of rounds(ROUNDS, ends, ['changed', 'shared'])) {
      const test = await approved.copy();
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

describe('going past a team that has not answered, while it returns it and the talk is written down anew', () => {
  it(`shares what was read, or nothing, in ${RETURNS} races`, async () => {
    const { act, ids } = asked;
    const ends = new Set<string>();
    for (const round of rounds(RETURNS, ends, ['shared', 'returned', 'told anew'])) {
      const test = await asked.copy();
      const strands = [
        () => act(test, 'elena', share(UNANSWERED, 'Legal has not answered')),
        round % 2
          ? () => act(test, 'wen', answerReview('r', 1, 'returned', 'Not so'))
          : () => act(test, 'priya', told({ words: 'They were angry' }, 1)),
      ];
      await Promise.all((round % 4 < 2 ? strands : strands.reverse()).map((go) => go()));
      const { plan, draft } = await read(test, asked);
      const kinds = (await entriesOf(test, ids.planId, 'vendor')).map(({ kind }) => kind);
      const past = kinds.indexOf('transition.shared-unreviewed');
      expect([round, past !== -1]).toEqual([round, plan.transition !== null]);
      if (plan.transition) {
        // Whoever returns it afterwards returns what both sides have; nothing that came before was gone past unread.
        expect([round, kinds.slice(0, past).includes('transition.reviewed')]).toEqual([round, false]);
        expect([round, plan.transition.conversation.words]).toEqual([round, told().conversation.words]);
        expect([round, draft.conversation?.rev]).toEqual([round, 1]);
        ends.add('shared');
      } else ends.add(round % 2 ? 'returned' : 'told anew');
      await test.close();
    }
    expect([...ends].sort()).toEqual(['returned', 'shared', 'told anew']);
  }, 300_000);
});
