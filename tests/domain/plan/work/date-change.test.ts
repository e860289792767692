import { describe, expect, it } from 'vitest';
import { dueDates } from '~/domain/plan/work/commitment-state';
import { movesAlong, whatWouldCount } from '~/domain/plan/work/date-change';
import { datesAsked, dateTimeline } from '~/domain/plan/record-of';
import { runningPlan } from '../../../support/world';
import { accept, agreeToDate, agreeToWaiver, deliver, giveBack, proposeDate, waive } from '../../../support/work';

const movedTo = (playing: ReturnType<typeof runningPlan>, id: string) => dueDates(playing.plan, playing.commitment(id));

describe('proposing a date', () => {
  it('is open to the leads of both sides, one proposal at a time', () => {
    for (const who of ['dana', 'priya', 'ruth', 'elena'] as const)
      expect(
        runningPlan().do(who, proposeDate('export', '2026-06-15')).commitment('export').dateProposals,
      ).toHaveLength(1);
    for (const who of ['marcus', 'grace', 'tomas'] as const)
      expect(runningPlan().refused(who, proposeDate('export', '2026-06-15'))).toBe('not-allowed');
    const playing = runningPlan().do('dana', proposeDate('export', '2026-06-15'));
    expect(playing.refused('priya', proposeDate('export', '2026-06-16', false, 'p2'))).toBe('already-open');
  });

  it('asks for a date after the one that holds, and not in the past', () => {
    const playing = runningPlan();
    const to = (date: string, at?: string) => playing.decide('dana', proposeDate('export', date), at);
    expect(to('soon')).toMatchObject({ refused: 'not-a-date', field: 'to' });
    expect(to('2026-02-30')).toMatchObject({ refused: 'not-a-date', field: 'to' });
    expect(to('2026-06-09')).toMatchObject({ refused: 'date-goes-back', field: 'to', values: { due: '2026-06-10' } });
    expect(to('2026-06-10')).toMatchObject({ refused: 'date-goes-back' });
    expect(to('2026-06-12', '2026-06-15')).toMatchObject({ refused: 'date-passed', field: 'to' });
    expect(to('2026-06-11')).toHaveLength(1);
  });

  it('asks for words and a known category', () => {
    const playing = runningPlan();
    const asked = proposeDate('export', '2026-06-15');
    expect(playing.decide('dana', { ...asked, words: ' ' } as never)).toMatchObject({
      refused: 'missing',
      field: 'words',
    });
    expect(playing.decide('dana', { ...asked, category: 'weather' } as never)).toMatchObject({
      refused: 'not-valid',
      field: 'category',
    });
  });

  it('has no place on what is delivered or dropped', () => {
    const delivered = runningPlan().do('marcus', deliver('export'));
    expect(delivered.refused('dana', proposeDate('export', '2026-06-15'))).toBe('already-delivered');
    const dropped = runningPlan().do('dana', waive('export')).do('priya', agreeToWaiver('export'));
    expect(dropped.refused('dana', proposeDate('export', '2026-06-15'))).toBe('already-waived');
  });
});

describe('answering a date', () => {
  it('is for the other side alone; withdrawing is for the side that asked', () => {
    const playing = runningPlan().do('dana', proposeDate('export', '2026-06-15'));
    const withdraw = { kind: 'withdraw-date', commitment: 'export', proposal: 'p1' } as const;
    expect(playing.refused('ruth', agreeToDate('export'))).toBe('own-proposal');
    expect(playing.refused('tomas', agreeToDate('export'))).toBe('not-allowed');
    expect(playing.refused('priya', withdraw)).toBe('not-allowed');
    expect(playing.decide('ruth', withdraw)).toHaveLength(1);
    playing.do('priya', agreeToDate('export'));
    expect(playing.commitment('export').dateProposals[0]?.state).toBe('agreed');
    expect(playing.refused('priya', agreeToDate('export'))).toBe('already-answered');
  });

  it('changes nothing when it is declined or withdrawn, and lets another be asked', () => {
    const playing = runningPlan()
      .do('dana', proposeDate('export', '2026-06-15'))
      .do('priya', { kind: 'decline-date', commitment: 'export', proposal: 'p1', words: 'We need it on time' })
      .do('dana', proposeDate('export', '2026-06-12', false, 'p2'))
      .do('dana', { kind: 'withdraw-date', commitment: 'export', proposal: 'p2' });
    expect(playing.refused('priya', agreeToDate('export', 'p2'))).toBe('already-ended');
    expect(movedTo(playing, 'export').now).toBe('2026-06-10');
    expect(datesAsked(playing.plan)).toEqual({ vendor: { asked: 0, agreed: 0 }, customer: { asked: 2, agreed: 0 } });
  });

  it('is refused once the date has passed, or the thing was delivered meanwhile', () => {
    const playing = runningPlan().do('dana', proposeDate('export', '2026-06-15'));
    expect(playing.refused('priya', agreeToDate('export'), '2026-06-16')).toBe('date-passed');
    playing.do('marcus', deliver('export'), '2026-06-09');
    expect(playing.refused('priya', agreeToDate('export'))).toBe('already-delivered');
    playing.do('priya', giveBack('export'), '2026-06-10');
    expect(playing.decide('priya', agreeToDate('export'))).toHaveLength(1);
  });
});

