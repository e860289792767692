import { request } from 'node:http';

/** A stream of events as a browser has it open. */
export interface Stream {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  /** What came so far, comments left out: `kind data`. */
  readonly events: readonly string[];
  /** Every byte of it so far. */
  readonly said: () => string;
  /** Waits until an event is there, as it was said or as a test of it. */
  has(event: string | RegExp): Promise<void>;
  /** It ended, and not by us. */
  readonly over: Promise<void>;
  close(): void;
}

/** How long an event is waited for: milliseconds. */
const PATIENCE = 10_000;

/** Opens one; resolves with the answer's head. */
export function openStream(
  url: string,
  path: string,
  cookie: string | undefined,
  /** Under which it is asked, where that is not the address. */
  name?: string,
): Promise<Stream> {
  const { port, host: own } = new URL(url);
  const host = name ?? own;
  return new Promise((resolve, reject) => {
    const headers = { host, accept: 'text/event-stream', 'accept-encoding': 'gzip, br', ...(cookie && { cookie }) };
    const asking = request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const events: string[] = [];
      const waiting = new Set<() => void>();
      let rest = '';
      let said = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        said += part;
        const blocks = (rest + part).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          const [, kind, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
          if (kind) events.push(`${kind} ${data}`);
        }
        for (const look of [...waiting]) look();
      });
      const over = new Promise<void>((ended) => response.on('close', ended));
      response.on('error', () => {});
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        events,
        said: () => said,
        over,
        has: (event) => {
          const is = (one: string): boolean => (typeof event === 'string' ? one === event : event.test(one));
          return new Promise((there, missing) => {
            const tooLate = setTimeout(() => {
              waiting.delete(look);
              missing(new Error(`${String(event)} did not come, but ${JSON.stringify(events)}`));
            }, PATIENCE);
            const look = (): void => {
              if (!events.some(is)) return;
              clearTimeout(tooLate);
              waiting.delete(look);
              there();
            };
            waiting.add(look);
            look();
          });
        },
        close: () => asking.destroy(),
      });
    });
    asking.on('error', reject);
    asking.end();
  });
}
