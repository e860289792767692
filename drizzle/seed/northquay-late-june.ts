import { actsOf } from './acts';
import { NORTHQUAY } from './northquay-start';
import type { Line } from './tell';

const say = actsOf(NORTHQUAY);
const { deliver, accept, giveBack, why, comment, half, minute, acknowledge, note } = say;

/** 18 June, the last day before a long weekend: the second check-in, which only one side had prepared. */
const beforeJuneteenth: readonly Line[] = [
  [
    'dana',
    '2026-06-18 08:40',
    giveBack(16, 'The last stop of a route is still lost when it is exported. That is defect two of three.'),
  ],
  [
    'priya',
    '2026-06-18 09:20',
    half(
      2,
      'at-risk',
      'Export is complete. Single sign-on stands still without the roles, and our own defect fix came back.',
      { 8: 'on-track', 11: 'off-track', 16: 'off-track' },
    ),
  ],
  ['priya', '2026-06-18 10:02', say.start(2)],
  ['dana', '2026-06-18 10:25', say.acceptHold(11, 'True. The groups are ours to name.')],
  [
    'priya',
    '2026-06-18 11:10',
    minute(
      2,
      ['Priya Raman', 'Tomás Oliveira', 'Wen Li'],
      ['Dana Whitfield', 'Grace Okafor'],
      [
        'Grace sends the list of groups by Monday.',
        'Wen tests route replay with a route of Northquay before she says that it is fixed.',
      ],
    ),
  ],
  ['dana', '2026-06-18 13:00', acknowledge(2)],
  ['elena', '2026-06-18 15:00', accept(26, 'Thank you for the payment. I answer the dispute myself.')],
  [
    'dana',
    '2026-06-18 15:20',
    why(26, 'forgotten', 'It lay with accounts payable; nobody had told them about the plan.'),
  ],
  [
    'priya',
    '2026-06-18 15:45',
    why(26, 'people-not-available', 'Whoever could release it was not in the plan: Victor Amsel.'),
  ],
  [
    'marcus',
    '2026-06-18 16:00',
    deliver(
      20,
      'Twelve names with shifts: Akron, Dayton, Toledo.',
      'https://files.northquay.example/tessel/pilot-users.xlsx',
    ),
  ],
];

/** 22 to 26 June: sign-on connected; the load runs, late because the export was. */
const fourthWeek: readonly Line[] = [
  ['dana', '2026-06-22 15:30', comment(11, 'Groups for all three roles are in the tenant since noon.')],
  ['grace', '2026-06-22 15:32', comment(10, 'Sorry for the roles. Nobody had written that they belong to the tenant.')],
  ['dana', '2026-06-22 16:00', say.endHold(11)],
  [
    'wen',
    '2026-06-22 17:40',
    deliver(
      16,
      'Tested with route 7 of Toledo, export included.',
      'https://docs.tessel.example/northquay/replay-4.19',
      2,
    ),
  ],
  [
    'wen',
    '2026-06-22 17:44',
    why(16, 'planned-badly', 'We tested with our own routes, and they have no second shift.'),
  ],
  ['dana', '2026-06-23 11:20', accept(16, 'All three are closed. Finally.', 2)],
  ['dana', '2026-06-23 11:24', why(16, 'planned-badly', 'Promised in January, in March and on the 17th.')],
  ['tomas', '2026-06-24 10:10', deliver(11, 'All three roles arrive as agreed.')],
  [
    'priya',
    '2026-06-24 14:30',
    say.askForDate(
      15,
      '2026-07-07',
      'prerequisite-late',
      'The freight totals come from the load, which started four days late. A week more gives numbers that match May.',
    ),
  ],
  [
    'dana',
    '2026-06-24 17:00',
    half(3, 'on-track', 'Data is in, sign-on works. We wait for the first dashboard.', { 9: 'at-risk', 13: 'at-risk' }),
  ],
  [
    'priya',
    '2026-06-25 09:10',
    half(3, 'at-risk', 'Loading takes until Monday. Both dashboards move behind it.', {
      8: 'at-risk',
      14: 'at-risk',
      15: 'at-risk',
    }),
  ],
  [
    'dana',
    '2026-06-25 10:40',
    say.agreeToDate(15, 'Better told now than on the 30th. My feedback moves to the 7th with it.'),
  ],
  [
    'dana',
    '2026-06-25 11:15',
    minute(
      3,
      ['Priya Raman', 'Tomás Oliveira', 'Wen Li'],
      ['Dana Whitfield', 'Marcus Bell'],
      ['Dashboard 2 is due on 7 July; feedback on it the same day.', 'Tomás shows the first totals on Monday.'],
    ),
  ],
  ['priya', '2026-06-25 13:20', acknowledge(3)],
  ['dana', '2026-06-25 14:05', say.correct(3, 'Grace Okafor was there from 10:20 on.')],
  ['dana', '2026-06-25 15:10', accept(11)],
  [
    'dana',
    '2026-06-26 16:30',
    note(
      'end of june',
      'They hold when it is about the data. The small things slip: papers, the video. Say so on Thursday.',
    ),
  ],
];

