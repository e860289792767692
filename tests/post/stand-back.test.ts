import { describe, expect, it } from 'vitest';
import { restAfter } from '~/post/stand-back';

const PEOPLE = 10_000;
const LANES = 2;
const FIVE_MINUTES = 300_000;

describe('A digest', () => {
  it('leaves two thirds of the time to others', () => {
    for (const took of [1, 5, 16]) expect(took / (took + restAfter(took))).toBeCloseTo(1 / 3);
  });

  it('leaves no more than lets 10,000 people be told within five minutes, and nothing once it takes too long', () => {
    for (let took = 1; took <= 50; took += 1)
      expect(((took + restAfter(took)) * PEOPLE) / LANES).toBeLessThan(FIVE_MINUTES);
    for (const took of [50, 80, 30_000]) expect(restAfter(took)).toBe(0);
  });
});
