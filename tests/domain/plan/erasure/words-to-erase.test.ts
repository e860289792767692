import { describe, expect, it } from 'vitest';
import { takeWords } from '~/domain/ledger/words';
import { whoseOf } from '~/domain/plan/erasure/whose';
import { wordsToErase } from '~/domain/plan/erasure/words-to-erase';
import type { Entry, EntryData, EntryKind, SeatOpened } from '~/domain/plan/entries';
import type { Vote } from '~/domain/plan/state/outcome';
import { PEOPLE, seatOf, type Who } from '../../../support/people';
import { commitment, goal, TERMS, WHOLE } from '../../../support/world';
import { FILE } from '../../../support/work';

const on = { commitment: 'export' };
const at = { checkIn: 'ci-1' };
const half = { confidence: 'on-track', words: 'All well', taps: {} } as const;
const WORDS = ['/words'];
const part = { type: 'goal', id: 'goal-1' } as const;
const seatOpened = (who: Who, more: Partial<SeatOpened> = {}): SeatOpened => ({
  ...PEOPLE[who],
  id: seatOf(who),
  person: PEOPLE[who].id,
  ...more,
});
const player = {
  side: 'customer',
  name: 'Ruth Aldana',
  position: 'COO',
  executive: true,
  signedPurchase: true,
} as const;
const withView = {
  id: 'p-3',
  ...player,
  name: 'Dana Whitfield',
  view: { words: 'It drags on', heardOn: '2026-05-01' },
};
const whole = { ...WHOLE, players: [...WHOLE.players, withView] };
const danasSeat = WHOLE.seats.findIndex(({ id }) => id === seatOf('dana'));
const OF_WHOLE = [
  ...['name', 'position', 'email'].map((field) => `/seats/${danasSeat}/${field}`),
  ...['name', 'position', 'view/words'].map((field) => `/players/2/${field}`),
];
const SIGNED = { number: 1, hash: 'h', name: 'D', position: 'P', consent: 'I sign', knownBy: 'link', onBehalfOf: null };
const { number: _, ...SIGNED_AS } = SIGNED;
const SIGNED_DECISION = { name: 'D', position: 'P', consent: 'I sign', knownBy: 'link', onBehalfOf: null };
const voteOf = (who: Who): Vote => ({
  ...{ choice: 'part', words: 'Enough', at: '2026-06-01T13:00:00Z', name: 'D', position: 'P', onBehalfOf: null },
  by: { seat: seatOf(who), side: PEOPLE[who].side, role: PEOPLE[who].role },
});
const SIGNED_OWN = ['/name', '/position', '/knownBy', '/consent'];

const SENT = { name: 'D', position: 'P', consent: 'I send', knownBy: 'link', onBehalfOf: null };
const item = {
  section: 'data' as const,
  title: 'Return the data',
  words: '',
  owner: null,
  date: null,
  money: null,
  task: null,
};
const told = {
  how: 'phone' as const,
  on: '2026-06-08',
  heldBy: 'Elena Sato',
  heldWith: 'Dana Whitfield',
  words: 'They took it in',
};

