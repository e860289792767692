import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { checkout } from '~/server/folders';
import type { Answer, Ask } from './serve';

/** The server process of a worker, which serves one database after the other. */
export class Server {
  private constructor(
    private readonly child: ChildProcess,
    private readonly words: string[],
  ) {}

  static start(): Server {
    const words: string[] = [];
    const child = fork(join(checkout, 'tests/e2e/support/serve.ts'), {
      cwd: checkout,
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.stdout?.on('data', (chunk: Buffer) => words.push(String(chunk)));
    child.stderr?.on('data', (chunk: Buffer) => words.push(String(chunk)));
    return new Server(child, words);
  }

  /** Serves a database; returns the address. */
  async serve(ask: Ask): Promise<string> {
    return this.tell(ask);
  }

  /** Ends serving: the database can be dropped. */
  async rest(): Promise<void> {
    await this.tell('stop');
  }

  /** What it wrote since the last time it was asked. */
  written(): string {
    return this.words.splice(0).join('');
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.disconnect();
    await gone;
  }

  private async tell(ask: Ask | 'stop'): Promise<string> {
    const answer = await new Promise<Answer>((resolve) => {
      const died = (): void => resolve({ error: `it ended: ${this.written()}` });
      this.child.once('exit', died);
      this.child.once('message', (told) => {
        this.child.off('exit', died);
        resolve(told as Answer);
      });
      if (this.child.connected) this.child.send(ask);
      else died();
    });
    if ('error' in answer) throw new Error(`The server does not serve: ${answer.error}`);
    return answer.url;
  }
}
