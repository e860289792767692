import { Temporal } from 'temporal-polyfill';
import { offsetClock, setClock } from '~/data/clock.server';
import { openHouse } from '~/data/house.server';
import type { WholePlan } from '~/domain/plan/entries';
import { actsOf } from '../../../drizzle/seed/acts';
import { COMPANIES, type Who } from '../../../drizzle/seed/cast';
import { idOf } from '../../../drizzle/seed/names';
import { seatFor } from '../../../drizzle/seed/northquay-start';
import { begin, instantOf, seatIdOf, tell, type Telling } from '../../../drizzle/seed/tell';
import { settingsFor } from './serve-settings';

/** A plan of eight weeks in which clocks are put forward (on 4 October) and a check-in falls on a day off (Labour Day, the 5th). */
export const SYDNEY = idOf('plan', 'Sydney');
export const TITLE = 'The Sydney kitchen plans with the forecast';
export const ZONE = 'Australia/Sydney';
const LABOUR_DAY = '2026-10-05';

/** When an hour of Sydney's is. `when`: 'YYYY-MM-DD HH:MM'. */
export const inSydney = (when: string): string => instantOf(when, ZONE);

/** The days of its check-ins, each at ten in the morning of Sydney: Mondays, and a Tuesday after the day off. */
export const CHECK_INS = [
  ...['2026-09-14', '2026-09-21', '2026-09-28', '2026-10-06'],
  ...['2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02'],
] as const;
/** Two working days before each: when people are asked for their half. */
export const ASKED = [
  ...['2026-09-10', '2026-09-17', '2026-09-24', '2026-10-01'],
  ...['2026-10-08', '2026-10-15', '2026-10-22', '2026-10-29'],
] as const;

const { c } = actsOf(SYDNEY);
/** The commitment that comes due in a week: Tessel's in odd weeks, Halden's in even ones. */
export const dueIn = (week: number): { readonly id: string; readonly title: string; readonly owner: Who } => ({
  id: c(week),
  title: `Step ${week} of the kitchen`,
  owner: week % 2 ? 'priya' : 'ingrid',
});

function sydneyPlan(): WholePlan {
  return {
    title: TITLE,
    parties: { vendor: COMPANIES.vendor, customer: COMPANIES.halden },
    terms: {
      start: '2026-09-07',
      end: '2026-11-06',
      rhythm: { weeks: 1, weekday: 1, time: '10:00' },
      calendar: { timeZone: ZONE, workweek: [1, 2, 3, 4, 5], holidays: [LABOUR_DAY] },
      reviewDays: 5,
      noticeDays: 3,
      floor: 0.7,
      minResults: 8,
    },
    seats: [
      seatFor(SYDNEY, 'priya', { side: 'vendor', role: 'lead' }),
      seatFor(SYDNEY, 'elena', { side: 'vendor', role: 'executive' }),
      seatFor(SYDNEY, 'ingrid', { side: 'customer', role: 'lead' }),
      seatFor(SYDNEY, 'peter', { side: 'customer', role: 'executive' }),
    ],
    goals: [],
    expectations: [],
    players: [],
    commitments: CHECK_INS.map((due, at) => {
      const { id, title, owner } = dueIn(at + 1);
      return {
        ...{ id, number: String(at + 1), title, due, weight: 1 as const, waitsOn: [], workstream: '', notes: '' },
        side: owner === 'priya' ? ('vendor' as const) : ('customer' as const),
        owner: seatIdOf(SYDNEY, owner),
        doneMeans: 'The other side has seen it work',
      };
    }),
  };
}

/** When the plan is told of first. */
export const TOLD_AT = inSydney('2026-09-08 08:05');

/** Writes the plan into a database of the story, agreed and signed by both executives before it starts. */
export async function tellSydney(databaseUrl: string): Promise<void> {
  const settings = settingsFor(databaseUrl, 1);
  // What waits for a day of the plan waits as long in real time, whatever today is.
  const { toReal } = offsetClock(Temporal.Instant.from(TOLD_AT).epochMilliseconds - Date.now());
  const clock = { ...setClock(inSydney('2026-08-24 09:00')), toReal };
  const house = openHouse({ databaseUrl, settings, clock });
  const { agreeToRest, sign } = actsOf(SYDNEY);
  const telling: Telling = { house, clock, planId: SYDNEY, zone: ZONE };
  try {
    await begin(telling, 'priya', '2026-08-24 09:00', COMPANIES.halden, sydneyPlan());
    await tell(telling, [
      ['priya', '2026-08-24 10:00', { kind: 'propose-plan' }],
      ['ingrid', '2026-08-25 10:00', agreeToRest('customer')],
      ['priya', '2026-08-25 14:00', { kind: 'freeze' }],
      ['elena', '2026-08-26 09:00', sign],
      ['peter', '2026-08-26 15:00', sign],
    ]);
  } finally {
    await house.close();
  }
}