/** An entry of every kind as Dana writes it, and the places in it that hold her texts. */
const BY_DANA: { readonly [K in EntryKind]: readonly [data: EntryData[K], places: readonly string[]] } = {
  'plan.started': [whole, OF_WHOLE],
  'plan.proposed': [whole, OF_WHOLE],
  'plan.renamed': [{ title: 'Another title' }, []],
  'plan.withdrawn': [{ words: 'No more' }, WORDS],
  'plan.closed': [{ how: 'parted', keepUntil: '2033-08-01', words: 'Fare well' }, WORDS],
  'terms.put': [{ rev: 1, terms: TERMS }, []],
  'goal.put': [{ id: 'goal-1', rev: 1, goal: goal('A goal') }, []],
  'expectation.put': [
    { id: 'e', rev: 1, expectation: { of: 'vendor', title: 'T', typical: 'Y', now: 'N', closedBy: [] } },
    [],
  ],
  'commitment.put': [{ id: 'x', rev: 1, number: '9', content: commitment('dana', 'C', '2026-06-09') }, []],
  'player.put': [{ id: 'p-9', rev: 1, player }, []],
  'player.removed': [{ id: 'p-2' }, []],
  'agreement.passed': [{ outcome: 'o', decision: 'd', people: ['p'] }, []],
  'agreement.given': [{ seat: seatOf('dana'), agrees: false, words: 'Not yet' }, WORDS],
  'player.heard': [{ id: 'p-2', view: 'It works', heardOn: '2026-05-30' }, []],
  'part.agreed': [{ part, rev: 1 }, []],
  'part.declined': [{ part, rev: 1, words: 'Not so' }, WORDS],
  'part.removed': [{ part }, []],
  'amendment.opened': [{ words: 'Longer' }, WORDS],
  'amendment.dropped': [{ words: 'Not longer' }, WORDS],
  'version.frozen': [{ number: 1, hash: 'h' }, []],
  'version.signed': [SIGNED, SIGNED_OWN],
  'version.in-force': [{ number: 1, checkIns: [], dropped: [] }, []],
  'version.sent-back': [{ number: 1, words: 'Not yet' }, WORDS],
  'seat.opened': [seatOpened('ruth'), []],
  'seat.role-changed': [{ seat: seatOf('dana'), role: 'lead' }, []],
  'seat.closed': [{ seat: seatOf('dana') }, []],
  'person.erased': [{ seat: seatOf('dana') }, []],
  'delegate.named': [{ id: 'd', of: seatOf('ruth'), to: seatOf('dana'), from: '2026-06-01', until: '2026-06-02' }, []],
  'delegate.ended': [{ id: 'd' }, []],
  'commitment.handed-over': [{ commitment: 'c', from: seatOf('marcus'), to: seatOf('dana') }, []],
  'party.renamed': [{ side: 'customer', name: 'Northquay Logistics', words: 'Bought' }, ['/words']],
  'delivery.made': [
    { ...on, id: 'd1', note: 'Here', link: 'https://x.example', files: [FILE, { ...FILE, id: 'f-2' }] },
    ['/note', '/link', '/files/0/name', '/files/1/name'],
  ],
  'delivery.accepted': [{ ...on, delivery: 'd1', words: 'Good' }, WORDS],
  'delivery.returned': [{ ...on, delivery: 'd1', words: 'Not good' }, WORDS],
  'date.proposed': [{ ...on, id: 'p1', to: '2026-06-20', category: 'forgotten', words: 'Late', along: [] }, WORDS],
  'date.agreed': [{ ...on, proposal: 'p1', words: 'Fine', along: [] }, WORDS],
  'date.declined': [{ ...on, proposal: 'p1', words: 'No' }, WORDS],
  'date.withdrawn': [{ ...on, proposal: 'p1' }, []],
  'hold.said': [{ ...on, id: 'h1', words: 'We wait' }, WORDS],
  'hold.accepted': [{ ...on, hold: 'h1', words: 'Yes' }, WORDS],
  'hold.refused': [{ ...on, hold: 'h1', words: 'No' }, WORDS],
  'hold.ended': [{ ...on, hold: 'h1' }, []],
  'contest.opened': [{ ...on, id: 'c1', words: 'Not ours' }, WORDS],
  'contest.offered': [{ ...on, contest: 'c1', outcome: 'nobody', words: 'Let us say' }, WORDS],
  'contest.settled': [{ ...on, contest: 'c1', outcome: 'nobody' }, []],
  'waiver.proposed': [{ ...on, id: 'w1', words: 'Drop it' }, WORDS],
  'waiver.agreed': [{ ...on, waiver: 'w1', words: 'Yes' }, WORDS],
  'waiver.declined': [{ ...on, waiver: 'w1', words: 'No' }, WORDS],
  'waiver.withdrawn': [{ ...on, waiver: 'w1' }, []],
  'reason.given': [{ ...on, category: 'forgotten', words: 'We forgot' }, WORDS],
  'comment.made': [{ ...on, id: 'm1', words: 'A comment' }, WORDS],
  'comment.edited': [{ ...on, comment: 'm1', words: 'A comment to @{1}', mentions: ['seat-wen'] }, WORDS],
  'notice.given': [
    {
      ...{ id: 'n1', number: 1, title: 'T', words: 'By § 7', cureDays: 10, cureBy: '2026-06-26' },
      items: [
        {
          ...{ commitment: 'lead', due: '2026-06-05', verdict: 'overdue', lateDays: 2 },
          cure: { kind: 'kept', words: 'Keep to it' },
        },
      ],
      ...SIGNED_AS,
    },
    ['/words', '/items/0/cure/words', ...SIGNED_OWN],
  ],
  'notice.acknowledged': [{ notice: 'n1', words: 'Read' }, WORDS],
  'notice.withdrawn': [{ notice: 'n1', words: 'Settled' }, WORDS],
  'half.in': [at, []],
  'check-in.started': [at, []],
  // Opened by her, and nobody’s half of hers: what others wrote in theirs stays.
  'check-in.opened': [{ ...at, halves: { vendor: half, customer: half } }, []],
  'check-in.minuted': [
    {
      ...at,
      attendance: {
        vendor: [{ name: 'Dana Whitfield' }],
        customer: [{ name: 'Ruth Aldana' }, { name: 'dana  WHITFIELD ' }],
      },
      decisions: [{ words: 'One' }, { words: 'Two' }],
    },
    ['/attendance/customer/1/name', '/decisions/0/words', '/decisions/1/words'],
  ],
  'check-in.acknowledged': [{ ...at, words: 'Right' }, WORDS],
  'check-in.corrected': [{ ...at, words: 'It was Tuesday' }, WORDS],
  'check-in.called-off': [{ ...at, words: 'Ill' }, WORDS],
  'check-in.moved': [{ ...at, on: '2026-06-05', time: '11:00', words: 'Ill' }, WORDS],
  'addition.made': [{ ...at, id: 'a1', commitment: 'export', words: 'Say why' }, WORDS],
  'addition.taken-back': [{ ...at, addition: 'a1' }, []],
  'decision.noted': [{ ...at, id: 'l1', commitment: null, words: 'We go on' }, WORDS],
  'decision.changed': [{ ...at, decision: 'l1', words: 'We stop' }, WORDS],
  'decision.removed': [{ ...at, decision: 'l1' }, []],
  'attendance.noted': [{ ...at, side: 'customer', name: 'Dana  whitfield', there: true }, ['/name']],
  'half.given': [{ ...at, half }, ['/half/words']],
  'note.written': [{ id: 'n1', about: null, words: 'Between us' }, WORDS],
  'note.edited': [{ id: 'n1', words: 'Between us' }, WORDS],
  'note.removed': [{ id: 'n1' }, []],
  'fit.assessed': [{ id: 'a1', question: 'morale', score: 2, on: '2026-06-09', words: 'Two asked to move' }, WORDS],
  'cost.put': [
    {
      id: 'k1',
      rev: 1,
      cost: { kind: 'credit', on: '2026-06-09', amount: 100, currency: 'USD', hours: null, words: 'One month' },
    },
    ['/cost/words'],
  ],
  'cost.removed': [{ id: 'k1' }, []],
  'flag.put': [
    {
      id: 'f1',
      rev: 1,
      flag: { kind: 'other', on: '2026-06-09', severity: 1, words: 'It was so', note: 'We said so' },
    },
    ['/flag/words', '/flag/note'],
  ],
  'flag.settled': [{ id: 'f1', on: '2026-06-10' }, []],
  'flag.removed': [{ id: 'f1' }, []],
  'transition.item-put': [{ id: 'i', rev: 1, shared: true, content: item }, []],
  'transition.item-removed': [{ id: 'i' }, []],
  'transition.item-restored': [{ id: 'i' }, []],
  'transition.review-asked': [{ id: 'r', team: 'legal', reviewer: seatOf('wen'), days: 3, dueOn: '2026-06-09' }, []],
  'transition.review-withdrawn': [{ id: 'r' }, []],
  'transition.reviewed': [{ id: 'r', rev: 1, answer: 'returned', words: 'Not so' }, WORDS],
  'transition.conversation-held': [{ ...told, rev: 1 }, ['/heldWith', '/words']],
  'transition.shared-unreviewed': [{ missing: ['legal'], words: 'In a hurry' }, WORDS],
  'transition.letter-drafted': [{ rev: 1, words: 'Dear Ruth' }, []],
  'transition.shared': [{ items: [], conversation: told }, ['/conversation/heldWith', '/conversation/words']],
  'transition.added': [{ items: [{ id: 'i', ...item }] }, []],
  'transition.answered': [{ id: 'a', words: 'So be it' }, WORDS],
  'letter.sent': [{ ...SENT, words: 'Dear Ruth' }, SIGNED_OWN],
  'outcome.opened': [
    {
      ...{ id: 'o', ground: 'early', redLine: null, notice: null, words: 'Now', unheard: [] },
      ...{ votesBy: '2026-06-09', laidAside: null },
    },
    WORDS,
  ],
  'vote.given': [
    { outcome: 'o', vote: { choice: 'part', words: 'Enough', name: 'D', position: 'P', onBehalfOf: null } },
    ['/vote/words', '/vote/name', '/vote/position'],
  ],
  'vote.in': [{ outcome: 'o' }, []],
  'voting.closed': [{ outcome: 'o' }, []],
  'votes.opened': [
    { outcome: 'o', votes: { vendor: voteOf('priya'), customer: voteOf('dana') } },
    ['words', 'name', 'position'].map((field) => `/votes/customer/${field}`),
  ],
  'outcome.overridden': [{ outcome: 'o', missing: ['check-ins'], words: 'Because', onBehalfOf: null }, WORDS],
  'outcome.proposed': [
    {
      ...{ outcome: 'o', id: 'd', choice: 'continue', words: 'It works', stays: { words: 'The lead' }, end: null },
      ...{ hash: 'h', signature: SIGNED_DECISION },
    },
    ['/words', '/stays/words', ...SIGNED_OWN.map((place) => `/signature${place}`)],
  ],
  'outcome.signed': [
    { outcome: 'o', decision: 'd', hash: 'h', signature: SIGNED_DECISION },
    SIGNED_OWN.map((place) => `/signature${place}`),
  ],
  'outcome.answered': [
    { outcome: 'o', decision: 'd', words: 'We see it differently', name: 'D', position: 'P', onBehalfOf: null },
    ['/words', '/name', '/position'],
  ],
  'outcome.concluded': [{ outcome: 'o', decision: 'd' }, []],
  'outcome.withdrawn': [{ outcome: 'o', decision: 'd', words: 'Not so' }, WORDS],
  'outcome.decided': [{ outcome: 'o', decision: 'd' }, []],
};

