import { describe, expect, it } from 'vitest';
import { faultsOf } from '~/domain/record/check';
import { faultLine } from '~/domain/record/fault';

type Json = Record<string, unknown>;

const answered = { decision: 'accepted', decidedOn: '2026-05-06' };

/** A commitment without fault; changed as a test likes. Due on a Monday, agreed on a Wednesday; three days to answer. */
const commitment = (changes: Json = {}): Json => ({
  id: 'A',
  side: 'vendor',
  weight: 2,
  agreedOn: '2026-04-01',
  due: '2026-05-04',
  ...changes,
});

const given = (changes: Json = {}, ...commitments: Json[]): Json => ({
  name: 'given',
  calendar: { timeZone: 'America/New_York', workweek: [1, 2, 3, 4, 5], holidays: ['2026-05-25'] },
  reviewDays: 3,
  noticeDays: 3,
  policy: { floor: 0.7, minResults: 8 },
  asOf: '2026-05-29',
  commitments: commitments.length > 0 ? commitments : [commitment()],
  ...changes,
});

const one = (changes: Json): Json => given({}, commitment(changes));
const calendar = (changes: Json): Json =>
  given({ calendar: { timeZone: 'America/New_York', workweek: [1, 2, 3, 4, 5], ...changes } });
const other = (changes: Json): Json => commitment({ id: 'B', ...changes });

describe('what the tables allow has no fault', () => {
  it.each<[string, Json]>([
    ['nothing but what must be there', { calendar: { timeZone: 'UTC', workweek: [7] }, asOf: '2026-05-29' }],
    ['an as-of instant, before everything', given({ asOf: '2020-05-29T12:00:00+02:00' })],
    ['the settings at their limits', given({ reviewDays: 1, noticeDays: 0, policy: { floor: 0, minResults: 1 } })],
    ['a floor of 1', given({ policy: { floor: 1 } })],
    ['holidays twice, and on days off', calendar({ holidays: ['2026-05-23', '2026-05-25', '2026-05-25'] })],
    ['an expect of any kind', given({ expect: 'whatever' })],
    [
      'facts after the as-of day',
      one({ deliveries: [{ on: '2027-01-01', decision: 'accepted', decidedOn: '2027-01-02' }] }),
    ],
    [
      'all on the day of the agreement',
      one({ due: '2026-04-01', waivedOn: '2026-04-01', holds: [{ from: '2026-04-01' }] }),
    ],
    [
      'due on a Saturday, agreed on the Sunday after: the Monday counts',
      one({ due: '2026-05-02', agreedOn: '2026-05-03' }),
    ],
    [
      'a return and a new delivery on one day',
      one({ deliveries: [{ on: '2026-05-04', decision: 'returned', decidedOn: '2026-05-05' }, { on: '2026-05-05' }] }),
    ],
    [
      'a return on the last day to answer',
      one({ deliveries: [{ on: '2026-05-04', decision: 'returned', decidedOn: '2026-05-07' }, { on: '2026-05-08' }] }),
    ],
    [
      'a late return that nothing follows',
      one({ deliveries: [{ on: '2026-05-04', decision: 'returned', decidedOn: '2026-05-20' }] }),
    ],
    [
      'overlapping holds',
      one({
        holds: [
          { from: '2026-04-05', until: '2026-04-20', ...answered },
          { from: '2026-04-05', until: '2026-04-05' },
        ],
      }),
    ],
    [
      'several changes on one day, in any order of the clock',
      one({
        dueChanges: [
          { to: '2026-05-06', agreedOn: '2026-04-10T15:00:00Z' },
          { to: '2026-05-08', agreedOn: '2026-04-10T14:00:00Z' },
        ],
      }),
    ],
    [
      'a new date on the weekend before the due Monday: both are that Monday',
      one({ dueChanges: [{ to: '2026-05-02', agreedOn: '2026-04-10' }] }),
    ],
    [
      'after relief, an earlier date that the due date still allows',
      one({
        dueChanges: [
          { to: '2026-05-20', agreedOn: '2026-05-04' },
          { to: '2026-05-10', agreedOn: '2026-05-05' },
        ],
      }),
    ],
    [
      'several contests, one of them open',
      one({ contests: [{ on: '2026-05-05', settledOn: '2026-05-09', outcome: 'stands' }, { on: '2026-05-06' }] }),
    ],
    [
      'a waiver after a delivery, and facts after the end',
      one({ deliveries: [{ on: '2026-05-01' }], waivedOn: '2026-05-10', holds: [{ from: '2026-05-12' }] }),
    ],
    [
      'a wait on what is due the same Monday and was agreed the same day',
      given(
        {},
        other({ due: '2026-05-02', agreedOn: '2026-04-01T23:00:00Z' }),
        commitment({ waitsOn: ['B'], due: '2026-05-03' }),
      ),
    ],
    ['a wait named before what it waits on', given({}, commitment({ waitsOn: ['B'] }), other({}))],
  ])('%s', (_name, facts) => {
    expect(faultsOf(facts)).toEqual([]);
  });
});

