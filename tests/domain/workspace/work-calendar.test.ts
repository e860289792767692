import { describe, expect, it } from 'vitest';
import { defaultTerms } from '~/domain/plan/start/start-plan';
import { termsFault } from '~/domain/plan/text/terms';
import {
  calendarFrom,
  eachOnce,
  readDaysOff,
  workCalendarFault,
  writeDaysOff,
  type WorkCalendar,
} from '~/domain/workspace/work-calendar';

const OWN: WorkCalendar = {
  timeZone: 'Europe/Oslo',
  workweek: [1, 2, 3, 4],
  days: [
    { date: '2026-01-01', words: 'New Year' },
    { date: '2026-07-03', words: 'Day off, ours' },
    { date: '2029-01-01', words: '' },
  ],
};

describe('the calendar of a workspace', () => {
  it('gives a new plan its week and the days off that the plan can meet, in the zone that the plan names', () => {
    expect(calendarFrom(OWN, '2026-06-01', 'UTC')).toEqual({
      timeZone: 'UTC',
      workweek: [1, 2, 3, 4],
      holidays: ['2026-07-03'],
    });
    expect(calendarFrom(null, '2026-06-01', 'UTC')).toEqual({
      timeZone: 'UTC',
      workweek: [1, 2, 3, 4, 5],
      holidays: [],
    });
  });

  it('starts a plan on a working day of its own, with meetings on one', () => {
    for (const workweek of [[1, 2, 3, 4], [5, 6, 7], [7, 1, 2], [6]]) {
      const own = { ...OWN, workweek, days: [{ date: '2026-06-01', words: '' }] };
      const terms = defaultTerms('2026-06-01', 'UTC', undefined, own);
      expect(termsFault(terms)).toBeNull();
      expect(workweek).toContain(terms.rhythm.weekday);
      expect(terms.start).not.toBe('2026-06-01');
    }
    expect(defaultTerms('2026-06-01', 'UTC').rhythm.weekday).toBe(4);
  });

  it('is read as it is written, whatever its days are called', () => {
    expect(readDaysOff(writeDaysOff(OWN.days))).toEqual({ days: OWN.days, wrong: null });
    expect(readDaysOff('2026-07-03, 2026-07-06; 2026-07-07 A day, so called').days.map(({ date }) => date)).toEqual([
      '2026-07-03',
      '2026-07-06',
      '2026-07-07',
    ]);
    expect(readDaysOff('2026-02-30 no such day').wrong).toBe('2026-02-30 no such day');
    expect(readDaysOff('Friday').wrong).toBe('Friday');
  });

  it('has each day once, in order, by a name that somebody gave', () => {
    const twice = [
      { date: '2026-07-03', words: '' },
      { date: '2026-01-01', words: 'A' },
      { date: '2026-07-03', words: 'B' },
    ];
    expect(eachOnce(twice)).toEqual([
      { date: '2026-01-01', words: 'A' },
      { date: '2026-07-03', words: 'B' },
    ]);
  });

  it('is refused where nobody could count by it', () => {
    expect(workCalendarFault(OWN)).toBeNull();
    expect(workCalendarFault({ ...OWN, timeZone: 'Atlantis' })).toMatchObject({ field: 'zone' });
    expect(workCalendarFault({ ...OWN, workweek: [] })).toMatchObject({ field: 'workweek' });
    expect(workCalendarFault({ ...OWN, days: [{ date: '2026-13-01', words: '' }] })).toMatchObject({
      field: 'holidays',
    });
  });
});
