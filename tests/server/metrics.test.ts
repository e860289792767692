import { Agent } from 'node:http';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import routes from '~/routes';
import { freePort } from '~/server/free-port';
import { openMetrics, serveMetrics } from '~/server/metrics.server';
import { builtServer, run, type Running } from '~/server/process.server';
import { NO_ROUTE, patternOf } from '~/server/route-pattern';
import { statementForLog } from '~/data/statement-for-log';
import { BY_MAIL } from '~/domain/sign-in/means';
import { enter } from '~/session/enter.server';
import { CAST, personIdOf } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { askOnce, type Asked } from '../support/asking';
import { TEST_SETTINGS, type TestHouse } from '../support/house';
import { openStream } from '../support/stream';
import { toldHouse } from '../support/told-house';

type Line = Record<string, unknown> & { msg: string };

let test: TestHouse;
let product: Running;
let metricsUrl: string;
let dana: string;
const lines: Line[] = [];
beforeAll(async () => {
  test = await toldHouse();
  const [port, metricsPort] = [await freePort(), await freePort()];
  metricsUrl = `http://127.0.0.1:${metricsPort}`;
  product = await run({
    settings: {
      ...TEST_SETTINGS,
      databaseUrl: test.adminUrl,
      baseUrl: `http://localhost:${port}`,
      ...{ port, host: '127.0.0.1', logLevel: 'info', dataDir: '' },
      metrics: { port: metricsPort, host: '127.0.0.1', token: null },
      // Whatever takes any time at all is slow here.
      slowMs: 0,
    },
    clock: test.clock,
    log: pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line) as Line) }),
  });
  dana = (await enter(product.house, new Request(product.url), personIdOf('dana'), BY_MAIL))!.split(';', 1)[0]!;
});
afterAll(async () => {
  await product?.stop();
  await test.close();
});
beforeEach(() => void lines.splice(0));

const agent = new Agent();
const ask = (path: string, asked: Asked = {}) => askOnce(product.url, agent, path, { as: dana, ...asked });
const scrape = async (headers: Record<string, string> = {}) => {
  const answer = await fetch(`${metricsUrl}/metrics`, { headers });
  return { status: answer.status, text: await answer.text() };
};
/** The value of a series; null where there is none. */
const value = (text: string, series: string): number | null => {
  const line = text.split('\n').find((one) => one.startsWith(`${series} `));
  return line ? Number(line.slice(series.length + 1)) : null;
};

