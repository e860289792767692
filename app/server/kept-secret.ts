import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const newSecret = (): string => randomBytes(32).toString('base64url');

/** The secret in a file that only its owner may read, made at the first call; two first calls at once agree on one. */
export function keptSecret(path: string, make: () => string = newSecret): string {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, `${make()}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8').trim();
}
