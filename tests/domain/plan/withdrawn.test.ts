import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailsOf } from '~/domain/plan/mail-of';
import { recordOn } from '~/domain/plan/record-of';
import { isRefusal } from '~/domain/refusal';
import { deliver } from '../../support/work';
import { anyStory, playOut } from '../../support/any-plan';
import { draftPlan, proposedPlan, runningPlan, seatOf } from '../../support/world';
import type { Playing } from '../../support/playing';

const withdraw = { kind: 'withdraw-plan', words: 'We go our own way' } as const;
const mailed = (playing: Playing): string[] => {
  const entry = playing.entries.at(-1)!;
  return mailsOf(playing.plan, entry, entry.ledger, playing.entries.length)
    .map(({ kind, seat }) => `${kind} ${seat}`)
    .sort();
};

describe('a plan that was withdrawn', () => {
  it('is only read: whatever anybody asks, nothing is written any more, but that somebody leaves', () => {
    const done = new Set<string>();
    for (const story of fc.sample(anyStory, { numRuns: 400, seed: 11 }))
      playOut(story, ({ before, command, decision }) => {
        if (before.withdrawn && !isRefusal(decision) && decision.length > 0) done.add(command.kind);
      });
    expect([...done].sort().filter((kind) => !['close-seat', 'leave'].includes(kind))).toEqual([]);
    expect(runningPlan().do('dana', withdraw).refused('marcus', deliver('export'))).toBe('wrong-stage');
    const note = { kind: 'write-note', id: 'n', about: null, words: 'What now' } as const;
    expect(runningPlan().do('dana', withdraw).refused('dana', note)).toBe('wrong-stage');
  });

  it('charges nobody for a day after that', () => {
    const goesOn = runningPlan();
    const playing = runningPlan().do('dana', withdraw, '2026-06-12');
    expect(recordOn(playing.plan, '2026-07-20')).toEqual(recordOn(goesOn.plan, '2026-06-12'));
    expect(recordOn(playing.plan, '2026-06-09')).toEqual(recordOn(goesOn.plan, '2026-06-09'));
    expect(recordOn(goesOn.plan, '2026-07-20')).not.toEqual(recordOn(goesOn.plan, '2026-06-12'));
  });

  it('is told at once to whoever leads or signs, of both sides; of a draft to the vendor’s alone', () => {
    expect(mailed(runningPlan().do('dana', withdraw))).toEqual(
      ['elena', 'priya', 'ruth'].map((who) => `withdrawn ${seatOf(who as 'ruth')}`).sort(),
    );
    expect(mailed(proposedPlan().do('priya', withdraw))).toContain(`withdrawn ${seatOf('dana')}`);
    expect(mailed(draftPlan().do('priya', withdraw))).toEqual([`withdrawn ${seatOf('elena')}`]);
  });
});
