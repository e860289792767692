import { describe, expect, it } from 'vitest';
import { byUrgency, court, courtFor, type CourtItem } from '~/domain/plan/court/court';
import type { Plan } from '~/domain/plan/state/plan';
import { find } from '~/domain/plan/state/things';
import {
  agreedPlan,
  draftPlan,
  PEOPLE,
  proposedPlan,
  runningPlan,
  seatOf,
  WHOLE,
  type Who,
} from '../../../support/world';
import { accept, contest, deliver, giveBack, hold, offer, proposeDate, waive } from '../../../support/work';

type Playing = ReturnType<typeof runningPlan>;

const items = (playing: Playing, at?: string): CourtItem[] => [...court(playing.plan, playing.instant(at))];
const turns = (playing: Playing, at?: string): string[] =>
  items(playing, at)
    .filter(({ act }) => act !== 'deliver' && act !== 'give-half')
    .map(({ act, for: whose }) => `${whose.side} ${act}`);
const of = (playing: Playing, who: Who, at?: string) => {
  const seat = find(playing.plan.seats, seatOf(who));
  if (!seat) throw new Error(who);
  const { mine, ours, theirs } = courtFor(playing.plan, seat, playing.instant(at));
  const named = (list: readonly CourtItem[]) => list.map(({ act, thing }) => `${act} ${thing.id}`);
  return { mine: named(mine), ours: named(ours), theirs: named(theirs) };
};

describe('before the plan runs', () => {
  it('a draft waits for the vendor’s lead', () => {
    expect(turns(draftPlan())).toEqual(['vendor propose-plan']);
  });

  it('a proposed plan asks a side for all parts it has not agreed to, in one item', () => {
    expect(items(proposedPlan())).toMatchObject([
      { act: 'agree-to-parts', count: 10, for: { side: 'customer', role: 'lead' } },
    ]);
  });

  it('what both have agreed to is frozen, then signed by each executive', () => {
    const playing = proposedPlan();
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') });
    expect(turns(playing)).toEqual(['vendor freeze']);
    expect(turns(agreedPlan())).toEqual(['vendor sign', 'customer sign']);
    expect(of(agreedPlan(), 'ruth')).toEqual({ mine: ['sign 1'], ours: [], theirs: ['sign 1'] });
    expect(of(agreedPlan(), 'dana')).toEqual({ mine: [], ours: ['sign 1'], theirs: ['sign 1'] });
    expect(turns(agreedPlan().sign('ruth', '2026-06-01'))).toEqual(['vendor sign']);
  });

  it('a side without an executive is asked to add one', () => {
    const playing = proposedPlan({ ...WHOLE, seats: WHOLE.seats.filter(({ id }) => id !== seatOf('ruth')) });
    expect(turns(playing)).toContain('customer add-executive');
  });
});

