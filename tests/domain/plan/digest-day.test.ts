import { describe, expect, it } from 'vitest';
import { isPast, morningOf, tellsOf, toldFrom } from '~/domain/plan/digest/digest-day';
import type { Plan } from '~/domain/plan/state/plan';
import { draftPlan, proposedPlan, runningPlan, TERMS } from '../../support/world';

const { calendar } = TERMS;
const AUCKLAND = { ...calendar, timeZone: 'Pacific/Auckland' };
const inZone = (plan: Plan, timeZone: string): Plan => ({
  ...plan,
  terms: { ...plan.terms, calendar: { ...plan.terms.calendar, timeZone } },
});

describe('The morning of a digest', () => {
  it('comes at eight by the clocks of the plan’s zone, in summer and in winter', () => {
    expect(morningOf(calendar, '2026-06-02T11:59:59.999Z')).toBeNull();
    expect(morningOf(calendar, '2026-06-02T12:00:00.000Z')).toEqual({
      day: '2026-06-02',
      eight: '2026-06-02T12:00:00Z',
    });
    expect(morningOf(calendar, '2026-12-02T12:59:00.000Z')).toBeNull();
    expect(morningOf(calendar, '2026-12-02T13:00:00.000Z')?.day).toBe('2026-12-02');
    // The Monday after clocks were set forward.
    expect(morningOf(calendar, '2026-03-09T12:00:00.000Z')?.day).toBe('2026-03-09');
    expect(morningOf(AUCKLAND, '2026-06-01T20:00:00.000Z')?.day).toBe('2026-06-02');
  });

  it('does not come on a day off', () => {
    for (const off of ['2026-06-06', '2026-06-07', '2026-07-03'])
      expect([off, morningOf(calendar, `${off}T20:00:00.000Z`)]).toEqual([off, null]);
  });
});

describe('A digest of a day', () => {
  const { plan } = runningPlan();

  it('tells of plans that are talked about or run, on their own working days', () => {
    expect([plan, proposedPlan().plan, draftPlan().plan].map((one) => tellsOf(one, '2026-06-02'))).toEqual([
      true,
      true,
      false,
    ]);
    expect(tellsOf(plan, '2026-07-03')).toBe(false);
    const withdrawn = {
      by: { seat: 's', side: 'vendor', role: 'lead' },
      at: '2026-06-01T12:00:00Z',
      words: '',
    } as const;
    expect(tellsOf({ ...plan, withdrawn }, '2026-06-02')).toBe(false);
  });

  it('comes too late once the day is over in every plan it could tell of', () => {
    const both = [plan, inZone(plan, 'Pacific/Auckland')];
    // Wednesday in Auckland, still Tuesday in New York.
    expect(isPast(both, '2026-06-02', '2026-06-02T20:00:00.000Z')).toBe(false);
    expect(isPast(both, '2026-06-02', '2026-06-03T04:00:00.000Z')).toBe(true);
  });

  it('tells on from where the last one ended, from no longer ago than five working days, at first from the morning before', () => {
    expect(toldFrom(plan, '2026-06-08', null)).toBe('2026-06-05T12:00:00.000Z');
    expect(toldFrom(plan, '2026-06-08', '2026-06-04T12:00:30.000Z')).toBe('2026-06-04T12:00:30.000Z');
    expect(toldFrom(plan, '2026-07-06', '2026-06-04T12:00:30.000Z')).toBe('2026-06-26T12:00:00.000Z');
  });
});
