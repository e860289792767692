import { actsOf } from './acts';
import { COMPANIES } from './cast';
import { idOf } from './names';
import { endingActsOf } from './parting';
import { heldOn, inOrder, signedOn, type ShortPlan } from './short-plan';
import { seatIdOf, type Line } from './tell';

export const SABLE = idOf('plan', COMPANIES.sable);
export const NEW_YORK = 'America/New_York';

/** Five weeks that showed both sides that Tessel is not what Sable needs: they part, and part well. */
export const SABLE_PLAN: ShortPlan = {
  planId: SABLE,
  title: 'One view of stock in every shop',
  company: COMPANIES.sable,
  lead: 'hugo',
  executive: 'anita',
  zone: NEW_YORK,
  start: '2026-05-11',
  end: '2026-06-12',
  goal: {
    title: 'Every shop sees what the others have',
    initiative: 'Sell what is in the house',
    measure: 'Shops with stock that is right to the hour',
    baseline: '0',
    target: '40',
    unit: 'shops',
  },
  expected: {
    vendor: { title: 'Stock that is right to the hour', typical: 'Once a night', now: 'Once a night' },
    customer: {
      title: 'One system for all shops',
      typical: 'One till system a customer',
      now: 'Five, and a sixth was bought in March',
    },
  },
  promises: [
    ['hugo', 'Say which of the six till systems stays', '2026-05-15', 3, [], 'One name, decided by the board'],
    ['tomas', 'Read stock from two till systems', '2026-05-20', 3, [], 'Two shops agree for three days'],
    ['hugo', 'Give a test shop for each system', '2026-05-18', 2, [], 'Six shops, each with somebody to call'],
    ['tomas', 'Stock within the hour for the test shops', '2026-06-01', 3, [3], 'Six shops, one working day'],
    ['hugo', 'Count one shop by hand', '2026-05-27', 2, [], 'One shop, all of it'],
    ['priya', 'Say what the hour would cost', '2026-05-29', 2, [], 'One page with a number'],
    ['hugo', 'Put the six systems on one set of articles', '2026-06-03', 3, [1], 'One list of articles'],
    ['hugo', 'Name who decides in the shops', '2026-06-05', 2, [], 'One name'],
    ['tomas', 'Run the hour for ten shops', '2026-06-10', 3, [7], 'Ten shops for three days'],
  ],
};

const say = actsOf(SABLE);
const end = endingActsOf(SABLE);

