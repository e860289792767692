import { describe, expect, it } from 'vitest';
import { applyEntries } from '~/domain/plan/apply';
import { checkInsMissed, nextCheckIn, noticeGiven, opensOn, wasMissed } from '~/domain/plan/check-in/check-in-view';
import type { CheckInCommand } from '~/domain/plan/commands';
import type { CheckIn, Half } from '~/domain/plan/state/check-in';
import { find } from '~/domain/plan/state/things';
import { runningPlan, type Who } from '../../../support/world';

type Playing = ReturnType<typeof runningPlan>;

/** Thursday 4 June, ten in New York, and the Thursday after. */
const FIRST = 'ci-1';
const SECOND = 'ci-2';

const checkIn = (playing: Playing, id = FIRST): CheckIn => {
  const found = find(playing.plan.checkIns, id);
  if (!found) throw new Error(`no check-in ${id}`);
  return found;
};

const half = (id = FIRST, words = 'We wait for the decision', seen = ''): CheckInCommand => ({
  kind: 'give-half',
  checkIn: id,
  seen,
  confidence: 'at-risk',
  words,
  taps: { decision: 'off-track' },
});
const start = (id = FIRST): CheckInCommand => ({ kind: 'start-check-in', checkIn: id });
const open = (playing: Playing, id = FIRST): CheckInCommand => {
  const halves: { vendor?: Half; customer?: Half } = {};
  for (const side of ['vendor', 'customer'] as const) {
    const own = find(playing.own[side].halves, id);
    if (own) halves[side] = own;
  }
  return { kind: 'open-halves', checkIn: id, halves };
};
const minute = (
  decisions: readonly string[] = ['The pilot starts on Monday'],
  after: Playing | null = null,
): CheckInCommand => ({
  kind: 'minute-check-in',
  checkIn: FIRST,
  seen: (after && checkIn(after).minutedAt) ?? '',
  attendance: { vendor: ['Priya Raman', ' '], customer: [] },
  decisions,
});
/** Of the minutes as they stand now. */
const acknowledge = (playing: Playing): CheckInCommand => ({
  kind: 'acknowledge-check-in',
  checkIn: FIRST,
  seen: checkIn(playing).minutedAt ?? '',
  words: '',
});
const callOff = (id = FIRST): CheckInCommand => ({ kind: 'call-off-check-in', checkIn: id, words: 'Dana is ill' });

const opened = (): Playing => {
  const playing = runningPlan().do('dana', half(), '2026-06-03').do('priya', half(FIRST, 'On our side all is well'));
  return playing.do('priya', open(playing));
};

describe('a half', () => {
  it('is given by the leads of each side', () => {
    for (const who of ['marcus', 'grace', 'tomas', 'wen'] as const satisfies Who[])
      expect(runningPlan().refused(who, half())).toBe('not-allowed');
    for (const who of ['dana', 'ruth', 'priya', 'elena'] as const)
      expect(runningPlan().decide(who, half())).toHaveLength(2);
  });

  it('stands in its own side’s ledger; the shared one says only that it is in', () => {
    const playing = runningPlan().do('dana', half());
    const [given, isIn] = playing.entries.slice(-2);
    expect(given).toMatchObject({ ledger: 'customer', kind: 'half.given' });
    expect(isIn).toMatchObject({ ledger: 'shared', kind: 'half.in', data: { checkIn: FIRST } });
    expect(JSON.stringify(playing.plan)).not.toContain('We wait for the decision');
    expect(JSON.stringify(playing.own.vendor)).not.toContain('We wait for the decision');
    expect(playing.own.customer.halves[FIRST]?.words).toBe('We wait for the decision');
    expect(applyEntries(playing.plan, [given!])).toBe(playing.plan);
  });

  it('can be given again until it is opened', () => {
    const playing = runningPlan().do('dana', half());
    playing.do('ruth', half(FIRST, 'Better now', playing.now), '2026-06-02');
    expect(playing.own.customer.halves[FIRST]?.words).toBe('Better now');
    expect(checkIn(playing).halvesIn).toEqual({ customer: playing.now });
    expect(opened().refused('dana', half())).toBe('already-opened');
  });

  it('that a colleague handed in meanwhile is not overwritten unread, and the other side’s is none of it', () => {
    const playing = runningPlan().do('dana', half());
    const first = playing.now;
    expect(playing.refused('ruth', half(FIRST, 'Mine'), '2026-06-02')).toBe('changed-meanwhile');
    playing.do('ruth', half(FIRST, 'Mine, after hers', first), '2026-06-02');
    expect(playing.refused('dana', half(FIRST, 'Hers again', first), '2026-06-03')).toBe('changed-meanwhile');
    expect(playing.refused('priya', half(FIRST, 'Ours', first), '2026-06-03')).toBe('changed-meanwhile');
    expect(playing.decide('priya', half(FIRST, 'Ours'), '2026-06-03')).toHaveLength(2);
  });

  it('can be given from the day of the check-in before', () => {
    expect(runningPlan().refused('dana', half(SECOND), '2026-06-03')).toBe('too-early');
    expect(runningPlan().decide('dana', half(SECOND), '2026-06-04')).toHaveLength(2);
  });

  it('taps commitments of this plan alone', () => {
    const tapping = { ...half(), taps: { elsewhere: 'on-track' } } as CheckInCommand;
    expect(runningPlan().decide('dana', tapping)).toMatchObject({ refused: 'not-found', field: 'taps' });
  });
});

