import type { CommitmentContent } from '../../app/domain/plan/state/text';
import { actsOf } from './acts';
import { NORTHQUAY } from './northquay-start';
import { seatIdOf, type Line } from './tell';

const say = actsOf(NORTHQUAY);
const { deliver, accept, giveBack, why, comment, half, minute, acknowledge, note } = say;

/** What both add to the plan at the fifth check-in, at which Ruth sits. */
const HEAR_VICTOR: CommitmentContent = {
  side: 'customer',
  owner: seatIdOf(NORTHQUAY, 'ruth'),
  title: 'Half an hour with Victor Amsel: his view of the purchase',
  doneMeans: 'The call took place; his view stands in the plan in his own words',
  weight: 2,
  due: '2026-07-24',
  waitsOn: [],
  workstream: 'People',
  notes: 'He signed the purchase, and nobody has heard him since',
};

/** 6 to 10 July: feedback, training, the second dashboard; Dana asks for three days at the last minute, and contests one miss. */
const sixthWeek: readonly Line[] = [
  ['dana', '2026-07-06 15:30', accept(14)],
  [
    'dana',
    '2026-07-06 16:45',
    deliver(17, 'Eleven points in one list.', 'https://files.northquay.example/tessel/feedback-1.pdf'),
  ],
  ['priya', '2026-07-07 09:05', accept(17)],
  [
    'wen',
    '2026-07-07 11:40',
    deliver(15, 'Cost per mile. May matches to 0.4 %.', 'https://app.tessel.example/northquay/cost-per-mile'),
  ],
  [
    'dana',
    '2026-07-07 12:30',
    say.askForDate(
      18,
      '2026-07-10',
      'people-not-available',
      'The dashboard is here today, and our cost analyst is back tomorrow.',
    ),
  ],
  ['priya', '2026-07-07 13:10', say.agreeToDate(18, 'Of course. Wen starts with the eleven points of the first list.')],
  ['marcus', '2026-07-08 12:15', deliver(22, 'All twelve were released for two hours.')],
  [
    'priya',
    '2026-07-08 15:40',
    deliver(23, 'Twelve of twelve passed the check.', 'https://docs.tessel.example/northquay/check'),
  ],
  ['priya', '2026-07-08 15:45', accept(22, 'All twelve came, on time.')],
  [
    'dana',
    '2026-07-08 17:00',
    half(5, 'on-track', 'Training was good. I want to talk about my feedback on dashboard 1.', {
      17: 'on-track',
      24: 'on-track',
    }),
  ],
  [
    'priya',
    '2026-07-09 09:00',
    half(5, 'on-track', 'Both dashboards are there. The video for the training is still ours to send.', {
      19: 'on-track',
      21: 'off-track',
    }),
  ],
  [
    'dana',
    '2026-07-09 10:50',
    say.contest(
      17,
      'We had the dashboard for one working day before the holiday. Nobody can read 31 depots in that time.',
    ),
  ],
  [
    'priya',
    '2026-07-09 11:20',
    minute(
      5,
      ['Priya Raman', 'Wen Li'],
      ['Dana Whitfield', 'Marcus Bell', 'Ruth Aldana'],
      [
        'The pilot starts on Monday 13 July in Akron, Dayton and Toledo.',
        'Whether the feedback on dashboard 1 was late is settled between Dana and Priya.',
        'Ruth brings Victor Amsel to a call before the month is over.',
      ],
    ),
  ],
  ['priya', '2026-07-09 11:40', say.addCommitment(29, HEAR_VICTOR)],
  ['dana', '2026-07-09 12:00', acknowledge(5)],
  [
    'dana',
    '2026-07-09 16:20',
    deliver(18, 'Six points, one list.', 'https://files.northquay.example/tessel/feedback-2.pdf'),
  ],
  ['dana', '2026-07-09 16:30', accept(23)],
  ['dana', '2026-07-10 09:25', say.agreeToCommitment(29)],
  ['dana', '2026-07-10 09:30', accept(15)],
  ['priya', '2026-07-10 10:15', accept(18)],
  [
    'priya',
    '2026-07-10 11:30',
    say.offer(17, 'nobody', 'The dashboard came late through both of us. I would not count it against anyone.'),
  ],
];