describe('what a process counts', () => {
  it('tells requests by the pattern of their address, their method and what came of them, pages and data alike', async () => {
    await ask(`/plans/${NORTHQUAY}/commitments`);
    await ask(`/plans/${NORTHQUAY}/commitments.data`);
    await ask('/plans/0/commitments');
    await ask('/unsubscribe/a-secret');
    await ask('/nothing/of/the/kind');
    await ask('/livez');
    const { text } = await scrape();
    const of = (route: string, status: number) =>
      value(text, `evenhand_requests_total{route="${route}",method="GET",status="${status}"}`);
    expect(of('/plans/:plan/commitments', 200)).toBe(2);
    expect(of('/plans/:plan/commitments', 404)).toBe(1);
    expect(of(NO_ROUTE, 404)).toBe(1);
    expect(of('/livez', 200)).toBeGreaterThanOrEqual(1);
    expect(value(text, 'evenhand_request_seconds_count{route="/plans/:plan/commitments",method="GET"}')).toBe(3);
  });

  it('names no person, plan, workspace, customer, address or secret in any label', async () => {
    await ask(`/plans/${NORTHQUAY}`);
    await ask('/invitations/a-secret-of-somebody');
    const { text } = await scrape();
    const series = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(series.length).toBeGreaterThan(100);
    for (const word of [/[0-9a-f]{8}-[0-9a-f]{4}/, /@/, /secret/, new RegExp(WORKSPACE), /northquay|tessel/i])
      expect(series.filter((line) => word.test(line))).toEqual([]);
    for (const { name } of Object.values(CAST))
      expect(series.filter((line) => line.includes(name.split(' ')[0]!))).toEqual([]);
  });

  it('says how connections, transactions, jobs, mails and open pages are', async () => {
    const stream = await openStream(product.url, `/plans/${NORTHQUAY}/live`, dana);
    await stream.has(/^looking /);
    const { text } = await scrape();
    expect(value(text, 'evenhand_open_streams')).toBe(1);
    expect(value(text, 'evenhand_database_up')).toBe(1);
    expect(value(text, 'evenhand_database_connections{pool="app",state="waiting"}')).toBe(0);
    expect(value(text, 'evenhand_transaction_seconds_count{pool="app",outcome="committed"}')).toBeGreaterThan(0);
    expect(text).toMatch(/^evenhand_(queued_jobs|job_seconds_count)\{task="mail"/m);
    expect(value(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e7);
    await stream.close();
    await expect.poll(async () => value((await scrape()).text, 'evenhand_open_streams')).toBe(0);
    // How long a page stays open is no measure of how fast it was answered.
    expect((await scrape()).text).not.toContain('evenhand_request_seconds_count{route="/plans/:plan/live"');
  });

  it('is not to be had under the address of the product', async () => {
    expect((await ask('/metrics')).status).toBe(404);
    expect((await ask('/metrics')).text).not.toContain('evenhand_requests_total');
  });

  it('costs the database one question in five seconds, and a scrape a few milliseconds', async () => {
    await scrape();
    const began = performance.now();
    for (let time = 0; time < 20; time += 1) await scrape();
    expect((performance.now() - began) / 20).toBeLessThan(50);
  });

  it('is told in time where the database says nothing, and says so', async () => {
    const counts = openMetrics({ streams: () => 0, queue: () => new Promise(() => {}) });
    const began = performance.now();
    expect(value(await counts.read(), 'evenhand_database_up')).toBe(0);
    expect(performance.now() - began).toBeLessThan(3_000);
    const away = openMetrics({ streams: () => 0, queue: () => Promise.reject(new Error('away')) });
    expect(value(await away.read(), 'evenhand_database_up')).toBe(0);
  });

  it('is given to nobody without the token, where one is asked for', async () => {
    const port = await freePort();
    const token = 'x'.repeat(32);
    const counts = openMetrics({ streams: () => 0, queue: () => Promise.resolve([]) });
    const server = await serveMetrics(counts, { port, host: '127.0.0.1', token });
    const status = async (authorization?: string) =>
      (await fetch(`http://127.0.0.1:${port}/metrics`, { headers: authorization ? { authorization } : {} })).status;
    expect([await status(), await status('Bearer '), await status(`Bearer ${token}y`), await status(token)]).toEqual([
      401, 401, 401, 401,
    ]);
    expect(await status(`Bearer ${token}`)).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(
      404,
    );
    server.closeAllConnections();
    server.close();
  });
});

describe('the pattern of an address', () => {
  it('is that of the route which the router takes, for every address there is', async () => {
    const all = (await builtServer()).routes;
    const pattern = patternOf(all);
    const paths = (entries: readonly RouteConfigEntry[], above = ''): string[] =>
      entries.flatMap(({ path = '', children = [] }) => {
        const whole = [above, path].filter((part) => part !== '').join('/');
        return [whole, ...paths(children, whole)];
      });
    const addresses = [...new Set(paths(await routes))].filter((path) => !path.includes('*'));
    expect(addresses.length).toBeGreaterThan(80);
    for (const address of addresses) expect(pattern(`/${address.replace(/:\w+/g, 'x-1')}`)).toBe(`/${address}`);
    // What begins as another address does, and ends where that goes on.
    expect(pattern('/plans/1/check-ins/2/half')).toBe('/plans/:plan/check-ins/:checkIn/:act');
    expect(pattern('/plans/1/check-ins/2/half/draft.data')).toBe('/plans/:plan/check-ins/:checkIn/half/draft');
    expect([pattern('/nowhere'), pattern('/plans'), pattern(`/plans/${NORTHQUAY}/nowhere`)]).not.toContain(
      '/plans/:plan',
    );
  });
});

describe('a slow statement', () => {
  it('is written with the request it was for, its time and its text, and never a value', async () => {
    const { headers } = await ask(`/plans/${NORTHQUAY}/commitments?q=secret-of-dana`);
    const slow = lines.filter(({ msg }) => msg === 'slow statement');
    const mine = slow.filter(({ requestId }) => requestId === headers['x-request-id']);
    expect(mine.length).toBeGreaterThan(1);
    expect(mine[0]).toMatchObject({ pool: expect.stringMatching(/app|session/), ms: expect.any(Number) });
    expect(mine.map(({ statement }) => statement).join('\n')).toMatch(/\$1/);
    const text = JSON.stringify(slow);
    for (const word of [personIdOf('dana'), NORTHQUAY, WORKSPACE, 'secret-of-dana', 'dana'])
      expect(text).not.toContain(word);
  });

  it('is never taken for another’s, however many ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => ask(`/plans/${NORTHQUAY}/people`)));
    const ids = new Set(answers.map(({ headers }) => headers['x-request-id']));
    const counts = [...ids].map(
      (id) =>
        lines.filter(({ msg, requestId, pool }) => msg === 'slow statement' && requestId === id && pool === 'session')
          .length,
    );
    // Each asked once whose session it is.
    expect([ids.size, new Set(counts).size, counts[0]! > 0]).toEqual([30, 1, true]);
  });

  it('keeps nothing of what stands in its text', () => {
    expect(
      statementForLog(
        `BEGIN; SELECT set_config('app.viewer_id', 'it''s me', true), $1, 'x
         , 12, col_12 = $12 limit 200`,
      ),
    ).toBe("BEGIN; SELECT set_config('…', '…', true), $1, '…'");
    expect(statementForLog('do $a$ of somebody $a$')).toBe("do '…'");
    expect(statementForLog('select a12, $2 from t where n = 12.5 limit 200')).toBe(
      'select a12, $2 from t where n = … limit …',
    );
  });
});

describe('an error', () => {
  it('shows the id that the log has it under, on a page, as data and as a file', async () => {
    await test.rows('alter table seat rename to seat_away');
    try {
      for (const path of ['commitments', 'commitments.data', 'exports/commitments.csv']) {
        lines.splice(0);
        const answer = await ask(`/plans/${NORTHQUAY}/${path}`);
        const id = String(answer.headers['x-request-id']);
        expect([path, answer.status]).toEqual([path, 500]);
        // A page asks in several places at once.
        const logged = lines.filter(({ msg }) => msg === 'route failed').map(({ requestId }) => requestId);
        expect([...new Set(logged)]).toEqual([id]);
        if (path !== 'exports/commitments.csv') expect(answer.text).toContain(id);
        expect(answer.text).not.toMatch(/seat_away|relation|select/i);
      }
    } finally {
      await test.rows('alter table seat_away rename to seat');
    }
  });
});

describe('whether it is ready', () => {
  const status = async () => (await ask('/readyz')).status;

  it('is no while a migration of this release is missing, and yes with a later one’s', async () => {
    expect(await status()).toBe(200);
    const newest = 'select max(created_at) from drizzle.__drizzle_migrations';
    await test.rows(
      `update drizzle.__drizzle_migrations set created_at = created_at - 1 where created_at = (${newest})`,
    );
    await expect.poll(status).toBe(503);
    await test.rows(
      `update drizzle.__drizzle_migrations set created_at = created_at + 5 where created_at = (${newest})`,
    );
    await expect.poll(status).toBe(200);
    await test.rows(
      `update drizzle.__drizzle_migrations set created_at = created_at - 4 where created_at = (${newest})`,
    );
  });

  it('is said in two words to anybody, with nothing of why', async () => {
    const { text, headers } = await ask('/readyz', { as: '' });
    expect([text, headers['content-type']]).toEqual(['ready', 'text/plain; charset=utf-8']);
  });

  it('is no in good time where every connection is taken', async () => {
    const { app } = product.house;
    const taken = await Promise.all(Array.from({ length: app.options.max ?? 10 }, () => app.connect()));
    try {
      await expect
        .poll(async () => {
          const began = performance.now();
          return [await status(), performance.now() - began < 3_000];
        })
        .toEqual([503, true]);
    } finally {
      for (const client of taken) client.release();
    }
    await expect.poll(status).toBe(200);
  });

  it('asks the database once, however many ask', async () => {
    await expect.poll(status).toBe(200);
    lines.splice(0);
    await Promise.all(Array.from({ length: 50 }, status));
    const asked = lines.filter(({ statement }) => String(statement).includes('__drizzle_migrations'));
    expect(asked.length).toBeLessThanOrEqual(2);
  });
});
