import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { loadPrivate } from '~/data/private-parts.server';
import { replay } from '~/domain/plan/apply';
import type { PlanCommand } from '~/domain/plan/commands';
import { executivesUnheard } from '~/domain/plan/text/player';
import { stateOfDecision } from '~/domain/plan/outcome/outcome-now';
import type { Plan } from '~/domain/plan/state/plan';
import { entriesOf } from '../support/ledgers';
import { CONSENT, openingOf, OVER, voteFor } from '../support/outcome';
import { preparedRunning, type Prepared } from '../support/prepared';
import { rounds } from '../support/rounds';

const ROUNDS = 200;

/** A plan whose outcome is open and on which the customer’s executive has voted once; every round has a copy of its own. */
let open: Prepared;
beforeAll(async () => {
  open = await preparedRunning(`${OVER}T13:00:00.000Z`, async (must, plan) => {
    await must('dana', openingOf({ unheard: executivesUnheard(plan).map(({ id }) => id) }));
    await must('ruth', voteFor('part', '', 'the first words'));
  });
});
afterAll(() => open.drop());

const outcomeOf = (plan: Plan) => plan.outcomes['o1']!;

describe('a vote that is changed while the other completes', () => {
  it(`is opened as it was last acknowledged before, never a mix and never lost, in ${ROUNDS} races`, async () => {
    const { ids, act, read } = open;
    const ends = new Set<string>();
    for (const round of rounds(ROUNDS, ends, ['false', 'true'])) {
      const test = await open.copy(`${OVER}T14:00:00.000Z`);
      const seen = outcomeOf(await read(test)).votesIn.customer!.at;
      const changed = () => act(test, 'ruth', voteFor('continue', seen, 'the other words'));
      const completes = () => act(test, 'elena', voteFor('extend', '', 'the vendor’s words'));
      // Whoever goes first leads by a little; in between they meet.
      const wait = () => new Promise((go) => setTimeout(go, round % 5));
      const both =
        round % 2 === 0 ? [changed(), wait().then(completes)] : [completes(), wait().then(changed)].reverse();
      const [taken, completed] = await Promise.all(both);
      expect(completed).toBe(true);
      const plan = await read(test);
      const { votes, openedAt } = outcomeOf(plan);
      expect(openedAt).not.toBeNull();
      expect(votes.vendor).toMatchObject({ choice: 'extend', words: 'the vendor’s words' });
      expect(votes.customer).toMatchObject(
        taken ? { choice: 'continue', words: 'the other words' } : { choice: 'part', words: 'the first words' },
      );
      const own = await asViewer(test.house, { personId: ids.person.ruth, seatId: ids.seat.ruth }, 'read', (tx) =>
        loadPrivate(tx, ids.planId, 'customer', ['votes']),
      );
      expect(own.votes['o1']).toEqual(votes.customer);
      expect(plan).toEqual(replay(ids.planId, await entriesOf(test, ids.planId, 'shared')));
      ends.add(String(taken));
      await test.close();
    }
    expect(ends.size).toBe(2);
  }, 600_000);
});

describe('a side that waits no longer while the other votes after all', () => {
  it('opens its own vote alone, or both together: one of the two acts is done, and the other is refused', async () => {
    const { ids, act, read } = open;
    const ends = new Set<string>();
    for (const round of rounds(40, ends, ['false', 'true'])) {
      const test = await open.copy(`${OVER}T14:00:00.000Z`);
      // The days to vote are over.
      test.clock.set('2026-08-10T14:00:00.000Z');
      const closes = () => act(test, 'ruth', { kind: 'close-voting', outcome: 'o1' });
      const votes = () => act(test, 'elena', voteFor('extend', '', 'late, but here'));
      const wait = () => new Promise((go) => setTimeout(go, round % 5));
      const [closed, voted] = await Promise.all(
        round % 2 === 0 ? [closes(), wait().then(votes)] : [wait().then(closes), votes()],
      );
      expect(closed).toBe(!voted);
      const plan = await read(test);
      const { openedAt, votingClosedAt, votesIn, votes: opened } = outcomeOf(plan);
      expect(openedAt).not.toBeNull();
      expect([votingClosedAt !== null, votesIn.vendor !== undefined]).toEqual([closed, voted]);
      expect(opened.customer).toMatchObject({ choice: 'part', words: 'the first words' });
      expect(opened.vendor?.words).toBe(voted ? 'late, but here' : undefined);
      expect(plan).toEqual(replay(ids.planId, await entriesOf(test, ids.planId, 'shared')));
      ends.add(String(voted));
      await test.close();
    }
    expect(ends.size).toBe(2);
  }, 300_000);
});

describe('two executives deciding at once', () => {
  const proposal = (id: string, choice: 'part' | 'extend'): PlanCommand => ({
    ...{ kind: 'propose-decision', outcome: 'o1', id, choice, words: id, stays: '' },
    ...{ end: choice === 'extend' ? '2026-10-30' : null, ...CONSENT },
  });

  it('have one proposal on the table, and a signature and a taking back exclude one another', async () => {
    const { ids, act, read } = open;
    const ends = new Set<string>();
    for (const round of rounds(40, ends, ['signed', 'withdrawn'])) {
      const test = await open.copy(`${OVER}T14:00:00.000Z`);
      expect(await act(test, 'elena', voteFor('extend'))).toBe(true);
      const proposed = await Promise.all(
        round % 2
          ? [act(test, 'ruth', proposal('of-ruth', 'part')), act(test, 'elena', proposal('of-elena', 'extend'))]
          : [act(test, 'elena', proposal('of-elena', 'extend')), act(test, 'ruth', proposal('of-ruth', 'part'))],
      );
      expect(proposed.filter(Boolean)).toHaveLength(1);
      const [decision] = outcomeOf(await read(test)).decisions;
      const { id, hash, side } = decision!;
      const [own, other] = side === 'customer' ? (['ruth', 'elena'] as const) : (['elena', 'ruth'] as const);
      const on = { outcome: 'o1', decision: id };
      const deeds = [
        () => act(test, other, { kind: 'sign-decision', ...on, hash, ...CONSENT }),
        () => act(test, own, { kind: 'withdraw-decision', ...on, words: 'We think again' }),
      ];
      await Promise.all((round % 4 < 2 ? deeds : deeds.reverse()).map((go) => go()));
      const plan = await read(test);
      const last = outcomeOf(plan).decisions[0]!;
      const state = stateOfDecision(last);
      expect(['signed', 'withdrawn']).toContain(state);
      expect([last.withdrawn === null, Object.keys(last.signatures).length]).toEqual(
        state === 'signed' ? [true, 2] : [false, 1],
      );
      expect(outcomeOf(plan).decidedAt !== null).toBe(state === 'signed');
      expect(plan).toEqual(replay(ids.planId, await entriesOf(test, ids.planId, 'shared')));
      ends.add(state);
      await test.close();
    }
    expect(ends.size).toBe(2);
  }, 300_000);
});