const entry = (who: Who, kind: EntryKind, data: unknown): Entry =>
  ({
    ledger: 'shared',
    kind,
    at: '2026-06-09T13:00:00.000Z',
    by: { seat: seatOf(who), side: PEOPLE[who].side, role: PEOPLE[who].role },
    data,
  }) as Entry;
const proposed = entry('priya', 'plan.proposed', WHOLE);
const erasing = (who: Who, ...entries: readonly Entry[]) =>
  wordsToErase(entries, whoseOf([proposed, ...entries], PEOPLE[who].id));
const lastOf = (who: Who, ...entries: readonly Entry[]) => erasing(who, ...entries).at(-1);

describe('Of an entry that a person wrote goes what is theirs', () => {
  it.each(Object.entries(BY_DANA) as [EntryKind, readonly [unknown, readonly string[]]][])(
    '%s',
    (kind, [data, places]) => {
      expect(lastOf('dana', entry('dana', kind, data))).toEqual(places);
      // A place that is named wrongly would erase nothing.
      const taken = new Set(takeWords(data, () => '').words.map((word) => word.at));
      expect(places.filter((place) => !taken.has(place))).toEqual([]);
    },
  );
});

describe('Of the same entries by somebody else goes nothing but the name', () => {
  const NAMED: readonly EntryKind[] = [
    'transition.conversation-held',
    'transition.shared',
    'attendance.noted',
    'plan.started',
    'plan.proposed',
    'check-in.minuted',
    'votes.opened',
  ];
  it.each((Object.keys(BY_DANA) as EntryKind[]).filter((kind) => !NAMED.includes(kind)))('%s', (kind) => {
    expect(lastOf('dana', entry('marcus', kind, BY_DANA[kind][0]))).toEqual([]);
  });
});

