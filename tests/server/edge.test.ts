import type { Server } from 'node:http';
import { request as send } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import type { ServerBuild } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '~/server/express.server';
import routes from '~/routes';
import { pathForLog } from '~/server/log-requests';

/** As long as an address says, in milliseconds. */
const after = ({ url }: Request) =>
  new Promise((resolve) => setTimeout(resolve, Number(new URL(url).searchParams.get('after') ?? 0)));

/** A build of one address that says what reached it. */
const build = {
  entry: { module: { default: () => new Response('page'), handleError: () => {} } },
  routes: {
    root: {
      id: 'root',
      path: '',
      module: {
        loader: async ({ request, context }: { request: Request; context: { nonce: string } }) => {
          await after(request);
          return new Response(`<p>${'long '.repeat(500)}</p>${context.nonce}`, {
            headers: { 'content-type': 'text/html' },
          });
        },
        action: async ({ request }: { request: Request }) => {
          await after(request);
          return Response.json({ url: request.url, body: await request.text() });
        },
      },
    },
    files: {
      id: 'files',
      parentId: 'root',
      path: 'plans/:plan/commitments/:commitment/delivery',
      module: {
        default: () => null,
        action: async ({ request, context }: { request: Request; context: { body: AsyncIterable<Buffer> } }) => {
          if (new URL(request.url).searchParams.has('refused')) return Response.json({});
          for await (const part of context.body) expect(part.length).toBeGreaterThan(0);
          return Response.json({});
        },
      },
    },
  },
  assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
  publicPath: '/',
  assetsBuildDirectory: '',
  future: { v3_singleFetch: true },
  isSpaMode: false,
  mode: 'production',
} as unknown as ServerBuild;

const lines: { fields: Record<string, unknown>; message: string }[] = [];
let ready: () => boolean | Promise<boolean> = () => false;
let server: Server;
let port: number;

beforeAll(async () => {
  const log = (fields: object, message: string) => void lines.push({ fields: { ...fields }, message });
  const app = createApp({
    build,
    house: {} as never,
    settings: {
      baseUrl: 'https://plans.example.com',
      mode: 'production',
      maxBody: 1_000,
      patience: { form: 400, silence: 300, rest: 300, answer: 1_500 },
    },
    log: { info: log, error: log },
    ready: () => ready(),
  });
  server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  parts: readonly string[] = [],
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = send(
      { port, host: '127.0.0.1', method, path, headers: { host: 'plans.example.com', ...headers } },
      (res) => {
        const body: Buffer[] = [];
        res.on('data', (part: Buffer) => body.push(part));
        res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(body) }));
      },
    );
    sent.on('error', reject);
    for (const part of parts) sent.write(part);
    sent.end();
  });
}
const OURS = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };

describe('every answer', () => {
  it('says what a page may load, with a nonce of its own, and does not say what it runs on', async () => {
    const [one, two] = await Promise.all([ask('GET', '/'), ask('GET', '/')]);
    const policy = String(one.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toBe(two.headers['content-security-policy']);
    expect(one.body.toString()).toContain(/'nonce-([^']+)'/.exec(policy)?.[1]);
    expect(one.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-cache' });
    expect(one.headers['strict-transport-security']).toContain('max-age');
    expect(one.headers['x-powered-by']).toBeUndefined();
  });

  it('is packed in one piece for whoever can unpack it', async () => {
    const plain = await ask('GET', '/');
    const packed = await ask('GET', '/', { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.body).length).toBe(plain.body.length);
    expect(packed.body.length).toBeLessThan(plain.body.length / 5);
  });
});

/** A form that comes a byte at a time: how many milliseconds it is listened to, `longest` at most. */
function dripped(path: string, type: string, every: number, longest: number, site = 'same-origin'): Promise<number> {
  return new Promise((resolve) => {
    const started = performance.now();
    const headers = { host: 'plans.example.com', 'sec-fetch-site': site, 'content-type': type };
    const sent = send({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path,
      headers: { ...headers, 'content-length': '500' },
    });
    const end = (): void => {
      clearInterval(drip);
      clearTimeout(enough);
      sent.destroy();
      resolve(performance.now() - started);
    };
    const drip = setInterval(() => sent.write('x'), every);
    const enough = setTimeout(end, longest);
    sent.on('error', end);
    sent.on('close', end);
    sent.on('response', (res) => res.resume());
    sent.write('x');
  });
}

describe('a slow sender', () => {
  const DELIVERY = '/plans/00000000-0000-4000-8000-000000000000/commitments/export/delivery';
  const FILES = 'multipart/form-data; boundary=b';

  it('is listened to for as long as something comes, where files are sent', async () => {
    expect(await dripped(DELIVERY, FILES, 50, 2_000)).toBeGreaterThanOrEqual(1_990);
  });

  it('is left when nothing comes any more, and where a form could long have been there', async () => {
    expect(await dripped(DELIVERY, FILES, 60_000, 8_000)).toBeLessThan(5_000);
    expect(await dripped('/', OURS['content-type'], 50, 8_000)).toBeLessThan(5_000);
    expect(lines.filter(({ message }) => message === 'request failed')).toEqual([]);
  });

  it('is left soon where nobody wants what comes: it was answered already, or is none of ours', async () => {
    expect(await dripped(`${DELIVERY}?refused`, FILES, 50, 8_000)).toBeLessThan(5_000);
    for (const [path, type] of [
      ['/', OURS['content-type']],
      [DELIVERY, FILES],
    ] as const)
      expect(await dripped(path, type, 50, 8_000, 'cross-site'), path).toBeLessThan(5_000);
    expect(await dripped('/livez', OURS['content-type'], 50, 8_000)).toBeLessThan(5_000);
  });

  it('who sent all of a form with files that was refused before holds the connection no longer than anybody else', async () => {
    const before = server.keepAliveTimeout;
    server.keepAliveTimeout = 300;
    const socket = connect(port, '127.0.0.1');
    const gone = new Promise((resolve) => socket.once('close', () => resolve('gone')));
    const enough = new Promise((resolve) => setTimeout(() => resolve('held'), 4_000).unref());
    socket.write(
      `POST ${DELIVERY}?refused HTTP/1.1\r\nHost: plans.example.com\r\nSec-Fetch-Site: same-origin\r\nContent-Type: ${FILES}\r\nContent-Length: 9\r\n\r\n`,
    );
    await new Promise((resolve) => socket.once('data', resolve));
    socket.resume().write('the rest.');
    expect(await Promise.race([gone, enough])).toBe('gone');
    socket.destroy();
    server.keepAliveTimeout = before;
  });

  it('of a question alone is answered for as long as that takes', async () => {
    expect((await ask('GET', '/?after=1000')).status).toBe(200);
    expect((await ask('POST', '/?index&after=1000', OURS, ['a=1'])).status).toBe(200);
  });
});

describe('who is let in', () => {
  it.each([
    ['another host', 'GET', { host: 'evil.example' }, 421],
    ['localhost, in production', 'GET', { host: 'localhost' }, 421],
    ['an odd method', 'OPTIONS', {}, 405],
    ['a packed body', 'POST', { ...OURS, 'content-encoding': 'gzip' }, 415],
    ['a post from another site', 'POST', { 'sec-fetch-site': 'cross-site', origin: 'https://plans.example.com' }, 403],
    ['a post from a sister site', 'POST', { 'sec-fetch-site': 'same-site' }, 403],
    ['a post that does not say from where', 'POST', {}, 403],
    ['a post from elsewhere, in an old browser', 'POST', { origin: 'https://evil.example' }, 403],
    ['a post typed into the address bar', 'POST', { 'sec-fetch-site': 'none' }, 403],
    ['our own post', 'POST', OURS, 200],
    ['our own post, in an old browser', 'POST', { origin: 'https://plans.example.com' }, 200],
  ])('%s', async (_who, method, headers, status) => {
    expect((await ask(method, '/', headers)).status).toBe(status);
  });

  it('gives the application its own address, whatever the sender claims', async () => {
    const answer = await ask('POST', '//evil.example/?x=1', { ...OURS, 'x-forwarded-host': 'evil.example' });
    expect(answer.body.toString()).not.toContain('"url":"https://evil');
  });
});

describe('a body', () => {
  it('arrives whole', async () => {
    expect(JSON.parse((await ask('POST', '/', OURS, ['a=1', '&b=2'])).body.toString())).toMatchObject({
      body: 'a=1&b=2',
    });
  });

  it('is refused by what it claims, and by what arrives', async () => {
    expect((await ask('POST', '/', { ...OURS, 'content-length': '1001' }, ['x'.repeat(1001)])).status).toBe(413);
    expect((await ask('POST', '/', OURS, ['x'.repeat(600), 'x'.repeat(600)])).status).toBe(413);
  });
});

describe('watching it', () => {
  it('is alive but not ready when its parts are away', async () => {
    expect((await ask('GET', '/livez', { host: 'probe' })).status).toBe(200);
    expect((await ask('GET', '/readyz', { host: 'probe' })).status).toBe(503);
    ready = () => Promise.reject(new Error('the database is away'));
    expect((await ask('GET', '/readyz', { host: 'probe' })).status).toBe(503);
  });

  it('keeps no secrets: no query, no token, no cookie', async () => {
    lines.length = 0;
    const answer = await ask('GET', '/?token=secret', { cookie: 'evenhand=secret', authorization: 'secret' });
    await ask('GET', '/sign-in/link/secret');
    expect(JSON.stringify(lines)).not.toContain('secret');
    expect(lines[0]?.fields).toMatchObject({ requestId: answer.headers['x-request-id'], path: '/', status: 200 });
    expect(pathForLog('/invitations/secret/accept?x=secret')).toBe('/invitations/…/accept');
  });

  it('keeps no token of any address that has one', () => {
    const withToken = routes.flatMap(({ path = '' }) => (/:(token|file)\b/.test(path) ? [`/${path}`] : []));
    expect(withToken).toHaveLength(4);
    for (const path of withToken) expect(pathForLog(path.replace(/:\w+/, 'secret')), path).not.toContain('secret');
  });
});

describe('whoever waits for an answer', () => {
  it('hears that we are not available when there is none in time, on a page and with a word of when to come again', async () => {
    const began = performance.now();
    const { status, headers, body } = await ask('GET', '/?after=30000');
    expect([status, headers['retry-after'], performance.now() - began < 3_000]).toEqual([503, '30', true]);
    expect(body.toString()).toContain('Nothing was half saved');
  });
});
