import { existsSync } from 'node:fs';
import { createServer, request as send, Agent, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import type { House } from '~/data/house.server';
import { BY_MAIL } from '~/domain/sign-in/means';
import { createApp } from '~/server/express.server';
import { checkout } from '~/server/folders';
import { builtServer } from '~/server/process.server';
import { enter } from '~/session/enter.server';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly bytes: Buffer;
}

export interface Asked {
  readonly method?: string;
  /** The cookie that `signIn` gave; nobody when absent. */
  readonly as?: string | undefined;
  /** Names in lower case; they stand over what a page of ours would send. `undefined` leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Pairs where a name comes more than once. */
  readonly form?: Readonly<Record<string, string>> | readonly (readonly [string, string])[];
  /** Sent as it is, in the place of a form; `headers` say what it is. */
  readonly body?: Buffer;
}

/** The product as it is built, answering on a port of its own, and what a browser would do with it. */
export interface Asking {
  readonly url: string;
  readonly build: ServerBuild;
  /** What went wrong within, as it is logged; nothing is ever expected to. */
  readonly faults: readonly object[];
  /** Everything the process writes of it: a line of the log each. */
  readonly lines: readonly string[];
  ask(path: string, asked?: Asked): Promise<Answer>;
  /** Signs a person in; returns the cookie. */
  signIn(personId: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts the built server, as in production, before a house. Says so when there is no build yet. */
export async function openAsking(house: House, mode: House['settings']['mode'] = 'production'): Promise<Asking> {
  if (!existsSync(join(checkout, 'build/server/index.js'))) throw new Error('There is no build yet: run npm run build');
  // React reads it when it is first loaded, and is many times slower in any other.
  process.env['NODE_ENV'] = 'production';
  const build = await builtServer();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const faults: object[] = [];
  const own: House = { ...house, settings: { ...house.settings, baseUrl: url, mode } };
  const lines: string[] = [];
  const write = (fields: object, message: string): void => void lines.push(JSON.stringify({ ...fields, message }));
  const log = {
    info: write,
    error: (fields: object, message: string) => {
      write(fields, message);
      faults.push({ ...fields, message });
    },
  };
  server.on('request', createApp({ build, house: own, settings: { baseUrl: url, mode }, log }));
  const agent = new Agent({ keepAlive: true, maxSockets: 60 });
  return {
    url,
    build,
    faults,
    lines,
    ask: (path, asked = {}) => askOnce(url, agent, path, asked),
    signIn: async (personId) => (await enter(own, new Request(url), personId, BY_MAIL))!.split(';', 1)[0]!,
    close: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** One request, word for word: redirects are not followed, nothing is decoded. */
export function askOnce(
  url: string,
  agent: Agent,
  path: string,
  { method, as, headers, form, body: given }: Asked,
): Promise<Answer> {
  const body =
    given ??
    (form && new URLSearchParams(isPairs(form) ? form.map(([name, value]) => [name, value]) : { ...form }).toString());
  const posting = method !== undefined && method !== 'GET';
  const sent: Record<string, string | undefined> = {
    accept: 'text/html',
    ...(as && { cookie: as }),
    ...(posting && { origin: url, 'sec-fetch-site': 'same-origin' }),
    ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
    ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
    ...headers,
  };
  const kept = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined));
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const asking = send(
      {
        host: hostname === 'localhost' ? '127.0.0.1' : hostname,
        port,
        path,
        method: method ?? 'GET',
        agent,
        headers: { host: `localhost:${port}`, ...kept } as Record<string, string>,
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(parts).toString('utf8'),
            bytes: Buffer.concat(parts),
          }),
        );
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}

const isPairs = (form: NonNullable<Asked['form']>): form is readonly (readonly [string, string])[] =>
  Array.isArray(form);