describe('while it runs', () => {
  it('every commitment owed is its owner’s turn, by its date, with what it waits on', () => {
    const owed = items(runningPlan()).filter(({ act }) => act === 'deliver');
    expect(owed.map(({ thing, for: whose, due, waitsOn }) => [thing.id, whose.seat, due, waitsOn])).toEqual([
      ['decision', seatOf('dana'), '2026-06-04', []],
      ['lead', seatOf('priya'), '2026-06-05', []],
      ['export', seatOf('marcus'), '2026-06-10', ['decision']],
      ['load', seatOf('tomas'), '2026-06-18', ['export']],
      ['confirm', seatOf('marcus'), '2026-06-23', ['load']],
      ['defects', seatOf('wen'), '2026-06-17', []],
    ]);
  });

  it('mine comes before my side’s before theirs, each thing once', () => {
    const { mine, ours, theirs } = of(runningPlan(), 'marcus');
    expect(mine).toEqual(['deliver export', 'deliver confirm']);
    expect(ours).toEqual(['give-half ci-1', 'deliver decision']);
    expect(theirs).toHaveLength(4);
  });

  it('a commitment whose owner has left is the leads’ turn', () => {
    const playing = runningPlan().do('dana', { kind: 'close-seat', seat: seatOf('marcus') });
    expect(of(playing, 'dana').mine).toContain('deliver export');
  });

  it('what is late on the owner’s account stands first and says so; what is kept waiting does not', () => {
    const playing = runningPlan();
    const late = items(playing, '2026-06-12').filter(({ overdue, act }) => overdue && act === 'deliver');
    expect(late.map(({ thing }) => thing.id)).toEqual(['decision', 'lead', 'export']);
    expect(of(playing, 'priya', '2026-06-12').mine[0]).toBe('deliver lead');
    // Loading waits on the customer's export all along: its days are the customer's.
    playing
      .do('tomas', hold('load'), '2026-06-12')
      .do('dana', { kind: 'accept-hold', commitment: 'load', hold: 'h1', words: '' });
    const load = items(playing, '2026-06-22').find(({ thing, act }) => thing.id === 'load' && act === 'deliver');
    expect(load).toMatchObject({ overdue: false, due: '2026-06-18', waitsOn: ['export'] });
  });

  it('is sorted by what matters: overdue, then due soonest, then waiting longest', () => {
    const [item] = items(runningPlan());
    const sorted = [
      { ...item!, id: 'undated', due: null },
      { ...item!, id: 'soon', due: '2026-06-02' },
      { ...item!, id: 'newer', due: '2026-06-05', since: '2026-06-02T10:00:00Z' },
      { ...item!, id: 'older', due: '2026-06-05', since: '2026-06-01T10:00:00Z' },
      { ...item!, id: 'late', due: '2026-06-09', overdue: true },
    ].sort(byUrgency);
    expect(sorted.map(({ id }) => id)).toEqual(['late', 'soon', 'older', 'newer', 'undated']);
  });

  it('a delivery is the other side’s to answer, until silence has', () => {
    const playing = runningPlan().do('dana', deliver('decision'), '2026-06-02');
    expect(turns(playing)).toEqual(['vendor answer-delivery']);
    expect(items(playing).find(({ act }) => act === 'answer-delivery')).toMatchObject({
      due: '2026-06-09',
      about: 'd1',
    });
    expect(turns(playing, '2026-06-10')).not.toContain('vendor answer-delivery');
  });

  it('one that came back is the owner’s again, since it came back', () => {
    const playing = runningPlan()
      .do('dana', deliver('decision'), '2026-06-02')
      .do('priya', giveBack('decision'), '2026-06-03');
    expect(items(playing)[0]).toMatchObject({ act: 'deliver', thing: { id: 'decision' }, since: playing.now });
  });

  it('a question on what was delivered meanwhile waits for nobody', () => {
    const playing = runningPlan().do('dana', proposeDate('export', '2026-06-15')).do('dana', waive('export'));
    expect(turns(playing)).toEqual(['vendor answer-date', 'vendor answer-waiver']);
    playing.do('marcus', deliver('export')).do('priya', accept('export'));
    expect(turns(playing)).toEqual([]);
  });

  it('a date is asked with the last day on which it would still be a new promise', () => {
    const playing = runningPlan().do('dana', proposeDate('export', '2026-06-15'));
    const due = (at: string) => items(playing, at).find(({ act }) => act === 'answer-date')?.due;
    expect([due('2026-06-05'), due('2026-06-06')]).toEqual(['2026-06-05', null]);
  });

  it('a contest goes back and forth: the other side offers, then the one that did not', () => {
    const playing = runningPlan().do('dana', contest('load'));
    expect(turns(playing)).toEqual(['vendor offer-settlement']);
    expect(turns(playing.do('priya', offer('load', 'stands')))).toEqual(['customer settle-contest']);
    expect(turns(playing.do('dana', offer('load', 'nobody')))).toEqual(['vendor settle-contest']);
  });

  it('a hold is the other side’s to answer', () => {
    expect(turns(runningPlan().do('tomas', hold('load')))).toEqual(['customer answer-hold']);
  });

  it('an added commitment waits for the side that has not agreed to it', () => {
    const playing = runningPlan().do('priya', {
      kind: 'put-commitment',
      id: 'more',
      seen: 0,
      commitment: { ...WHOLE.commitments[1]!, title: 'One more', due: '2026-07-01' },
    });
    expect(items(playing).filter(({ act }) => act === 'agree-to-parts')).toMatchObject([
      { for: { side: 'customer' }, count: 1 },
    ]);
  });
});

