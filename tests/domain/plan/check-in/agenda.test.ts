import { describe, expect, it } from 'vitest';
import { agenda } from '~/domain/plan/check-in/agenda';
import { find } from '~/domain/plan/state/things';
import { runningPlan } from '../../../support/world';
import { accept, agreeToDate, contest, deliver, giveBack, hold, proposeDate } from '../../../support/work';

const ids = (list: readonly { readonly commitment: string }[]) => list.map(({ commitment }) => commitment);

describe('an agenda', () => {
  const playing = runningPlan()
    .do('priya', deliver('lead'), '2026-06-03')
    .do('dana', accept('lead'))
    .do('priya', { kind: 'start-check-in', checkIn: 'ci-1' }, '2026-06-04')
    .do('priya', { kind: 'open-halves', checkIn: 'ci-1', halves: {} })
    .do('priya', proposeDate('load', '2026-06-24', true), '2026-06-05')
    .do('dana', agreeToDate('load'), '2026-06-08')
    .do('dana', proposeDate('defects', '2026-06-19', false, 'p2'))
    .do('tomas', hold('load'), '2026-06-09')
    .do('dana', contest('defects'), '2026-06-10');
  const second = agenda(playing.plan, find(playing.plan.checkIns, 'ci-2')!, playing.instant('2026-06-11'));

  it('runs from the last check-in held to the next one', () => {
    expect([second.since, second.until]).toEqual(['2026-06-04', '2026-06-18']);
  });

  it('lists what was due since last time, what was missed, and what is due next', () => {
    expect(ids(second.dueSince)).toEqual(['lead', 'export']);
    expect(second.missed).toEqual([
      { commitment: 'decision', due: '2026-06-04', verdict: 'overdue' },
      { commitment: 'export', due: '2026-06-10', verdict: 'overdue' },
    ]);
    expect(ids(second.dueNext)).toEqual(['defects']);
  });

  it('lists what is held, contested, moved and asked to move', () => {
    expect(second.held).toMatchObject([{ commitment: 'load', stands: 'unanswered' }]);
    expect(ids(second.contested)).toEqual(['defects']);
    expect(second.moved.map(({ commitment, along, as }) => [commitment, along, as])).toEqual([
      ['load', false, 're-plan'],
      ['confirm', true, 're-plan'],
    ]);
    expect(ids(second.asked)).toEqual(['defects']);
  });

  it('asks for no new date of what is delivered meanwhile, until it comes back', () => {
    const asked = runningPlan().do('dana', proposeDate('export', '2026-06-12', false), '2026-06-08');
    const on = () => ids(agenda(asked.plan, find(asked.plan.checkIns, 'ci-2')!, asked.now).asked);
    expect(on()).toEqual(['export']);
    asked.do('marcus', deliver('export'), '2026-06-10');
    expect(on()).toEqual([]);
    asked.do('priya', giveBack('export'));
    expect(on()).toEqual(['export']);
  });

  it('lists the courts, what is late first', () => {
    expect(second.courts.slice(0, 2).map(({ thing }) => thing.id)).toEqual(['decision', 'export']);
  });

  it('reaches back over a check-in that was not held, and to the ends of the time frame', () => {
    const first = agenda(runningPlan().plan, find(playing.plan.checkIns, 'ci-1')!, playing.instant('2026-06-04'));
    expect(first.since).toBe('2026-06-01');
    const third = agenda(playing.plan, find(playing.plan.checkIns, 'ci-3')!, playing.instant('2026-06-18'));
    expect(third.since).toBe('2026-06-04');
    const last = Object.values(playing.plan.checkIns).sort((a, b) => b.number - a.number)[0]!;
    expect(agenda(playing.plan, last, playing.now).until).toBe('2026-07-26');
  });
});
