import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { checkout } from '~/server/folders';

/** How a process ended, and all that it wrote. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A word of `npm` as a process of its own. */
export interface NpmProcess {
  readonly ended: Promise<Ended>;
  /** Resolves once it has written this to its standard output; rejects when it ends before. */
  wrote(text: string): Promise<void>;
  /** Sends a signal to npm alone, as a container does, or to all processes under it, as a terminal does. */
  signal(name: NodeJS.Signals, to: 'npm' | 'all'): void;
}

/** Runs `npm …` with these settings and no others. */
export function npm(settings: Readonly<Record<string, string>>, ...words: string[]): NpmProcess {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn('npm', ['--silent', ...words], {
    cwd: checkout,
    env: { PATH, HOME, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that a signal can go to all of it.
    detached: true,
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = once(child, 'close').then(([status, signal]): Ended => ({ status, signal, out, err }));
  return {
    ended,
    wrote: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (out.includes(text)) resolve();
        };
        child.stdout.on('data', look);
        look();
        void ended.then(() => reject(new Error(`it ended: ${err || out}`)));
      }),
    signal: (name, to) => {
      try {
        process.kill(to === 'all' ? -child.pid! : child.pid!, name);
      } catch (error) {
        // Gone already.
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    },
  };
}
