import { createServer, type Server, type ServerOptions } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import * as z from 'zod/v4/core';
import { object, optional, string } from 'zod/mini';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { check, type FormSchema } from '~/forms/check';
import { email } from '~/forms/fields';
import { csvFile } from '~/http/csv.server';
import { readForm } from '~/http/forms';
import { markdownRows } from '~/domain/plan/spreadsheet/markdown';
import { createApp } from '~/server/express.server';
import { LISTENING } from '~/server/limits';
import { pathForLog } from '~/server/log-requests';
import { ownPath } from '~/session/own-path';
import { ROUTE_TABLE } from '../support/route-table';

/** What came through to a page: an attack that is stopped leaves nothing here. */
const reached: string[] = [];
const lines: string[] = [];
const page = async ({ request }: { request: Request }): Promise<Response> => {
  reached.push(`${request.method} ${new URL(request.url).pathname} ${await request.text()}`);
  if (request.url.includes('falls')) throw new Error('within');
  return new Response('<p>a page</p>', { headers: { 'content-type': 'text/html' } });
};
const build = {
  entry: {
    module: {
      default: () => new Response('page'),
      handleError: () => {},
      knownPage: async (request: Request) => {
        if (request.url.includes('edge-falls')) throw new Error('within the edge');
        return null;
      },
    },
  },
  routes: { root: { id: 'root', path: '*', module: { loader: page, action: page } } },
  assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
  publicPath: '/',
  assetsBuildDirectory: '',
  future: { v3_singleFetch: true },
  isSpaMode: false,
  mode: 'production',
} as unknown as ServerBuild;

/** The same with all routes of the product, each of which answers with a page. */
const wholeBuild = {
  ...build,
  routes: Object.fromEntries(
    Object.entries(ROUTE_TABLE).map(([id, route]) => [id, { ...route, module: { loader: page, action: page } }]),
  ),
  assets: { entry: { imports: [], module: '' }, routes: ROUTE_TABLE, url: '', version: 'v1' },
  future: { v3_singleFetch: true, v3_lazyRouteDiscovery: true },
} as unknown as ServerBuild;

let folder: string;
let server: Server;
let port: number;
let wholeServer: Server;
const portOf = (one: Server): number => (one.address() as AddressInfo).port;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-edge-'));
  mkdirSync(join(folder, 'client/assets/.hidden'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'the secret');
  for (const name of ['client/assets/a.js', 'client/icon.txt', 'client/.env', 'client/assets/.hidden/x.js'])
    writeFileSync(join(folder, name), name.includes('.env') || name.includes('.hidden') ? 'the secret' : 'ours');
  const write = (fields: object, message: string): void => void lines.push(JSON.stringify({ ...fields, message }));
  const listen = async (routes: ServerBuild, patience: ServerOptions): Promise<Server> => {
    const app = createApp({
      build: routes,
      house: {} as never,
      settings: { baseUrl: 'https://plans.example.com', mode: 'production', clientDir: join(folder, 'client') },
      log: { info: write, error: write },
    });
    const one = createServer({ ...LISTENING, ...patience }, app);
    await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
    return one;
  };
  server = await listen(build, { headersTimeout: 300, connectionsCheckingInterval: 100 });
  port = portOf(server);
  wholeServer = await listen(wholeBuild, {});
});
afterAll(async () => {
  for (const one of [server, wholeServer]) {
    one.closeAllConnections();
    await new Promise((resolve) => one.close(resolve));
  }
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  reached.length = 0;
  lines.length = 0;
});

/** Sends bytes as they are, and gives what came back until the connection was closed, or a while went by. */
function raw(bytes: string, wait = 700, to = port): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(to, '127.0.0.1');
    let back = '';
    const end = (): void => {
      clearTimeout(enough);
      socket.destroy();
      resolve(back);
    };
    const enough = setTimeout(end, wait);
    socket.setEncoding('latin1').on('data', (part: string) => (back += part));
    socket.on('close', end).on('error', end);
    socket.write(bytes, 'latin1');
  });
}

