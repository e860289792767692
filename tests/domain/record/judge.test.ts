import { describe, expect, it } from 'vitest';
import { judgeCase } from '~/domain/record/answer';
import { faultsOf } from '~/domain/record/check';
import type { CommitmentFacts } from '~/domain/record/facts';
import { recordOf } from '~/domain/record/record';

/** Weeks without holidays; 4 May 2026 is a Monday. */
const given = (asOf: string, ...commitments: CommitmentFacts[]) => ({
  calendar: { timeZone: 'UTC', workweek: [1, 2, 3, 4, 5] },
  asOf,
  commitments,
});

const commitment = (id: string, side: 'vendor' | 'customer', facts: Partial<CommitmentFacts>): CommitmentFacts => ({
  ...{ id, side, weight: 1, agreedOn: '2026-04-01', due: '2026-05-04' },
  ...facts,
});

const accepted = (on: string) => ({ on, decision: 'accepted' as const, decidedOn: on });

const daysOf = (facts: ReturnType<typeof given>): Record<string, string> => {
  expect(faultsOf(facts)).toEqual([]);
  return Object.fromEntries(Object.entries(judgeCase(facts).commitments).map(([id, { days }]) => [id, days]));
};

describe('rule 5, held up', () => {
  it('counts no day after the end, also of a blocker that was moved in good time and only then became late', () => {
    const moved = commitment('DATA', 'customer', {
      due: '2026-05-04',
      dueChanges: [{ to: '2026-05-08', agreedOn: '2026-04-20' }],
      deliveries: [accepted('2026-05-20')],
    });
    const load = commitment('LOAD', 'vendor', { waitsOn: ['DATA'], deliveries: [accepted('2026-05-12')] });
    // Late from the 5th to the 12th; DATA from the 11th on, so 2 of the 6 days are explained and not more.
    expect(daysOf(given('2026-06-01', moved, load)).LOAD).toBe('CCVVVV');
  });

  it.each([['first'], ['last']])(
    'lets the blocker count that is more of the other side’s, of two with equal days, named %s',
    (place) => {
      const theirs = commitment('THEIRS', 'customer', { deliveries: [accepted('2026-05-06')] });
      const nobodys = commitment('NOBODYS', 'customer', {
        dueChanges: [{ to: '2026-05-06', agreedOn: '2026-05-04' }],
        deliveries: [accepted('2026-05-06')],
      });
      const waitsOn = place === 'first' ? ['THEIRS', 'NOBODYS'] : ['NOBODYS', 'THEIRS'];
      const load = commitment('LOAD', 'vendor', { waitsOn, deliveries: [accepted('2026-05-07')] });
      expect(daysOf(given('2026-06-01', nobodys, theirs, load))).toEqual({ NOBODYS: 'NN', THEIRS: 'CC', LOAD: 'CCV' });
    },
  );

  it('counts the days that a settled contest took off a blocker of one’s own side as neither’s', () => {
    const own = commitment('OWN', 'vendor', {
      deliveries: [accepted('2026-05-07')],
      contests: [{ on: '2026-05-07', settledOn: '2026-05-08', outcome: 'nobody' }],
    });
    const load = commitment('LOAD', 'vendor', { waitsOn: ['OWN'], deliveries: [accepted('2026-05-08')] });
    expect(daysOf(given('2026-05-07', own, load))).toEqual({ OWN: 'VVV', LOAD: 'VVV' });
    expect(daysOf(given('2026-05-11', own, load))).toEqual({ OWN: 'NNN', LOAD: 'NNNV' });
  });

  it('takes for each account the blocker that counts most in it', () => {
    const early = commitment('EARLY', 'customer', { due: '2026-05-01', deliveries: [accepted('2026-05-05')] });
    const late = commitment('LATE', 'customer', {
      due: '2026-05-01',
      dueChanges: [{ to: '2026-05-06', agreedOn: '2026-04-20' }],
      deliveries: [accepted('2026-05-08')],
    });
    const load = commitment('LOAD', 'vendor', {
      waitsOn: ['EARLY', 'LATE'],
      // Too late to be anything but relief, and for no day: it closes the first account on the 6th.
      dueChanges: [{ to: '2026-05-04', agreedOn: '2026-05-06' }],
      deliveries: [accepted('2026-05-11')],
    });
    // Until the 6th: EARLY's two days (the 4th and the 5th); from the 7th: LATE's two (the 7th and the 8th).
    expect(daysOf(given('2026-06-01', early, late, load)).LOAD).toBe('CCCCV');
  });
});

describe('the form in which pages read the record', () => {
  it('says how each delivery, hold and change stands, and when silence spoke', () => {
    const facts = given(
      '2026-05-29',
      commitment('A', 'vendor', {
        dueChanges: [
          { to: '2026-05-11', agreedOn: '2026-04-20' },
          { to: '2026-05-15', agreedOn: '2026-05-08' },
        ],
        deliveries: [{ on: '2026-05-12', decision: 'returned', decidedOn: '2026-05-14' }, { on: '2026-05-18' }],
        holds: [{ from: '2026-05-04', decision: 'refused', decidedOn: '2026-05-05' }, { from: '2026-05-28' }],
      }),
    );
    expect(recordOf(facts).commitments.get('A')).toMatchObject({
      changes: ['re-plan', 'relief'],
      moves: 1,
      firstDue: '2026-05-04',
      due: '2026-05-11',
      deliveries: [
        { outcome: 'returned', on: '2026-05-14', bySilence: false },
        { outcome: 'accepted', on: '2026-05-25', bySilence: true },
      ],
      holds: [
        { outcome: 'refused', on: '2026-05-05', bySilence: false },
        { outcome: 'unanswered', on: null, bySilence: false },
      ],
      runs: [
        { from: '2026-05-12', through: '2026-05-12', days: 1, charge: 'N', cause: { kind: 'relief', change: 1 } },
        { from: '2026-05-13', through: '2026-05-13', days: 1, charge: 'N', cause: { kind: 'review', delivery: 0 } },
        { from: '2026-05-14', through: '2026-05-15', days: 2, charge: 'N', cause: { kind: 'relief', change: 1 } },
        { from: '2026-05-18', through: '2026-05-18', days: 1, charge: 'V', cause: { kind: 'own' } },
      ],
    });
  });

  it('counts for each side what the other accepted by silence, and how its dates moved', () => {
    const facts = given(
      '2026-05-29',
      commitment('A', 'vendor', {
        deliveries: [{ on: '2026-05-04' }],
        holds: [{ from: '2026-04-06', until: '2026-04-07' }],
      }),
      commitment('B', 'customer', {
        dueChanges: [
          { to: '2026-05-11', agreedOn: '2026-04-20' },
          { to: '2026-05-15', agreedOn: '2026-05-08' },
        ],
      }),
    );
    const { vendor, customer } = recordOf(facts).sides;
    expect(vendor).toMatchObject({ acceptedBySilence: 2, replans: 0, reliefs: 0 });
    expect(customer).toMatchObject({ acceptedBySilence: 0, replans: 1, reliefs: 1 });
  });
});
