import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from '~/server/folders';
import { verifyCommand } from '~/server/verify-command';

/** What a verifier said of a bundle: its exit status and its lines. */
export interface Said {
  readonly code: number;
  readonly out: string;
}

/** Whether this machine has what the second implementation needs; tests without it are skipped, and say so. */
export const hasPython = spawnSync('python3', ['--version']).status === 0;

const VERIFIERS = {
  node: ['node', '--import', 'tsx', 'app/server/verify.ts'],
  python: ['python3', '-B', 'tests/verify/verify_bundle.py'],
} as const;

/** Runs a verifier as people do, from a shell. */
export function askVerifier(verifier: keyof typeof VERIFIERS, args: readonly string[]): Promise<Said> {
  const [command, ...before] = VERIFIERS[verifier];
  return new Promise((resolve) =>
    execFile(command, [...before, ...args], { cwd: checkout }, (error, out) =>
      resolve({ code: error ? Number(error.code) : 0, out }),
    ),
  );
}

/** What the one in Node says, without a process of its own. */
export function askHere(args: readonly string[]): Said {
  const { code, out } = verifyCommand(args);
  return { code, out };
}

/** A folder of its own for the files of a test. */
export class Files {
  private readonly folder = mkdtempSync(join(tmpdir(), 'evenhand-verify-'));
  private count = 0;

  put(content: string | Uint8Array): string {
    const file = join(this.folder, `${++this.count}`);
    writeFileSync(file, content);
    return file;
  }
}
