import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkout } from '~/server/folders';
import { freePort } from '~/server/free-port';
import { bundleOf } from './bundle';
import type { Result } from './table';

const run = promisify(execFile);

interface Alone {
  readonly name: string;
  readonly what: string;
  readonly below: number;
  readonly unit: string;
  readonly take: () => Promise<number>;
}

/** The judge's own bench prints a line a size. */
async function judged(): Promise<Readonly<Record<number, { readonly ms: number; readonly megabytes: number }>>> {
  const words = ['--expose-gc', '--max-semi-space-size=64', '--import', 'tsx', 'tests/bench/judge.ts'];
  const { stdout } = await run(process.execPath, words, { cwd: checkout });
  const lines = stdout.matchAll(/^(\d+) commitments: check (\d+) ms, judge (\d+) ms, (\d+) MB/gm);
  return Object.fromEntries(
    [...lines].map(([, size, , ms, megabytes]) => [Number(size), { ms: Number(ms), megabytes: Number(megabytes) }]),
  );
}

/** Milliseconds in which a bundle of so many entries is verified by a process of its own, its start included. */
async function verified(entries: number): Promise<number> {
  const program = 'app/server/verify.ts';
  if (!existsSync(join(checkout, program))) throw new Error('there is no verifier yet');
  const folder = join(checkout, '.cache/bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'bundle.json');
  writeFileSync(file, bundleOf(randomUUID(), entries));
  const start = performance.now();
  await run(process.execPath, ['--import', 'tsx', program, file], { cwd: checkout });
  return performance.now() - start;
}

/** Milliseconds from the start of the demo, with nothing there yet, to its first page. */
async function demoStarts(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-bench-'));
  const port = await freePort();
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/server/demo.ts'], {
    cwd: checkout,
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: folder, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  try {
    await Promise.race([once(child.stdout, 'data'), gone.then(() => Promise.reject(new Error('the demo ended')))]);
    const { ok } = await fetch(`http://localhost:${port}/sign-in`);
    if (!ok) throw new Error('the demo has no first page');
    return performance.now() - start;
  } finally {
    child.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rows that need no server beside them: measured in absolute time, one after the other. */
export async function alone(wanted: (row: { readonly name: string }) => boolean): Promise<Result[]> {
  const judging = wanted({ name: 'judge' }) ? judged() : Promise.resolve({} as Awaited<ReturnType<typeof judged>>);
  const rows: readonly Alone[] = [
    {
      name: 'judge',
      what: 'judge 100,000 commitments',
      below: 1000,
      unit: 'ms',
      take: async () => (await judging)[100_000]!.ms,
    },
    {
      name: 'judge',
      what: 'judge: memory of ten times the commitments, times',
      below: 12,
      unit: '×',
      take: async () => (await judging)[100_000]!.megabytes / (await judging)[10_000]!.megabytes,
    },
    {
      name: 'verify',
      what: 'verify a bundle of 100,000 entries',
      below: 2000,
      unit: 'ms',
      take: () => verified(100_000),
    },
    { name: 'demo', what: 'start of the demo to its first page', below: 8000, unit: 'ms', take: demoStarts },
  ];
  const results: Result[] = [];
  for (const { what, below, unit, take } of rows.filter(wanted)) {
    try {
      const figure = await take();
      const none = { rate: null, p50: null, beside: null, bytes: null };
      results.push({ what, figure, ...none, reach: { below, unit }, reached: figure < below });
    } catch (error) {
      results.push({ what, failed: (error as Error).message });
    }
  }
  return results;
}
