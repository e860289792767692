import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { checkout } from '~/server/folders';
import type { Answer, Ask } from './serve';

/** Whether processes can be held to a core: on Linux with two or more. */
export const pinned: boolean = (() => {
  try {
    execFileSync('taskset', ['--version'], { stdio: 'ignore' });
    return availableParallelism() > 1;
  } catch {
    return false;
  }
})();

/** Servers have this core to themselves; the load and Postgres share the other. */
const SERVERS_ON = 0;
const REST_ON = 1;

const hold = (pid: number, cores: number | string): void => {
  if (pinned) execFileSync('taskset', ['-a', '-p', '-c', String(cores), String(pid)], { stdio: 'ignore' });
};

/** Holds this process and Postgres, with all it will start, to the second core. */
export async function holdTheRest(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query<{ pid: string }>(
    "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid",
  );
  await client.end();
  hold(process.pid, REST_ON);
  hold(Number(rows[0]!.pid), REST_ON);
}

/** Lets what is started meanwhile use both cores, as a phone's browser uses all of its own. */
export async function onBothCores<T>(run: () => Promise<T>): Promise<T> {
  hold(process.pid, `${SERVERS_ON},${REST_ON}`);
  try {
    return await run();
  } finally {
    hold(process.pid, REST_ON);
  }
}

/** A server of the bench: a process of its own. */
export interface Serving {
  readonly url: string;
  /** What it holds in memory: bytes. To the point only where it was started with `--expose-gc`. */
  resident(): Promise<number>;
  end(): Promise<void>;
}

export async function serving(ask: Ask, execArgv: readonly string[] = []): Promise<Serving> {
  const child: ChildProcess = fork(join(checkout, 'tests/bench/serve.ts'), {
    cwd: checkout,
    execArgv: ['--import', 'tsx', ...execArgv],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  hold(child.pid!, SERVERS_ON);
  const gone = once(child, 'exit');
  const answer = await Promise.race([
    once(child, 'message').then(([told]) => told as Answer),
    gone.then((): Answer => ({ error: 'it ended' })),
    (child.send(ask), new Promise<never>(() => {})),
  ]);
  if ('error' in answer) throw new Error(`${ask.what} does not serve: ${answer.error}`);
  return {
    url: answer.url,
    resident: async () => {
      child.send('resident');
      const [told] = (await once(child, 'message')) as [{ readonly resident: number }];
      return told.resident;
    },
    end: async () => {
      child.disconnect();
      await gone;
    },
  };
}
