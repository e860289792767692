import { actsOf, type Act } from './acts';
import { CAST } from './cast';
import { NORTHQUAY, seatFor } from './northquay-start';
import { seatIdOf, type Line } from './tell';

const { goal, expectation, player, hear, note, comment, ...say } = actsOf(NORTHQUAY);

const openSeatForRuth: Act = { kind: 'open-seat', ...seatFor(NORTHQUAY, 'ruth', CAST.ruth.seat) };

/** Tuesday to Thursday: Priya writes the draft, which only Tessel sees, and proposes it. */
const draft: readonly Line[] = [
  [
    'priya',
    '2026-05-26 10:40',
    goal('live data', {
      title: 'Dispatchers plan the day from live data, not from the printout of the day before',
      initiative: 'Depot 2026',
      measure: 'Depots that plan with the dashboards every working day',
      baseline: '0',
      target: '31',
      unit: 'depots',
    }),
  ],
  [
    'priya',
    '2026-05-26 10:48',
    goal('on time', {
      title: 'More loads arrive when they were promised',
      initiative: 'Service promise to the ten largest shippers',
      measure: 'Loads delivered on time',
      baseline: '87.4',
      target: '92',
      unit: '%',
    }),
  ],
  [
    'priya',
    '2026-05-26 10:55',
    goal('cost per mile', {
      title: 'Know what a mile costs on every lane while the month still runs',
      initiative: 'Lane pricing review',
      measure: 'Working days until the cost of a month is known',
      baseline: '12',
      target: '3',
      unit: 'working days',
    }),
  ],
  [
    'priya',
    '2026-05-26 11:20',
    expectation(
      'meetings',
      {
        of: 'customer',
        title: 'Meetings that take place',
        typical: 'Two weeks is typical for an implementation like this one',
        now: 'This one has run six months, because meetings could not be scheduled: they were moved 11 times',
      },
      [3],
    ),
  ],
  [
    'priya',
    '2026-05-26 11:26',
    expectation(
      'decision',
      {
        of: 'customer',
        title: 'One person who decides, within two working days',
        typical: 'One decision maker with a deputy from the first week on',
        now: 'Last time "the team" decided, which meant nobody',
      },
      [2],
    ),
  ],
  [
    'priya',
    '2026-05-26 11:31',
    expectation(
      'security',
      {
        of: 'customer',
        title: 'A security review that ends on a known day',
        typical: 'Two to three weeks, with one list of questions',
        now: 'The review took nine weeks last time',
      },
      [10, 13],
    ),
  ],
  [
    'priya',
    '2026-05-26 11:38',
    expectation(
      'respect',
      {
        of: 'customer',
        title: 'Complaints through one channel, and respect for the people who answer',
        typical: 'One channel, answered within a working day',
        now: 'Calls to private phones of support staff, at night too',
      },
      [28],
    ),
  ],
  [
    'priya',
    '2026-05-26 11:45',
    expectation(
      'same people',
      {
        of: 'vendor',
        title: 'The same people from start to end',
        typical: 'One named lead who is in every meeting',
        now: 'We changed consultants three times',
      },
      [4],
    ),
  ],
  [
    'priya',
    '2026-05-26 11:52',
    expectation(
      'defects',
      {
        of: 'vendor',
        title: 'A defect we promised to close is closed',
        typical: 'Ten working days for a defect that blocks daily work',
        now: 'Three defects in route replay are open since January, promised twice',
      },
      [16],
    ),
  ],
  [
    'priya',
    '2026-05-27 09:10',
    player('Dana Whitfield', {
      side: 'customer',
      position: 'Director of Operations',
      executive: false,
      signedPurchase: false,
    }),
  ],
  [
    'priya',
    '2026-05-27 09:12',
    player('Ruth Aldana', {
      side: 'customer',
      position: 'Chief Operating Officer',
      executive: true,
      signedPurchase: false,
    }),
  ],
  [
    'priya',
    '2026-05-27 09:14',
    player('Victor Amsel', {
      side: 'customer',
      position: 'Chief Financial Officer',
      executive: true,
      signedPurchase: true,
    }),
  ],
  [
    'priya',
    '2026-05-27 09:16',
    player('Grace Okafor', {
      side: 'customer',
      position: 'Head of Information Security',
      executive: false,
      signedPurchase: false,
    }),
  ],
  [
    'priya',
    '2026-05-27 09:18',
    player('Elena Sato', {
      side: 'vendor',
      position: 'Vice President, Customers',
      executive: true,
      signedPurchase: false,
    }),
  ],
  [
    'priya',
    '2026-05-27 09:20',
    player('Anneke Vos', { side: 'vendor', position: 'Head of Support', executive: false, signedPurchase: false }),
  ],
  [
    'priya',
    '2026-05-27 09:40',
    hear(
      'Anneke Vos',
      '2026-05-26',
      'My people want to help, but two have asked to be taken off this account after calls at night. One channel, and we are fine.',
    ),
  ],
  [
    'priya',
    '2026-05-27 09:48',
    hear(
      'Elena Sato',
      '2026-05-26',
      'We share the blame for the first half year. I want eight weeks in which both of us can be measured, and then an honest talk.',
    ),
  ],
  ['priya', '2026-05-27 10:05', openSeatForRuth],
  [
    'priya',
    '2026-05-27 10:30',
    note(
      'before proposing',
      'Dana wants this to work and carries it alone. Victor Amsel signed the purchase and has not been heard once since. Without him we only know half of what they think of us.',
    ),
  ],
  [
    'elena',
    '2026-05-27 16:20',
    note('elena on the plan', 'Fine to propose. I want the January credit in it; we owe it.'),
  ],
  ['priya', '2026-05-28 09:30', { kind: 'propose-plan' }],
];

