import { actsOf } from './acts';
import { COMPANIES } from './cast';
import { idOf } from './names';
import { endingActsOf } from './parting';
import { heldOn, inOrder, signedOn, type ShortPlan } from './short-plan';
import type { Line } from './tell';

export const MARLOW = idOf('plan', COMPANIES.marlow);
export const CHICAGO = 'America/Chicago';

/** Six weeks in which Tessel kept its word and Marlow mostly did: the executives are asked how it goes on. */
export const MARLOW_PLAN: ShortPlan = {
  planId: MARLOW,
  title: 'Waiting times that every clinic believes',
  company: COMPANIES.marlow,
  lead: 'nadia',
  executive: 'victor',
  zone: CHICAGO,
  start: '2026-06-01',
  end: '2026-07-10',
  goal: {
    title: 'Clinics plan their staff by the waiting times',
    initiative: 'Shorter waits by winter',
    measure: 'Clinics that open the board each morning',
    baseline: '3',
    target: '12',
    unit: 'clinics',
  },
  expected: {
    vendor: {
      title: 'Numbers that agree with the clinics’ own',
      typical: 'Within two minutes',
      now: 'Eleven minutes apart',
    },
    customer: {
      title: 'Somebody in each clinic who answers',
      typical: 'One person a clinic',
      now: 'Four of twelve clinics have named one',
    },
  },
  promises: [
    ['nadia', 'Name one person in each clinic', '2026-06-05', 3, [], 'Twelve names in the plan'],
    ['priya', 'Explain where the minutes come from', '2026-06-09', 2, [], 'Two pages that Nadia has read'],
    ['tomas', 'Read arrival times from the desk system', '2026-06-17', 3, [1], 'Two weeks of arrivals agree'],
    ['nadia', 'Give access to the desk system', '2026-06-10', 3, [], 'Tomás can read arrivals of all clinics'],
    ['tomas', 'One board for each clinic', '2026-06-24', 2, [3], 'Twelve boards open'],
    ['nadia', 'Compare a week by hand', '2026-07-01', 2, [5], 'Five days in three clinics compared'],
    ['priya', 'Train the twelve', '2026-07-03', 2, [5], 'Everybody has opened their board once'],
    ['nadia', 'Decide on the morning routine', '2026-07-08', 1, [6], 'One page, signed by the clinics'],
  ],
};

const say = actsOf(MARLOW);
const end = endingActsOf(MARLOW);

export const MARLOW_STORY: readonly Line[] = inOrder([
  ...signedOn(MARLOW_PLAN, '2026-05-29', {
    elena: 'We sold them a number that nobody had checked. That is ours to mend.',
    victor: 'I want to know within six weeks whether my clinics use it.',
    nadia: 'The board is fine. Nobody believes it, and I cannot blame them.',
  }),
  ['nadia', '2026-06-02 10:00', say.callOff(1, 'All twelve clinics count on the 3rd. We begin a week later.')],
  ['nadia', '2026-06-05 15:00', say.deliver(1, 'Twelve names, the list is attached to the plan.')],
  ['priya', '2026-06-08 09:00', say.accept(1)],
  ['priya', '2026-06-09 11:00', say.deliver(2, 'Two pages, and a call with the four clinics that asked.')],
  ['nadia', '2026-06-09 16:00', say.accept(2, 'For the first time I could explain it.')],
  ...heldOn(
    MARLOW_PLAN,
    2,
    '2026-06-10',
    ['at-risk', 'Access to the desk system waits for our own security.'],
    ['on-track', 'We are ready to read as soon as we may.'],
    'Nadia asks Victor to sign the access.',
  ),
  ['nadia', '2026-06-12 10:00', say.deliver(4, 'Access for Tomás, read only.')],
  [
    'nadia',
    '2026-06-12 10:05',
    say.why(4, 'information-late', 'Our security wanted a form that nobody had told us of.'),
  ],
  ['priya', '2026-06-12 11:00', say.accept(4)],
  ['tomas', '2026-06-17 15:00', say.deliver(3, 'Arrivals of all twelve, one minute apart at most.')],
  ...heldOn(
    MARLOW_PLAN,
    3,
    '2026-06-17',
    ['on-track', 'The numbers look right.'],
    ['on-track', 'Arrivals are in. Boards come next.'],
    'The first three boards go to the clinics that asked.',
  ),
  ['nadia', '2026-06-18 09:00', say.accept(3)],
  ['tomas', '2026-06-23 16:00', say.deliver(5, 'Twelve boards.')],
  ...heldOn(
    MARLOW_PLAN,
    4,
    '2026-06-24',
    ['on-track', 'Nine of twelve open it in the morning.'],
    ['on-track', 'Boards are out a day early.'],
    'Nadia compares in the three clinics that doubt most.',
  ),
  ['nadia', '2026-06-25 09:00', say.accept(5)],
  ...heldOn(
    MARLOW_PLAN,
    5,
    '2026-07-01',
    ['at-risk', 'Comparing takes longer than I thought: two clinics short of people.'],
    ['on-track', 'Training is booked for Thursday.'],
    'Comparing goes on until Friday.',
  ),
  ['priya', '2026-07-02 15:00', say.deliver(7, 'All twelve, in two sessions.')],
  ['nadia', '2026-07-03 09:00', say.accept(7)],
  ['nadia', '2026-07-06 14:00', say.deliver(6, 'Three clinics, five days: two minutes apart at most.')],
  ['nadia', '2026-07-06 14:05', say.why(6, 'people-not-available', 'Two clinics were short of people that week.')],
  ['priya', '2026-07-06 15:00', say.accept(6, 'Thank you for doing this by hand.')],
  ...heldOn(
    MARLOW_PLAN,
    6,
    '2026-07-08',
    ['on-track', 'The clinics trust it. The routine is not written yet.'],
    ['on-track', 'Nothing is open on our side.'],
    'The routine follows within the week.',
  ),
  ['nadia', '2026-07-10 12:00', say.deliver(8, 'One page. Ten of twelve have signed, two follow.')],
  ['priya', '2026-07-10 14:00', say.accept(8)],
  [
    'nadia',
    '2026-07-13 09:00',
    end.hearAtEnd(
      'Victor Lindgren',
      '2026-07-13',
      'Ten of twelve open it each morning. I did not expect that in June.',
    ),
  ],
  [
    'priya',
    '2026-07-13 09:30',
    end.hearAtEnd(
      'Elena Sato',
      '2026-07-13',
      'They told us where we were wrong, and then did their part late but whole.',
    ),
  ],
  ['nadia', '2026-07-13 10:00', end.openOutcome(10)],
  [
    'victor',
    '2026-07-16 17:00',
    end.vote('extend', 'It works in ten clinics. Give us until autumn for the last two, and for the winter plan.'),
  ],
]);
