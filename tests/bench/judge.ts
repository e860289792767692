import { judgeCase } from '~/domain/record/answer';
import { faultsOf } from '~/domain/record/check';
import type { RecordCase } from '~/domain/record/facts';
import { largeCase } from '../support/large-case';

/**
 * What judging costs: `npx tsx --expose-gc tests/bench/judge.ts`. Ten times the commitments should take about ten times the time
 * and memory. Prints one row a size: processor milliseconds to check and to judge (best of three, each parsed anew), and MB kept.
 */
const collect = (globalThis as { gc?: () => void }).gc ?? (() => {});
/** Milliseconds of processor time, garbage collection included: other work on the machine does not count. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

for (const size of [1_000, 10_000, 100_000]) {
  const rows: { check: number; judge: number; kept: number }[] = [];
  const text = JSON.stringify(largeCase(size));
  for (let round = 0; round < 3; round += 1) {
    const facts = JSON.parse(text) as RecordCase;
    const before = heap();
    const start = cpu();
    const faults = faultsOf(facts);
    const checked = cpu();
    if (faults.length > 0) throw new Error(JSON.stringify(faults.slice(0, 3)));
    const answer = judgeCase(facts);
    const judged = cpu();
    const kept = heap() - before;
    if (Object.keys(answer.commitments).length !== facts.commitments?.length)
      throw new Error('some commitments are missing');
    rows.push({ check: checked - start, judge: judged - checked, kept });
  }
  const best = (name: 'check' | 'judge' | 'kept'): string => Math.min(...rows.map((row) => row[name])).toFixed(0);
  console.log(`${size} commitments: check ${best('check')} ms, judge ${best('judge')} ms, ${best('kept')} MB kept`);
}