const HOST = 'Host: plans.example.com';
const FORM = 'Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded';
const request = (first: string, headers: readonly string[] = [HOST], body = ''): string =>
  [first, ...headers, 'Connection: close', '', body].join('\r\n');
/** Statuses of the answers on one connection. */
const statuses = (back: string): number[] =>
  [...back.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));

describe('two programs on the way cannot be told two things by one request', () => {
  const SMUGGLED = 'GET /smuggled HTTP/1.1\r\nHost: plans.example.com\r\n\r\n';
  it.each([
    ['a length and chunks', [HOST, FORM, 'Content-Length: 4', 'Transfer-Encoding: chunked'], `0\r\n\r\n${SMUGGLED}`],
    ['two lengths', [HOST, FORM, 'Content-Length: 0', 'Content-Length: 60'], SMUGGLED],
    ['an odd length', [HOST, FORM, 'Content-Length: +4'], `a=1&${SMUGGLED}`],
    ['chunks spelt oddly', [HOST, FORM, 'Transfer-Encoding: xchunked'], `0\r\n\r\n${SMUGGLED}`],
    ['chunks that are packed', [HOST, FORM, 'Transfer-Encoding: gzip, chunked'], `0\r\n\r\n${SMUGGLED}`],
    ['a space before the colon', [HOST, FORM, 'Content-Length : 4'], `a=1&${SMUGGLED}`],
    ['a second host', [HOST, 'Host: evil.example', FORM, 'Content-Length: 0'], ''],
    ['a folded header', [HOST, 'X-Odd: a\r\n b', 'Content-Length: 60\r\n\tx: y', FORM], SMUGGLED],
  ])('%s', async (_what, headers, body) => {
    const back = await raw(request('POST / HTTP/1.1', headers, body));
    expect(statuses(back)).toEqual([400]);
    expect(reached).toEqual([]);
  });

  it('a body where none belongs ends the connection with it', async () => {
    const body = 'GET /smuggled HTTP/1.1\r\nHost: plans.example.com\r\n\r\n';
    const kept = ['GET / HTTP/1.1', HOST, `Content-Length: ${body.length}`, '', body].join('\r\n');
    expect(statuses(await raw(kept))).toEqual([400]);
    expect(reached).toEqual([]);
  });
});

describe('an address or a host that is not ours', () => {
  it.each([
    ['without a host', request('GET / HTTP/1.1', []), 400],
    ['of HTTP/1.0 without a host', request('GET / HTTP/1.0', []), 421],
    ['of another host', request('GET / HTTP/1.1', ['Host: evil.example']), 421],
    ['of ours with a port', request('GET / HTTP/1.1', ['Host: plans.example.com:8080']), 421],
    ['of ours with a name before it', request('GET / HTTP/1.1', ['Host: evil@plans.example.com']), 421],
    ['whole, as proxies send it', request('GET http://evil.example/ HTTP/1.1'), 400],
    ['whole, of ours', request('GET https://plans.example.com/ HTTP/1.1'), 400],
    ['a star', request('OPTIONS * HTTP/1.1'), 400],
    ['with a way back', request('GET /a/../b HTTP/1.1'), 400],
    ['with a hidden way back', request('GET /a/%2e%2e/b HTTP/1.1'), 400],
    ['with a stroke of Windows', request('GET /a\\b HTTP/1.1'), 400],
    ['with a zero byte', request('GET /a%00 HTTP/1.1'), 400],
    ['with a line of its own', request('GET /a%0d%0aSet-Cookie:x=1 HTTP/1.1'), 400],
    ['in bytes that are no letters', request('GET /%E0%A4%A HTTP/1.1'), 400],
    ['with a part that is never sent', request('GET /a#b HTTP/1.1'), 400],
  ])('%s: %#', async (_what, bytes, status) => {
    expect(statuses(await raw(bytes))).toEqual([status]);
    expect(reached).toEqual([]);
  });

  it('a name that the sender gives our host leads nowhere', async () => {
    const back = await raw(
      request('GET / HTTP/1.1', [
        HOST,
        'X-Forwarded-Host: evil.example',
        'X-Original-URL: /admin',
        'X-Rewrite-URL: /admin',
      ]),
    );
    expect([statuses(back), reached]).toEqual([[200], ['GET / ']]);
    expect(back).not.toContain('evil.example');
  });
});

