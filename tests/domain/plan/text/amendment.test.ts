import { describe, expect, it } from 'vitest';
import { checkInsOf, nextCheckIn } from '~/domain/plan/check-in/check-in-view';
import { court } from '~/domain/plan/court/court';
import type { TermsContent } from '~/domain/plan/state/text';
import { recordCase } from '~/domain/plan/record-of';
import { signOffView, versionView } from '~/domain/plan/sign-off/sign-off-view';
import { termsContent, textContent } from '~/domain/plan/sign-off/version';
import { textView } from '~/domain/plan/text/text-view';
import { commitment, goal, runningPlan, seatOf, WHOLE } from '../../../support/world';
import type { Playing } from '../../../support/playing';

const WHY = { kind: 'open-amendment', words: 'The second depot takes longer' } as const;
const DROP = { kind: 'drop-amendment', words: 'We stay with what we have' } as const;
const GOAL = { type: 'goal', id: 'goal-2' } as const;

const putTerms = (playing: Playing, more: Partial<TermsContent>) =>
  ({
    kind: 'put-terms',
    seen: playing.seen({ type: 'terms' }),
    terms: { ...termsContent((playing.plan.amendment ?? playing.plan).terms), ...more },
  }) as const;

/** A running plan, a change of it opened on 24 June: a second goal, and three weeks more. */
const changing = (): Playing => {
  const playing = runningPlan().do('priya', WHY, '2026-06-24');
  playing.do('priya', { kind: 'put-goal', id: 'goal-2', seen: 0, goal: goal('Every planner is trained') });
  return playing.do('priya', putTerms(playing, { end: '2026-08-16' }));
};

const agreed = (): Playing => {
  const playing = changing();
  return playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') });
};

const signed = (): Playing => agreed().do('dana', { kind: 'freeze' }).sign('ruth').sign('elena', '2026-06-25');

const upcoming = ({ plan }: Playing) =>
  Object.values(plan.checkIns)
    .filter(({ state }) => state === 'planned')
    .map(({ on }) => on);

describe('versions of a plan', () => {
  it('say which of them holds: the first until the second is signed by both, then the second alone', () => {
    const states = ({ plan }: Playing) => Object.values(plan.versions).map((one) => versionView(plan, one).state);
    expect(states(agreed().do('dana', { kind: 'freeze' }))).toEqual(['in-force', 'on-table']);
    expect(states(signed())).toEqual(['replaced', 'in-force']);
    const { plan } = signed();
    expect(versionView(plan, plan.versions['1']!).replacedBy).toBe(2);
    expect(Object.values(plan.versions).map((one) => versionView(plan, one).isChange)).toEqual([false, true]);
  });

  it('that were sent back are still within reach of the sign-off', () => {
    const playing = agreed().do('dana', { kind: 'freeze' });
    playing.do('ruth', { kind: 'send-back', version: 2, words: 'Not in August' });
    const { version, others } = signOffView(playing.plan, playing.plan.seats[seatOf('ruth')]!, playing.now);
    expect(version?.number).toBe(1);
    expect(others).toEqual([{ number: 2, state: 'sent-back', replacedBy: null }]);
  });
});

