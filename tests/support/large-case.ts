import { dateOf, dayNumber } from '~/domain/calendar';
import type { CommitmentFacts, RecordCase } from '~/domain/record/facts';

/**
 * A case of any size without chance in it: commitments of both sides over a year, each waiting on up to three before it (one long
 * chain among them), a quarter with date changes, a third with a hold, some returned, some waived, some contested.
 */
export const largeCase = (size: number): RecordCase => {
  const start = dayNumber('2025-07-01');
  const day = (n: number): string => dateOf(start + n);
  const commitment = (n: number): CommitmentFacts => {
    const due = 20 + Math.floor((n * 240) / size);
    const lateBy = (n * 7) % 23;
    const delivered = due + lateBy - 4;
    return {
      id: `C${n}`,
      side: n % 3 === 0 ? 'customer' : 'vendor',
      weight: (n % 3) + 1,
      agreedOn: day(0),
      due: day(due),
      waitsOn: [n - 1, n - 17, n - 401].filter((other) => other >= 0).map((other) => `C${other}`),
      dueChanges: n % 4 === 0 ? [{ to: day(due + 9), agreedOn: day(due - (n % 8)) }] : [],
      deliveries:
        n % 11 === 0
          ? []
          : n % 5 === 0
            ? [
                { on: day(delivered), decision: 'returned', decidedOn: day(delivered + 2) },
                { on: `${day(delivered + 4)}T15:30:00Z`, decision: 'accepted', decidedOn: day(delivered + 5) },
              ]
            : [{ on: day(delivered), decision: 'accepted', decidedOn: day(delivered + 1) }],
      holds:
        n % 3 === 1 ? [{ from: day(due - 6), until: day(due - 2), decision: 'accepted', decidedOn: day(due - 5) }] : [],
      waivedOn: n % 101 === 0 ? day(due + 30) : null,
      contests: n % 13 === 0 ? [{ on: day(due + 3), settledOn: day(due + 5), outcome: 'nobody' }] : [],
    };
  };
  return {
    name: `${size} commitments`,
    calendar: {
      timeZone: 'America/New_York',
      workweek: [1, 2, 3, 4, 5],
      holidays: ['2025-09-01', '2025-11-27', '2025-12-25'],
    },
    asOf: day(330),
    commitments: Array.from({ length: size }, (_, n) => commitment(n)),
  };
};