/** 29 June to 2 July: the load, the approval, the first dashboard; the check-in before the holiday is called off. */
const fifthWeek: readonly Line[] = [
  [
    'tomas',
    '2026-06-29 15:50',
    deliver(
      8,
      'Row counts agree; freight totals are within 0.07 %.',
      'https://docs.tessel.example/northquay/reconciliation',
    ),
  ],
  [
    'tomas',
    '2026-06-29 15:55',
    why(8, 'prerequisite-late', 'The complete export came on the 16th instead of the 10th. One day was ours: a rerun.'),
  ],
  ['dana', '2026-06-30 09:30', accept(8)],
  ['dana', '2026-06-30 09:40', why(8, 'prerequisite-late', 'Our export. The last day was theirs.')],
  [
    'grace',
    '2026-06-30 11:20',
    deliver(13, 'Approved for production, in writing.', 'https://files.northquay.example/tessel/approval.pdf'),
  ],
  [
    'grace',
    '2026-06-30 11:24',
    why(13, 'information-late', 'The addendum came on the 15th, and we had planned the review for the 10th.'),
  ],
  [
    'marcus',
    '2026-06-30 16:10',
    deliver(9, 'Reconciliation sheet, signed off.', 'https://files.northquay.example/tessel/reconciled.pdf'),
  ],
  [
    'priya',
    '2026-06-30 16:40',
    deliver(21, 'Two pages for dispatchers. The video follows.', 'https://docs.tessel.example/northquay/training'),
  ],
  ['priya', '2026-07-01 09:15', accept(9)],
  ['priya', '2026-07-01 09:18', accept(13, 'A week from complete papers to approval. That is fast.')],
  [
    'priya',
    '2026-07-01 17:30',
    half(4, 'on-track', 'Dashboard 1 comes tomorrow. Everything before it is accepted.', {
      14: 'at-risk',
      15: 'on-track',
    }),
  ],
  [
    'dana',
    '2026-07-02 09:20',
    say.callOff(4, 'Month end, and half of us have left for the long weekend. Let us take it up on the 9th.'),
  ],
  ['dana', '2026-07-02 09:50', giveBack(21, 'The plan says two pages and a 6-minute video.')],
  [
    'wen',
    '2026-07-02 16:20',
    deliver(14, 'On-time delivery. May matches to 0.3 %.', 'https://app.tessel.example/northquay/on-time'),
  ],
  [
    'priya',
    '2026-07-02 17:10',
    note('called off', 'Called off forty minutes before. Not a pattern yet. Write it down all the same.'),
  ],
];

export const NORTHQUAY_LATE_JUNE: readonly Line[] = [...beforeJuneteenth, ...fourthWeek, ...fifthWeek];
