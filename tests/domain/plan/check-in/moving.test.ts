import { describe, expect, it } from 'vitest';
import { movesOf, opensOn, checkInsMissed } from '~/domain/plan/check-in/check-in-view';
import { checkInsMade } from '~/domain/plan/check-in/check-in-days';
import { plannedFor, roomToMove } from '~/domain/plan/check-in/moving';
import type { CheckInCommand } from '~/domain/plan/commands';
import { calendarTold, eventOf } from '~/domain/plan/calendar/told';
import { find } from '~/domain/plan/state/things';
import { mailsOf, wasAskedFor } from '~/domain/plan/mail-of';
import { runningPlan, TERMS, type Who } from '../../../support/world';

type Playing = ReturnType<typeof runningPlan>;

/** Thursdays at ten in New York: 4, 11, 18, 25 June and on; Friday 3 July is a holiday. */
const SECOND = 'ci-2';
const checkIn = (playing: Playing, id = SECOND) => find(playing.plan.checkIns, id)!;

const move = (
  playing: Playing,
  on: string,
  { id = SECOND, time = '10:00', words = 'Dana is away' } = {},
): CheckInCommand => ({ kind: 'move-check-in', checkIn: id, seen: plannedFor(checkIn(playing, id)), on, time, words });

/** Monday 8 June, between the first check-in and the second. */
const monday = (): Playing => {
  const playing = runningPlan();
  playing.now = '2026-06-08T13:00:00Z';
  return playing;
};

/** What the last entry makes go out. */
const mails = ({ plan, entries }: Playing) => mailsOf(plan, entries.at(-1)!, 'shared', 9);

const refused = (playing: Playing, on: string, more = {}, who: Who = 'dana') =>
  playing.decide(who, move(playing, on, more));