describe('a change of a running plan', () => {
  it('is begun by a lead of either side, with a reason, one at a time', () => {
    expect(runningPlan().refused('tomas', WHY)).toBe('not-allowed');
    expect(runningPlan().refused('priya', { ...WHY, words: ' ' })).toBe('missing');
    for (const who of ['priya', 'dana', 'ruth'] as const)
      expect(runningPlan().do(who, WHY).refused('elena', WHY)).toBe('already-changing');
  });

  it('leaves what was signed in force until both executives have signed the new version', () => {
    const before = runningPlan().plan;
    const playing = changing();
    const holds = () => ({ terms: playing.plan.terms, goals: playing.plan.goals, title: playing.plan.title });
    const was = { terms: before.terms, goals: before.goals, title: before.title };
    expect(holds()).toEqual(was);
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') }).do('dana', { kind: 'freeze' });
    playing.sign('ruth');
    expect(holds()).toEqual(was);
    playing.sign('elena');
    expect(playing.plan.terms.end).toBe('2026-08-16');
    expect(Object.keys(playing.plan.goals)).toEqual(['goal-1', 'goal-2']);
    expect(playing.plan).toMatchObject({ stage: 'running', amendment: null });
  });

  it('waits for the other side part by part, and is not fixed before', () => {
    const playing = changing();
    expect(playing.openFor('customer').map(({ part }) => part)).toEqual([{ type: 'terms' }, GOAL]);
    expect(playing.refused('priya', { kind: 'freeze' })).toBe('both-not-agreed');
    playing.do('dana', { kind: 'decline-part', part: GOAL, seen: playing.seen(GOAL), words: 'Next year' });
    playing.do('dana', { kind: 'agree-to-part', part: { type: 'terms' }, seen: playing.seen({ type: 'terms' }) });
    playing.do('priya', { kind: 'freeze' });
    expect(playing.plan.versions['2']?.content.goals.map(({ id }) => id)).toEqual(['goal-1']);
  });

  it('says something new, or there is nothing to sign', () => {
    const playing = runningPlan().do('dana', WHY, '2026-06-24');
    expect(playing.refused('dana', { kind: 'freeze' })).toBe('nothing-changed');
  });

  it('is not opened, and nothing of the text changed, while a version lies to be signed', () => {
    const playing = agreed().do('dana', { kind: 'freeze' });
    expect(playing.decide('priya', putTerms(playing, { end: '2026-08-20' }))).toEqual({
      refused: 'wrong-stage',
      values: { stage: 'agreed' },
    });
    expect(playing.refused('priya', { kind: 'rename-plan', title: 'Other' })).toBe('wrong-stage');
    expect(playing.refused('priya', DROP)).toBe('wrong-stage');
    playing.do('ruth', { kind: 'send-back', version: 2, words: 'Too long' });
    expect(playing.plan.stage).toBe('running');
    playing.do('priya', putTerms(playing, { end: '2026-08-09' }));
    expect(playing.openFor('customer')).toHaveLength(1);
  });

  it('goes with the plan that is withdrawn: its text is then the one that was signed', () => {
    const before = textView(runningPlan().plan, runningPlan().plan.seats[seatOf('priya')]!).terms.end;
    const playing = changing().do('ruth', { kind: 'withdraw-plan', words: 'We go our own way' });
    expect(playing.plan.amendment).toBeNull();
    expect(textView(playing.plan, playing.plan.seats[seatOf('priya')]!).terms.end).toBe(before);
  });

  it('needs no promise of both sides that still runs: all of one side’s may have been waived', () => {
    const playing = changing();
    for (const { id, side } of Object.values(playing.plan.commitments)) {
      if (side !== 'customer') continue;
      const waiver = `w-${id}`;
      playing.do('dana', { kind: 'propose-waiver', commitment: id, id: waiver, words: 'Not needed' });
      playing.do('priya', { kind: 'agree-to-waiver', commitment: id, waiver, words: '' });
    }
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') });
    expect(court(playing.plan, playing.now).map(({ act }) => act)).toContain('freeze');
    playing.do('dana', { kind: 'freeze' }).sign('ruth').sign('elena');
    expect(playing.plan.terms.end).toBe('2026-08-16');
  });

  it('is dropped by either side, with a reason, and then nothing has changed', () => {
    for (const who of ['priya', 'dana'] as const) {
      const before = runningPlan().plan;
      const playing = changing();
      expect(playing.refused(who, { ...DROP, words: '' })).toBe('missing');
      playing.do(who, DROP);
      expect(playing.plan.amendment).toBeNull();
      expect(textContent(playing.plan)).toEqual(textContent(before));
      expect(playing.refused(who, DROP)).toBe('already-ended');
    }
  });

  it('once dropped is never agreed to by a page that still shows it: the next change has other revisions', () => {
    const playing = changing();
    const onScreen = playing.seen({ type: 'terms' });
    playing
      .do('priya', DROP)
      .do('priya', WHY)
      .do('priya', putTerms(playing, { end: '2026-12-31' }));
    const agree = { kind: 'agree-to-part', part: { type: 'terms' }, seen: onScreen } as const;
    expect(playing.refused('dana', agree)).toBe('changed-meanwhile');
  });

  it('takes no answer given on a page of a change that was dropped for the text of the next one', () => {
    const playing = runningPlan().do('priya', WHY, '2026-06-24');
    const put = (title: string) => {
      const part = { type: 'goal', id: 'goal-1' } as const;
      playing.do('priya', { kind: 'put-goal', id: 'goal-1', seen: playing.seen(part), goal: goal(title) });
      playing.do('priya', putTerms(playing, { end: '2026-08-16' }));
      return playing.openFor('customer');
    };
    const read = put('Half of the depots');
    playing.do('priya', DROP).do('priya', WHY);
    put('None of the depots');
    for (const { part, seen } of read) {
      expect(playing.refused('dana', { kind: 'agree-to-part', part, seen })).toBe('changed-meanwhile');
      expect(playing.refused('dana', { kind: 'decline-part', part, seen, words: 'No' })).toBe('changed-meanwhile');
    }
    playing.do('priya', DROP).do('priya', WHY);
    for (const { part, seen } of read)
      expect(playing.refused('dana', { kind: 'decline-part', part, seen, words: 'No' })).toBe('changed-meanwhile');
  });

  it('leaves out what holds only by declining it, with words: nobody takes it out', () => {
    const playing = runningPlan().do('dana', WHY, '2026-06-24');
    const part = { type: 'goal', id: 'goal-1' } as const;
    playing.do('dana', { kind: 'put-goal', id: 'goal-1', seen: playing.seen(part), goal: goal('Another') });
    expect(playing.refused('dana', { kind: 'remove-part', part })).toBe('already-agreed');
    const { goals } = textView(playing.plan, playing.asking('dana').by);
    expect(goals[0]?.standing?.may).toMatchObject({ remove: false, decline: true });
  });

  it('does not hold up the work, nor commitments that are added by the leads', () => {
    const playing = changing();
    playing.do('dana', { kind: 'deliver', commitment: 'decision', id: 'd-1', note: 'Dana', link: '' });
    const added = commitment('wen', 'Train the planners', '2026-07-20');
    playing.do('priya', { kind: 'put-commitment', id: 'new', seen: 0, commitment: added });
    const part = { type: 'commitment', id: 'new' } as const;
    playing.do('dana', { kind: 'agree-to-part', part, seen: playing.seen(part) });
    expect(playing.commitment('new').agreedAt).not.toBeNull();
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') }).do('dana', { kind: 'freeze' });
    expect(playing.plan.versions['2']?.content.commitments.map(({ id }) => id)).toContain('new');
  });

  it('lists commitments for the dates they have by then, and rewrites none', () => {
    const playing = changing();
    const id = 'p-move';
    const ask = { kind: 'propose-date', commitment: 'defects', id, to: '2026-07-13' } as const;
    playing.do('priya', { ...ask, category: 'unforeseen', words: 'Other', moveAlong: false });
    playing.do('dana', { kind: 'agree-to-date', commitment: 'defects', proposal: id, words: '' });
    const facts = recordCase(playing.plan, '2026-06-26');
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') }).do('dana', { kind: 'freeze' });
    const listed = playing.plan.versions['2']?.content.commitments.find((one) => one.id === 'defects');
    expect(listed?.due).toBe('2026-07-13');
    playing.sign('ruth').sign('elena');
    expect(recordCase(playing.plan, '2026-06-26')).toEqual(facts);
  });
});

