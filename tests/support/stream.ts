import { request } from 'node:http';
import { vi, expect } from 'vitest';

/** A stream of events as a browser has it open. */
export interface Stream {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  /** What came so far, comments left out: `kind data`. */
  readonly events: readonly string[];
  /** Waits until an event is there, as it was said or as a test of it. */
  has(event: string | RegExp): Promise<void>;
  /** It ended, and not by us. */
  readonly over: Promise<void>;
  close(): void;
}

/** Opens one; resolves with the answer's head. */
export function openStream(url: string, path: string, cookie: string | undefined): Promise<Stream> {
  const { port, host } = new URL(url);
  return new Promise((resolve, reject) => {
    const headers = { host, accept: 'text/event-stream', 'accept-encoding': 'gzip, br', ...(cookie && { cookie }) };
    const asking = request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const events: string[] = [];
      let rest = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        const blocks = (rest + part).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          const [, kind, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
          if (kind) events.push(`${kind} ${data}`);
        }
      });
      const over = new Promise<void>((ended) => response.on('close', ended));
      response.on('error', () => {});
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        events,
        over,
        has: (event) =>
          vi.waitFor(
            () => expect(events).toContainEqual(typeof event === 'string' ? event : expect.stringMatching(event)),
            { timeout: 5_000, interval: 10 },
          ),
        close: () => asking.destroy(),
      });
    });
    asking.on('error', reject);
    asking.end();
  });
}
