import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { stampOf } from './processes';

/** Thrown when another living process holds the data; its message is a sentence for the person who started the second. */
export class AlreadyRunning extends Error {}

/**
 * Takes the lock file for this process, and returns what gives it back. A lock whose process is gone is taken over.
 * @throws AlreadyRunning when the process named in it lives
 */
export function takeLock(path: string): () => void {
  const mine = stampOf(process.pid) ?? String(process.pid);
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    for (;;) {
      if (linked(draft, path)) break;
      const holder = read(path);
      if (holder === null) continue;
      const pid = Number.parseInt(holder, 10);
      if (holder === mine || stampOf(pid) === holder) throw held(path, pid);
      // Two may find the same dead lock: whoever moves away something else than what was read puts it back and loses.
      const aside = `${draft}.old`;
      if (!renamed(path, aside)) continue;
      const moved = read(aside);
      if (moved !== holder) {
        linked(aside, path);
        rmSync(aside, { force: true });
        throw held(path, Number.parseInt(moved ?? '0', 10));
      }
      rmSync(aside, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (read(path) === mine) rmSync(path, { force: true });
  };
}

const held = (path: string, pid: number) =>
  new AlreadyRunning(
    `Evenhand is already running on this data (process ${pid}, by ${path}). Stop it first, or use the one that runs.`,
  );

function linked(from: string, to: string): boolean {
  return tried(() => linkSync(from, to), 'EEXIST');
}

function renamed(from: string, to: string): boolean {
  return tried(() => renameSync(from, to), 'ENOENT');
}

function tried(act: () => void, expected: string): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === expected) return false;
    throw error;
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