/** 13 to 17 July: the pilot begins; the second round comes late. */
const seventhWeek: readonly Line[] = [
  ['dana', '2026-07-13 09:10', say.settle(17, 'nobody')],
  [
    'wen',
    '2026-07-14 17:20',
    comment(
      19,
      'Fourteen of seventeen points are answered. The other three need the stop order by depot, which I build until Thursday.',
    ),
  ],
  [
    'dana',
    '2026-07-15 17:40',
    half(6, 'at-risk', 'The pilot runs without the second round. Dispatchers ask for it every day.', {
      19: 'off-track',
      24: 'at-risk',
      25: 'at-risk',
    }),
  ],
  [
    'priya',
    '2026-07-16 08:55',
    half(6, 'at-risk', 'Second round comes today. Then the pilot needs five days with it.', {
      19: 'at-risk',
      21: 'on-track',
      24: 'at-risk',
      25: 'at-risk',
    }),
  ],
  [
    'priya',
    '2026-07-16 11:25',
    minute(
      6,
      ['Priya Raman', 'Tomás Oliveira', 'Wen Li'],
      ['Dana Whitfield', 'Marcus Bell'],
      [
        'Wen sends the second round today.',
        'Dana says by Monday whether the pilot needs more days.',
        'Both executives are asked to keep Thursday 30 July free.',
      ],
    ),
  ],
  [
    'priya',
    '2026-07-16 15:30',
    deliver(
      21,
      'The video: 6 minutes, with a dispatcher from Akron.',
      'https://docs.tessel.example/northquay/video',
      2,
    ),
  ],
  ['priya', '2026-07-16 15:36', why(21, 'forgotten', 'We planned two pages and forgot that somebody has to film.')],
  [
    'wen',
    '2026-07-16 18:10',
    deliver(19, 'All points are answered, each with a picture.', 'https://docs.tessel.example/northquay/second-round'),
  ],
  [
    'wen',
    '2026-07-16 18:14',
    why(19, 'prerequisite-late', 'The second list came on the 9th, a day before this was due.'),
  ],
  [
    'priya',
    '2026-07-17 10:00',
    note(
      'go-live',
      'Go-live on the 22nd cannot hold. Better to say it today than on Wednesday. Waiting for what Dana needs for the pilot.',
      25,
    ),
  ],
  [
    'elena',
    '2026-07-17 16:30',
    note(
      'elena in july',
      'If Ruth asks on the 30th: I can offer a second month of credit for a third dashboard, not more.',
    ),
  ],
];

/** Monday 20 July, the day before the story is handed over. */
const handOver: readonly Line[] = [
  [
    'dana',
    '2026-07-20 10:20',
    giveBack(19, 'Points 4, 9 and 15 are still as they were: the stop order is by route, not by depot.'),
  ],
  [
    'dana',
    '2026-07-20 10:40',
    say.askForDate(
      24,
      '2026-07-24',
      'prerequisite-late',
      'The pilot needs five days with the second round. Daily use is 9 of 12 now.',
    ),
  ],
  [
    'marcus',
    '2026-07-20 15:10',
    comment(24, 'Nine of twelve work with it every day. The other three are in Toledo and wait for the stop order.'),
  ],
  [
    'dana',
    '2026-07-20 16:30',
    half(
      7,
      'at-risk',
      'We are close. What is missing is the stop order by depot, and a go-live date that both of us believe.',
      { 19: 'off-track', 24: 'at-risk', 25: 'off-track' },
    ),
  ],
  [
    'ruth',
    '2026-07-20 17:15',
    note(
      'ruth in july',
      'Fewer surprises than in spring. If the 24th holds for the pilot, I would rather extend by a month than start over elsewhere.',
    ),
  ],
];

export const NORTHQUAY_JULY: readonly Line[] = [...sixthWeek, ...seventhWeek, ...handOver];