describe('opening', () => {
  it('waits until both halves are in, or the meeting has started', () => {
    const playing = runningPlan().do('dana', half(), '2026-06-03');
    expect(playing.refused('dana', open(playing))).toBe('too-early');
    playing.do('priya', start(), '2026-06-04').do('priya', open(playing));
    expect(checkIn(playing)).toMatchObject({ state: 'opened', halves: { customer: { confidence: 'at-risk' } } });
    expect(checkIn(playing).halves.vendor).toBeUndefined();
  });

  it('shows both halves at once', () => {
    expect(Object.keys(checkIn(opened()).halves).sort()).toEqual(['customer', 'vendor']);
  });

  it('shows the halves handed in, no more and no less', () => {
    const playing = runningPlan().do('dana', half(), '2026-06-04').do('dana', start());
    const made = { confidence: 'on-track', words: '', taps: {} } as const;
    for (const halves of [{}, { vendor: made }, { vendor: made, customer: made }])
      expect(playing.decide('dana', { kind: 'open-halves', checkIn: FIRST, halves })).toMatchObject({
        refused: 'changed-meanwhile',
      });
  });

  it('happens once', () => {
    const playing = opened();
    expect(playing.refused('priya', open(playing))).toBe('already-opened');
    expect(playing.refused('priya', start(), '2026-06-04')).toBe('already-opened');
  });
});

describe('the meeting', () => {
  it('starts on its day in the plan’s zone, not before', () => {
    expect(runningPlan().refused('priya', start(), '2026-06-04T03:59:59Z')).toBe('too-early');
    expect(runningPlan().decide('priya', start(), '2026-06-04T04:00:00Z')).toHaveLength(1);
  });

  it('is begun early by nobody who would read the other side’s half and gives none: from its hour on it is, on either side', () => {
    for (const [first, second] of [
      ['dana', 'priya'],
      ['priya', 'dana'],
    ] as const) {
      const playing = runningPlan().do(first, half(), '2026-06-03');
      expect(playing.decide(second, start(), '2026-06-04T13:59:59.999Z')).toMatchObject({
        refused: 'half-first',
        values: { on: '2026-06-04', time: '10:00' },
      });
      expect(playing.decide(second, start(), '2026-06-04T14:00:00Z')).toHaveLength(1);
      expect(playing.decide(second, start(), '2026-06-04T14:00:00.001Z')).toHaveLength(1);
      // Who has given theirs waits for nobody on the day; nor where nothing is sealed.
      expect(playing.decide(first, start(), '2026-06-04T04:00:00Z')).toHaveLength(1);
      expect(runningPlan().decide(second, start(), '2026-06-04T04:00:00Z')).toHaveLength(1);
    }
  });

  it('is over when the next one’s day comes', () => {
    expect(runningPlan().decide('priya', start(), '2026-06-10')).toHaveLength(1);
    for (const command of [start(), half(), callOff()])
      expect(runningPlan().refused('priya', command, '2026-06-11')).toBe('already-ended');
  });

  it('is written down after it was opened, by one side, until the other acknowledges', () => {
    expect(runningPlan().refused('priya', minute())).toBe('not-opened');
    expect(runningPlan().refused('dana', acknowledge(runningPlan()))).toBe('not-opened');
    expect(opened().refused('dana', acknowledge(opened()))).toBe('not-minuted');
    const playing = opened().do('priya', minute());
    expect(checkIn(playing)).toMatchObject({
      attendance: { vendor: ['Priya Raman'], customer: [] },
      decisions: ['The pilot starts on Monday'],
    });
    expect(playing.decide('dana', minute())).toEqual({
      refused: 'minuted-by-other',
      values: { party: 'Tessel Analytics' },
    });
    expect(checkIn(playing).minutedTimes).toBe(1);
    expect(playing.refused('elena', minute(['What Priya wrote was not read']))).toBe('changed-meanwhile');
    playing.do('elena', minute(['The pilot starts on Tuesday', ' '], playing));
    expect(checkIn(playing).minutedTimes).toBe(2);
    expect(checkIn(playing).decisions).toEqual(['The pilot starts on Tuesday']);
    expect(playing.refused('elena', acknowledge(playing))).toBe('own-proposal');
    playing.do('dana', acknowledge(playing));
    expect(checkIn(playing).state).toBe('fixed');
  });

  it('is acknowledged as it was read: minutes written anew since then are not', () => {
    const playing = opened().do('priya', minute());
    const read = acknowledge(playing);
    playing.do('elena', minute(['The customer drops its claim'], playing), '2026-06-05');
    expect(playing.refused('dana', read, '2026-06-05')).toBe('changed-meanwhile');
    expect(playing.decide('dana', acknowledge(playing), '2026-06-05')).toHaveLength(1);
  });

  it('needs somebody who was there', () => {
    const nobody = { ...minute(), attendance: { vendor: [' '], customer: [] } } as CheckInCommand;
    expect(opened().decide('priya', nobody)).toMatchObject({ refused: 'missing', field: 'attendance' });
  });

  it('is fixed once acknowledged: a correction is a new entry', () => {
    const playing = opened().do('priya', minute());
    playing.do('dana', acknowledge(playing));
    for (const command of [minute(), acknowledge(playing)])
      expect(playing.refused('priya', command)).toBe('already-fixed');
    const before = checkIn(playing);
    playing.do('dana', { kind: 'correct-check-in', checkIn: FIRST, words: 'Marcus was there too' });
    expect(checkIn(playing)).toEqual({
      ...before,
      corrections: [expect.objectContaining({ words: 'Marcus was there too' })],
    });
  });
});