describe('what a new date counts as', () => {
  const agreedOn = (at: string) => {
    const playing = runningPlan();
    return whatWouldCount(playing.plan, playing.commitment('export'), '2026-06-13', playing.instant(at));
  };

  it('is a new promise with three working days of notice, and only relief with fewer', () => {
    // Due on Wednesday 10 June: three working days back is Friday the 5th. 13 June is a Saturday.
    expect(agreedOn('2026-06-05')).toEqual({ as: 're-plan', from: '2026-06-10', to: '2026-06-15' });
    expect(agreedOn('2026-06-06').as).toBe('relief');
    expect(agreedOn('2026-06-20').as).toBe('relief');
  });

  it('is said before as it is counted after', () => {
    const early = runningPlan().do('dana', proposeDate('export', '2026-06-15'));
    early.do('priya', agreeToDate('export'), '2026-06-05');
    expect(movedTo(early, 'export')).toEqual({
      first: '2026-06-10',
      due: '2026-06-15',
      relievedThrough: null,
      now: '2026-06-15',
    });
    const late = runningPlan().do('dana', proposeDate('export', '2026-06-15'));
    late.do('priya', agreeToDate('export'), '2026-06-08');
    expect(movedTo(late, 'export')).toEqual({
      first: '2026-06-10',
      due: '2026-06-10',
      relievedThrough: '2026-06-15',
      now: '2026-06-15',
    });
    expect(dateTimeline(late.plan)).toMatchObject([
      { commitment: 'export', askedBy: 'customer', from: '2026-06-10', to: '2026-06-15', as: 'relief', along: false },
    ]);
  });

  it('looks at the date that holds, not at the first one', () => {
    const playing = runningPlan()
      .do('dana', proposeDate('export', '2026-06-17'))
      .do('priya', agreeToDate('export'), '2026-06-03')
      .do('dana', proposeDate('export', '2026-06-19', false, 'p2'), '2026-06-12');
    expect(whatWouldCount(playing.plan, playing.commitment('export'), '2026-06-19', playing.now).as).toBe('re-plan');
  });
});

describe('moving along', () => {
  it('moves what waits on it, directly or not, to the day it needs and no further', () => {
    const playing = runningPlan();
    const moves = (to: string) => movesAlong(playing.plan, playing.commitment('export'), to);
    expect(moves('2026-06-18')).toEqual([]);
    expect(moves('2026-06-20')).toEqual([{ commitment: 'load', to: '2026-06-22' }]);
    expect(moves('2026-06-24')).toEqual([
      { commitment: 'load', to: '2026-06-24' },
      { commitment: 'confirm', to: '2026-06-24' },
    ]);
  });

  it('leaves what is delivered, and what waits on that alone', () => {
    const playing = runningPlan().do('tomas', deliver('load'));
    expect(movesAlong(playing.plan, playing.commitment('export'), '2026-06-24')).toEqual([]);
  });

  it('is agreed together, as one entry that changes all', () => {
    const playing = runningPlan().do('dana', proposeDate('export', '2026-06-24', true));
    const [agreed, ...more] = playing.decide('priya', agreeToDate('export')) as never[];
    expect(more).toEqual([]);
    playing.take([agreed!]);
    expect(['export', 'load', 'confirm', 'defects'].map((id) => movedTo(playing, id).due)).toEqual([
      ...['2026-06-24', '2026-06-24', '2026-06-24'],
      '2026-06-17',
    ]);
    expect(dateTimeline(playing.plan).map(({ commitment, along }) => [commitment, along])).toEqual([
      ['export', false],
      ['load', true],
      ['confirm', true],
    ]);
  });

  it('leaves what was delivered or moved further meanwhile', () => {
    const playing = runningPlan()
      .do('dana', proposeDate('export', '2026-06-24', true))
      .do('tomas', deliver('load'))
      .do('dana', accept('load'))
      .do('priya', proposeDate('confirm', '2026-06-30', false, 'p9'))
      .do('dana', agreeToDate('confirm', 'p9'))
      .do('priya', agreeToDate('export'));
    expect(['export', 'load', 'confirm'].map((id) => movedTo(playing, id).due)).toEqual([
      ...['2026-06-24', '2026-06-18'],
      '2026-06-30',
    ]);
    expect(playing.commitment('load').dueChanges).toEqual([]);
  });

  it('does not happen where nobody asked for it', () => {
    const playing = runningPlan().do('dana', proposeDate('export', '2026-06-24')).do('priya', agreeToDate('export'));
    expect(movedTo(playing, 'load').due).toBe('2026-06-18');
  });
});
