import { spawnSync } from 'node:child_process';

/** A program that a drill needs is not there, and cannot be put there from here. */
export class NotThere extends Error {
  override name = 'NotThere';
}

/** Whether a program is there. */
export const has = (program: string): boolean => spawnSync('which', [program]).status === 0;

/** Sees to it that programs are there, each from its package of the system; only root can put them there. */
export function need(programs: Readonly<Record<string, string>>): void {
  const missing = Object.entries(programs).filter(([program]) => !has(program));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map(([, name]) => name))];
  if (process.getuid?.() === 0) {
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', ...packages], { stdio: 'ignore' });
  }
  const still = missing.map(([program]) => program).filter((program) => !has(program));
  if (still.length > 0) throw new NotThere(`${still.join(', ')} is missing: apt-get install ${packages.join(' ')}`);
}

export interface Told {
  readonly status: number | null;
  readonly out: string;
}

/** Runs a program to its end. */
export function told(program: string, ...args: readonly string[]): Told {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 256_000_000 });
  return { status, out: stdout + stderr };
}
