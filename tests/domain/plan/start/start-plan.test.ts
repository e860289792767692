import { describe, expect, it } from 'vitest';
import { workingDays } from '~/domain/calendar';
import { startedPlan } from '~/domain/plan/apply';
import type { WholePlan } from '~/domain/plan/entries';
import { defaultTerms, startFault, startPlan } from '~/domain/plan/start/start-plan';
import { daysFromStart, fromTemplate, templateFaults, TEMPLATES } from '~/domain/plan/start/templates';
import { isRefusal } from '~/domain/refusal';
import { proposedPlan, seatOf, TERMS, WHOLE } from '../../../support/world';

const at = '2026-05-29T13:00:00Z';
const change = (index: number, more: Partial<WholePlan['commitments'][number]>): WholePlan => ({
  ...WHOLE,
  commitments: WHOLE.commitments.map((one, i) => (i === index ? { ...one, ...more } : one)),
});

/** Due on one day, so that only the waits themselves can be wrong. */
const circle = (): WholePlan => ({
  ...WHOLE,
  commitments: WHOLE.commitments.map((one, i, { length }) => ({
    ...one,
    due: '2026-06-10',
    waitsOn: i < 3 ? [WHOLE.commitments[(i + 1) % 3]?.id ?? ''] : i === length - 1 ? ['decision'] : [],
  })),
});

describe('starting a plan', () => {
  it('proposes eight weeks from the next working day, a check-in every Thursday at ten', () => {
    // Saturday 30 May 2026.
    expect(defaultTerms('2026-05-30', 'Europe/Berlin')).toEqual({
      start: '2026-06-01',
      end: '2026-07-26',
      rhythm: { weeks: 1, weekday: 4, time: '10:00' },
      calendar: { timeZone: 'Europe/Berlin', workweek: [1, 2, 3, 4, 5], holidays: [] },
      reviewDays: 5,
      noticeDays: 3,
      floor: 0.7,
      minResults: 8,
    });
  });

  it('is done by a lead or executive of the vendor who sits in it', () => {
    for (const [seat, side, role] of [
      ['dana', 'customer', 'lead'],
      ['tomas', 'vendor', 'contributor'],
    ] as const)
      expect(startPlan(WHOLE, { by: { id: seatOf(seat), side, role }, at })).toEqual({ refused: 'not-allowed' });
    const stranger = { id: 'seat-x', side: 'vendor', role: 'lead' } as const;
    expect(startPlan(WHOLE, { by: stranger, at })).toEqual({ refused: 'not-allowed' });
  });

  it('stays in the vendor’s own ledger', () => {
    const entry = startPlan(WHOLE, { by: { id: seatOf('priya'), side: 'vendor', role: 'lead' }, at });
    if (isRefusal(entry)) throw new Error(entry.refused);
    expect(entry).toMatchObject({ ledger: 'vendor', at, by: { seat: seatOf('priya') } });
    expect(startedPlan('p', entry).stage).toBe('draft');
  });

  it.each<[string, WholePlan, string, string | undefined]>([
    ['no title', { ...WHOLE, title: ' ' }, 'missing', 'title'],
    ['no customer', { ...WHOLE, parties: { vendor: 'V', customer: '' } }, 'missing', 'parties.customer'],
    ['an end before the start', { ...WHOLE, terms: { ...TERMS, end: '2026-05-01' } }, 'date-order', 'terms.end'],
    ['a due date that does not exist', change(2, { due: '2026-06-31' }), 'not-a-date', 'commitments.2.due'],
    ['a weight of four', change(1, { weight: 4 as never }), 'not-valid', 'commitments.1.weight'],
    ['an owner of the other side', change(0, { owner: seatOf('wen') }), 'owner-other-side', 'commitments.0.owner'],
    ['an owner who is not there', change(0, { owner: 'nobody' }), 'not-found', 'commitments.0.owner'],
    ['a wait on nothing', change(3, { waitsOn: ['x'] }), 'blocker-unknown', 'commitments.3.waitsOn'],
    ['a blocker moved behind what waits on it', change(0, { due: '2026-06-23' }), 'blocker-later', 'commitments.2.due'],
    ['a circle of one', change(0, { waitsOn: ['decision'] }), 'waits-in-circle', 'commitments.0.waitsOn'],
    ['a blocker due later', change(4, { due: '2026-06-17' }), 'blocker-later', 'commitments.4.due'],
    ['a number used twice', change(4, { number: '1' }), 'not-valid', 'commitments.number'],
    ['an id used twice', change(4, { id: 'lead' }), 'not-valid', 'commitments'],
    ['a circle of three on one day', circle(), 'waits-in-circle', 'commitments.0.waitsOn'],
    [
      'two seats of a person',
      { ...WHOLE, seats: WHOLE.seats.map((s) => ({ ...s, person: 'one' })) },
      'seat-taken',
      'seats',
    ],
  ])('is refused for %s', (_, whole, refused, field) => {
    expect(startFault(whole)).toMatchObject({ refused, ...(field ? { field } : {}) });
  });
});

