import { describe, expect, it } from 'vitest';
import { dateOf, dayNumber } from '~/domain/calendar';
import { endingStep, type Ending, type EndingStep, type Warned } from '~/domain/plan/closing/ending';

const LAST = '2033-08-03';
const told = (more: Partial<Warned> = {}): Warned => ({ lastDay: LAST, days: 30, daysReminded: 7, seen: 30, ...more });
const step = (warned: Ending['warned'], today: string) => endingStep({ keepUntil: LAST, warned }, today);

describe('A plan that is over', () => {
  it.each([
    // What was told; today; what is done.
    ['nobody told, more than a month before', null, '2033-07-03', { kind: 'wait' }],
    ['nobody told, a month before', null, '2033-07-04', { kind: 'warn', lastDay: LAST }],
    ['nobody told, a week before: it has its month', null, '2033-07-27', { kind: 'warn', lastDay: '2033-08-26' }],
    ['nobody told, a year after', null, '2034-08-03', { kind: 'warn', lastDay: '2034-09-02' }],
    ['told, eight days before', told({ daysReminded: null, days: 22, seen: 22 }), '2033-07-26', { kind: 'wait' }],
    [
      'told, a week before',
      told({ daysReminded: null, days: 23, seen: 23 }),
      '2033-07-27',
      { kind: 'remind', lastDay: LAST },
    ],
    [
      'told, and nobody looked until after its last day: once more, and a week from then',
      told({ daysReminded: null, days: 90, seen: 30 }),
      '2033-10-02',
      { kind: 'remind', lastDay: '2033-10-09' },
    ],
    [
      'told, and the worker slept: the days on which it was seen count',
      told({ daysReminded: null, days: 90, seen: 2 }),
      '2033-10-02',
      { kind: 'remind', lastDay: '2033-10-30' },
    ],
    ['told twice, on its last day', told(), LAST, { kind: 'wait' }],
    ['told twice, the day after', told(), '2033-08-04', { kind: 'delete' }],
    ['told twice, 29 days ago', told({ days: 29 }), '2033-08-04', { kind: 'wait' }],
    ['told twice, a clock that jumped: seen on three days alone', told({ seen: 3 }), '2033-08-04', { kind: 'wait' }],
    ['told again six days ago', told({ daysReminded: 6 }), '2033-08-04', { kind: 'wait' }],
    ['told of a later day than it was to be kept', told({ lastDay: '2033-09-01' }), '2033-08-30', { kind: 'wait' }],
  ] as const)('%s', (_, warned, today, expected) => {
    expect(step(warned, today)).toEqual(expected);
  });

  it('is never deleted before it was told of twice, thirty days and seven days passed, whatever days the clock shows', () => {
    for (let seed = 1; seed <= 200; seed++) {
      // A clock that jumps by up to a year each time, forwards or backwards; the days on which somebody looked are counted apart.
      let [now, random] = [0, seed];
      const next = (): number => (random = (random * 48271) % 2147483647);
      let warned: { at: number; lastDay: string; remindedAt: number | null; seen: number } | null = null;
      for (let looked = 0; looked < 120; looked++) {
        now += (next() % 4 === 0 ? (next() % 730) - 365 : 1) * 1;
        if (warned && (warned.at > now || (warned.remindedAt ?? now) > now)) warned = null;
        if (warned) warned.seen += 1;
        const today = dateOf(dayNumber('2033-07-20') + now);
        const done = step(
          warned && {
            lastDay: warned.lastDay,
            days: now - warned.at,
            daysReminded: warned.remindedAt === null ? null : now - warned.remindedAt,
            seen: warned.seen,
          },
          today,
        );
        if (done.kind === 'warn') warned = { at: now, lastDay: done.lastDay, remindedAt: null, seen: 0 };
        if (done.kind === 'remind') Object.assign(warned!, { remindedAt: now, lastDay: done.lastDay });
        if (done.kind !== 'delete') continue;
        expect(warned!.seen).toBeGreaterThanOrEqual(30);
        expect(now - warned!.at).toBeGreaterThanOrEqual(30);
        expect(now - warned!.remindedAt!).toBeGreaterThanOrEqual(7);
        expect(today > LAST && today > warned!.lastDay).toBe(true);
        break;
      }
    }
  });

  it('goes by itself within two months after its last day where somebody looks each day, told or not before', () => {
    let warned = null as Warned | null;
    for (let day = 0; day < 60; day++) {
      const today = dateOf(dayNumber('2033-08-10') + day);
      if (warned) {
        const { daysReminded } = warned;
        warned = {
          ...warned,
          days: warned.days + 1,
          seen: warned.seen + 1,
          daysReminded: daysReminded === null ? null : daysReminded + 1,
        };
      }
      const done: EndingStep = step(warned, today);
      if (done.kind === 'warn') warned = { lastDay: done.lastDay, days: 0, daysReminded: null, seen: 0 };
      if (done.kind === 'remind') warned = { ...warned!, lastDay: done.lastDay, daysReminded: 0 };
      if (done.kind === 'delete') return expect(day).toBe(31);
    }
    expect.unreachable();
  });
});
