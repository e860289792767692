import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftOpen } from '~/domain/plan/closing/closing';
import { mailsOf } from '~/domain/plan/mail-of';
import { recordOn } from '~/domain/plan/record-of';
import { isRefusal } from '~/domain/refusal';
import { deliver } from '../../support/work';
import { preparedPlan, sharedPlan } from '../../support/parting';
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

describe('withdrawing once it is shared how they part', () => {
  it('is an executive’s of either side or their delegate’s, as closing it is; before that a lead’s', () => {
    for (const who of ['priya', 'dana', 'wen', 'marcus'] as const)
      expect(sharedPlan().refused(who, { ...withdraw, owed: 2 })).toBe('not-allowed');
    for (const who of ['elena', 'ruth'] as const)
      expect(sharedPlan().decide(who, { ...withdraw, owed: 2 })).toHaveLength(1);
    const days = { from: '2026-07-27', until: '2026-07-31' };
    const named = sharedPlan().do('ruth', { kind: 'name-delegate', id: 'd', to: seatOf('dana'), ...days });
    expect(named.decide('dana', { ...withdraw, owed: 2 })).toHaveLength(1);
    for (const who of ['priya', 'dana'] as const) expect(preparedPlan().decide(who, withdraw)).toHaveLength(1);
  });

  it('is done knowing how much is owed or offered, by the number as it is now', () => {
    const playing = sharedPlan();
    expect(playing.decide('elena', withdraw)).toMatchObject({ refused: 'owed-not-known', field: 'known' });
    expect(playing.refused('elena', { ...withdraw, owed: 1 })).toBe('changed-meanwhile');
    playing.do('dana', { kind: 'agree-to-part', part: { type: 'commitment', id: 'back' }, seen: 1 });
    expect(leftOpen(playing.plan, playing.now).map(({ id }) => id)).toEqual(['back', 'contact']);
    const contact = { type: 'commitment', id: 'contact' } as const;
    playing.do('dana', { kind: 'decline-part', part: contact, seen: 1, words: 'We ask ourselves' });
    expect(playing.refused('ruth', { ...withdraw, owed: 2 })).toBe('changed-meanwhile');
    expect(playing.do('ruth', { ...withdraw, owed: 1 }).plan.withdrawn?.keepUntil).toBe('2033-07-27');
  });

  it('asks for nothing of the kind where all is settled', () => {
    const playing = sharedPlan();
    for (const id of ['back', 'contact'])
      playing.do('dana', { kind: 'decline-part', part: { type: 'commitment', id }, seen: 1, words: 'No' });
    expect(playing.decide('elena', withdraw)).toHaveLength(1);
  });
});

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

  it('is kept to be read for as long as a closed one, by the policy that counts for it', () => {
    expect(runningPlan().do('dana', withdraw, '2026-06-12').plan.withdrawn?.keepUntil).toBe('2033-06-12');
    expect(draftPlan().do('priya', withdraw).plan.withdrawn?.keepUntil).toBe('2033-05-29');
  });

  it('is told at once to whoever leads or signs, of both sides; of a draft to the vendor’s alone', () => {
    expect(mailed(runningPlan().do('dana', withdraw))).toEqual(
      ['elena', 'priya', 'ruth'].map((who) => `withdrawn ${seatOf(who as 'ruth')}`).sort(),
    );
    expect(mailed(proposedPlan().do('priya', withdraw))).toContain(`withdrawn ${seatOf('dana')}`);
    expect(mailed(draftPlan().do('priya', withdraw))).toEqual([`withdrawn ${seatOf('elena')}`]);
  });
});
