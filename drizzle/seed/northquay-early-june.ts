import { actsOf } from './acts';
import { NORTHQUAY } from './northquay-start';
import type { Line } from './tell';

const { deliver, accept, giveBack, hold, why, comment, half, minute, acknowledge, note } = actsOf(NORTHQUAY);

/** 3 to 5 June: the kick-off. The decision maker is not named in time. */
const kickOff: readonly Line[] = [
  ['dana', '2026-06-03 11:30', deliver(28, 'complaints@northquay.example and the night line; both teams told today.')],
  [
    'dana',
    '2026-06-03 15:20',
    deliver(1, "Three goals, each with today's number.", 'https://files.northquay.example/tessel/goals.pdf'),
  ],
  ['priya', '2026-06-03 16:45', accept(28, 'The support team says thank you.')],
  ['priya', '2026-06-04 09:05', accept(1)],
  ['dana', '2026-06-04 12:10', deliver(3, 'Thursdays at ten, all six have accepted.')],
  ['priya', '2026-06-04 12:40', accept(3)],
  [
    'priya',
    '2026-06-05 10:00',
    deliver(4, 'Tomás Oliveira leads from today, and stays until go-live. He met everyone in the kick-off.'),
  ],
  [
    'priya',
    '2026-06-05 16:10',
    comment(2, 'The decision maker was due yesterday, and the export and the test tenant wait on it. Can we help?'),
  ],
];

/** 8 to 12 June: the export starts late, and so does the test tenant. */
const secondWeek: readonly Line[] = [
  ['dana', '2026-06-08 14:30', deliver(2, 'Dana Whitfield decides; Marcus Bell is deputy. Written in the plan.')],
  [
    'dana',
    '2026-06-08 14:36',
    why(2, 'people-not-available', 'Ruth had to confirm it and was travelling until Monday.'),
  ],
  ['dana', '2026-06-08 14:50', accept(4, 'Good start. Please keep him.')],
  ['priya', '2026-06-09 09:20', accept(2)],
  [
    'priya',
    '2026-06-09 09:24',
    why(2, 'planned-badly', 'We both put it on the day after the kick-off. That was too tight.'),
  ],
  [
    'dana',
    '2026-06-10 17:10',
    half(1, 'at-risk', 'The export needs two more days. The depots will be there on Friday.', {
      5: 'at-risk',
      6: 'on-track',
      10: 'at-risk',
    }),
  ],
  [
    'priya',
    '2026-06-11 08:50',
    half(1, 'at-risk', 'Our security papers are late: the testing firm owes us the summary. Mapping is on track.', {
      12: 'off-track',
      7: 'on-track',
    }),
  ],
  [
    'priya',
    '2026-06-11 11:05',
    minute(
      1,
      ['Priya Raman', 'Tomás Oliveira'],
      ['Dana Whitfield', 'Marcus Bell', 'Grace Okafor'],
      [
        'Marcus sends the export as it is today; Tomás checks it by Monday.',
        'Grace names the day on which the test tenant is there.',
      ],
    ),
  ],
  [
    'marcus',
    '2026-06-11 16:20',
    deliver(5, 'All 24 months, one file each.', 'https://files.northquay.example/tessel/export-1'),
  ],
  ['dana', '2026-06-11 17:30', acknowledge(1, 'So it was.')],
  ['elena', '2026-06-12 09:30', deliver(27, 'Credit note CN-118 over USD 18,400, sent to accounts payable.')],
  [
    'marcus',
    '2026-06-12 11:15',
    deliver(
      6,
      'All 31 depots with opening hours, the two new ones included.',
      'https://files.northquay.example/tessel/depots.xlsx',
    ),
  ],
  ['ruth', '2026-06-12 14:00', accept(27, 'Received.')],
  [
    'tomas',
    '2026-06-12 15:40',
    deliver(7, 'Every column is mapped, or marked as not needed.', 'https://docs.tessel.example/northquay/mapping'),
  ],
  [
    'priya',
    '2026-06-12 17:20',
    note(
      'after two weeks',
      'Invoices due today and not a word. Dana changes the subject. I think the block is Victor, not her.',
      26,
    ),
  ],
];

/** 15 to 18 June: the export comes back and again; single sign-on waits for the roles. */
const thirdWeek: readonly Line[] = [
  ['priya', '2026-06-15 09:10', accept(6)],
  [
    'priya',
    '2026-06-15 09:40',
    giveBack(5, 'Three of the 14 agreed columns are empty before March 2025: consignee, weight, stop order.'),
  ],
  [
    'priya',
    '2026-06-15 10:30',
    deliver(
      12,
      'Test summary and signed addendum, both sent to Grace.',
      'https://docs.tessel.example/northquay/security',
    ),
  ],
  [
    'priya',
    '2026-06-15 10:34',
    why(12, 'third-party', 'The testing firm sent its summary a week late. We should have asked earlier.'),
  ],
  ['marcus', '2026-06-15 13:20', why(5, 'prerequisite-late', 'Nobody could decide on the old system before the 8th.')],
  [
    'dana',
    '2026-06-15 15:00',
    comment(
      12,
      'Grace had set aside Wednesday and Thursday last week to read it. She now starts from the back of the queue.',
    ),
  ],
  ['grace', '2026-06-16 11:00', deliver(10, 'Two test users can sign in.')],
  [
    'grace',
    '2026-06-16 11:05',
    why(10, 'prerequisite-late', 'My team needed a name to approve it; that came on the 8th.'),
  ],
  [
    'marcus',
    '2026-06-16 16:50',
    deliver(5, 'With the three columns, taken from the archive.', 'https://files.northquay.example/tessel/export-2', 2),
  ],
  ['priya', '2026-06-17 09:30', accept(10)],
  [
    'tomas',
    '2026-06-17 10:15',
    hold(
      11,
      'The tenant answers, but sends no roles. We need the list of groups for dispatcher, planner and depot lead.',
    ),
  ],
  [
    'dana',
    '2026-06-17 10:45',
    why(12, 'planned-badly', 'It was promised in the sales talks in December. It should have been in a drawer.'),
  ],
  ['priya', '2026-06-17 11:00', accept(5, 'Complete now. Tomás loads it from today.', 2)],
  [
    'dana',
    '2026-06-17 14:10',
    deliver(26, 'TA-2291 is paid; TA-2304 is disputed in writing: it bills the depots that were never switched on.'),
  ],
  ['wen', '2026-06-17 16:30', deliver(16, 'All three are fixed in version 4.18.')],
];

export const NORTHQUAY_EARLY_JUNE: readonly Line[] = [...kickOff, ...secondWeek, ...thirdWeek];