describe('an address of very many parts', () => {
  /** Milliseconds of work of this process, in which the server runs: what others do on this machine is not counted. */
  async function workOf(path: string): Promise<{ status: number[]; work: number }> {
    const before = process.cpuUsage();
    const back = await raw(request(`GET ${path} HTTP/1.1`), 60_000, portOf(wholeServer));
    const { user, system } = process.cpuUsage(before);
    return { status: statuses(back), work: (user + system) / 1_000 };
  }
  const two = (at: number): string => `${(at % 36).toString(36)}${Math.floor(at / 36).toString(36)}`;
  const links = (many: number, link: (at: number) => string): string =>
    `/__manifest?version=v1&${Array.from({ length: many }, (_, at) => `p=${link(at)}`).join('&')}`;
  const loaded = (many: number): string =>
    `/weekly.data?_routes=${Array.from({ length: many }, (_, at) => `r${at}`).join()}`;
  /** As many bytes of each as fit into a head. */
  const HOSTILE: readonly (readonly [string, string, number])[] = [
    ['of one letter each', '/a'.repeat(7_500), 404],
    ['of none', `/${'/'.repeat(7_000)}a`, 404],
    ['within a plan', `/plans${'/a'.repeat(7_400)}`, 404],
    ['asked for its data', `${'/a'.repeat(7_400)}.data`, 404],
    ['just too many', '/a'.repeat(17), 404],
    ['with one part too long', `/plans/${'a'.repeat(1_000)}`, 404],
    ['in a link', links(1, () => '/a'.repeat(3_700)), 400],
    ['in the last of some links', `${links(3, () => '/weekly')}&p=${'/a'.repeat(3_000)}`, 400],
    ['in as many links as fit', links(1_250, (at) => `/${two(at)}`), 400],
    ['in one link too many', links(201, (at) => `/${two(at)}`), 400],
    ['and data of very many routes', loaded(2_000), 400],
  ];
  const MOST: readonly (readonly [string, string, number])[] = [
    ['as many parts as are taken', '/a'.repeat(16), 200],
    ['as many within a plan', `/plans/x/commitments${'/a'.repeat(13)}`, 200],
    ['as many links', links(200, (at) => `/plans/${two(at)}/commitments/${two(at)}/a/a`), 200],
    ['as many links of as many parts', links(200, (at) => `/${two(at)}${'/a'.repeat(15)}`), 200],
    ['as many routes', loaded(16), 200],
  ];

  it('is refused at the gate, for no more work than a page takes that is there', async () => {
    for (let warm = 0; warm < 5; warm += 1) await workOf('/plans/x/commitments/y');
    const ordinary = await workOf('/plans/x/commitments/y');
    expect(ordinary.status).toEqual([200]);
    for (const [what, path, status] of HOSTILE) {
      reached.length = 0;
      const asked = await workOf(path);
      expect([what, asked.status, reached]).toEqual([what, [status], []]);
      expect([what, asked.work < 5 * ordinary.work + 100]).toEqual([what, true]);
    }
  });

  it('costs little where it is let in, and the other answers wait for nothing', async () => {
    const ordinary = await workOf('/plans/x/commitments/y');
    for (const [what, path, status] of MOST) {
      const [asked, alive] = await Promise.all([workOf(path), workOf('/livez')]);
      expect([what, asked.status, alive.status]).toEqual([what, [status], [200]]);
      expect([what, asked.work < 10 * ordinary.work + 200]).toEqual([what, true]);
    }
  });

  it('is none of ours: the longest of the product is far shorter', () => {
    const whole = (id: string): string => {
      const { path = '', parentId } = ROUTE_TABLE[id]!;
      return (parentId === undefined ? '' : whole(parentId)) + (path && `/${path}`);
    };
    const all = Object.keys(ROUTE_TABLE).map(whole);
    expect(Math.max(...all.map((path) => path.split('/').length - 1))).toBeLessThanOrEqual(8);
    expect(Math.max(...all.map((path) => path.replaceAll(/:\w+/g, 'x'.repeat(100)).length))).toBeLessThan(500);
  });
});

