import { judgeCase } from '~/domain/record/answer';
import { faultsOf } from '~/domain/record/check';
import type { RecordCase } from '~/domain/record/facts';
import { largeCase } from '../support/large-case';

/**
 * What judging costs: `node --expose-gc --max-semi-space-size=64 --import tsx tests/bench/judge.ts`. Ten times the commitments
 * should take about ten times the time and memory. Prints one row a size: processor milliseconds to check and to judge (best of
 * three, each parsed anew), and the megabytes that case and answer hold together.
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

const round = (text: string): { check: number; judge: number; held: number } => {
  const before = heap();
  const facts = JSON.parse(text) as RecordCase;
  const start = cpu();
  const faults = faultsOf(facts);
  const checked = cpu();
  if (faults.length > 0) throw new Error(JSON.stringify(faults.slice(0, 3)));
  const answer = judgeCase(facts);
  const judged = cpu();
  const held = heap() - before;
  if (Object.keys(answer.commitments).length !== facts.commitments?.length) throw new Error('some are missing');
  return { check: checked - start, judge: judged - checked, held };
};

for (const size of [1_000, 10_000, 100_000]) {
  const text = JSON.stringify(largeCase(size));
  const rounds = [round(text), round(text), round(text)];
  const least = (name: 'check' | 'judge' | 'held'): string => Math.min(...rounds.map((one) => one[name])).toFixed(0);
  console.log(`${size} commitments: check ${least('check')} ms, judge ${least('judge')} ms, ${least('held')} MB held`);
}
