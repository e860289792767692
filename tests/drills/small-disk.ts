import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotThere } from './tools';

/** A disk of a few megabytes, in memory: only root can have one. */
export function smallDisk(folder: string, megabytes: number): { remove(): void } {
  if (process.getuid?.() !== 0) throw new NotThere('a small disk is missing: run it as root, who may mount one');
  mkdirSync(folder, { recursive: true });
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'drill', folder]);
  if (status !== 0) throw new NotThere(`a small disk is missing: ${String(stderr).trim()}`);
  return { remove: () => void spawnSync('umount', ['-l', folder]) };
}

/** All that is left of a disk, taken; returns what gives it back. */
export function fill(folder: string): () => void {
  const ballast = join(folder, 'ballast');
  for (const size of [1_000_000, 10_000, 1_000])
    for (;;)
      try {
        writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' });
      } catch {
        break;
      }
  return () => rmSync(ballast, { force: true });
}