describe('A person’s name goes wherever it stands', () => {
  it('on their seat, with their position and address', () => {
    expect(lastOf('ruth', entry('dana', 'seat.opened', seatOpened('ruth')))).toEqual(['/name', '/position', '/email']);
  });

  it('as a key player, with the view they were heard with', () => {
    expect(
      erasing(
        'ruth',
        proposed,
        entry('dana', 'player.put', { id: 'p-2', rev: 2, player }),
        entry('dana', 'player.heard', { id: 'p-2', view: 'It works', heardOn: '2026-05-30' }),
      ).slice(1),
    ).toEqual([['/player/name', '/player/position'], ['/view']]);
  });

  it('as a key player who was added, or called so, only after the plan was proposed', () => {
    const heard = (id: string) => entry('dana', 'player.heard', { id, view: 'It works', heardOn: '2026-05-30' });
    expect(
      erasing('ruth', proposed, entry('dana', 'player.put', { id: 'p-7', rev: 1, player }), heard('p-7')).slice(2),
    ).toEqual([['/view']]);
    const another = { ...player, name: 'Somebody Else' };
    expect(
      erasing(
        'ruth',
        proposed,
        entry('dana', 'player.put', { id: 'p-2', rev: 2, player: another }),
        heard('p-2'),
      ).slice(2),
    ).toEqual([[]]);
  });

  it('in whose place somebody signed, with the consent that says so', () => {
    const onBehalfOf = { seat: seatOf('ruth'), name: 'Ruth Aldana', position: 'COO' };
    expect(lastOf('ruth', entry('dana', 'version.signed', { ...SIGNED, onBehalfOf }))).toEqual([
      '/onBehalfOf/name',
      '/onBehalfOf/position',
      '/consent',
    ]);
  });

  it('and their half, whoever opened it and whoever handed one in before', () => {
    const opened = entry('priya', 'check-in.opened', { ...at, halves: { vendor: half, customer: half } });
    const handed = (who: Who) => entry(who, 'half.in', at);
    expect(lastOf('dana', handed('priya'), handed('ruth'), handed('dana'), opened)).toEqual(['/halves/customer/words']);
    expect(lastOf('ruth', handed('priya'), handed('ruth'), handed('dana'), opened)).toEqual([]);
  });
});