export const SABLE_STORY: readonly Line[] = inOrder([
  ...signedOn(SABLE_PLAN, '2026-05-08', {
    elena: 'We read at night. Nobody here has ever read by the hour.',
    anita: 'I was told it is one view of stock. I have six views now.',
    hugo: 'I know that our six systems are the trouble. I cannot change that this year.',
  }),
  ...heldOn(
    SABLE_PLAN,
    1,
    '2026-05-13',
    ['at-risk', 'The board meets on the 22nd, not on the 15th.'],
    ['on-track', 'We read from two of six.'],
    'Hugo asks whether the board can decide before.',
  ),
  ['hugo', '2026-05-18 16:00', say.deliver(3, 'Six shops, with a name and a number each.')],
  ['priya', '2026-05-19 09:00', say.accept(3)],
  ['tomas', '2026-05-20 15:00', say.deliver(2, 'Both agree for three days, to the piece.')],
  ...heldOn(
    SABLE_PLAN,
    2,
    '2026-05-20',
    ['off-track', 'No decision on the till systems yet.'],
    ['on-track', 'Two systems are read.'],
    'Without a decision only the test shops go on.',
  ),
  ['hugo', '2026-05-21 09:00', say.accept(2)],
  ...heldOn(
    SABLE_PLAN,
    3,
    '2026-05-27',
    ['off-track', 'The board put it off to autumn.'],
    ['at-risk', 'We can do the six test shops, and no more.'],
    'Priya says what the hour would cost; Elena and Anita talk.',
  ),
  ['priya', '2026-05-29 12:00', say.deliver(6, 'One page: it costs more than the licence, each year.')],
  ['hugo', '2026-05-29 15:00', say.accept(6, 'Honest, thank you.')],
  ['hugo', '2026-06-01 11:00', say.deliver(5, 'Counted. Four in a hundred were wrong.')],
  [
    'hugo',
    '2026-06-01 11:05',
    say.why(5, 'people-not-available', 'The shop could close for a count on a Sunday only.'),
  ],
  ['priya', '2026-06-01 12:00', say.accept(5)],
  ['tomas', '2026-06-01 16:00', say.deliver(4, 'Six test shops within the hour, all of today.')],
  ['hugo', '2026-06-02 09:00', say.accept(4)],
  ...heldOn(
    SABLE_PLAN,
    4,
    '2026-06-03',
    ['off-track', 'Six lists of articles stay six.'],
    ['at-risk', 'What we promised stands. What waits for one list cannot come.'],
    'Both executives are told that the frame ends with this.',
  ),
  ...heldOn(
    SABLE_PLAN,
    5,
    '2026-06-10',
    ['off-track', 'We will not get to one system this year.'],
    ['off-track', 'Then this is not what we are good at.'],
    'Elena and Anita decide after the 12th.',
  ),
  [
    'hugo',
    '2026-06-15 09:00',
    end.hearAtEnd('Anita Rao', '2026-06-15', 'Nobody lied to us here. It is simply not what we need this year.'),
  ],
  [
    'priya',
    '2026-06-15 09:30',
    end.hearAtEnd('Elena Sato', '2026-06-15', 'We kept our word, and it did not help them. Then it is not our place.'),
  ],
  ['priya', '2026-06-15 10:00', end.openOutcome(5)],
  [
    'elena',
    '2026-06-16 11:00',
    end.vote('part', 'Six till systems are more than we can read by the hour, at any price.'),
  ],
  ['anita', '2026-06-17 15:00', end.vote('part', 'We have to tidy up our own house first.')],
  [
    'elena',
    '2026-06-18 08:50',
    end.goPast(['check-ins'], 'Five weeks hold five check-ins and not six. Both sides gave every half of them.'),
  ],
  ['elena', '2026-06-18 08:55', end.agreeToPart('It is not our place. We end it while both sides can still say so.')],
  [
    'elena',
    '2026-06-18 09:00',
    end.partWays(
      'Stock by the hour needs one set of articles, and there will be none this year. Both sides see it so.',
      // He was never seated in this plan, and knows of it from her.
      ['jonas'],
    ),
  ],
  ['anita', '2026-06-19 10:00', end.signDecision],
  ...(
    [
      [
        'timeline',
        'Time to find somebody who reads six tills',
        'About ten weeks. The nightly reading goes on until then.',
        '2026-08-31',
        null,
        null,
        'priya',
      ],
      [
        'contract',
        'The agreement ends early',
        'Clause 9: three months’ notice. We do without the third month.',
        '2026-08-31',
        null,
        null,
        'elena',
      ],
      [
        'refunds',
        'Refund of the hour',
        'What was paid for reading by the hour from June on.',
        '2026-07-15',
        { kind: 'refund', amount: 640_000, currency: 'USD' },
        { side: 'vendor', doneMeans: 'The refund is on Sable’s account', proof: false },
        'elena',
      ],
      [
        'support',
        'The night goes on',
        'Stock once a night, and Tomás on the telephone on working days.',
        '2026-08-31',
        null,
        null,
        'tomas',
      ],
      [
        'data',
        'Return of all stock data',
        'Twelve months, one file a shop, as CSV.',
        '2026-07-10',
        null,
        { side: 'vendor', doneMeans: 'Hugo has opened every file', proof: true },
        'tomas',
      ],
      [
        'data',
        'Disposal of what is left with us',
        'Copies and backups, with the report of who did it.',
        '2026-09-11',
        null,
        { side: 'vendor', doneMeans: 'The report names every place it was kept', proof: true },
        'tomas',
      ],
      [
        'data',
        'Close our way into the tills',
        'Both accounts that read the two systems.',
        '2026-09-04',
        null,
        { side: 'customer', doneMeans: 'Both accounts are closed', proof: false },
        'tomas',
      ],
      [
        'alternatives',
        'Two houses that read six tills',
        'We name both, and introduce Hugo to whom he likes.',
        '2026-07-03',
        null,
        null,
        'priya',
      ],
    ] as const
  ).map(([section, title, words, date, money, task, owner], index): Line => [
    'priya',
    `2026-06-19 14:${10 + index}`,
    end.item(title, owner, { section, title, words, date, money, task }),
  ]),
  [
    'priya',
    '2026-06-19 15:00',
    end.item(
      'who is told',
      'elena',
      {
        section: 'people',
        title: 'Who is told at Tessel',
        words: 'Jonas for the revenue of the quarter, and whoever is on call.',
        date: '2026-06-23',
        money: null,
        task: null,
      },
      false,
    ),
  ],
  [
    'priya',
    '2026-06-19 15:20',
    {
      kind: 'ask-review',
      id: end.thing('review', 'operations'),
      team: 'operations',
      reviewer: seatIdOf(SABLE, 'tomas'),
      days: 2,
    },
  ],
  [
    'tomas',
    '2026-06-22 10:00',
    {
      kind: 'answer-review',
      review: end.thing('review', 'operations'),
      seen: 9,
      answer: 'approved',
      words: 'The files can be there by the 10th. Disposal takes until the backups run out.',
    },
  ],
  [
    'elena',
    '2026-06-22 16:00',
    {
      kind: 'record-conversation',
      seen: 0,
      conversation: {
        how: 'video',
        on: '2026-06-22',
        heldBy: 'Elena Sato',
        heldWith: 'Anita Rao',
        words: 'They had expected it. Anita asked for the file of each shop before the autumn count.',
      },
    },
  ],
  ['elena', '2026-06-23 09:00', end.share({ rev: 9, told: 1, answers: { [end.thing('review', 'operations')]: 1 } })],
  [
    'hugo',
    '2026-06-23 14:00',
    {
      kind: 'answer-transition',
      id: end.thing('answer', 1),
      words: 'Fair. The 10th is good for us. We close the accounts when the night is no longer read.',
    },
  ],
  ...[
    'Refund of the hour',
    'Return of all stock data',
    'Disposal of what is left with us',
    'Close our way into the tills',
  ].map((title, index): Line => ['hugo', `2026-06-23 14:${10 + index}`, end.agreeToTask(title)]),
  [
    'elena',
    '2026-06-24 10:00',
    {
      kind: 'put-letter',
      seen: 0,
      words:
        'Dear Anita,\n\non 19 June we both signed that our ways part. Stock by the hour needs one set of articles, and that is not to be had this year.\n\nUntil 31 August we read your stock each night, as before. By 10 July you have all of it back, a file a shop; by 11 September nothing of yours is left with us, and you have the report. USD 6,400 go back to you by 15 July.\n\nThank you for five weeks in which nobody had to guess. When the six are one, we would like to hear from you.\n\nElena Sato',
    },
  ],
  ['elena', '2026-06-24 10:10', end.sendLetter()],
  [
    'tomas',
    '2026-07-09 15:00',
    end.deliverTask('Return of all stock data', 'Forty files, one a shop.', 'https://files.sable.example/tessel/stock'),
  ],
  ['hugo', '2026-07-10 11:00', end.acceptTask('Return of all stock data', 'All forty open.')],
  ['elena', '2026-07-13 15:00', end.deliverTask('Refund of the hour', 'Sent today, it is there tomorrow.', '')],
  ['hugo', '2026-07-15 09:00', end.acceptTask('Refund of the hour', 'It is there.')],
]);
