import { describe, expect, it } from 'vitest';
import { openHold, unansweredHolds } from '~/domain/plan/work/commitment-state';
import { runningPlan } from '../../../support/world';
import { acceptHold, deliver, hold, refuseHold } from '../../../support/work';

const end = { kind: 'end-hold', commitment: 'load', hold: 'h1' } as const;

describe('a hold', () => {
  it('is said by the owner or their leads, with words, and not by the other side', () => {
    for (const who of ['tomas', 'priya', 'elena'] as const)
      expect(openHold(runningPlan().do(who, hold('load')).commitment('load'))?.id).toBe('h1');
    for (const who of ['dana', 'wen', 'marcus', 'grace'] as const)
      expect(runningPlan().refused(who, hold('load'))).toBe('not-allowed');
    expect(runningPlan().decide('tomas', { ...hold('load'), words: '' } as never)).toMatchObject({ field: 'words' });
  });

  it('stands alone: another one waits until it is refused or has ended', () => {
    const playing = runningPlan().do('tomas', hold('load'));
    expect(playing.refused('priya', hold('load', 'h2'))).toBe('already-open');
    playing.do('dana', refuseHold('load')).do('priya', hold('load', 'h2'));
    expect(playing.commitment('load').holds).toHaveLength(2);
  });

  it('is answered by the other side alone', () => {
    const playing = runningPlan().do('tomas', hold('load'));
    for (const who of ['priya', 'tomas', 'marcus'] as const)
      expect(playing.refused(who, acceptHold('load'))).toBe('not-allowed');
    playing.do('dana', acceptHold('load'));
    expect(playing.refused('dana', refuseHold('load'))).toBe('already-answered');
  });

  it('is accepted by silence once the review days have passed', () => {
    const playing = runningPlan().do('tomas', hold('load'), '2026-06-08');
    expect(playing.decide('dana', refuseHold('load'), '2026-06-15')).toHaveLength(1);
    expect(playing.refused('dana', refuseHold('load'), '2026-06-16')).toBe('accepted-by-silence');
    expect(unansweredHolds(playing.plan, playing.commitment('load'), playing.instant('2026-06-16'))).toEqual([]);
    expect(openHold(playing.commitment('load'))?.id).toBe('h1');
  });

  it('is ended by either side, once', () => {
    for (const who of ['tomas', 'priya', 'dana'] as const) {
      const playing = runningPlan().do('tomas', hold('load')).do(who, end);
      expect(openHold(playing.commitment('load'))).toBeUndefined();
      expect(playing.refused('dana', end)).toBe('already-ended');
    }
    expect(runningPlan().do('tomas', hold('load')).do('dana', refuseHold('load')).refused('tomas', end)).toBe(
      'already-ended',
    );
    expect(runningPlan().do('tomas', hold('load')).refused('marcus', end)).toBe('not-allowed');
  });

  it('still waits for its answer after it has ended: its days count', () => {
    const playing = runningPlan().do('tomas', hold('load'), '2026-06-08').do('tomas', end, '2026-06-10');
    expect(unansweredHolds(playing.plan, playing.commitment('load'), playing.now)).toHaveLength(1);
    expect(playing.decide('dana', refuseHold('load'), '2026-06-11')).toHaveLength(1);
  });

  it('has no place on what is delivered', () => {
    expect(runningPlan().do('tomas', deliver('load')).refused('tomas', hold('load'))).toBe('already-delivered');
  });
});
