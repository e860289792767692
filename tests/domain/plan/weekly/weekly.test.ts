import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worstFirst, reasonsOf, type Weekly } from '~/domain/plan/weekly/weekly';

const weekly = (more: Partial<Weekly> & { days?: number; lates?: readonly number[] } = {}): Weekly => {
  const { days = 3, lates = [], ...rest } = more;
  return {
    ...{ plan: 'p', title: 't', last: null, given: false, worry: null },
    next: { checkIn: { id: 'ci-1' } as never, days },
    late: lates.map((late) => ({ commitment: { id: 'c' } as never, days: late, on: 'vendor' as const })),
    ...rest,
  };
};

const any = fc
  .tuple(
    fc.uuid(),
    fc.constantFrom('a', 'b'),
    fc.integer({ min: -3, max: 9 }),
    fc.array(fc.nat(9), { maxLength: 3 }),
    fc.boolean(),
  )
  .map(([plan, title, days, lates, given]) => weekly({ plan, title, days, lates: lates.sort((a, b) => b - a), given }));

describe('the order of plans on a Monday', () => {
  it('has first a half that is due, then more late, then longer late, then less sure, then sooner', () => {
    const order = [
      weekly({ plan: 'due', days: 0 }),
      weekly({ plan: 'two late', lates: [1, 1] }),
      weekly({ plan: 'late for long', lates: [6] }),
      weekly({ plan: 'late', lates: [2] }),
      weekly({ plan: 'off track', worry: 'off-track' }),
      weekly({ plan: 'at risk', worry: 'at-risk' }),
      weekly({ plan: 'tomorrow', days: 1 }),
      weekly({ plan: 'later', days: 5 }),
      weekly({ plan: 'given', days: 1, given: true }),
    ];
    expect(
      [...order]
        .reverse()
        .sort(worstFirst)
        .map(({ plan }) => plan),
    ).toEqual(order.map(({ plan }) => plan));
  });

  it('is the same however they come, and no two plans are equal', () => {
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ plan }) => plan, maxLength: 12 }), fc.integer(), (plans, turn) => {
        const at = plans.length === 0 ? 0 : Math.abs(turn) % plans.length;
        const turned = [...plans.slice(at), ...plans.slice(0, at)].reverse();
        expect(turned.sort(worstFirst)).toEqual([...plans].sort(worstFirst));
        for (const a of plans)
          for (const b of plans) expect(Math.sign(worstFirst(a, b)) + Math.sign(worstFirst(b, a))).toBe(0);
      }),
    );
  });

  it('says what it went by, what weighs most first', () => {
    expect(reasonsOf(weekly({ days: 1, lates: [6, 2, 1], worry: 'at-risk' }))).toEqual([
      { why: 'late', count: 3, days: 6 },
      { why: 'worry', confidence: 'at-risk' },
      { why: 'half-missing', days: 1 },
    ]);
    expect(reasonsOf(weekly({ days: 0 }))).toEqual([{ why: 'half-due', days: 0 }]);
  });
});