describe.each(TEMPLATES.map((template) => [template.key, template] as const))('the template %s', (_, template) => {
  const start = (from: string, holidays: string[] = []) => {
    let last = 0;
    const ids = () => `id-${(last += 1)}`;
    return fromTemplate(template, { start: from, calendar: { ...TERMS.calendar, holidays }, ids });
  };

  it.each(['2026-06-01', '2026-06-06', '2026-12-24', '2027-03-31'])('starts a sound plan on %s', (from) => {
    const terms = { ...TERMS, start: from, end: '2027-12-31' };
    expect(startFault({ ...WHOLE, terms, ...start(from) })).toBeNull();
  });

  it('counts its dates in working days from the start, around days off', () => {
    const holidays = ['2026-06-02', '2026-06-03', '2026-06-04'];
    const { roll, after } = workingDays({ ...TERMS.calendar, holidays });
    const made = start('2026-05-30', holidays).commitments;
    const dueIn = [...daysFromStart(template.commitments).values()];
    expect(made.map(({ due }) => due)).toEqual(
      dueIn.map((n) => (n === 0 ? roll('2026-05-30') : after('2026-06-01', n))),
    );
  });

  it('fits into eight weeks, asks something of both sides, and each expectation is closed by that side', () => {
    const { commitments, expectations } = start('2026-06-01');
    expect(commitments.every(({ due }) => due <= TERMS.end)).toBe(true);
    for (const side of ['vendor', 'customer'] as const) {
      expect(commitments.filter((one) => one.side === side).length).toBeGreaterThanOrEqual(5);
      expect(expectations.some(({ of }) => of === side)).toBe(true);
    }
    for (const { of, closedBy } of expectations) {
      expect(closedBy.length).toBeGreaterThan(0);
      for (const id of closedBy) expect(commitments.find((one) => one.id === id)?.side).toBe(of);
    }
  });

  it('points only to what it has, in no circle', () => {
    expect(templateFaults(template.commitments)).toEqual([]);
    const keys = new Set(template.commitments.map(({ key }) => key));
    expect(keys.size).toBe(template.commitments.length);
    for (const one of template.commitments) for (const key of one.waitsOn ?? []) expect(keys).toContain(key);
    for (const one of template.expectations) for (const key of one.closedBy) expect(keys).toContain(key);
  });
});

describe('dates of a template', () => {
  const step = (
    key: string,
    dueIn: number | readonly [days: number, after: string],
    waitsOn: readonly string[] = [],
  ) => ({
    key,
    dueIn: typeof dueIn === 'number' ? dueIn : { days: dueIn[0], after: dueIn[1] },
    waitsOn,
  });

  it('count from the start or from another step, in whatever order the steps stand', () => {
    const steps = [step('c', [5, 'b']), step('a', 2), step('b', [3, 'a']), step('d', [0, 'c'])];
    expect(templateFaults(steps)).toEqual([]);
    expect(Object.fromEntries(daysFromStart(steps))).toEqual({ a: 2, b: 5, c: 10, d: 10 });
  });

  it('name a step that is not there, and each circle', () => {
    expect(
      templateFaults([step('a', [1, 'x'], ['y']), step('b', [1, 'c']), step('c', [1, 'b']), step('d', [1, 'd'])]),
    ).toEqual([
      { fault: 'unknown', key: 'a', names: 'y' },
      { fault: 'unknown', key: 'a', names: 'x' },
      { fault: 'circle', keys: ['d'] },
      { fault: 'circle', keys: ['b', 'c'] },
    ]);
  });
});

it('a proposal said whole starts the same plan for who reads only the shared ledger', () => {
  const playing = proposedPlan();
  const first = playing.shared()[0];
  expect(first?.kind === 'plan.proposed' && startedPlan('plan-1', first)).toEqual(playing.plan);
});
