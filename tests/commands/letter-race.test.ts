import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { loadPlan } from '~/data/plans.server';
import { loadPrivate } from '~/data/private-parts.server';
import { draftOf } from '~/domain/plan/transition/draft';
import type { TestHouse } from '../support/house';
import { entriesOf } from '../support/ledgers';
import { putItem, share, told } from '../support/parting';
import { preparedParting, type Prepared } from '../support/prepared';
import { rounds } from '../support/rounds';

const ROUNDS = 30;
const PARTING = '2026-07-27T14:00:00.000Z';
const WORDS = ['Dear Ruth, thank you.', 'Dear Ruth, fare well.'] as const;

/** A plan of which how the sides part is shared, and the final letter written once; every round has a copy of its own. */
let prepared: Prepared;
beforeAll(async () => {
  prepared = await preparedParting(PARTING, async (must, { seat }) => {
    await must('priya', putItem('data', { owner: seat.wen }));
    await must('priya', told());
    await must('elena', share({ rev: 1, told: 1, answers: {} }, 'Nobody has to live with it'));
    await must('priya', write(0, WORDS[0]));
  });
});
afterAll(() => prepared.drop());

const write = (seen: number, words: string) => ({ kind: 'put-letter', seen, words }) as const;
const send = (seen: number) =>
  ({
    kind: 'send-letter',
    seen,
    consent: 'I send it',
    knownBy: 'link by mail',
    ticked: true,
    freshProof: true,
  }) as const;

const read = ({ house }: TestHouse, { ids }: Prepared) =>
  asViewer(house, { personId: ids.person.priya, seatId: ids.seat.priya }, 'read', async (tx) => ({
    letter: (await loadPlan(tx, ids.planId))!.plan.transition!.letter,
    drafted: draftOf(await loadPrivate(tx, ids.planId, 'vendor')).letter,
  }));

describe('sending the final letter while somebody writes it anew', () => {
  it(`sends once, as it was on the screen and as it was saved last, in ${ROUNDS} races`, async () => {
    const { ids, act } = prepared;
    const ends = new Set<string>();
    for (const round of rounds(ROUNDS, ends, ['sent first', 'written first'])) {
      const test = await prepared.copy();
      const strands = [
        () => act(test, 'elena', send(1)),
        () => act(test, 'priya', write(1, WORDS[1])),
        () => act(test, 'elena', send(1)),
        ...(round % 3 === 0 ? [() => act(test, 'elena', send(2))] : []),
      ];
      // Now and then one of them has come and gone before the others begin, so that each end is there whatever the machine does.
      if (round % 4 === 3) await strands[round % 8 === 3 ? 1 : 0]!();
      const turned = strands.map((_, at) => strands[(at + round) % strands.length]!);
      await Promise.all((round % 8 < 4 ? turned : turned.reverse()).map((go) => go()));
      const { letter, drafted } = await read(test, prepared);
      const sent = (await entriesOf(test, ids.planId, 'shared')).filter(({ kind }) => kind === 'letter.sent');
      expect([round, sent.length]).toEqual([round, letter ? 1 : 0]);
      // Nothing is written after it went out, so that what was saved last is what was sent.
      if (letter) expect([round, letter.words]).toEqual([round, drafted?.words]);
      expect([round, drafted?.words]).toEqual([round, WORDS[drafted!.rev - 1]]);
      ends.add(drafted?.rev === 1 ? 'sent first' : 'written first');
      await test.close();
    }
    expect([...ends].sort()).toEqual(['sent first', 'written first']);
  }, 300_000);
});