/** Thursday to Tuesday: Northquay changes it, both agree, Ruth sends it back once, both executives sign. */
const talk: readonly Line[] = [
  ['dana', '2026-05-28 13:05', say.putTerms({ start: '2026-06-04', end: '2026-07-31' })],
  ['dana', '2026-05-28 13:20', say.putCommitment(6, { due: '2026-06-12' })],
  [
    'dana',
    '2026-05-28 13:22',
    comment(6, 'Two depots change their hours on Friday the 12th. A list from the 10th would be wrong on arrival.'),
  ],
  [
    'dana',
    '2026-05-28 13:35',
    say.declineCommitment(
      28,
      'Our night dispatchers have no other number at two in the morning. Give them one, and we agree.',
    ),
  ],
  [
    'dana',
    '2026-05-28 13:50',
    expectation(
      'told before',
      {
        of: 'vendor',
        title: 'Say that a date will slip before it does',
        typical: "A week's notice, with a new date",
        now: 'We learned of the missed January date from the invoice',
      },
      [15, 19],
    ),
  ],
  [
    'dana',
    '2026-05-28 14:10',
    hear(
      'Dana Whitfield',
      '2026-05-28',
      'The dashboards are good when they work. I need people who stay, and dates that I can tell our depots.',
    ),
  ],
  [
    'dana',
    '2026-05-28 16:30',
    hear(
      'Ruth Aldana',
      '2026-05-28',
      'I pay for 31 depots and use none. Show me in eight weeks who kept their word, and I decide on that.',
    ),
  ],
  [
    'priya',
    '2026-05-29 09:15',
    say.putCommitment(28, {
      doneMeans: 'Channel named with a night line that Tessel staffs; both teams told; no calls to private phones',
    }),
  ],
  [
    'priya',
    '2026-05-29 09:18',
    comment(28, 'Agreed that the night shift needs a number: our on-call line takes it from 3 June on.'),
  ],
  ['priya', '2026-05-29 09:30', say.agreeToRest('vendor')],
  ['dana', '2026-05-29 14:40', say.agreeToRest('customer')],
  ['priya', '2026-05-29 16:00', { kind: 'freeze' }],
  [
    'ruth',
    '2026-06-01 10:20',
    {
      kind: 'send-back',
      version: 1,
      words:
        'The credit for January has no amount; I sign a number, not a credit note. And for go-live I want the name of somebody who can move people.',
    },
  ],
  [
    'priya',
    '2026-06-01 13:10',
    say.putCommitment(27, { doneMeans: 'Credit note over USD 18,400 sent (one month of the fee)' }),
  ],
  ['priya', '2026-06-01 13:25', say.putCommitment(25, { owner: seatIdOf(NORTHQUAY, 'elena') })],
  ['elena', '2026-06-01 14:10', comment(25, 'Mine. I answer for go-live myself.')],
  ['dana', '2026-06-01 15:45', say.agreeToRest('customer')],
  ['priya', '2026-06-01 16:05', { kind: 'freeze' }],
  ['ruth', '2026-06-02 09:10', say.sign],
  ['elena', '2026-06-02 09:40', say.sign],
  [
    'dana',
    '2026-06-02 10:15',
    note(
      'dana at the start',
      'Ruth gave me eight weeks. If the data is not in by the end of June, we start talking to the other two vendors on the list.',
    ),
  ],
  [
    'ruth',
    '2026-06-02 11:00',
    note('ruth at the start', 'Victor asks what leaving would cost. Have legal read clause 9.'),
  ],
];

export const NORTHQUAY_TALK: readonly Line[] = [...draft, ...talk];