describe('a method', () => {
  it.each(['TRACE', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])(
    '%s is none of ours, and says nothing back of what was sent',
    async (method) => {
      const back = await raw(request(`${method} / HTTP/1.1`, [HOST, 'X-Told: back', 'Cookie: evenhand=secret']));
      expect([statuses(back), reached]).toEqual([[405], []]);
      expect(back).not.toMatch(/X-Told|secret/i);
    },
  );

  it('is not another one because a header or a field says so', async () => {
    await raw(request('GET /?_method=POST HTTP/1.1', [HOST, 'X-HTTP-Method-Override: POST', 'X-HTTP-Method: POST']));
    const body = '_method=DELETE';
    await raw(request('POST / HTTP/1.1', [HOST, FORM, `Content-Length: ${body.length}`], body));
    expect(reached).toEqual(['GET / ', 'POST / _method=DELETE']);
  });

  it('to tunnel through us, or to speak another way, comes to nothing', async () => {
    expect(statuses(await raw(request('CONNECT evil.example:443 HTTP/1.1')))).toEqual([]);
    const upgrade = [
      HOST,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: x',
    ];
    expect((await raw(['GET / HTTP/1.1', ...upgrade, '', ''].join('\r\n'))).includes('101')).toBe(false);
  });
});

describe('a head', () => {
  it('of more lines than browsers send is refused, and one of more bytes', async () => {
    const many = Array.from({ length: 101 }, (_, at) => `X-${at}: x`);
    expect(statuses(await raw(request('GET / HTTP/1.1', [HOST, ...many])))).toEqual([431]);
    expect(statuses(await raw(request('GET / HTTP/1.1', [HOST, `Cookie: a=${'x'.repeat(20_000)}`])))).toEqual([431]);
    expect(statuses(await raw(request(`GET /${'x'.repeat(20_000)} HTTP/1.1`)))).toEqual([431]);
    expect(reached).toEqual([]);
  });

  it('full of cookies is read at once', async () => {
    const started = performance.now();
    const cookies = Array.from({ length: 1_500 }, (_, at) => `a${at}=b`).join('; ');
    expect(statuses(await raw(request('GET / HTTP/1.1', [HOST, `Cookie: ${cookies}`]), 2_000))).toEqual([200]);
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  it('that comes a byte at a time is waited for no longer than its time', async () => {
    const started = performance.now();
    const back = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      let said = '';
      const drip = setInterval(() => socket.write('x'), 50);
      socket.on('data', (part) => (said += String(part)));
      socket.on('error', () => {});
      socket.on('close', () => {
        clearInterval(drip);
        resolve(said);
      });
      socket.write('GET / HTTP/1.1\r\nX-Slow: ');
    });
    expect(statuses(back)).toEqual([408]);
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(reached).toEqual([]);
  });
});

