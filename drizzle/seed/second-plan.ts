import type { WholePlan } from '../../app/domain/plan/entries';
import { actsOf } from './acts';
import { CAST, COMPANIES } from './cast';
import { idOf } from './names';
import { seatFor } from './northquay-start';
import { seatIdOf, type Line } from './tell';

export const HALDEN = idOf('plan', COMPANIES.halden);
export const OSLO = 'Europe/Oslo';

const { c, thing, putCommitment, hear, note, comment } = actsOf(HALDEN);

type Row = readonly [
  who: 'priya' | 'tomas' | 'ingrid',
  title: string,
  due: string,
  weight: 1 | 2 | 3,
  waitsOn: readonly number[],
  doneMeans: string,
];

const ROWS: readonly Row[] = [
  ['ingrid', 'Name who answers for data quality', '2026-08-05', 3, [], 'Name and deputy written in the plan'],
  ['priya', 'Introduce one named lead', '2026-08-05', 3, [], 'Lead introduced and in every meeting'],
  ['ingrid', 'Clean the item master of doubles', '2026-08-14', 2, [1], 'Fewer than 50 doubles left of 2,300'],
  ['tomas', 'Repair the nightly import', '2026-08-19', 3, [3], 'Ten nights in a row without a stop'],
  ['priya', 'Weekly forecast with an explanation of each outlier', '2026-08-28', 2, [4], 'Three forecasts in a row'],
  [
    'ingrid',
    'Planners work with the forecast, not with their own sheet',
    '2026-09-11',
    3,
    [5],
    'All nine planners for two weeks',
  ],
];

/** The smaller plan: six commitments, proposed to Halden and not agreed yet. */
export function haldenPlan(): WholePlan {
  return {
    title: 'A forecast that planners trust',
    parties: { vendor: COMPANIES.vendor, customer: COMPANIES.halden },
    terms: {
      start: '2026-08-03',
      end: '2026-09-25',
      rhythm: { weeks: 2, weekday: 2, time: '13:00' },
      calendar: { timeZone: OSLO, workweek: [1, 2, 3, 4, 5], holidays: [] },
      reviewDays: 5,
      noticeDays: 3,
      floor: 0.7,
      minResults: 8,
    },
    seats: [
      seatFor(HALDEN, 'priya', { side: 'vendor', role: 'lead' }),
      seatFor(HALDEN, 'elena', { side: 'vendor', role: 'executive' }),
      seatFor(HALDEN, 'tomas', { side: 'vendor', role: 'contributor' }),
      seatFor(HALDEN, 'ingrid', { side: 'customer', role: 'lead' }),
      seatFor(HALDEN, 'peter', { side: 'customer', role: 'executive' }),
    ],
    goals: [
      {
        id: thing('goal', 'waste'),
        title: 'Less fresh food thrown away',
        initiative: 'Halve the waste by 2027',
        measure: 'Fresh food written off',
        baseline: '4.1',
        target: '2.5',
        unit: '% of sales',
      },
    ],
    expectations: [
      {
        id: thing('expectation', 'import'),
        of: 'vendor',
        title: 'An import that runs every night',
        typical: 'One stop in a quarter',
        now: 'It stopped on 14 nights since April',
        closedBy: [c(4)],
      },
      {
        id: thing('expectation', 'use'),
        of: 'customer',
        title: 'Planners who use what was bought',
        typical: 'Eight of ten planners after two months',
        now: 'Two of nine, the others keep their own sheets',
        closedBy: [c(6)],
      },
    ],
    commitments: ROWS.map(([who, title, due, weight, waitsOn, doneMeans], index) => ({
      id: c(index + 1),
      number: String(index + 1),
      side: who === 'ingrid' ? ('customer' as const) : ('vendor' as const),
      owner: seatIdOf(HALDEN, who),
      title,
      doneMeans,
      weight,
      due,
      waitsOn: waitsOn.map(c),
      workstream: '',
      notes: '',
    })),
    players: [
      {
        id: thing('player', CAST.ingrid.name),
        side: 'customer',
        name: CAST.ingrid.name,
        position: CAST.ingrid.position,
        executive: false,
        signedPurchase: false,
        view: null,
      },
      {
        id: thing('player', CAST.peter.name),
        side: 'customer',
        name: CAST.peter.name,
        position: CAST.peter.position,
        executive: true,
        signedPurchase: true,
        view: null,
      },
    ],
  };
}

export const HALDEN_STORY: readonly Line[] = [
  [
    'priya',
    '2026-07-14 10:10',
    note('halden', 'Peter Lund bought it over the heads of his planners. Hear Ingrid before anybody signs.'),
  ],
  ['priya', '2026-07-16 15:00', { kind: 'propose-plan' }],
  [
    'ingrid',
    '2026-07-20 10:30',
    hear(
      CAST.ingrid.name,
      '2026-07-20',
      'The forecast is right often enough. But when it stops at night, we plan by hand, and then nobody goes back.',
    ),
  ],
  ['ingrid', '2026-07-20 10:50', putCommitment(3, { due: '2026-08-19' })],
  [
    'ingrid',
    '2026-07-20 10:53',
    comment(3, 'Half the team is away until the 10th. The 19th is a date that I can keep.'),
  ],
];
