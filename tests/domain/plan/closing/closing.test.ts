import { describe, expect, it } from 'vitest';
import { monthsAfter } from '~/domain/calendar';
import { datedOf } from '~/domain/plan/calendar/dated';
import { stillOwed, unansweredTasks } from '~/domain/plan/closing/closing';
import { recordOn } from '~/domain/plan/record-of';
import type { Transition } from '~/domain/plan/state/transition';
import type { Playing } from '../../../support/playing';
import { sharedPlan } from '../../../support/parting';
import { commitment, runningPlan } from '../../../support/world';

const BY = { seat: 'elena', side: 'vendor', role: 'executive' } as const;
const SHARED: Transition = {
  sharedAt: '2026-07-01T13:00:00.000Z',
  by: BY,
  items: [],
  conversation: {
    ...{ how: 'phone', on: '2026-07-01', heldBy: 'Elena Sato', heldWith: 'Ruth Aldana', words: '' },
  },
  answers: [],
  letter: null,
};

/** Northquay's plan on 1 July, as both have decided to part and know how. */
function parting(): Playing {
  const playing = runningPlan();
  playing.now = '2026-07-01T14:00:00.000Z';
  playing.plan = { ...playing.plan, stage: 'transition', transition: SHARED };
  return playing;
}

/** A task of the parting that both agreed to. */
function owing(): Playing {
  const task = commitment('wen', 'Return the data', '2026-07-10');
  return parting()
    .do('priya', { kind: 'put-commitment', id: 'data', seen: 0, commitment: task })
    .do('dana', { kind: 'agree-to-part', part: { type: 'commitment', id: 'data' }, seen: 1 });
}

const close = { kind: 'close-plan', words: ' Fare well. ' } as const;

describe('A plan of parties who part', () => {
  it('is closed by an executive of either side, and by nobody below', () => {
    for (const who of ['elena', 'ruth'] as const) {
      const closed = parting().do(who, close).plan;
      expect(closed).toMatchObject({ stage: 'closed', closed: { how: 'parted', keepUntil: '2033-07-01' } });
    }
    for (const who of ['priya', 'dana', 'marcus', 'tomas'] as const)
      expect(parting().refused(who, close)).toBe('not-allowed');
  });

  it('is not closed before it was shared how, nor while it still runs', () => {
    const before = parting();
    before.plan = { ...before.plan, transition: null };
    expect(before.refused('elena', close)).toBe('not-shared-yet');
    expect(runningPlan().refused('elena', close)).toBe('wrong-stage');
  });

  it('is not closed over what was promised for the parting: it is delivered and accepted, or dropped by both', () => {
    const playing = owing();
    expect(playing.refused('elena', close)).toBe('still-owed');
    playing.do('wen', { kind: 'deliver', commitment: 'data', id: 'd', note: 'All of it', link: '', files: [] });
    expect(playing.refused('elena', close)).toBe('still-owed');
    const accepted = { kind: 'accept-delivery', commitment: 'data', delivery: 'd', words: '' } as const;
    expect(playing.do('dana', accepted).do('elena', close).plan.stage).toBe('closed');

    const dropped = owing()
      .do('dana', { kind: 'propose-waiver', commitment: 'data', id: 'w', words: 'No longer needed' })
      .do('priya', { kind: 'agree-to-waiver', commitment: 'data', waiver: 'w', words: '' });
    expect(stillOwed(dropped.plan, dropped.now)).toEqual([]);
    expect(dropped.do('ruth', close).plan.stage).toBe('closed');
  });

  it('does not wait for what was promised before: that stays as the record has it', () => {
    const playing = parting();
    expect(playing.commitment('load').deliveries).toEqual([]);
    expect(playing.do('elena', close).plan.stage).toBe('closed');
  });

  it('is read-only once closed: nobody delivers, comments, agrees, moves or withdraws', () => {
    const closed = owing();
    closed.plan = { ...parting().do('elena', close).plan };
    const on = { commitment: 'load' } as const;
    expect(closed.refused('tomas', { kind: 'deliver', ...on, id: 'x', note: 'Late', link: '' })).toBe('wrong-stage');
    expect(closed.refused('dana', { kind: 'comment', ...on, id: 'x', words: 'Still' })).toBe('wrong-stage');
    expect(closed.refused('elena', { kind: 'withdraw-plan', words: 'No' })).toBe('wrong-stage');
    expect(closed.refused('priya', { kind: 'write-note', id: 'n', about: null, words: 'Note' })).toBe('wrong-stage');
    expect(closed.refused('ruth', close)).toBe('wrong-stage');
  });

  it('counts no day after it was closed, and has no future in calendars', () => {
    const { plan } = parting().do('elena', close);
    const onTheDay = recordOn(plan, '2026-07-01');
    expect(recordOn(plan, '2026-09-01')).toBe(onTheDay);
    expect(onTheDay.commitments.get('load')!.late.total).toBeGreaterThan(0);
    const ahead = datedOf(plan).filter(({ on }) => on > '2026-07-01');
    expect(ahead.length).toBeGreaterThan(0);
    expect(new Set(ahead.map(({ state }) => state))).toEqual(new Set(['off']));
  });
});

describe('A task of the transition plan', () => {
  const offered = (): Playing => sharedPlan();

  it('waits for a word until the other side agrees or declines, and then no longer', () => {
    const ids = (playing: Playing): string[] => unansweredTasks(playing.plan).map(({ id }) => id);
    expect(ids(offered())).toEqual(['back', 'contact']);
    const part = { type: 'commitment', id: 'back' } as const;
    expect(ids(offered().do('dana', { kind: 'agree-to-part', part, seen: 1 }))).toEqual(['contact']);
    expect(ids(offered().do('dana', { kind: 'decline-part', part, seen: 1, words: 'Not so' }))).toEqual(['contact']);
    expect(stillOwed(offered().plan, offered().now)).toEqual([]);
  });

  it('keeps both sides from closing until it is answered: nobody offers the data back and is gone', () => {
    for (const who of ['elena', 'ruth'] as const) expect(offered().refused(who, close)).toBe('still-offered');
    const answered = offered();
    for (const id of ['back', 'contact'])
      answered.do('dana', { kind: 'decline-part', part: { type: 'commitment', id }, seen: 1, words: 'Not so' });
    expect(answered.do('elena', close).plan.stage).toBe('closed');
  });
});

describe('A word at the end', () => {
  it('stays with the plan, and is not there where nobody wrote one', () => {
    expect(parting().do('elena', close).plan.closed?.words).toBe('Fare well.');
    expect(parting().do('elena', { kind: 'close-plan', words: ' ' }).plan.closed).not.toHaveProperty('words');
  });
});

describe('So many months later', () => {
  it('is the same day of the month, or the last of that month', () => {
    expect(monthsAfter('2026-07-01', 84)).toBe('2033-07-01');
    expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28');
    expect(monthsAfter('2024-02-29', 12)).toBe('2025-02-28');
  });
});
