import type { WholePlan } from '~/domain/plan/entries';
import { commitment, WHOLE, type Who } from './world';

/** Who owes how many in a plan with more than fits on its first page. */
export const OWED = { marcus: 40, dana: 15, wen: 7, priya: 2 } as const satisfies Partial<Record<Who, number>>;

/** The plan of the tests with other commitments: 55 of the customer's, 11 of the vendor's, due one a day in turn from 3 June 2026. */
export const BUSY: WholePlan = {
  ...WHOLE,
  expectations: [],
  commitments: Object.entries(OWED)
    .flatMap(([who, count]) => Array.from({ length: count }, (_, n) => ({ who: who as Who, n })))
    .map(({ who, n }, at) => ({
      id: `${who}-${n}`,
      number: `${at + 1}`,
      ...commitment(who, `Thing ${n + 1} of ${who}`, `2026-06-${String(3 + (n % 20)).padStart(2, '0')}`),
    })),
};
