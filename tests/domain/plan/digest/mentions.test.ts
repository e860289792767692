import { describe, expect, it } from 'vitest';
import { mentionsFor } from '~/domain/plan/digest/mentions';
import { digestOf } from '~/domain/plan/digest/digest';
import { seatOf, type Who } from '../../../support/people';
import { runningPlan } from '../../../support/world';

const said = { kind: 'comment', commitment: 'export', id: 'm1', words: 'Look, @Grace and @Marcus' } as const;
const edit = (words: string, seen = 0) =>
  ({ kind: 'edit-comment', commitment: 'export', comment: 'm1', seen, words }) as const;
const after = (day: string) => (at: string) => at > `${day}T15:00:00.000Z`;
type Played = ReturnType<typeof runningPlan>;
const told = ({ plan }: Played, who: Who, day: string) => mentionsFor(plan, seatOf(who), {}, after(day));

describe('Whoever is mentioned', () => {
  it('is told of it once, whatever their role and whosever the commitment is, and not of their own', () => {
    const playing = runningPlan().do('marcus', said, '2026-06-09');
    expect(told(playing, 'grace', '2026-06-08')).toEqual([
      {
        by: playing.commitment('export').comments[0]!.by,
        at: playing.now,
        in: 'comment',
        id: 'm1',
        commitment: 'export',
      },
    ]);
    expect(told(playing, 'grace', '2026-06-09')).toEqual([]);
    expect(told(playing, 'marcus', '2026-06-08')).toEqual([]);
    expect(told(playing, 'dana', '2026-06-08')).toEqual([]);
  });

  it('by an edit is told then, and not again where they were mentioned before', () => {
    const playing = runningPlan().do('marcus', said, '2026-06-09').do('marcus', edit('@Grace, @Ruth'), '2026-06-11');
    expect(told(playing, 'ruth', '2026-06-10')).toHaveLength(1);
    expect(told(playing, 'grace', '2026-06-10')).toEqual([]);
    expect(told(playing, 'grace', '2026-06-08')).toHaveLength(1);
  });

  it('and no longer is, is not told', () => {
    const playing = runningPlan().do('marcus', said, '2026-06-09').do('marcus', edit('Never mind'), '2026-06-09');
    expect(told(playing, 'grace', '2026-06-08')).toEqual([]);
  });

  it('in a note is told where it is their own side’s, and only by what the caller gives', () => {
    const note = { kind: 'write-note', id: 'n1', about: null, words: 'Ask @Elena' } as const;
    const playing = runningPlan().do('priya', note, '2026-06-09');
    const { plan, own } = playing;
    expect(mentionsFor(plan, seatOf('elena'), own.vendor.notes, after('2026-06-08'))).toMatchObject([
      { in: 'note', id: 'n1' },
    ]);
    expect(mentionsFor(plan, seatOf('elena'), {}, after('2026-06-08'))).toEqual([]);
  });

  it('does not hear of the same comment a second time as news', () => {
    const playing = runningPlan().do('marcus', { ...said, words: '@Priya, look' }, '2026-06-09');
    const digest = (who: Who) =>
      digestOf(playing.plan, playing.plan.seats[seatOf(who)]!, playing.entries, {
        day: '2026-06-10',
        now: '2026-06-10T12:00:00.000Z',
        since: '2026-06-08T12:00:00.000Z',
      });
    expect(digest('priya')?.mentions).toHaveLength(1);
    expect(digest('priya')?.news.filter(({ kind }) => kind === 'comment.made')).toEqual([]);
    expect(digest('elena')?.news.filter(({ kind }) => kind === 'comment.made')).toHaveLength(1);
  });
});
