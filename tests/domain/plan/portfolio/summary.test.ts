import { describe, expect, it } from 'vitest';
import { checkInsOf } from '~/domain/plan/check-in/check-in-view';
import { risksOf } from '~/domain/plan/portfolio/risk';
import { stuckIn } from '~/domain/plan/portfolio/stuck';
import { summaryOf } from '~/domain/plan/portfolio/summary';
import { contest, deliver } from '../../../support/work';
import { agreedPlan, runningPlan } from '../../../support/world';

const MONDAY = '2026-06-08T13:00:00Z';
const START = '2026-06-01T13:30:00Z';

describe('what is stuck', () => {
  it('is the commitment that is longest late, and on the side that its last late day is charged to', () => {
    const { plan } = runningPlan();
    expect(stuckIn(plan, MONDAY)).toEqual([
      { commitment: 'decision', days: 2, on: 'customer' },
      { commitment: 'lead', days: 1, on: 'vendor' },
    ]);
  });

  it('is on whoever keeps the owner waiting, not on the owner', () => {
    const { plan } = runningPlan();
    const load = stuckIn(plan, '2026-06-22T13:00:00Z').find(({ commitment }) => commitment === 'load');
    expect([plan.commitments['load']?.side, load?.on]).toEqual(['vendor', 'customer']);
  });

  it('is nothing that was delivered, however late it was', () => {
    const { plan } = runningPlan().do('dana', deliver('decision'), MONDAY);
    expect(stuckIn(plan, MONDAY).map(({ commitment }) => commitment)).toEqual(['lead']);
  });

  it('is nothing before the plan runs', () => {
    expect(stuckIn(agreedPlan().plan, MONDAY)).toEqual([]);
  });
});

describe('why a plan needs a look', () => {
  it('says what is late first, then what else weighs, and adds it up', () => {
    const { plan } = runningPlan();
    expect(risksOf(plan, MONDAY, START)).toEqual([
      { kind: 'late', count: 2, days: 2, points: 12 },
      { kind: 'not-met', count: 1, points: 6 },
    ]);
    expect(summaryOf(plan, MONDAY, START).risk).toBe(18);
  });

  it('weighs a time frame that ends, and more one that is over, with commitments left', () => {
    const { plan } = runningPlan();
    const kinds = (at: string) => risksOf(plan, at, at).map(({ kind }) => kind);
    expect(kinds('2026-07-20T13:00:00Z')).toContain('ending');
    expect(kinds('2026-07-27T13:00:00Z')).toContain('over');
    expect(kinds('2026-07-27T13:00:00Z')).not.toContain('ending');
  });

  it('says that people have not met since, not that they will not: one called off ahead of its day counts from that day on', () => {
    const { plan } = runningPlan();
    const last = checkInsOf(plan).at(-1)!;
    const off = runningPlan().do(
      'dana',
      { kind: 'call-off-check-in', checkIn: last.id, words: 'A holiday' },
      START,
    ).plan;
    const notMet = (at: string) => risksOf(off, at, at).find(({ kind }) => kind === 'not-met');
    expect(notMet(START)).toBeUndefined();
    expect(notMet(MONDAY)).toMatchObject({ count: 1 });
    expect(notMet(`${last.on}T13:00:00Z`)).toMatchObject({ count: checkInsOf(plan).length });
  });

  it('weighs a contest that is open', () => {
    const { plan } = runningPlan().do('dana', contest('decision'), MONDAY);
    expect(risksOf(plan, MONDAY, MONDAY)).toContainEqual({ kind: 'contested', count: 1, points: 3 });
  });

  it('weighs silence from ten working days on, also while the plan is still talked about', () => {
    const { plan } = agreedPlan();
    expect(risksOf(plan, '2026-06-12T13:00:00Z', '2026-05-29T13:00:00Z')).toEqual([
      { kind: 'quiet', days: 10, points: 1 },
    ]);
    expect(risksOf(plan, '2026-06-11T13:00:00Z', '2026-05-29T13:00:00Z')).toEqual([]);
  });

  it('is nothing for a plan that was withdrawn', () => {
    const { plan } = runningPlan().do('priya', { kind: 'withdraw-plan', words: 'We start again' }, MONDAY);
    expect(risksOf(plan, '2026-07-27T13:00:00Z', MONDAY)).toEqual([]);
  });
});

describe('a summary', () => {
  it('holds from the first to the last moment of a day in the plan’s zone, and not a moment longer', () => {
    const { plan } = runningPlan();
    const of = (at: string) => summaryOf(plan, at, START);
    const { until } = of(MONDAY);
    expect(until).toBe('2026-06-09T04:00:00Z');
    expect(of('2026-06-08T04:00:00Z')).toEqual(of('2026-06-09T03:59:59Z'));
    expect(of(until).day).toBe('2026-06-09');
    expect(of(until).stuck?.days).toBe(3);
  });

  it('says what comes next and what is left, in working days', () => {
    const { plan } = runningPlan();
    const summary = summaryOf(plan, MONDAY, START);
    // It may still be held, until the next one's day has come.
    expect(summary.checkIn).toEqual({ date: '2026-06-04', days: -2, lies: 'behind' });
    expect(summaryOf(plan, '2026-06-11T13:00:00Z', START).checkIn).toEqual({
      date: '2026-06-11',
      days: 0,
      lies: 'today',
    });
    expect(summary.end).toEqual({ date: '2026-07-26', days: 33, lies: 'ahead' });
    expect(summary.rates).toEqual({ vendor: { kept: 0, of: 1 }, customer: { kept: 0, of: 1 } });
    expect(summary.late).toBe(2);
  });

  it('holds nobody’s words, so that nothing in it is anybody’s to erase', () => {
    const { plan } = runningPlan();
    const text = JSON.stringify(summaryOf(plan, '2026-06-29T13:00:00Z', START));
    const words = [
      ...Object.values(plan.commitments).map(({ title }) => title),
      ...Object.values(plan.seats).flatMap(({ name, email }) => [name, email]),
      ...Object.values(plan.parties),
      plan.title,
    ];
    expect(words.filter((one) => text.includes(one))).toEqual([]);
  });
});