const CASE_FAULTS: [string, unknown, string, string][] = [
  ['no object', [1], 'case', 'should be an object'],
  ['nothing', null, 'case', 'is missing'],
  ['an unknown field', given({ reviewdays: 5 }), 'reviewdays', 'not a field'],
  ['a name that is no text', given({ name: 7 }), 'name', 'should be a text'],
  ['no calendar', given({ calendar: null }), 'calendar', 'is missing'],
  ['a calendar that is no object', given({ calendar: 'US' }), 'calendar', 'should be an object'],
  ['an unknown field of the calendar', calendar({ zone: 'UTC' }), 'calendar.zone', 'not a field'],
  ['no zone', calendar({ timeZone: null }), 'calendar.timeZone', 'is missing'],
  ['an unknown zone', calendar({ timeZone: 'Mars/Olympus' }), 'calendar.timeZone', 'not a time zone'],
  ['an offset as zone', calendar({ timeZone: '+02:00' }), 'calendar.timeZone', 'not a time zone'],
  ['no week', calendar({ workweek: null }), 'calendar.workweek', 'without working days'],
  ['a week without working days', calendar({ workweek: [] }), 'calendar.workweek', 'without working days'],
  ['a week with an eighth day', calendar({ workweek: [1, 8] }), 'calendar.workweek', 'from 1 (Monday) to 7'],
  ['a week with half a day', calendar({ workweek: [1, 2.5] }), 'calendar.workweek', 'from 1 (Monday) to 7'],
  ['a week of names', calendar({ workweek: ['Mon'] }), 'calendar.workweek', 'from 1 (Monday) to 7'],
  [
    'a holiday that does not exist',
    calendar({ holidays: ['2026-05-25', '2026-02-30'] }),
    'calendar.holidays[1]',
    'does not exist',
  ],
  ['a holiday with a time', calendar({ holidays: ['2026-05-25T00:00:00Z'] }), 'calendar.holidays[0]', 'a date alone'],
  ['holidays that are no list', calendar({ holidays: '2026-05-25' }), 'calendar.holidays', 'should be a list'],
  ['no as-of', given({ asOf: null }), 'asOf', 'is missing'],
  ['an as-of that does not exist', given({ asOf: '2026-06-31' }), 'asOf', 'does not exist'],
  ['an as-of without offset', given({ asOf: '2026-06-30T10:00:00' }), 'asOf', 'without Z or an offset'],
  ['no days to review', given({ reviewDays: 0 }), 'reviewDays', 'from 1'],
  ['half a day to review', given({ reviewDays: 2.5 }), 'reviewDays', 'whole'],
  ['days to review as text', given({ reviewDays: '5' }), 'reviewDays', 'whole'],
  ['negative notice', given({ noticeDays: -1 }), 'noticeDays', 'from 0'],
  ['half a day of notice', given({ noticeDays: 0.5 }), 'noticeDays', 'whole'],
  ['a policy that is no object', given({ policy: 0.7 }), 'policy', 'should be an object'],
  ['an unknown field of the policy', given({ policy: { ceiling: 1 } }), 'policy.ceiling', 'not a field'],
  ['a floor above 1', given({ policy: { floor: 70 } }), 'policy.floor', 'from 0 to 1'],
  ['a floor below 0', given({ policy: { floor: -0.1 } }), 'policy.floor', 'from 0 to 1'],
  ['no least number of results', given({ policy: { minResults: 0 } }), 'policy.minResults', 'from 1'],
  ['half a result', given({ policy: { minResults: 1.5 } }), 'policy.minResults', 'whole'],
  ['commitments that are no list', given({ commitments: { A: commitment() } }), 'commitments', 'should be a list'],
  ['a commitment that is no object', given({ commitments: ['A'] }), 'commitments[0]', 'should be an object'],
  ['a commitment that is null', given({ commitments: [null] }), 'commitments[0]', 'is missing'],
];

