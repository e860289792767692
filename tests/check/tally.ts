import { z } from 'zod';

/** How many tests a run executed. */
export type Tally = { passed: number; failed: number; skipped: number };

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

/** The parts of the runners' own JSON that say how many. A flaky test counts as failed: it did fail. */
const forms = {
  vitest: z
    .object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() })
    .transform((run) => ({ passed: run.numPassedTests, failed: run.numFailedTests, skipped: run.numPendingTests })),
  playwright: z
    .object({
      stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
    })
    .transform(({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    })),
};

/**
 * What a step adds. A step that fell without a failed test (a type error, a crash before the first test) counts as one failure,
 * so that no sum looks clean beside a failed check.
 */
export function tallyOf(form: keyof typeof forms | undefined, json: string | null, fell: boolean): Tally {
  const counted = form && json !== null ? forms[form].parse(JSON.parse(json)) : nothing;
  return fell && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    nothing,
  );
}

/** The line that closes a check: `12 passed, 0 failed`, with what was skipped, since nothing is skipped in silence. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