it('lists a date that nobody moved as it was signed, also where it is a day off', () => {
  const [first, ...rest] = WHOLE.commitments;
  const playing = runningPlan({ ...WHOLE, commitments: [...rest, { ...first!, due: '2026-06-06' }].reverse() });
  playing.do('priya', WHY, '2026-06-24').do('priya', { kind: 'rename-plan', title: 'Northquay, live' });
  playing.do('priya', { kind: 'freeze' });
  const dues = (number: string) => playing.plan.versions[number]?.content.commitments.map(({ due }) => due);
  expect(dues('2')).toEqual(dues('1'));
});

describe('what the record judges past days by', () => {
  const fixed: readonly [string, (terms: TermsContent) => Partial<TermsContent>][] = [
    ['start', () => ({ start: '2026-06-02' })],
    ['reviewDays', () => ({ reviewDays: 8 })],
    ['noticeDays', () => ({ noticeDays: 1 })],
    ['floor', () => ({ floor: 0.5 })],
    ['minResults', () => ({ minResults: 3 })],
    ['calendar.timeZone', ({ calendar }) => ({ calendar: { ...calendar, timeZone: 'Europe/Berlin' } })],
    ['calendar.workweek', ({ calendar }) => ({ calendar: { ...calendar, workweek: [1, 2, 3, 4] } })],
    ['calendar.holidays', ({ calendar }) => ({ calendar: { ...calendar, holidays: [] } })],
  ];

  it.each(fixed)('stays as first agreed: %s', (field, change) => {
    const playing = runningPlan().do('priya', WHY, '2026-06-24');
    expect(playing.decide('priya', putTerms(playing, change(playing.plan.terms)))).toEqual({
      refused: 'fixed-while-running',
      field,
    });
  });

  it('takes days off only where nothing has been promised yet, looked at again when it is signed', () => {
    const playing = runningPlan().do('priya', WHY, '2026-06-24');
    const { calendar } = playing.plan.terms;
    const off = (day: string) => ({
      end: '2026-09-30',
      calendar: { ...calendar, holidays: [...calendar.holidays, day] },
    });
    expect(playing.decide('priya', putTerms(playing, off('2026-07-26')))).toMatchObject({
      refused: 'day-off-too-early',
      field: 'calendar.holidays',
    });
    playing.do('priya', putTerms(playing, off('2026-09-07')));
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') }).do('dana', { kind: 'freeze' });
    playing.sign('ruth');
    const id = 'p-late';
    const ask = { kind: 'propose-date', commitment: 'defects', id, to: '2026-09-08' } as const;
    playing.do('priya', { ...ask, category: 'unforeseen', words: 'Other', moveAlong: false });
    playing.do('dana', { kind: 'agree-to-date', commitment: 'defects', proposal: id, words: '' });
    expect(playing.refused('elena', playing.signature())).toBe('day-off-too-early');
  });
});