describe('files of ours', () => {
  it.each([
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/..%2fsecret.txt',
    '/assets/%252e%252e%252f%252e%252e%252fsecret.txt',
    '/.env',
    '/assets/.hidden/x.js',
    '/assets/',
    '/assets',
  ])('are those and no others: %s', async (path) => {
    const back = await raw(request(`GET ${path} HTTP/1.1`));
    expect(back).not.toContain('the secret');
    expect(back).not.toMatch(/Index of|a\.js/);
  });

  it('come whole, in whatever way they are asked for, and are no fault of ours where they cannot be had so', async () => {
    for (const range of ['bytes=1-2', 'bytes=9-99', 'bytes=0-,0-,0-,0-', 'bytes=-1', 'x'])
      for (const path of ['/', '/assets/a.js']) {
        const back = await raw(request(`GET ${path} HTTP/1.1`, [HOST, `Range: ${range}`]));
        expect([path, range, statuses(back)]).toEqual([path, range, [200]]);
      }
    expect(statuses(await raw(request('GET /assets/a.js HTTP/1.1', [HOST, 'If-Match: "x"'])))).toEqual([400]);
    expect(lines.filter((line) => line.includes('failed'))).toEqual([]);
  });
});

describe('an answer', () => {
  const headersOf = async (bytes: string): Promise<Record<string, string>> =>
    Object.fromEntries(
      (await raw(bytes))
        .split('\r\n\r\n', 1)[0]!
        .split('\r\n')
        .slice(1)
        .map((line) => {
          const at = line.indexOf(': ');
          return [line.slice(0, at).toLowerCase(), line.slice(at + 2)];
        }),
    );

  it.each([
    ['a page', request('GET / HTTP/1.1')],
    ['what is refused at the gate', request('GET / HTTP/1.1', ['Host: evil.example'])],
    ['what went wrong', request('GET /falls HTTP/1.1')],
    ['a file of ours', request('GET /assets/a.js HTTP/1.1')],
    ['what watches it', request('GET /livez HTTP/1.1')],
  ])('of any kind says what a browser may do with it: %s', async (_what, bytes) => {
    const headers = await headersOf(bytes);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': expect.stringMatching(/max-age=(6307|3153)\d+/) as string,
    });
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self' 'nonce-[\w+/=]+'; style-src 'self';/,
    );
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|http:|data:(?<!img-src 'self' data:)/);
    expect(headers['permissions-policy']).toMatch(
      /camera=\(\), .*geolocation=\(\).*publickey-credentials-get=\(self\)/,
    );
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['server', 'x-powered-by']));
  });

  it('is kept by nobody on its way, and looked for anew by who had it', async () => {
    expect((await headersOf(request('GET / HTTP/1.1')))['cache-control']).toBe('private, no-cache');
    for (const first of ['GET /%00 HTTP/1.1', 'PUT / HTTP/1.1', 'GET /edge-falls HTTP/1.1'])
      expect((await headersOf(request(first)))['cache-control']).toBe('no-store');
  });

  it('has a number of our own making, which the line of the log has too, and the page of a fault', async () => {
    const back = await raw(request('GET /edge-falls HTTP/1.1', [HOST, 'X-Request-Id: told']));
    const id = /x-request-id: ([\w-]{36})/i.exec(back)![1]!;
    expect(statuses(back)).toEqual([500]);
    expect(back.split(id).length).toBeGreaterThan(2);
    expect(lines.filter((line) => line.includes(`"requestId":"${id}"`)).length).toBeGreaterThan(1);
    expect(back + lines.join('')).not.toContain('told');
    expect(back).not.toContain('within the edge');
  });
});

describe('the log', () => {
  it.each([
    '/sign-in/link/SECRET',
    '/Sign-In/LINK/SECRET.data',
    '/sign%2Din/link/SECRET',
    '//sign-in//link//SECRET',
    '/invitations/SECRET/x',
    '/INVITATIONS/SECRET?x=SECRET',
    '/calendar/SECRET.ics',
    '/unsubscribe/SECRET',
    `/anywhere/${'SECRET'.repeat(8)}`,
    '/x?token=SECRET',
  ])('holds no secret of an address, however it is written: %s', (path) => {
    expect(pathForLog(path)).not.toContain('SECRET');
  });

  it('has one line for one request, whatever is in its address', () => {
    expect(pathForLog('/a%0a{"level":30}')).not.toMatch(/\n/);
    expect(pathForLog('/plans/00000000-0000-4000-8000-000000000000/notes')).toBe(
      '/plans/00000000-0000-4000-8000-000000000000/notes',
    );
  });
});

