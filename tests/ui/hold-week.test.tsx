import { describe, expect, it } from 'vitest';
import type { WeeklyRow } from '~/data/pages/weekly';
import { holdWeek, type HeldRow, type Writing } from '~/ui/weekly/hold-week';

const half = (words: string, seen = ''): WeeklyRow['half'] => ({
  start: { confidence: 'on-track', words, taps: {} },
  ...{ draft: null, seen, taps: [], more: 0, moreTaps: {} },
});
const row = (planId: string, more: Partial<WeeklyRow> = {}): WeeklyRow => ({
  ...{ planId, title: planId, parties: { vendor: 'V', customer: 'C' }, you: 'vendor', seat: 's', zone: 'UTC' },
  ...{ reasons: [], late: [], moreLate: 0, last: null, otherIn: false, refused: null },
  checkIn: { id: 'ci-7', number: 7, time: '15:00' } as WeeklyRow['checkIn'],
  half: half(''),
  ...more,
});
const nextOne = (planId: string) => row(planId, { checkIn: { id: 'ci-8' } as WeeklyRow['checkIn'], half: half('new') });
const names = (rows: readonly HeldRow[]) => rows.map(({ planId }) => planId);
const writing = (more: Partial<Writing> = {}): Writing => ({
  ...{ written: () => false, gave: () => undefined, within: null },
  ...more,
});
const written = (...plans: string[]) => writing({ written: (planId) => plans.includes(planId) });

const [a, b, c] = [row('a'), row('b'), row('c')];

describe('A week that is asked for again while it stands open', () => {
  it('is what was asked for, in its order, where nobody writes', () => {
    const now = [row('c'), row('a', { otherIn: true }), row('d')];
    expect(holdWeek([a, b, c], now, writing())).toEqual(now);
  });

  it('keeps its order while somebody is in a row, with what is new below and what went gone', () => {
    expect(names(holdWeek([a, b, c], [row('d'), row('c'), row('a')], writing({ within: 'a' })))).toEqual([
      'a',
      'c',
      'd',
    ]);
  });

  it('has a half that was written in as it was, and everything around it as it is', () => {
    const now = [row('a', { otherIn: true, moreLate: 2, half: half('Somebody else’s', '09:00') })];
    const [held] = holdWeek([a], now, written('a'));
    expect(held).toMatchObject({ otherIn: true, moreLate: 2, half: a.half, seen: '09:00' });
    expect(held).not.toHaveProperty('isOver');
  });

  it('has what a colleague saved in a half that nobody has written in', () => {
    const now = [row('a', { half: half('Somebody else’s') })];
    expect(holdWeek([a], now, writing({ within: 'a' }))).toEqual(now);
  });

  it('keeps a half that may be over, with its words, and says so; the next one comes where nobody wrote', () => {
    const now = [nextOne('a'), nextOne('b')];
    const [first, second] = holdWeek([a, b], now, written('a'));
    expect(first).toMatchObject({ checkIn: { id: 'ci-7' }, half: a.half, isOver: true });
    expect(second).toEqual(now[1]);
    expect(holdWeek([a], [row('a', { half: null })], writing({ within: 'a' }))[0]).toMatchObject({
      ...{ half: a.half, isOver: true },
    });
  });

  it('keeps a row that fits no more where it stood, for as long as it is somebody’s own', () => {
    const held = holdWeek([a, b, c], [row('c'), row('a')], written('b'));
    expect(names(held)).toEqual(['c', 'b', 'a']);
    expect(held[1]).toEqual({ ...b, isOver: true });
    expect(names(holdWeek([a, b, c], [row('c'), row('a')], writing({ within: 'b' })))).toEqual(['a', 'b', 'c']);
    expect(names(holdWeek([a, b, c], [row('c'), row('a')], writing()))).toEqual(['c', 'a']);
  });

  it('is another choice where one was asked for: only the halves that were written in stay theirs', () => {
    const now = [row('c'), row('b', { half: half('Somebody else’s') })];
    const shown = holdWeek([a, b, c], now, writing({ written: () => true, within: 'a' }), true);
    expect(names(shown)).toEqual(['c', 'b']);
    expect(shown[1]!.half).toBe(b.half);
  });

  it('knows what reads differently by the reader’s own act, once', () => {
    const given = [row('a', { half: half('', '09:14') })];
    const own = { ...written('a'), gave: () => '09:14' };
    const first = holdWeek([a], given, own);
    expect(first[0]!.isOwnAct).toBe(true);
    expect(holdWeek(first, given, own)[0]!.isOwnAct).toBe(false);
    expect(holdWeek([a], given, { ...own, gave: () => '08:00' })[0]!.isOwnAct).toBe(false);
  });
});