const COMMITMENT_FAULTS: [string, Json, string, string][] = [
  ['an unknown field', one({ owner: 'Ana' }), 'owner', 'not a field'],
  ['no side', one({ side: null }), 'side', 'is missing'],
  ['an unknown side', one({ side: 'supplier' }), 'side', '"vendor" or "customer"'],
  ['no weight', one({ weight: null }), 'weight', 'is missing'],
  ['a weight of 4', one({ weight: 4 }), 'weight', 'from 1 to 3'],
  ['a weight of 0', one({ weight: 0 }), 'weight', 'from 1 to 3'],
  ['a weight and a half', one({ weight: 1.5 }), 'weight', 'whole'],
  ['a weight as text', one({ weight: '2' }), 'weight', 'whole'],
  ['no agreement', one({ agreedOn: null }), 'agreedOn', 'is missing'],
  ['an agreement on no day', one({ agreedOn: '2026-02-29' }), 'agreedOn', 'does not exist'],
  ['an agreement without offset', one({ agreedOn: '2026-04-01T10:00' }), 'agreedOn', 'without Z or an offset'],
  ['an agreement at 25 o’clock', one({ agreedOn: '2026-04-01T25:00:00Z' }), 'agreedOn', 'not a time that exists'],
  ['an agreement in words', one({ agreedOn: 'yesterday' }), 'agreedOn', 'should be a date'],
  ['no due date', one({ due: null }), 'due', 'is missing'],
  ['a due date that does not exist', one({ due: '2026-13-01' }), 'due', 'does not exist'],
  ['a due instant', one({ due: '2026-05-04T12:00:00Z' }), 'due', 'a date alone'],
  ['due before it was agreed', one({ due: '2026-03-31' }), 'due', 'before the commitment was agreed'],
  ['waits that are no list', one({ waitsOn: 'B' }), 'waitsOn', 'should be a list'],
  ['a wait that is no id', one({ waitsOn: [7] }), 'waitsOn[0]', 'should be the id'],
  ['a wait on nobody knows what', one({ waitsOn: ['Z'] }), 'waitsOn', '"Z" is not a commitment'],
  ['a wait named twice', given({}, other({}), commitment({ waitsOn: ['B', 'B'] })), 'waitsOn', 'twice'],
  [
    'a wait on what was agreed later',
    given({}, other({ agreedOn: '2026-04-02' }), commitment({ waitsOn: ['B'] })),
    'waitsOn',
    'agreed later',
  ],
  [
    'a wait on what is due later',
    given({}, other({ due: '2026-05-05' }), commitment({ waitsOn: ['B'] })),
    'waitsOn',
    'due later',
  ],
  ['a wait on itself', one({ waitsOn: ['A'] }), 'waitsOn', 'A waits on A'],
  [
    'a new date that goes back',
    one({ dueChanges: [{ to: '2026-05-01', agreedOn: '2026-04-10' }] }),
    'dueChanges[0].to',
    'goes back',
  ],
  [
    'a new date before a re-planned one',
    one({
      dueChanges: [
        { to: '2026-05-20', agreedOn: '2026-04-10' },
        { to: '2026-05-19', agreedOn: '2026-04-11' },
      ],
    }),
    'dueChanges[1].to',
    'goes back',
  ],
  [
    'a new instant',
    one({ dueChanges: [{ to: '2026-05-20T10:00:00Z', agreedOn: '2026-04-10' }] }),
    'dueChanges[0].to',
    'a date alone',
  ],
  ['a change without a date', one({ dueChanges: [{ agreedOn: '2026-04-10' }] }), 'dueChanges[0].to', 'is missing'],
  ['a change never agreed', one({ dueChanges: [{ to: '2026-05-20' }] }), 'dueChanges[0].agreedOn', 'is missing'],
  [
    'a change before the agreement',
    one({ dueChanges: [{ to: '2026-05-20', agreedOn: '2026-03-31' }] }),
    'dueChanges[0].agreedOn',
    'before the commitment was agreed',
  ],
  [
    'changes out of order',
    one({
      dueChanges: [
        { to: '2026-05-20', agreedOn: '2026-04-10' },
        { to: '2026-05-21', agreedOn: '2026-04-09' },
      ],
    }),
    'dueChanges[1].agreedOn',
    'before the one',
  ],
  [
    'an unknown field of a change',
    one({ dueChanges: [{ to: '2026-05-20', agreedOn: '2026-04-10', by: 'vendor' }] }),
    'dueChanges[0].by',
    'not a field',
  ],
  ['a change that is no object', one({ dueChanges: ['2026-05-20'] }), 'dueChanges[0]', 'should be an object'],
  ['a delivery on no day', one({ deliveries: [{}] }), 'deliveries[0].on', 'is missing'],
  ['a delivery that is null', one({ deliveries: [null] }), 'deliveries[0]', 'is missing'],
  [
    'a delivery before the agreement',
    one({ deliveries: [{ on: '2026-03-31' }] }),
    'deliveries[0].on',
    'before the commitment was agreed',
  ],
  [
    'a delivery of an unknown kind',
    one({ deliveries: [{ on: '2026-05-04', decision: 'refused', decidedOn: '2026-05-06' }] }),
    'deliveries[0].decision',
    '"accepted" or "returned"',
  ],
  [
    'an answer before its question',
    one({ deliveries: [{ on: '2026-05-07', ...answered }] }),
    'deliveries[0].decidedOn',
    'before what it answers',
  ],
  [
    'an answer on no day',
    one({ deliveries: [{ on: '2026-05-04', decision: 'accepted' }] }),
    'deliveries[0].decidedOn',
    'is missing',
  ],
  [
    'a day of no answer',
    one({ deliveries: [{ on: '2026-05-04', decidedOn: '2026-05-06' }] }),
    'deliveries[0].decision',
    'is missing',
  ],
  [
    'a delivery after an accepted one',
    one({ deliveries: [{ on: '2026-05-04', ...answered }, { on: '2026-05-08' }] }),
    'deliveries[1].on',
    'stray',
  ],
  [
    'a delivery after one in review',
    one({ deliveries: [{ on: '2026-05-04' }, { on: '2026-05-05' }] }),
    'deliveries[1].on',
    'stray',
  ],
  [
    'a delivery after one returned too late',
    one({ deliveries: [{ on: '2026-05-04', decision: 'returned', decidedOn: '2026-05-08' }, { on: '2026-05-09' }] }),
    'deliveries[1].on',
    'silence',
  ],
  [
    'a delivery before the last one came back',
    one({ deliveries: [{ on: '2026-05-04', decision: 'returned', decidedOn: '2026-05-07' }, { on: '2026-05-06' }] }),
    'deliveries[1].on',
    'had not come back',
  ],
  ['a hold from no day', one({ holds: [{ until: '2026-05-04' }] }), 'holds[0].from', 'is missing'],
  [
    'a hold before the agreement',
    one({ holds: [{ from: '2026-03-31' }] }),
    'holds[0].from',
    'before the commitment was agreed',
  ],
  [
    'a hold that ends before it begins',
    one({ holds: [{ from: '2026-05-04', until: '2026-05-03' }] }),
    'holds[0].until',
    'before the hold began',
  ],
  [
    'a hold answered before it was said',
    one({ holds: [{ from: '2026-05-07', ...answered }] }),
    'holds[0].decidedOn',
    'before what it answers',
  ],
  [
    'a hold returned',
    one({ holds: [{ from: '2026-05-04', decision: 'returned', decidedOn: '2026-05-05' }] }),
    'holds[0].decision',
    '"accepted" or "refused"',
  ],
  [
    'holds out of order',
    one({ holds: [{ from: '2026-05-04' }, { from: '2026-05-03' }] }),
    'holds[1].from',
    'before the one',
  ],
  ['a waiver before the agreement', one({ waivedOn: '2026-03-31' }), 'waivedOn', 'before the commitment was agreed'],
  ['a waiver on no day', one({ waivedOn: true }), 'waivedOn', 'should be a date'],
  [
    'a contest before the agreement',
    one({ contests: [{ on: '2026-03-31' }] }),
    'contests[0].on',
    'before the commitment was agreed',
  ],
  [
    'a contest settled before it began',
    one({ contests: [{ on: '2026-05-04', settledOn: '2026-05-03', outcome: 'nobody' }] }),
    'contests[0].settledOn',
    'before what it answers',
  ],
  [
    'a contest settled as anything',
    one({ contests: [{ on: '2026-05-04', settledOn: '2026-05-05', outcome: 'vendor' }] }),
    'contests[0].outcome',
    '"stands" or "nobody"',
  ],
  [
    'a contest settled without outcome',
    one({ contests: [{ on: '2026-05-04', settledOn: '2026-05-05' }] }),
    'contests[0].outcome',
    'is missing',
  ],
  [
    'an outcome never settled',
    one({ contests: [{ on: '2026-05-04', outcome: 'nobody' }] }),
    'contests[0].settledOn',
    'is missing',
  ],
  [
    'contests out of order',
    one({ contests: [{ on: '2026-05-04' }, { on: '2026-05-03' }] }),
    'contests[1].on',
    'before the one',
  ],
];

