import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceOf, intervalOf, sideEvidence } from '~/domain/record/evidence';
import { DEFAULT_SETTINGS } from '~/domain/record/facts';
import { runs } from '../../support/runs';

const results = (kept: number, missed: number) => ({ kept, missed });

describe('the interval', () => {
  it('is that of Jeffreys, and null without results', () => {
    expect(intervalOf(results(0, 0))).toBeNull();
    // Beta(1/2, 1/2 + 1) and its mirror image; the arcsine law gives Beta(1/2, 1/2) in closed form.
    const [low, high] = intervalOf(results(1, 0))!;
    const [mirrorLow, mirrorHigh] = intervalOf(results(0, 1))!;
    expect(low + mirrorHigh).toBeCloseTo(1, 9);
    expect(high + mirrorLow).toBeCloseTo(1, 9);
    expect([low, high]).toEqual([expect.closeTo(0.22852, 5), expect.closeTo(0.99846, 5)]);
  });

  it('narrows with more results and holds the rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (kept, missed) => {
        const [low, high] = intervalOf(results(kept, missed))!;
        const [lower, higher] = intervalOf(results(kept * 3, missed * 3))!;
        const rate = kept / (kept + missed);
        expect(low < rate && rate < high && higher - lower < high - low).toBe(true);
      }),
      { numRuns: runs(50) },
    );
  });
});

describe('what a side’s results support', () => {
  it('is unclear with too few results, however good or bad they are', () => {
    expect(sideEvidence(results(7, 0), DEFAULT_SETTINGS)).toEqual({ state: 'unclear', toKeeping: 1, toFailing: 8 });
    expect(sideEvidence(results(0, 7), DEFAULT_SETTINGS).state).toBe('unclear');
    expect(sideEvidence(results(8, 0), DEFAULT_SETTINGS)).toEqual({
      state: 'keeping',
      toKeeping: null,
      toFailing: null,
    });
    expect(sideEvidence(results(0, 8), DEFAULT_SETTINGS)).toEqual({
      state: 'failing',
      toKeeping: null,
      toFailing: null,
    });
  });

  it('names the fewest further results that settle it, found one by one as well', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), fc.constantFrom(0.4, 0.7, 0.9), (kept, missed, floor) => {
        const settings = { ...DEFAULT_SETTINGS, floor };
        const { state, toKeeping, toFailing } = sideEvidence(results(kept, missed), settings);
        if (state !== 'unclear') return;
        const first = (wanted: string, after: (n: number) => { kept: number; missed: number }): number => {
          let n = 1;
          while (sideEvidence(after(n), settings).state !== wanted) n += 1;
          return n;
        };
        expect(toFailing).toBe(first('failing', (n) => results(kept, missed + n)));
        if (floor < 0.9) expect(toKeeping).toBe(first('keeping', (n) => results(kept + n, missed)));
      }),
      { numRuns: runs(15) },
    );
  }, 60_000);

  it('never settles where no number of results could: a floor of 0 is never missed, one of 1 never kept', () => {
    expect(sideEvidence(results(1, 1), { ...DEFAULT_SETTINGS, floor: 0 })).toMatchObject({
      toKeeping: 6,
      toFailing: null,
    });
    expect(sideEvidence(results(1, 1), { ...DEFAULT_SETTINGS, floor: 1 })).toMatchObject({
      toKeeping: null,
      toFailing: 6,
    });
  });
});

describe('the reading', () => {
  const [good, bad, unclear] = [results(20, 0), results(0, 20), results(1, 1)];

  it.each([
    [good, good, 'continue'],
    [bad, bad, 'reset-or-part'],
    [bad, good, 'vendor-must-fix'],
    [bad, unclear, 'vendor-must-fix'],
    [good, bad, 'customer-must-fix'],
    [unclear, bad, 'customer-must-fix'],
    [good, unclear, 'keep-going'],
    [unclear, unclear, 'keep-going'],
  ])('of vendor %o and customer %o is %s', (vendor, customer, reading) => {
    expect(evidenceOf({ vendor, customer }, DEFAULT_SETTINGS).reading).toBe(reading);
  });
});
