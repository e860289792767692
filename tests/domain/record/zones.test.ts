import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dateOf, dayNumber, localDate, zonedInstant } from '~/domain/calendar';
import { judgeCase } from '~/domain/record/answer';
import type { RecordCase } from '~/domain/record/facts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Two promises due on one day in a zone: one kept at its last moment, one delivered at the first moment of the next day. */
const atTheDeadline = (timeZone: string, due: string): RecordCase => {
  const over = Temporal.Instant.from(zonedInstant(dateOf(dayNumber(due) + 1), '00:00', timeZone));
  const promise = { side: 'vendor', weight: 1, agreedOn: dateOf(dayNumber(due) - 7), due } as const;
  return {
    calendar: { timeZone, workweek: everyDay },
    asOf: over.add({ hours: 24 * 20 }).toString(),
    commitments: [
      { ...promise, id: 'last', deliveries: [{ on: over.subtract({ milliseconds: 1 }).toString() }] },
      { ...promise, id: 'first', deliveries: [{ on: over.toString() }] },
    ],
  };
};

/** The local days around a zone's changes of offset, from 2024 on: the day before, the day itself, and the day after. */
function* daysOfChange(timeZone: string): Generator<string> {
  let at = Temporal.Instant.from('2024-01-01T00:00:00Z').toZonedDateTimeISO(timeZone);
  for (let changes = 0; changes < 6; changes += 1) {
    const next = at.getTimeZoneTransition('next');
    if (!next) break;
    for (const days of [-1, 0, 1]) yield next.toPlainDate().add({ days }).toString();
    at = next;
  }
  yield '2026-05-05';
}

describe('in every time zone that is known, around each of its changes of offset', () => {
  it('a day lasts until the first moment of the next one: delivered before it is kept, at it a day late', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    expect(zones.length).toBeGreaterThan(300);
    for (const timeZone of zones) {
      for (const due of daysOfChange(timeZone)) {
        const { last, first } = judgeCase(atTheDeadline(timeZone, due)).commitments;
        expect([timeZone, due, last!.verdict, first!.verdict, first!.days]).toEqual([
          timeZone,
          due,
          'kept',
          'late',
          'V',
        ]);
      }
    }
  });

  it('a question asked at any hour of a day has the same last day for its answer', () => {
    for (const timeZone of Intl.supportedValuesOf('timeZone')) {
      for (const day of daysOfChange(timeZone)) {
        const morning = zonedInstant(day, '00:00', timeZone);
        const night = Temporal.Instant.from(zonedInstant(dateOf(dayNumber(day) + 1), '00:00', timeZone));
        const accepted = (on: string) =>
          judgeCase({
            calendar: { timeZone, workweek: everyDay },
            reviewDays: 2,
            asOf: dateOf(dayNumber(day) + 3),
            commitments: [
              { id: 'c', side: 'customer', weight: 1, agreedOn: day, due: day, deliveries: [{ on }] },
              {
                id: 'd',
                side: 'vendor',
                weight: 1,
                agreedOn: day,
                due: dateOf(dayNumber(day) + 9),
                holds: [{ from: on }],
              },
            ],
          });
        const late = night.subtract({ milliseconds: 1 }).toString();
        expect(localDate(late, timeZone)).toBe(day);
        expect([timeZone, day, accepted(late)]).toEqual([timeZone, day, accepted(morning)]);
      }
    }
  });
});
