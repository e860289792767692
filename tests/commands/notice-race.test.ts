import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replay } from '~/domain/plan/apply';
import { noticeHash, noticeText } from '~/domain/plan/notice/notice-text';
import { emptyPrivate } from '~/domain/plan/private';
import type { Plan } from '~/domain/plan/state/plan';
import { entriesOf } from '../support/ledgers';
import { delivered, draftOf, giving } from '../support/notices';
import { preparedRunning, type Prepared } from '../support/prepared';

const ROUNDS = 24;

/** It runs; on 12 June the first commitment of the customer is six days late, and the customer asks to drop it. */
let late: Prepared;
beforeAll(async () => {
  late = await preparedRunning('2026-06-12T14:00:00.000Z', async (must, plan) =>
    must('dana', { kind: 'propose-waiver', commitment: numbered(plan, '1').id, id: 'w1', words: 'Not needed' }),
  );
});
afterAll(() => late.drop());

const numbered = (plan: Plan, which: string) => Object.values(plan.commitments).find(({ number }) => number === which)!;

describe('two executives give notice while what was missed is dropped', () => {
  it(
    `every notice that was taken says what the record said when it was, in ${ROUNDS} races`,
    { timeout: 120_000 },
    async () => {
      const { ids, ask, read } = late;
      const outcomes: string[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const own = await late.copy();
        const before = await read(own);
        const [missed, theirs] = [numbered(before, '1'), numbered(before, '2')];
        const asking = (who: 'elena' | 'ruth') => {
          const by = before.seats[ids.seat[who]]!;
          return { by, at: own.clock.now(), own: emptyPrivate(by.side) };
        };
        const strands = [
          () =>
            ask(own, 'elena', giving(before, asking('elena'), draftOf(missed.id, delivered(missed.id)), randomUUID())),
          () =>
            ask(own, 'ruth', giving(before, asking('ruth'), draftOf(theirs.id, delivered(theirs.id)), randomUUID())),
          () => ask(own, 'priya', { kind: 'agree-to-waiver', commitment: missed.id, waiver: 'w1', words: '' }),
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
      expect(new Set(outcomes)).toEqual(new Set(['done', 'other-text', 'cure-not-owed']));
    },
  );
});