describe('a form', () => {
  const SCHEMA = object({ words: string(), more: optional(string()) }) as unknown as FormSchema;
  const sent = (body: string, type = 'application/x-www-form-urlencoded'): Request =>
    new Request('https://plans.example.com/', { method: 'POST', headers: { 'content-type': type }, body });
  const OP = 'op=an-operation-key-of-ours';
  const refused = (request: Request) =>
    readForm(request, SCHEMA).then(
      () => 'taken',
      (no: { init?: { status?: number } }) => no.init?.status,
    );

  it.each([
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    '__proto__[polluted]',
    'words[]',
    'words.x',
    'constructor.prototype.polluted',
  ])('reaches nothing but its own fields: %s', async (name) => {
    expect(await refused(sent(`${OP}&words=x&${encodeURIComponent(name)}=polluted`))).toBe(400);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('of very many fields, or of one field very often, is refused soon', async () => {
    for (const field of ['a=', 'words=', '=', 'op=']) {
      const started = performance.now();
      const body = `${OP}&${`${field}&`.repeat(2_000_000 / (field.length + 1))}`;
      expect(await refused(sent(body))).toBe(400);
      expect([field, performance.now() - started < 5_000]).toEqual([field, true]);
    }
  }, 30_000);

  it('in very many parts, or broken ones, is refused soon', async () => {
    const part = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n';
    for (const body of [
      part.repeat(2_000_000 / part.length) + '--b--',
      '--b\r\n'.repeat(400_000),
      '--b\r\nContent-Disposition: form-data; name="a'.repeat(40_000),
    ]) {
      const started = performance.now();
      expect(await refused(sent(body, 'multipart/form-data; boundary=b'))).toBe(400);
      expect(performance.now() - started).toBeLessThan(5_000);
    }
  }, 30_000);

  it.each([
    'application/json',
    'text/plain',
    'application/xml',
    'multipart/form-data',
    'multipart/form-data; boundary=',
  ])('is a form, and nothing else that is sent as one: %s', async (type) => {
    expect(await refused(sent(`{"op":"an-operation-key-of-ours","words":${'['.repeat(100_000)}`, type))).toBe(400);
  });

  it('is read by a schema that takes what it names, and once', () => {
    const twice = new FormData();
    for (const words of ['x', 'y']) twice.append('words', words);
    expect(check(SCHEMA, twice)).toMatchObject({ ok: false, unknown: ['words'] });
  });
});

describe('whatever is read letter by letter', () => {
  const hostile = (unit: string, end: string): string => unit.repeat(Math.ceil(100_000 / unit.length)) + end;
  const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
    ['an address of mail', (text) => z.safeParse(email() as unknown as z.$ZodType, text)],
    ['a way to go on', ownPath],
    ['an address in the log', (text) => pathForLog(`/${text}`)],
    ['a pasted table', (text) => markdownRows(`|a|b|\n${text}\n|c|d|`)],
    // As long as the longest text that people can type.
    ['a cell of a table', (text) => csvFile('x.csv', [[text.slice(0, 10_000)]])],
  ];
  it.each(READERS)('takes a time that grows as it does: %s', (_what, read) => {
    for (const unit of [' ', '\t', '-', '.', 'a', 'a.', 'a@', '|-', ';', '%', '/', '\u200b', '=', '<', '&'])
      for (const end of ['', 'x', '!', '\n']) {
        const started = performance.now();
        read(hostile(unit, end));
        expect([unit, end, performance.now() - started < 1_000]).toEqual([unit, end, true]);
      }
  });
});
