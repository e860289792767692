import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeCase, type Answer } from '~/domain/record/answer';
import { faultsOf } from '~/domain/record/check';
import type { RecordCase } from '~/domain/record/facts';

type GivenCase = RecordCase & { readonly name: string; readonly expect: Answer };

const casesIn = (file: string): GivenCase[] =>
  JSON.parse(readFileSync(new URL(`./cases/${file}`, import.meta.url), 'utf8')) as GivenCase[];

/** Numbers within 0.0001 are the same; all else must be equal. */
const near = (value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value)
    ? (expect.closeTo(value, 4) as unknown)
    : Array.isArray(value)
      ? value.map(near)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, near(inner)]))
        : value;

describe.each(['record-worked.json', 'record-random.json'])('the cases of %s', (file) => {
  it.each(casesIn(file).map((one) => [one.name, one] as const))('%s', (_name, { expect: wanted, ...facts }) => {
    expect(faultsOf({ ...facts, expect: wanted })).toEqual([]);
    expect(judgeCase(facts)).toEqual(near(wanted));
  });
});

describe('a case', () => {
  const [first] = casesIn('record-worked.json');

  it('may leave out empty lists and default settings, and null is the same as absent', () => {
    const { calendar, asOf, commitments } = first!;
    const { id, side, weight, agreedOn, due, deliveries } = commitments![0]!;
    const bare = { calendar, asOf, commitments: [{ id, side, weight, agreedOn, due, deliveries }] };
    const nulls = {
      ...{ name: null, reviewDays: null, noticeDays: null, policy: { floor: null, minResults: null }, calendar, asOf },
      commitments: [
        {
          id,
          side,
          weight,
          agreedOn,
          due,
          deliveries,
          waitsOn: null,
          dueChanges: null,
          holds: null,
          waivedOn: null,
          contests: null,
        },
      ],
    };
    expect([...faultsOf(bare), ...faultsOf(nulls)]).toEqual([]);
    expect(judgeCase(bare as RecordCase)).toEqual(judgeCase(first!));
    expect(judgeCase(nulls as RecordCase)).toEqual(judgeCase(first!));
  });

  it('without commitments has empty scorecards', () => {
    const { sides, evidence, commitments } = judgeCase({ calendar: first!.calendar, asOf: '2026-05-08' });
    expect(commitments).toEqual({});
    expect(sides.vendor).toMatchObject({ kept: 0, keepRate: null, weightedKeepRate: null, interval: null });
    expect(evidence.reading).toBe('keep-going');
  });

  it('may call a commitment anything', () => {
    const odd = { ...first!, commitments: [{ ...first!.commitments![0]!, id: '__proto__' }] };
    expect(Object.keys(judgeCase(odd).commitments)).toEqual(['__proto__']);
  });
});
