import { statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';

const MEMORY = '/dev/shm';
/** What a whole run takes at most, logs and all: some 1.5 GB; the rest stays the machine's. */
const ENOUGH = 4 * 1024 ** 3;

/**
 * Where the databases of tests belong: in memory, where the machine has it to give, else among the temporary files. Every test database
 * is a thousand small files, and ext4 looks at each that went in the last minutes before it makes a new one: after the first few
 * databases that were dropped, making another takes ten times as long there.
 */
export function memoryFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return Math.min(bavail * bsize, freemem()) >= ENOUGH ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}
