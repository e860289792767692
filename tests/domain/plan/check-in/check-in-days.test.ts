import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayNumber, workingDays } from '~/domain/calendar';
import { checkInDays, checkInsMade } from '~/domain/plan/check-in/check-in-days';
import type { TermsContent } from '~/domain/plan/state/text';
import { TERMS } from '../../../support/world';

const days = (more: Partial<TermsContent>, from = TERMS.start): string[] => checkInDays({ ...TERMS, ...more }, from);
const calendar = (holidays: string[], workweek = [1, 2, 3, 4, 5]) => ({ ...TERMS.calendar, holidays, workweek });

describe('check-ins made ahead by the rhythm', () => {
  it('start on the first such weekday after the start', () => {
    expect(days({ start: '2026-06-04', end: '2026-06-20' })).toEqual(['2026-06-11', '2026-06-18']);
    expect(days({ start: '2026-06-03', end: '2026-06-11' })).toEqual(['2026-06-04', '2026-06-11']);
  });

  it('are every two weeks where the sides agreed so', () => {
    const rhythm = { weeks: 2, weekday: 4, time: '15:30' } as const;
    const terms = { ...TERMS, rhythm, end: '2026-07-05' };
    expect(checkInsMade({ checkIns: {}, versions: {} }, { number: 1, terms }, TERMS.start).made).toEqual([
      { id: 'ci-1', number: 1, on: '2026-06-04', time: '15:30' },
      { id: 'ci-2', number: 2, on: '2026-06-18', time: '15:30' },
      { id: 'ci-3', number: 3, on: '2026-07-02', time: '15:30' },
    ]);
  });

  it('move off a day off, and two on the same day are one', () => {
    expect(days({ end: '2026-06-20', calendar: calendar(['2026-06-11']) })).toEqual([
      '2026-06-04',
      '2026-06-12',
      '2026-06-18',
    ]);
    const weekOff = ['2026-06-11', '2026-06-12', '2026-06-15', '2026-06-16', '2026-06-17'];
    expect(days({ end: '2026-06-20', calendar: calendar(weekOff) })).toEqual(['2026-06-04', '2026-06-18']);
  });

  it('do not happen before the plan takes effect, nor after its end', () => {
    expect(days({ end: '2026-06-26' }, '2026-06-11')).toEqual(['2026-06-11', '2026-06-18', '2026-06-25']);
    expect(days({ end: '2026-06-11', calendar: calendar(['2026-06-11']) })).toEqual(['2026-06-04']);
    expect(days({ start: '2026-06-05', end: '2026-06-08' })).toEqual([]);
  });

  it('always fall on working days within the time frame, in order, each day once', () => {
    const start = dayNumber('2026-01-01');
    fc.assert(
      fc.property(
        fc.record({
          first: fc.nat(400),
          length: fc.integer({ min: 1, max: 200 }),
          weeks: fc.constantFrom(1 as const, 2 as const),
          weekday: fc.integer({ min: 1, max: 7 }),
          workweek: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
          off: fc.array(fc.nat(600), { maxLength: 40 }),
        }),
        ({ first, length, weeks, weekday, workweek, off }) => {
          const cal = calendar(
            off.map((day) => dateOf(start + day)),
            workweek,
          );
          const frame = { start: dateOf(start + first), end: dateOf(start + first + length), calendar: cal };
          const made = days({ ...frame, rhythm: { weeks, weekday, time: '10:00' } }, frame.start);
          expect(made).toEqual([...new Set(made)].sort());
          for (const on of made) {
            expect(workingDays(cal).isWorking(on)).toBe(true);
            expect(on > frame.start && on <= frame.end).toBe(true);
          }
        },
      ),
    );
  });
});
