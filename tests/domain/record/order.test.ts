import { describe, expect, it } from 'vitest';
import { judge } from '~/domain/record/judge';
import { circlesOf, waitsFirst } from '~/domain/record/order';
import { faultsOf } from '~/domain/record/check';
import type { RecordCase } from '~/domain/record/facts';

const things = (waits: Record<string, string[]>) => Object.entries(waits).map(([id, waitsOn]) => ({ id, waitsOn }));

describe('the order of judging', () => {
  it('puts everything after what it waits on', () => {
    const list = things({ a: ['c', 'b'], b: ['c'], c: [], d: ['a', 'gone'] });
    expect(Array.from(waitsFirst(list).places, (place) => list[place]!.id)).toEqual(['c', 'b', 'a', 'd']);
  });

  it('names each circle once, and nothing beside it', () => {
    expect(circlesOf(things({ a: ['b'], b: ['c'], c: ['b'], d: ['a', 'd'], e: [] }))).toEqual([
      ['b', 'c', 'b'],
      ['d', 'd'],
    ]);
    expect(circlesOf(things({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
  });

  it('cuts a long circle short when naming it', () => {
    const ring = Array.from({ length: 50_000 }, (_, n) => ({ id: `${n}`, waitsOn: [`${(n + 1) % 50_000}`] }));
    const [circle] = circlesOf(ring);
    expect(circle!.length).toBeLessThan(12);
    expect(circle!.at(-1)).toBe('0');
  });

  it('follows a chain of waits of any length', () => {
    const length = 50_000;
    const facts: RecordCase = {
      calendar: { timeZone: 'UTC', workweek: [1, 2, 3, 4, 5] },
      asOf: '2026-05-08',
      commitments: Array.from({ length }, (_, n) => ({
        id: `${n}`,
        side: n === length - 1 ? ('customer' as const) : ('vendor' as const),
        weight: 1,
        agreedOn: '2026-05-01',
        due: '2026-05-04',
        waitsOn: n === length - 1 ? [] : [`${n + 1}`],
      })),
    };
    expect(faultsOf(facts)).toEqual([]);
    const { commitments } = judge(facts);
    expect(commitments[0]!.late).toMatchObject({ customer: 4, vendor: 0 });
    expect(commitments.every(({ late }) => late.customer === 4)).toBe(true);
  });

  it('refuses to judge a circle', () => {
    const one = { side: 'vendor' as const, weight: 1, agreedOn: '2026-05-01', due: '2026-05-04' };
    const facts: RecordCase = {
      calendar: { timeZone: 'UTC', workweek: [1] },
      asOf: '2026-05-08',
      commitments: [
        { id: 'a', waitsOn: ['b'], ...one },
        { id: 'b', waitsOn: ['a'], ...one },
      ],
    };
    expect(() => judge(facts)).toThrow(RangeError);
  });
});