describe('check-ins in court', () => {
  const half = { kind: 'give-half', checkIn: 'ci-1', seen: '', confidence: 'on-track', words: '', taps: {} } as const;
  const act = (playing: Playing, at?: string) =>
    items(playing, at)
      .filter(({ thing }) => thing.type === 'check-in')
      .map(({ act, for: whose, thing }) => `${whose.side} ${act} ${thing.id}`);

  it('each side’s half is asked for within five working days, once the check-in before has come', () => {
    expect(act(runningPlan())).toEqual(['vendor give-half ci-1', 'customer give-half ci-1']);
    expect(act(runningPlan().do('dana', half))).toEqual(['vendor give-half ci-1']);
  });

  it('no half is asked for before one can be given, even where days off stretch the five days', () => {
    // Two Thursdays are called off; Friday 3 July is a holiday, so five working days before the 9th is the 1st.
    const playing = runningPlan();
    for (const checkIn of ['ci-4', 'ci-5'])
      playing.do('dana', { kind: 'call-off-check-in', checkIn, words: 'On holiday' }, '2026-06-24');
    expect(act(playing, '2026-07-01')).toEqual([]);
    expect(act(playing, '2026-07-02')).toEqual(['vendor give-half ci-6', 'customer give-half ci-6']);
  });

  it('the meeting is begun on its day, written down, and acknowledged by the other side', () => {
    const playing = runningPlan().do('dana', half);
    expect(act(runningPlan(), '2026-06-04')).toContain('vendor start-check-in ci-1');
    // With the customer's half in, the vendor's own comes first, and opens both; a day later the meeting may be begun without.
    expect(act(playing, '2026-06-04')).toEqual(['vendor give-half ci-1']);
    expect(act(playing, '2026-06-05')).toContain('vendor start-check-in ci-1');
    playing.now = '2026-06-04T14:00:00Z';
    playing.do('priya', { kind: 'start-check-in', checkIn: 'ci-1' }, '2026-06-04').do('priya', {
      kind: 'open-halves',
      checkIn: 'ci-1',
      halves: { customer: playing.own.customer.halves['ci-1']! },
    });
    expect(act(playing)).toContain('vendor minute-check-in ci-1');
    playing.do('priya', {
      kind: 'minute-check-in',
      seen: '',
      checkIn: 'ci-1',
      attendance: { vendor: [PEOPLE.priya.name], customer: [PEOPLE.dana.name] },
      decisions: [],
    });
    expect(act(playing)).toContain('customer acknowledge-check-in ci-1');
    expect(act(playing)).not.toContain('vendor minute-check-in ci-1');
    expect(act(playing).filter((one) => one.endsWith('ci-2'))).toHaveLength(2);
  });

  it('the vendor’s turn to write it down goes when the customer has written: then the vendor acknowledges', () => {
    const playing = runningPlan().do('dana', half);
    playing.do('dana', { kind: 'start-check-in', checkIn: 'ci-1' }, '2026-06-04').do('dana', {
      kind: 'open-halves',
      checkIn: 'ci-1',
      halves: { customer: playing.own.customer.halves['ci-1']! },
    });
    expect(act(playing)).toContain('vendor minute-check-in ci-1');
    playing.do('dana', {
      kind: 'minute-check-in',
      seen: '',
      checkIn: 'ci-1',
      attendance: { vendor: [], customer: [PEOPLE.dana.name] },
      decisions: ['We go on'],
    });
    expect(act(playing).filter((one) => one.endsWith(' ci-1'))).toEqual(['vendor acknowledge-check-in ci-1']);
  });
});

describe('A turn that answers nothing of the other side', () => {
  it('is told of a draft whose text the first page does not read, too', () => {
    const { plan, now } = draftPlan();
    const unread = { ...plan, terms: null as unknown as Plan['terms'] };
    const seat = plan.seats[seatOf('priya')]!;
    const item = {
      ...court(runningPlan().plan, now)[0]!,
      for: { side: 'vendor', seat: null, role: 'lead' },
      act: 'deliver',
    } as const;
    expect(courtFor(unread, seat, now, [item]).mine).toHaveLength(1);
  });
});
