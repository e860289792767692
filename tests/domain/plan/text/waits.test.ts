import { describe, expect, it } from 'vitest';
import { excusedIfLate } from '~/domain/plan/text/waits';
import { commitment, draftPlan, proposedPlan, runningPlan, seatOf } from '../../../support/world';

const put = (id: string, seen: number, content: ReturnType<typeof commitment>) =>
  ({ kind: 'put-commitment', id, seen, commitment: content }) as const;

describe('what waits on what', () => {
  it('names everything that is excused when one is late, through any number of steps', () => {
    const { plan } = proposedPlan();
    expect(excusedIfLate(plan, 'decision')).toEqual(['export', 'load', 'confirm']);
    expect(excusedIfLate(plan, 'load')).toEqual(['confirm']);
    expect(excusedIfLate(plan, 'defects')).toEqual([]);
  });

  it('leaves out what was declined', () => {
    const playing = proposedPlan();
    const part = { type: 'commitment', id: 'export' } as const;
    playing.do('dana', { kind: 'decline-part', part, seen: playing.seen(part), words: 'Not ours' });
    expect(excusedIfLate(playing.plan, 'decision')).toEqual([]);
  });

  it('refuses to wait on what is not in the plan', () => {
    const content = commitment('wen', 'A', '2026-06-20', { waitsOn: ['nowhere'] });
    expect(draftPlan().refused('priya', put('new', 0, content))).toBe('blocker-unknown');
    const inherited = commitment('wen', 'A', '2026-06-20', { waitsOn: ['constructor'] });
    expect(draftPlan().refused('priya', put('new', 0, inherited))).toBe('blocker-unknown');
  });

  it('refuses a circle, also one of a single commitment', () => {
    const circle = commitment('dana', 'Name one decision maker', '2026-06-23', { waitsOn: ['confirm'] });
    expect(draftPlan().refused('priya', put('decision', 1, circle))).toBe('waits-in-circle');
    const self = commitment('wen', 'Fix the open defects', '2026-06-17', { waitsOn: ['defects'] });
    expect(draftPlan().refused('priya', put('defects', 1, self))).toBe('waits-in-circle');
  });

  it('refuses a due date before the blockers’ and names them', () => {
    const early = commitment('tomas', 'Load and reconcile shipments', '2026-06-09', { waitsOn: ['export'] });
    expect(draftPlan().decide('priya', put('load', 1, early))).toEqual({
      refused: 'blocker-later',
      field: 'due',
      values: { titles: '3 Export 24 months of shipments' },
    });
  });

  it('refuses a due date after those of what waits on it and names them', () => {
    const late = commitment('tomas', 'Load and reconcile shipments', '2026-06-24', { waitsOn: ['export'] });
    expect(draftPlan().decide('priya', put('load', 1, late))).toEqual({
      refused: 'waiters-earlier',
      field: 'due',
      values: { titles: '5 Confirm the reconciliation' },
    });
  });

  it('compares due dates as working days: a Sunday blocker does not stand in the way of the Saturday before it', () => {
    const saturday = commitment('tomas', 'Load and reconcile shipments', '2026-06-20', { waitsOn: ['sunday'] });
    const playing = draftPlan().do('priya', put('sunday', 0, commitment('wen', 'Sunday work', '2026-06-21')));
    expect(() => playing.do('priya', put('load', 1, saturday))).not.toThrow();
  });

  it('refuses to take out what others wait on and names them', () => {
    const part = { type: 'commitment', id: 'export' } as const;
    expect(draftPlan().decide('priya', { kind: 'remove-part', part })).toEqual({
      refused: 'waited-on',
      values: { count: 1, titles: '4 Load and reconcile shipments' },
    });
  });

  it('lets an added commitment wait only on what both sides have agreed to', () => {
    const playing = runningPlan().do('priya', put('first', 0, commitment('wen', 'First', '2026-06-22')));
    const second = commitment('wen', 'Second', '2026-06-25', { waitsOn: ['first'] });
    expect(playing.refused('priya', put('second', 0, second))).toBe('blocker-unknown');
    playing.do('dana', { kind: 'agree-to-part', part: { type: 'commitment', id: 'first' }, seen: 1 });
    playing.do('priya', put('second', 0, second));
    expect(playing.commitment('second').number).toBe('8');
  });

  it('counts a blocker at the date it was moved to', () => {
    const waits = (due: string) => commitment('wen', 'Numbers on screen', due, { waitsOn: ['load'] });
    const playing = runningPlan();
    playing.do('priya', {
      kind: 'propose-date',
      commitment: 'load',
      id: 'p1',
      to: '2026-06-22',
      category: 'planned-badly',
      words: 'Larger than we thought',
      moveAlong: true,
    });
    playing.do('dana', { kind: 'agree-to-date', commitment: 'load', proposal: 'p1', words: '' });
    expect(playing.refused('priya', put('new', 0, waits('2026-06-19')))).toBe('blocker-later');
    expect(() => playing.do('priya', put('new', 0, waits('2026-06-22')))).not.toThrow();
  });

  it('refuses an owner of the other side, one who is not there and one whose seat was closed', () => {
    const of = (owner: string) => put('new', 0, { ...commitment('wen', 'A', '2026-06-20'), owner });
    const playing = draftPlan().do('priya', { kind: 'close-seat', seat: seatOf('tomas') });
    expect(playing.refused('priya', of(seatOf('dana')))).toBe('owner-other-side');
    expect(playing.refused('priya', of('nobody'))).toBe('not-found');
    expect(playing.refused('priya', of(seatOf('tomas')))).toBe('not-found');
    const kept = { ...commitment('tomas', 'Load it all', '2026-06-18', { waitsOn: ['export'] }) };
    expect(() => playing.do('priya', put('load', 1, kept))).not.toThrow();
  });
});