describe('calling off', () => {
  it('says who, why, and how long before', () => {
    // Thursday 11 June, ten in New York; called off on Monday the 8th at ten.
    const playing = runningPlan().do('dana', callOff(SECOND), '2026-06-08');
    expect(noticeGiven(playing.plan, checkIn(playing, SECOND))).toEqual({
      side: 'customer',
      at: playing.now,
      workingDays: 3,
      hours: 72,
    });
    expect(playing.refused('dana', callOff(SECOND))).toBe('already-ended');
    expect(playing.decide('dana', { ...callOff(FIRST), words: '' } as never)).toMatchObject({ field: 'words' });
  });

  it('comes too late once the halves are open', () => {
    expect(opened().refused('dana', callOff())).toBe('already-opened');
  });

  it('an hour after the start gives no notice', () => {
    const playing = runningPlan().do('dana', callOff(), '2026-06-04T15:00:00Z');
    expect(noticeGiven(playing.plan, checkIn(playing))).toMatchObject({ workingDays: 0, hours: -1 });
  });
});

describe('the row of check-ins', () => {
  it('knows the next, and those that were not held', () => {
    const playing = opened();
    expect(nextCheckIn(playing.plan, playing.now)?.id).toBe(SECOND);
    playing.do('dana', callOff(SECOND));
    expect(nextCheckIn(playing.plan, playing.now)?.id).toBe('ci-3');
    expect(wasMissed(playing.plan, checkIn(playing, SECOND), playing.instant('2026-06-12'))).toBe(false);
    expect(wasMissed(playing.plan, checkIn(playing, 'ci-3'), playing.instant('2026-06-18'))).toBe(false);
    expect(wasMissed(playing.plan, checkIn(playing, 'ci-3'), playing.instant('2026-06-19'))).toBe(true);
  });

  it('says which side did not come: called it off, was absent, or nobody met', () => {
    const playing = opened().do('priya', minute()).do('dana', callOff(SECOND), '2026-06-05');
    const { calledOff, absent, notHeld } = checkInsMissed(playing.plan, playing.instant('2026-06-19'));
    const ids = (list: readonly CheckIn[]) => list.map(({ id }) => id);
    expect([ids(calledOff.customer), ids(calledOff.vendor)]).toEqual([[SECOND], []]);
    expect([ids(absent.customer), ids(absent.vendor)]).toEqual([[FIRST], []]);
    expect(ids(notHeld)).toEqual(['ci-3']);
  });

  it('asks for halves two working days before', () => {
    expect(opensOn(runningPlan().plan, checkIn(runningPlan()))).toBe('2026-06-02');
  });
});
