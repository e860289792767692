import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateOf,
  dayNumber,
  isDate,
  isInstant,
  isTimeZone,
  localDate,
  localTime,
  weekday,
  workingDays,
  zonedInstant,
} from '~/domain/calendar';
import { runs } from '../support/runs';

const newYork = { timeZone: 'America/New_York', workweek: [1, 2, 3, 4, 5], holidays: ['2026-05-25', '2026-05-23'] };
const days = workingDays(newYork);
const anyDate = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }).map(dateOf);

describe('dates', () => {
  it('count days as Temporal does, both ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days: day });
        expect(dateOf(day)).toBe(date.toString());
        expect(dayNumber(dateOf(day))).toBe(day);
        expect(weekday(dateOf(day))).toBe(date.dayOfWeek);
      }),
    );
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '20260401',
    '2026-04-01T00:00Z',
    '',
    7,
    null,
  ])('do not exist: %s', (text) => expect(isDate(text)).toBe(false));

  it.each(['2024-02-29', '2026-12-31', '2000-02-29'])('exist: %s', (text) => expect(isDate(text)).toBe(true));
});

describe('instants', () => {
  it.each([
    '2026-05-05T03:30:00Z',
    '2026-05-05T00:10:00-04:00',
    '2026-05-05T00:10+05:45',
    '2026-05-05T23:59:59.123456+0000',
  ])('carry Z or an offset: %s', (text) => expect(isInstant(text)).toBe(true));

  it.each([
    '2026-05-05T03:30:00',
    '2026-05-05',
    '2026-02-30T00:00:00Z',
    '2026-05-05T24:00:00Z',
    '2026-05-05T03:60:00Z',
    '',
    5,
  ])('are not instants: %s', (text) => expect(isInstant(text)).toBe(false));

  it('become the date they fall on in the plan’s zone, and a date stays', () => {
    expect(localDate('2026-05-05T03:30:00Z', 'America/New_York')).toBe('2026-05-04');
    expect(localDate('2026-05-05T03:30:00Z', 'Pacific/Auckland')).toBe('2026-05-05');
    expect(localDate('2026-05-05T00:10:00-04:00', 'America/New_York')).toBe('2026-05-05');
    expect(localDate('2026-05-04', 'Pacific/Auckland')).toBe('2026-05-04');
  });

  it('fall on the date and time that Temporal gives, in every zone, around its changes of offset', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      let at = Temporal.Instant.from('2025-01-01T00:00:00Z').toZonedDateTimeISO(zone);
      for (let changes = 0; changes < 4; changes += 1) {
        const next = at.getTimeZoneTransition('next');
        const around = next ?? at.add({ hours: 36 });
        for (const minutes of [-2881, -721, -61, -1, 0, 1, 29, 61, 719, 1441]) {
          const there = around.add({ minutes });
          const instant = there.toInstant().toString();
          expect([zone, localDate(instant, zone), localTime(instant, zone)]).toEqual([
            zone,
            there.toPlainDate().toString(),
            there.toPlainTime().toString().slice(0, 5),
          ]);
        }
        if (!next) break;
        at = next;
      }
    }
  });

  it('are found from a wall clock, and a time that spring skips moves on', () => {
    expect(zonedInstant('2026-07-21', '09:00', 'America/New_York')).toBe('2026-07-21T13:00:00Z');
    expect(zonedInstant('2026-03-08', '02:30', 'America/New_York')).toBe('2026-03-08T07:30:00Z');
    expect(localTime('2026-07-21T13:00:00Z', 'America/New_York')).toBe('09:00');
  });
});

describe('zones', () => {
  it('are known by name alone', () => {
    expect(['America/New_York', 'UTC', 'Asia/Kathmandu'].every(isTimeZone)).toBe(true);
    expect(['Mars/Olympus', '', '+05:30', 'Eastern', 3, null].some(isTimeZone)).toBe(false);
  });
});

describe('working days', () => {
  it('are the weekdays of the week less the holidays', () => {
    expect(['2026-05-22', '2026-05-23', '2026-05-24', '2026-05-25', '2026-05-26'].map(days.isWorking)).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
    expect(days.roll('2026-05-23')).toBe('2026-05-26');
    expect(days.roll('2026-05-22')).toBe('2026-05-22');
  });

  it('step over weekends and holidays, forwards and back', () => {
    expect(days.after('2026-05-22', 1)).toBe('2026-05-26');
    expect(days.after('2026-05-23', 2)).toBe('2026-05-27');
    expect(days.before('2026-05-26', 1)).toBe('2026-05-22');
    expect(days.before('2026-05-24', 0)).toBe('2026-05-26');
    expect(days.before('2026-05-28', 3)).toBe('2026-05-22');
  });

  it('count what they list, and nothing backwards', () => {
    expect(days.list('2026-05-21', '2026-05-27')).toEqual(['2026-05-22', '2026-05-26', '2026-05-27']);
    expect(days.count('2026-05-21', '2026-05-27')).toBe(3);
    expect(days.count('2026-05-27', '2026-05-21')).toBe(0);
    expect(days.list('2026-05-27', '2026-05-21')).toEqual([]);
  });

  it('agree with walking day by day, in any week with any holidays', () => {
    const start = dayNumber('2026-01-01');
    const near = fc.integer({ min: start - 30, max: start + 60 });
    fc.assert(
      fc.property(
        fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
        fc.array(near.map(dateOf), { maxLength: 40 }),
        near,
        fc.integer({ min: 1, max: 12 }),
        (workweek, holidays, from, n) => {
          const counted = workingDays({ timeZone: 'UTC', workweek, holidays });
          const works = (day: number) => workweek.includes(weekday(dateOf(day))) && !holidays.includes(dateOf(day));
          const walk = (day: number, step: number, count: number) => {
            for (let left = count; left > 0;) if (works((day += step))) left -= 1;
            return dateOf(day);
          };
          const rolled = works(from) ? from : dayNumber(walk(from, 1, 1));
          expect(counted.isWorking(dateOf(from))).toBe(works(from));
          expect(counted.roll(dateOf(from))).toBe(dateOf(rolled));
          expect(counted.after(dateOf(from), n)).toBe(walk(from, 1, n));
          expect(counted.before(dateOf(from), n)).toBe(walk(rolled, -1, n));
        },
      ),
    );
  });

  it('never lose a day between counting and listing', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(days.list(a, b).length).toBe(days.count(a, b));
      }),
      { numRuns: runs(20) },
    );
  });

  it('are made once per calendar, and a week needs at least one', () => {
    expect(workingDays(newYork)).toBe(days);
    expect(() => workingDays({ ...newYork, workweek: [] })).toThrow(RangeError);
  });
});
