import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, processesIn, signal, stampOf, until } from './processes';

/** The id in the first line of `postmaster.pid`, 0 when there is none. */
function serverIn(data: string): number {
  try {
    return Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10) || 0;
  } catch {
    return 0;
  }
}

/** Ends a server: first politely (sessions are cut, data written), after 15 seconds at once, after 5 more by force. */
export async function endServer(pid: number): Promise<void> {
  for (const [name, ms] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    signal(pid, name);
    if (await until(() => stampOf(pid) === null, ms)) return;
  }
  throw new Error(`The old Postgres (process ${pid}) cannot be stopped.`);
}

/**
 * Clears what a killed app or a killed server left behind. A server of ours that still runs is stopped. Where the server died
 * alone, its children get a moment to notice, since two sets of them on the same data would ruin it. Only then may the lock
 * file go: a zombie, or a stranger who got the same process id, would make Postgres believe that it still runs.
 */
export async function clearLeftover(data: string): Promise<void> {
  const folder = realpathSync(data);
  const pid = serverIn(data);
  if (pid > 0 && stampOf(pid) !== null && commandOf(pid).includes(folder)) await endServer(pid);
  if (!(await until(() => processesIn(folder).length === 0, 5_000))) {
    for (const child of processesIn(folder)) await endServer(child);
  }
  rmSync(join(data, 'postmaster.pid'), { force: true });
}