describe('what the tables do not allow is one fault, at its place', () => {
  it.each(CASE_FAULTS)('a case with %s', (_name, facts, field, message) => {
    const name = facts !== null && !Array.isArray(facts) && (facts as Json).name === 'given' ? 'given' : '#3';
    expect(faultsOf(facts, 3)).toEqual([{ case: name, field, message: expect.stringContaining(message) as string }]);
  });

  it.each(COMMITMENT_FAULTS)('a commitment with %s', (_name, facts, field, message) => {
    expect(faultsOf(facts)).toEqual([
      { case: 'given', commitment: 'A', field, message: expect.stringContaining(message) as string },
    ]);
  });

  it('an id used twice', () => {
    expect(faultsOf(given({}, commitment(), other({}), commitment({ side: 'customer' })))).toEqual([
      { case: 'given', commitment: 'A', field: 'id', message: '"A" is used twice' },
    ]);
  });

  it.each([undefined, null, '', 7])('no id (%s): the commitment is called by its place', (id) => {
    expect(faultsOf(given({}, other({}), commitment({ id })))).toMatchObject([{ commitment: '#2', field: 'id' }]);
  });

  it('waits that go in a circle, over three commitments', () => {
    const circle = given(
      {},
      commitment({ waitsOn: ['B'] }),
      other({ waitsOn: ['C'] }),
      commitment({ id: 'C', waitsOn: ['A'] }),
    );
    expect(faultsOf(circle)).toEqual([
      {
        case: 'given',
        commitment: 'A',
        field: 'waitsOn',
        message: 'goes in a circle: A waits on B waits on C waits on A',
      },
    ]);
  });
});

describe('a fault', () => {
  it('is one line that names case, commitment and field', () => {
    const [fault] = faultsOf(one({ weight: 4 }));
    expect(faultLine(fault!)).toBe('case given: commitment A: weight: should be a whole number from 1 to 3, and is 4');
    const [ofCase] = faultsOf(given({ reviewDays: 0 }));
    expect(faultLine(ofCase!)).toBe('case given: reviewDays: should be a whole number from 1, and is 0');
  });

  it('stays one line, whatever names and values hold', () => {
    const lines = faultsOf({ ...one({ id: 'A\nB\u2028', side: 'x\ny'.repeat(90) }), name: 'two\r\nlines' }).map(
      faultLine,
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^case two\\u000d\\u000alines: commitment A\\u000aB\\u2028: side: [^\n\r\u2028]{20,200}$/);
  });

  it('never hides another: all are found at once', () => {
    const many = given(
      { asOf: '2026-02-30', reviewDays: 0 },
      commitment({ side: 'x', due: 'soon', holds: [{ from: '?' }] }),
    );
    expect(faultsOf(many).map(({ field }) => field)).toEqual(['asOf', 'reviewDays', 'side', 'due', 'holds[0].from']);
  });
});