describe('check-ins after a new version', () => {
  it('go on to the new end, and keep their numbers', () => {
    const before = upcoming(runningPlan());
    const playing = signed();
    expect(upcoming(playing)).toEqual([...before, '2026-07-30', '2026-08-06', '2026-08-13']);
    const numbers = Object.values(playing.plan.checkIns).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('follow a new rhythm from tomorrow on, and leave what was held, called off or prepared', () => {
    const playing = runningPlan();
    const next = Object.values(playing.plan.checkIns).find(({ on }) => on === '2026-06-25')!;
    const later = Object.values(playing.plan.checkIns).find(({ on }) => on === '2026-07-09')!;
    playing.do('dana', { kind: 'call-off-check-in', checkIn: later.id, words: 'Summer break' }, '2026-06-23');
    const half = {
      kind: 'give-half',
      seen: '',
      confidence: 'on-track',
      words: 'Fine',
      taps: {},
      checkIn: next.id,
    } as const;
    playing.do('dana', half, '2026-06-24').do('priya', WHY);
    playing.do('priya', putTerms(playing, { rhythm: { weeks: 2, weekday: 2, time: '09:00' } }));
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') }).do('dana', { kind: 'freeze' });
    playing.sign('ruth').sign('elena');
    expect(upcoming(playing).filter((on) => on >= '2026-06-24')).toEqual(['2026-06-25', '2026-06-30', '2026-07-14']);
    expect(playing.plan.checkIns[later.id]?.state).toBe('called-off');
    expect(playing.plan.checkIns[next.id]?.halvesIn.customer).toBeDefined();
  });

  it('stand in the order of their days, whatever their numbers: a half handed in before can still be opened', () => {
    const playing = runningPlan();
    const prepared = Object.values(playing.plan.checkIns).find(({ on }) => on === '2026-06-25')!.id;
    const half = { kind: 'give-half', confidence: 'on-track', words: 'Fine', taps: {} } as const;
    playing.do('dana', { ...half, checkIn: prepared, seen: '' }, '2026-06-22').do('priya', WHY);
    playing.do('priya', putTerms(playing, { rhythm: { weeks: 1, weekday: 2, time: '09:00' } }));
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') }).do('dana', { kind: 'freeze' });
    playing.sign('ruth').sign('elena');
    const days = checkInsOf(playing.plan).map(({ on }) => on);
    expect(days).toEqual([...days].sort());
    const made = Object.values(playing.plan.checkIns).find(({ on }) => on === '2026-06-23')!.id;
    expect(nextCheckIn(playing.plan, playing.instant('2026-06-23'))?.id).toBe(made);
    expect(nextCheckIn(playing.plan, playing.instant('2026-06-25'))?.id).toBe(prepared);
    playing.do('dana', { kind: 'start-check-in', checkIn: prepared }, '2026-06-25');
  });

  it('come one after the other by their days: one that stays is not over because one made anew lies before it', () => {
    const playing = runningPlan();
    const stays = Object.values(playing.plan.checkIns).find(({ on }) => on === '2026-07-02')!;
    const half = { kind: 'give-half', seen: '', confidence: 'on-track', words: 'Fine', taps: {} } as const;
    playing.do('dana', { ...half, checkIn: stays.id }, '2026-06-25').do('priya', WHY);
    playing.do('priya', putTerms(playing, { rhythm: { weeks: 1, weekday: 2, time: '09:00' } }));
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') }).do('dana', { kind: 'freeze' });
    playing.sign('ruth').sign('elena', '2026-06-26');
    expect(upcoming(playing).filter((on) => on > '2026-06-26')).toEqual(
      expect.arrayContaining(['2026-06-30', '2026-07-02', '2026-07-07']),
    );
    const { plan } = playing;
    expect(checkInsOf(plan).map(({ on }) => on)).toEqual([...checkInsOf(plan).map(({ on }) => on)].sort());
    const made = Object.values(plan.checkIns).find(({ on }) => on === '2026-06-30')!;
    expect(nextCheckIn(plan, playing.instant('2026-06-30'))?.on).toBe('2026-06-30');
    playing.do('dana', { ...half, checkIn: made.id }, '2026-06-29');
    playing.do('priya', { ...half, checkIn: stays.id }, '2026-07-01');
    expect(playing.plan.checkIns[stays.id]).toMatchObject({ halvesIn: { vendor: playing.instant('2026-07-01') } });
  });
});