describe('Moving a check-in', () => {
  it('is for the leads and executives of each side', () => {
    const playing = monday();
    for (const who of ['marcus', 'grace', 'tomas', 'wen'] as const satisfies Who[])
      expect(refused(playing, '2026-06-12', {}, who)).toMatchObject({ refused: 'not-allowed' });
    for (const who of ['dana', 'ruth', 'priya', 'elena'] as const)
      expect(refused(playing, '2026-06-12', {}, who)).toHaveLength(1);
  });

  it('is an entry that both sides see, and everything follows the new day', () => {
    const playing = monday();
    playing.do('dana', move(playing, '2026-06-15', { time: '16:30' }));
    expect(playing.entries.at(-1)).toMatchObject({
      ledger: 'shared',
      kind: 'check-in.moved',
      data: { checkIn: SECOND, on: '2026-06-15', time: '16:30', words: 'Dana is away' },
    });
    expect(checkIn(playing)).toMatchObject({ on: '2026-06-15', time: '16:30', state: 'planned' });
    expect(opensOn(playing.plan, checkIn(playing))).toBe('2026-06-11');
    expect(playing.refused('priya', { kind: 'start-check-in', checkIn: SECOND }, '2026-06-12')).toBe('too-early');
    expect(playing.decide('priya', { kind: 'start-check-in', checkIn: SECOND }, '2026-06-15')).toHaveLength(1);
  });

  it('keeps a half that is in sealed, and beside the check-in', () => {
    const playing = monday();
    playing.do('dana', { kind: 'give-half', checkIn: SECOND, seen: '', confidence: 'at-risk', words: 'W', taps: {} });
    playing.do('priya', move(playing, '2026-06-12'));
    expect(checkIn(playing)).toMatchObject({ state: 'planned', halves: {} });
    expect(checkIn(playing).halvesIn.customer).toBeDefined();
  });

  it('brings the side that moves it no nearer to the other’s half: without its own it waits for the hour that was not its own choice', () => {
    const half = { kind: 'give-half', checkIn: SECOND, seen: '', confidence: 'at-risk', words: 'W', taps: {} } as const;
    const start = { kind: 'start-check-in', checkIn: SECOND } as const;
    const playing = monday().do('dana', half);
    playing.do('priya', move(playing, '2026-06-10', { time: '12:00' }));
    playing.now = '2026-06-09T13:00:00Z';
    playing.do('elena', move(playing, '2026-06-09', { time: '11:00' }));
    expect(playing.decide('priya', start, '2026-06-09T22:00:00Z')).toMatchObject({
      refused: 'half-first',
      values: { on: '2026-06-11', time: '10:00' },
    });
    expect(playing.decide('priya', start, '2026-06-11T14:00:00Z')).toHaveLength(1);
    // The other side, whose half is in, begins when it likes on the new day.
    expect(playing.decide('dana', start, '2026-06-09T13:30:00Z')).toHaveLength(1);
    // What the other side asks for counts for both.
    playing.do('dana', move(playing, '2026-06-10', { time: '09:00' }));
    expect(playing.refused('priya', start, '2026-06-10T12:59:00Z')).toBe('half-first');
    expect(playing.decide('priya', start, '2026-06-10T13:00:00Z')).toHaveLength(1);
    // Later is later for whoever asked for it.
    playing.do('priya', move(playing, '2026-06-12', { time: '09:00' }));
    expect(playing.refused('priya', start, '2026-06-12T12:59:00Z')).toBe('half-first');
    expect(playing.decide('priya', start, '2026-06-12T13:00:00Z')).toHaveLength(1);
  });

  it('never goes onto or past the next one, nor onto or before the one before', () => {
    expect(refused(monday(), '2026-06-18')).toMatchObject({ refused: 'next-check-in', values: { date: '2026-06-18' } });
    expect(refused(monday(), '2026-06-19')).toMatchObject({ refused: 'next-check-in' });
    const early = runningPlan();
    expect(refused(early, '2026-06-04')).toMatchObject({ refused: 'check-in-before', values: { date: '2026-06-04' } });
    expect(refused(early, '2026-06-03')).toMatchObject({ refused: 'check-in-before' });
    expect(roomToMove(early.plan, checkIn(early), early.now)).toEqual({ first: '2026-06-05', last: '2026-06-17' });
  });

  it('never goes into the past, to the minute of today', () => {
    expect(refused(monday(), '2026-06-05')).toMatchObject({ refused: 'date-passed', field: 'on' });
    expect(refused(monday(), '2026-06-08', { time: '09:00' })).toMatchObject({ refused: 'time-passed', field: 'time' });
    expect(refused(monday(), '2026-06-08', { time: '09:01' })).toHaveLength(1);
  });

  it('goes to a working day, and says which day off it would be otherwise', () => {
    expect(refused(monday(), '2026-06-13')).toMatchObject({
      refused: 'day-off',
      values: { day: '2026-06-13', what: 'weekday', next: '2026-06-15' },
    });
    const playing = monday();
    playing.now = '2026-07-01T13:00:00Z';
    const fifth = { id: 'ci-5' };
    expect(refused(playing, '2026-07-03', fifth)).toMatchObject({
      refused: 'day-off',
      values: { what: 'holiday', next: '2026-07-06' },
    });
  });

  it('stays within the time frame', () => {
    const playing = monday();
    expect(refused(playing, '2026-07-27', { id: 'ci-8' })).toMatchObject({ refused: 'outside-time-frame' });
    expect(refused(playing, '2026-07-24', { id: 'ci-8' })).toHaveLength(1);
  });

  it('needs another time, words, and a date and time that exist', () => {
    expect(refused(monday(), '2026-06-11')).toMatchObject({ refused: 'same-time' });
    expect(refused(monday(), '2026-06-11', { time: '14:00' })).toHaveLength(1);
    expect(refused(monday(), '2026-06-12', { words: ' ' })).toMatchObject({ refused: 'missing', field: 'words' });
    expect(refused(monday(), '2026-06-31')).toMatchObject({ refused: 'not-a-date' });
    expect(refused(monday(), '2026-06-12', { time: '24:00' })).toMatchObject({ refused: 'not-valid', field: 'time' });
  });

  it('that somebody else made meanwhile is not undone unread', () => {
    const playing = monday();
    const seen = move(playing, '2026-06-15');
    playing.do('priya', move(playing, '2026-06-12'));
    expect(playing.refused('dana', seen)).toBe('changed-meanwhile');
  });

  it('is over once people have met, or it was called off or the next one’s day has come', () => {
    const met = runningPlan();
    met.now = '2026-06-11T14:05:00Z';
    met.do('priya', { kind: 'start-check-in', checkIn: SECOND });
    met.do('priya', { kind: 'open-halves', checkIn: SECOND, halves: {} });
    expect(refused(met, '2026-06-12')).toMatchObject({ refused: 'already-opened' });
    const off = monday().do('dana', { kind: 'call-off-check-in', checkIn: SECOND, words: 'Ill' });
    expect(refused(off, '2026-06-12')).toMatchObject({ refused: 'already-ended' });
    const late = monday();
    late.now = '2026-06-18T13:00:00Z';
    expect(refused(late, '2026-06-19')).toMatchObject({ refused: 'already-ended' });
  });

  it('may be made of one whose halves both were quick to give: nobody has met yet', () => {
    const playing = monday();
    const half = (who: Who) =>
      playing.do(who, { kind: 'give-half', checkIn: SECOND, seen: '', confidence: 'on-track', words: 'W', taps: {} });
    half('dana');
    half('priya');
    const halves = {
      vendor: playing.own.vendor.halves[SECOND]!,
      customer: playing.own.customer.halves[SECOND]!,
    };
    playing.do('priya', { kind: 'open-halves', checkIn: SECOND, halves });
    playing.do('dana', move(playing, '2026-06-12'));
    expect(checkIn(playing)).toMatchObject({ on: '2026-06-12', state: 'opened' });
  });

  it('says who asked and how late, in working days and hours', () => {
    const playing = monday();
    playing.do('dana', move(playing, '2026-06-12'));
    playing.now = '2026-06-12T11:30:00Z';
    playing.do('priya', move(playing, '2026-06-12', { time: '15:00' }));
    const [first, second] = movesOf(playing.plan, checkIn(playing));
    expect(first).toMatchObject({
      from: { on: '2026-06-11' },
      notice: { side: 'customer', workingDays: 3, hours: 73 },
    });
    expect(second).toMatchObject({ to: { time: '15:00' }, notice: { side: 'vendor', workingDays: 0, hours: 2 } });
    const { moved } = checkInsMissed(playing.plan, playing.now);
    expect([moved.vendor.length, moved.customer.length]).toEqual([1, 1]);
  });
});

