import { describe, expect, it } from 'vitest';
import { openContest } from '~/domain/plan/work/commitment-state';
import { proposedPlan, runningPlan } from '../../../support/world';
import {
  agreeToWaiver,
  comment,
  contest,
  deliver,
  giveBack,
  offer,
  reason,
  settle,
  waive,
} from '../../../support/work';

describe('a contest', () => {
  it('is opened by a lead of either side, one at a time', () => {
    const playing = runningPlan().do('dana', contest('load'));
    expect(playing.refused('priya', contest('load', 'c2'))).toBe('already-open');
    expect(runningPlan().decide('priya', contest('load'))).toHaveLength(1);
    expect(runningPlan().refused('tomas', contest('load'))).toBe('not-allowed');
  });

  it('is settled by both: one offers, the other agrees to that same way out', () => {
    const playing = runningPlan().do('dana', contest('load'));
    expect(playing.decide('priya', settle('load', 'nobody'))).toMatchObject({ refused: 'missing', field: 'outcome' });
    playing.do('dana', offer('load', 'nobody'));
    expect(playing.refused('ruth', settle('load', 'nobody'))).toBe('own-proposal');
    expect(playing.decide('priya', settle('load', 'stands'))).toMatchObject({
      refused: 'changed-meanwhile',
      field: 'outcome',
    });
    playing.do('priya', offer('load', 'stands'));
    expect(playing.refused('priya', settle('load', 'stands'))).toBe('own-proposal');
    expect(playing.refused('dana', settle('load', 'nobody'))).toBe('changed-meanwhile');
    playing.do('dana', settle('load', 'stands'));
    expect(openContest(playing.commitment('load'))).toBeUndefined();
    expect(playing.refused('priya', offer('load', 'nobody'))).toBe('already-ended');
    expect(playing.decide('priya', contest('load', 'c2'))).toHaveLength(1);
  });
});

describe('a waiver', () => {
  it('takes both sides', () => {
    const playing = runningPlan().do('priya', waive('export'));
    expect(playing.refused('elena', agreeToWaiver('export'))).toBe('own-proposal');
    expect(playing.refused('marcus', agreeToWaiver('export'))).toBe('not-allowed');
    expect(playing.refused('dana', waive('export', 'w2'))).toBe('already-open');
    playing.do('dana', agreeToWaiver('export'), '2026-06-02');
    expect(playing.commitment('export').waivedAt).toBe(playing.now);
    expect(playing.refused('priya', waive('export', 'w2'))).toBe('already-waived');
  });

  it('leaves the commitment as it was when it is declined or withdrawn', () => {
    const playing = runningPlan()
      .do('priya', waive('export'))
      .do('dana', { kind: 'decline-waiver', commitment: 'export', waiver: 'w1', words: '' })
      .do('dana', waive('export', 'w2'));
    expect(playing.refused('priya', { kind: 'withdraw-waiver', commitment: 'export', waiver: 'w2' })).toBe(
      'not-allowed',
    );
    playing.do('ruth', { kind: 'withdraw-waiver', commitment: 'export', waiver: 'w2' });
    expect(playing.commitment('export').waivedAt).toBeNull();
    expect(playing.refused('priya', agreeToWaiver('export', 'w2'))).toBe('already-ended');
  });

  it('has no place on what is delivered, unless it comes back', () => {
    const playing = runningPlan().do('priya', waive('export')).do('marcus', deliver('export'));
    expect(playing.refused('dana', agreeToWaiver('export'))).toBe('already-delivered');
    expect(playing.do('priya', giveBack('export')).decide('dana', agreeToWaiver('export'))).toHaveLength(1);
  });
});

describe('a reason', () => {
  it('is given by either side once the date has passed', () => {
    const playing = runningPlan();
    expect(playing.refused('dana', reason('decision'), '2026-06-04')).toBe('too-early');
    playing.do('dana', reason('decision'), '2026-06-05').do('priya', reason('decision'));
    expect(playing.commitment('decision').reasons.map(({ by }) => by.side)).toEqual(['customer', 'vendor']);
    expect(playing.refused('marcus', reason('decision'))).toBe('not-allowed');
    expect(playing.decide('marcus', reason('export'), '2026-06-11')).toHaveLength(1);
  });
});

describe('a comment', () => {
  it('needs no agreement, and words', () => {
    const playing = proposedPlan().do('dana', comment('load'));
    expect(playing.commitment('load').comments).toHaveLength(1);
    expect(playing.refused('priya', comment('load'))).toBe('changed-meanwhile');
    expect(playing.decide('priya', { ...comment('load', 'm2'), words: '' } as never)).toMatchObject({ field: 'words' });
    expect(playing.refused('grace', comment('load', 'm2'))).toBe('not-allowed');
  });
});
