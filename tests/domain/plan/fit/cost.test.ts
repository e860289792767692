import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursCost, MOST_HOURS, MOST_RATE } from '~/domain/plan/fit/cost';
import { totalsOf } from '~/domain/plan/fit/totals';
import { emptyPrivate } from '~/domain/plan/private';
import { COST_KINDS, type CostContent } from '~/domain/plan/state/fit';
import { runningPlan } from '../../../support/world';

const credit: CostContent = {
  ...{ kind: 'credit', on: '2026-06-01', amount: 125_000, currency: 'USD', hours: null, words: 'May, half' },
};
const put = (cost: Partial<CostContent> = {}, seen = 0) =>
  ({ kind: 'put-cost', id: 'k1', seen, cost: { ...credit, ...cost } }) as const;
const hours = (count: number, rate: number) => put({ kind: 'hours', amount: 0, hours: { count, rate } });

describe('a cost', () => {
  it('stands in the ledger of its own side alone; both sides can keep some', () => {
    for (const [who, side, other] of [
      ['priya', 'vendor', 'customer'],
      ['dana', 'customer', 'vendor'],
    ] as const) {
      const playing = runningPlan().do(who, put());
      expect(playing.entries.at(-1)).toMatchObject({ ledger: side, kind: 'cost.put' });
      expect(playing.own[side].costs['k1']).toMatchObject({ ...credit, rev: 1 });
      expect(playing.own[other]).toEqual(emptyPrivate(other));
    }
    for (const who of ['grace', 'marcus', 'tomas'] as const)
      expect(runningPlan().refused(who, put())).toBe('not-allowed');
  });

  it('is set right by any lead who has seen how it stands, and by nobody who has not', () => {
    const playing = runningPlan().do('priya', put());
    expect(playing.refused('elena', put({ amount: 1 }))).toBe('changed-meanwhile');
    playing.do('elena', put({ amount: 1 }, 1));
    expect(playing.own.vendor.costs['k1']).toMatchObject({ amount: 1, rev: 2, by: { seat: 'seat-elena' } });
    expect(playing.decide('priya', put({ amount: 1 }, 2))).toEqual([]);
    expect(playing.refused('dana', put({}, 2))).toBe('changed-meanwhile');
  });

  it('is removed as it was seen, by its own side', () => {
    const playing = runningPlan().do('priya', put());
    expect(playing.refused('dana', { kind: 'remove-cost', id: 'k1', seen: 1 })).toBe('not-found');
    expect(playing.refused('elena', { kind: 'remove-cost', id: 'k1', seen: 2 })).toBe('changed-meanwhile');
    expect(playing.do('elena', { kind: 'remove-cost', id: 'k1', seen: 1 }).own.vendor.costs).toEqual({});
  });

  it('of hours is what they come to, in whole units, halves rounded up', () => {
    const playing = runningPlan().do('priya', hours(650, 12_000));
    expect(playing.own.vendor.costs['k1']).toMatchObject({ amount: 78_000, hours: { count: 650, rate: 12_000 } });
    expect([hoursCost({ count: 1, rate: 50 }), hoursCost({ count: 1, rate: 49 })]).toEqual([1, 0]);
    expect(Number.isSafeInteger(hoursCost({ count: MOST_HOURS, rate: MOST_RATE }))).toBe(true);
    // Whatever was said of hours, anything else has none.
    expect(runningPlan().decide('priya', put({ hours: { count: 1, rate: 1 } }))).toMatchObject([
      { data: { cost: { hours: null, amount: 125_000 } } },
    ]);
  });

  it.each([
    [put({ amount: 0 }), 'amount'],
    [put({ amount: 1.5 }), 'amount'],
    [put({ amount: -1 }), 'amount'],
    [put({ amount: 1e15 }), 'amount'],
    [put({ currency: 'usd' }), 'currency'],
    [put({ currency: 'XQQ' }), 'currency'],
    [put({ kind: 'gift' as 'credit' }), 'kind'],
    [hours(0, 100), 'hours'],
    [hours(MOST_HOURS + 1, 1), 'hours'],
    [hours(1, 1), 'rate'],
    [hours(100, MOST_RATE + 1), 'rate'],
    [put({ on: '2027-01-01' }), 'on'],
    [put({ on: '2026-02-30' }), 'on'],
    [put({ words: '' }), 'words'],
  ])('%j is wrong at %s', (command, field) => {
    expect(runningPlan().decide('priya', command)).toMatchObject({ field });
  });
});

const anyCost = fc.record({
  kind: fc.constantFrom(...COST_KINDS),
  on: fc.constantFrom('2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'),
  amount: fc.integer({ min: 1, max: 100_000_000_000 }),
  currency: fc.constantFrom('USD', 'EUR', 'JPY'),
  hours: fc.constant(null),
  words: fc.constant('x'),
});

describe('totals', () => {
  it('are by currency, month and kind', () => {
    const [eur, usd] = totalsOf([
      credit,
      { ...credit, on: '2026-06-30', kind: 'expense', amount: 1 },
      { ...credit, on: '2026-05-31', amount: 2 },
      { ...credit, currency: 'EUR', amount: 3 },
    ]);
    expect([eur?.currency, eur?.all]).toEqual(['EUR', 3]);
    expect(usd?.months.map(({ month, all, byKind }) => [month, all, byKind.credit, byKind.expense])).toEqual([
      ['2026-05', 2, 2, 0],
      ['2026-06', 125_001, 125_000, 1],
    ]);
  });

  it('lose nothing and count nothing twice, to the last unit, and never add one currency to another', () => {
    fc.assert(
      fc.property(fc.array(anyCost), (costs) => {
        const totals = totalsOf(costs);
        for (const { currency, months, byKind, all } of totals) {
          const own = costs.filter((cost) => cost.currency === currency);
          const exact = own.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
          expect(BigInt(all)).toBe(exact);
          expect(months.reduce((sum, month) => sum + month.all, 0)).toBe(all);
          expect(COST_KINDS.reduce((sum, kind) => sum + byKind[kind], 0)).toBe(all);
        }
        expect(totals.map(({ currency }) => currency)).toEqual(
          [...new Set(costs.map(({ currency }) => currency))].sort(),
        );
      }),
    );
  });
});