describe('A check-in that was moved, in calendars and mails', () => {
  const told = (playing: Playing) => calendarTold('plan-1', playing.shared());

  it('is the same event, changed once more', () => {
    const playing = monday();
    const before = eventOf(told(playing), 'check-in', SECOND)!;
    playing.do('dana', move(playing, '2026-06-12', { time: '11:00' }));
    const after = eventOf(told(playing), 'check-in', SECOND)!;
    expect(after).toMatchObject({ uid: before.uid, on: '2026-06-12', time: '11:00', state: 'stands' });
    expect(after.sequence).toBe(before.sequence + 1);
  });

  it('is mailed to the leads of both sides at once where they were asked for their halves already', () => {
    const playing = monday();
    playing.now = '2026-06-09T13:00:00Z';
    playing.do('dana', move(playing, '2026-06-12'));
    expect(mails(playing).map(({ kind, seat, at }) => [kind, seat, at])).toEqual([
      ['check-in-moved', 'seat-priya', null],
      ['check-in-moved', 'seat-dana', null],
    ]);
  });

  it('asks anew, by the new day, where nobody was asked before', () => {
    const playing = monday();
    playing.do('dana', move(playing, '2026-06-15'));
    expect(mails(playing).map(({ kind, at }) => [kind, at])).toEqual([
      ['check-in-open', '2026-06-11T12:00:00.000Z'],
      ['check-in-open', '2026-06-11T12:00:00.000Z'],
    ]);
  });

  it('was asked for, even where by the day it has now it would not have been', () => {
    const playing = monday();
    playing.now = '2026-06-09T13:00:00Z';
    playing.do('dana', move(playing, '2026-06-17'));
    expect(wasAskedFor(playing.plan, checkIn(playing), playing.now)).toBe(true);
    const other = monday().do('dana', move(monday(), '2026-06-17'));
    expect(wasAskedFor(other.plan, checkIn(other), '2026-06-10T13:00:00Z')).toBe(false);
    expect(wasAskedFor(other.plan, checkIn(other), '2026-06-15T13:00:00Z')).toBe(true);
  });
});

describe('A new version, and a check-in that was moved', () => {
  const ON = '2026-06-08';
  const moved = () => {
    const playing = monday();
    return playing.do('dana', move(playing, '2026-06-15', { time: '16:00' }));
  };
  const changed = (playing: Playing, terms: Partial<typeof TERMS>) =>
    checkInsMade(playing.plan, { number: 2, terms: { ...TERMS, ...terms } }, ON);

  it('leaves it when it is, and makes none on the day it stands for', () => {
    expect(changed(moved(), {})).toEqual({ made: [], dropped: [] });
  });

  it('leaves it, at its own time, also where the rhythm is another', () => {
    const { made, dropped } = changed(moved(), { rhythm: { weeks: 1, weekday: 2, time: '09:00' } });
    expect(dropped).not.toContain(SECOND);
    expect(dropped).toContain('ci-3');
    expect(made.map(({ on }) => on)).toContain('2026-06-16');
  });

  it('drops it where the time frame ends before it and nobody has done anything for it', () => {
    expect(changed(moved(), { end: '2026-06-12' }).dropped).toContain(SECOND);
    const withWords = moved().do('priya', {
      kind: 'add-to-agenda',
      checkIn: SECOND,
      id: 'a1',
      commitment: null,
      words: 'August',
    });
    expect(changed(withWords, { end: '2026-06-12' }).dropped).not.toContain(SECOND);
  });
});
