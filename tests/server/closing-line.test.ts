import { expect, test } from 'vitest';
import { closingLine, sum, tallyOf } from '../check/tally';

const vitest = (passed: number, failed: number) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: 0, success: failed === 0 });
const playwright = (expected: number, unexpected: number, flaky: number, skipped: number) =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped } });

test('the closing line sums the runners', () => {
  const tallies = [tallyOf('vitest', vitest(10, 0), false), tallyOf('playwright', playwright(5, 0, 0, 0), false)];
  expect(closingLine(sum(tallies))).toBe('15 passed, 0 failed');
});

test('a step that fell without a failed test still counts as a failure', () => {
  expect(closingLine(tallyOf(undefined, null, true))).toBe('0 passed, 1 failed');
  expect(closingLine(tallyOf('vitest', null, true))).toBe('0 passed, 1 failed');
  expect(closingLine(tallyOf('vitest', vitest(7, 0), true))).toBe('7 passed, 1 failed');
});

test('failed tests are counted once', () => {
  expect(closingLine(tallyOf('vitest', vitest(7, 2), true))).toBe('7 passed, 2 failed');
});

test('a test that passed at the second try failed, and a skipped one is told', () => {
  expect(closingLine(tallyOf('playwright', playwright(5, 1, 1, 2), true))).toBe('5 passed, 2 failed, 2 skipped');
});
