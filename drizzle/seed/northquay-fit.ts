import { actsOf } from './acts';
import { NORTHQUAY } from './northquay-start';
import type { Line } from './tell';

const { assess, cost, flag, settleFlag } = actsOf(NORTHQUAY);

/** What Tessel keeps to itself: an answer that changed, and one question on which its two do not agree. */
const vendors: readonly Line[] = [
  [
    'priya',
    '2026-06-05 17:20',
    flag('april invoice', {
      kind: 'late-payment',
      on: '2026-06-05',
      severity: 1,
      words: 'The April invoice is three weeks past its date. Accounts payable waits for the January credit.',
      note: 'Told Dana on the phone; it is in the plan now, as theirs.',
    }),
  ],
  ['elena', '2026-06-12 10:05', cost('january', 'credit', '2026-06-12', 1_840_000, 'Credit note CN-118: January.')],
  ['elena', '2026-06-18 15:10', settleFlag('april invoice', 1, '2026-06-18')],
  [
    'priya',
    '2026-06-19 16:40',
    cost('reruns', 'hours', '2026-06-17', { count: 1450, rate: 9_500 }, 'Tomás: two reruns of the import.'),
  ],
  [
    'priya',
    '2026-06-26 16:10',
    assess('morale', 3, '2026-06-26', 'Nobody asked to move. Tomás has worked two Sundays for it.'),
  ],
  [
    'priya',
    '2026-06-26 16:14',
    assess('spend', 2, '2026-06-26', 'A month of the fee and 14.5 hours, before half time.'),
  ],
  [
    'priya',
    '2026-06-26 16:18',
    assess('offer', 4, '2026-06-26', 'On-time delivery and cost per mile are what we do best.'),
  ],
  ['priya', '2026-07-03 16:00', cost('july', 'discount', '2026-07-01', 276_000, 'July: 15 % off until go-live.')],
  [
    'priya',
    '2026-07-09 17:30',
    flag('third dashboard', {
      kind: 'scope-creep',
      on: '2026-07-06',
      severity: 2,
      words:
        'Four of the eleven points of the first list are a report that nobody agreed to: cost by driver and shift.',
      note: '',
    }),
  ],
  [
    'priya',
    '2026-07-10 17:00',
    cost(
      'second round',
      'hours',
      '2026-07-10',
      { count: 2200, rate: 9_500 },
      'Wen: the eleven points of the first list.',
    ),
  ],
  [
    'elena',
    '2026-07-13 18:00',
    assess('spend', 4, '2026-07-13', 'The credit was owed. Without it we spend what any start costs.'),
  ],
  [
    'elena',
    '2026-07-13 18:05',
    assess('offer', 5, '2026-07-13', 'Eight of ten goals like theirs were reached with the same two dashboards.'),
  ],
  [
    'elena',
    '2026-07-16 18:30',
    cost('on site', 'expense', '2026-07-15', 128_460, 'Two days at the depots: flights and hotel.'),
  ],
  [
    'priya',
    '2026-07-17 16:40',
    assess('morale', 4, '2026-07-17', 'No Sundays in July. Wen asked to stay on it until go-live.'),
  ],
];

/** And Northquay to itself. */
const customers: readonly Line[] = [
  [
    'dana',
    '2026-06-17 12:30',
    cost('export', 'hours', '2026-06-16', { count: 6000, rate: 4_200 }, 'Marcus and an analyst: the export, twice.'),
  ],
  [
    'dana',
    '2026-06-30 17:10',
    flag('answers', {
      kind: 'other',
      on: '2026-06-29',
      severity: 1,
      words: 'For the second time an answer came a day after it was promised.',
      note: 'Priya knows, and said so herself.',
    }),
  ],
  [
    'dana',
    '2026-07-08 17:20',
    cost('relief', 'expense', '2026-07-08', 310_000, 'Relief for twelve dispatchers during the training.'),
  ],
  ['dana', '2026-07-14 12:00', assess('effort', 2, '2026-07-14', 'Two of my people do little else since June.')],
  [
    'dana',
    '2026-07-14 12:05',
    assess('results', 3, '2026-07-14', 'Both dashboards are here. Nine of twelve use them.'),
  ],
  ['ruth', '2026-07-20 17:20', assess('effort', 4, '2026-07-20', 'Less than the last supplier asked of us.')],
];

/** What each side writes in its fit room, told among all else. */
export const NORTHQUAY_FIT: readonly Line[] = [...vendors, ...customers];