describe('What they typed in a meeting', () => {
  it('goes from the minutes that somebody else began with it, and nothing beside it', () => {
    const typed = (who: Who, id: string, words: string) =>
      entry(who, 'decision.noted', { ...at, id, commitment: null, words });
    const minuted = entry('priya', 'check-in.minuted', {
      ...at,
      attendance: { vendor: [], customer: [] },
      decisions: [{ words: 'We go on' }, { words: 'And hire in May' }],
    });
    const entries = [typed('priya', 'l1', 'We go on'), typed('dana', 'l2', 'And hire in May'), minuted];
    expect(lastOf('dana', ...entries)).toEqual(['/decisions/1/words']);
  });
});

describe('Nothing of somebody else’s goes', () => {
  const namesake = entry('dana', 'seat.opened', seatOpened('ruth', { id: 'seat-2', person: 'another ruth' }));
  const minuted = entry('dana', 'check-in.minuted', {
    ...at,
    attendance: { vendor: [], customer: [{ name: 'Ruth Aldana' }] },
    decisions: [],
  });

  it('who is called the same on the same side: where only a name stands, it may be theirs', () => {
    expect(lastOf('ruth', minuted)).toEqual(['/attendance/customer/0/name']);
    expect(lastOf('ruth', namesake, minuted)).toEqual([]);
    expect(erasing('ruth', namesake)).toEqual([[]]);
  });

  it('who is called the same on the other side', () => {
    const theirs = entry('dana', 'check-in.minuted', {
      ...at,
      attendance: { vendor: [{ name: 'Ruth Aldana' }], customer: [] },
      decisions: [],
    });
    expect(lastOf('ruth', theirs)).toEqual([]);
  });
});
