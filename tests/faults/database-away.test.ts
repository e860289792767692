import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from '~/data/house.server';
import { asViewer } from '~/data/as-viewer.server';
import { loadPlan } from '~/data/plans.server';
import { personIdOf } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { seatIdOf } from '../../drizzle/seed/tell';
import { openAsking, type Answer, type Asking } from '../support/asking';
import { figures } from '../support/figures';
import type { TestHouse } from '../support/house';
import { toldHouse } from '../support/told-house';
import { layWire, type Wire } from '../support/wire';

/** A page says within this that we are not available: 8 s, whatever the database does. */
const WITHIN = 8_000;

let test: TestHouse;
let wire: Wire;
let house: House;
let asking: Asking;
let admin: pg.Client;
let cookie: string;
let commitment: string;

beforeAll(async () => {
  test = await toldHouse();
  wire = await layWire(test.adminUrl);
  house = openHouse({ databaseUrl: wire.url, settings: test.house.settings, clock: test.clock });
  asking = await openAsking(house);
  admin = new pg.Client({ connectionString: test.adminUrl });
  await admin.connect();
  cookie = await asking.signIn(personIdOf('dana'));
  commitment = Object.values((await planNow()).commitments).find(({ owner }) => owner === dana.seatId)!.id;
});
afterEach(async () => {
  wire.be('carries');
  await admin.query('rollback');
});
afterAll(async () => {
  await asking.close();
  await house.close();
  await wire.close();
  await admin.end();
  await test.close();
});

const dana = { personId: personIdOf('dana'), seatId: seatIdOf(NORTHQUAY, 'dana') };
const planNow = async () => (await asViewer(test.house, dana, 'read', (tx) => loadPlan(tx, NORTHQUAY)))!.plan;
const said = async (words: string): Promise<number> =>
  Object.values((await planNow()).commitments)
    .flatMap(({ comments }) => comments)
    .filter((one) => one.words === words).length;

interface Timed {
  readonly answer: Answer;
  readonly ms: number;
}
async function timed(asked: Promise<Answer>): Promise<Timed> {
  const began = performance.now();
  const answer = await asked;
  return { answer, ms: performance.now() - began };
}

const page = (rest = '') => timed(asking.ask(`/plans/${NORTHQUAY}${rest}`, { as: cookie }));
const comment = (words: string, op: string = randomUUID()) =>
  timed(
    asking.ask(`/plans/${NORTHQUAY}/commitments/${commitment}/comment`, {
      method: 'POST',
      as: cookie,
      form: { op, form: 'comment', of: '', words },
    }),
  );

/** A page that says what is the matter, in time, and when to come again. */
function saysSo({ answer, ms }: Timed): void {
  expect([answer.status, ms < WITHIN]).toEqual([503, true]);
  expect(answer.headers['retry-after']).toBe('30');
  if (answer.headers['content-type']?.startsWith('text/html')) {
    expect(answer.text).toContain('We are not available just now');
    expect(answer.text).toContain('Nothing was half saved');
  }
}

/** Until pages are there again, without anything being started anew: milliseconds. */
async function back(): Promise<number> {
  const began = performance.now();
  while ((await page()).answer.status !== 200) expect(performance.now() - began).toBeLessThan(20_000);
  return performance.now() - began;
}

const WAYS = ['', '/commitments', '/commitments.data', '/record', '/history', '/check-ins.data', '/text'];
const slowest = (all: readonly Timed[]): number => Math.round(Math.max(...all.map(({ ms }) => ms)));

describe.sequential('the database', { timeout: 60_000 }, () => {
  it('that swallows everything holds nobody up for 8 s, and is used again by itself', async () => {
    expect((await page()).answer.status).toBe(200);
    const op = randomUUID();
    wire.be('swallows');
    const first = await Promise.all([...WAYS.map(page), comment('swallowed', op), page('/documents/brief/pdf')]);
    const second = await Promise.all([...WAYS.map(page), comment('swallowed', op)]);
    for (const one of [...first, ...second]) saysSo(one);
    wire.be('carries');
    const recovered = await back();
    expect((await comment('swallowed', op)).answer.status).toBe(302);
    expect((await comment('swallowed', op)).answer.status).toBe(302);
    expect(await said('swallowed')).toBe(1);
    figures('network swallows all', {
      pages: first.length + second.length,
      'slowest ms': slowest([...first, ...second]),
      'back after ms': Math.round(recovered),
    });
  });

  it('that begins to swallow in the middle of an act leaves it done whole or not at all, and says so in time', async () => {
    const words = Array.from({ length: 12 }, (_, at) => `in the middle ${at}`);
    const ops = words.map(() => randomUUID());
    const under = words.map((one, at) => comment(one, ops[at]));
    // As soon as some have been answered: the others stand at all kinds of places.
    await Promise.any(under);
    wire.be('swallows');
    const answered = await Promise.all(under);
    expect(answered.filter(({ answer }) => ![302, 503].includes(answer.status))).toEqual([]);
    expect(slowest(answered)).toBeLessThan(WITHIN);
    wire.be('carries');
    await back();
    for (const [at, one] of words.entries()) {
      const kept = await said(one);
      expect(answered[at]!.answer.status === 302 ? kept === 1 : kept <= 1).toBe(true);
      expect((await comment(one, ops[at])).answer.status).toBe(302);
      expect(await said(one)).toBe(1);
    }
  });

  it('that refuses is said to be away at once', async () => {
    wire.be('refuses');
    const answered = await Promise.all(WAYS.map(page));
    answered.forEach(saysSo);
    expect(slowest(answered)).toBeLessThan(3_000);
    wire.be('carries');
    await back();
  });

  it('in which somebody holds the plan’s lock lets everybody read, and whoever acts hears in time that it was not done', async () => {
    await admin.query('begin');
    await admin.query('select from shared_head where plan_id = $1 for update', [NORTHQUAY]);
    const op = randomUUID();
    const [acted, ...read] = await Promise.all([comment('held up', op), ...WAYS.map(page)]);
    saysSo(acted!);
    for (const { answer, ms } of read) expect([answer.status, ms < 3_000]).toEqual([200, true]);
    expect(await said('held up')).toBe(0);
    await admin.query('rollback');
    expect((await comment('held up', op)).answer.status).toBe(302);
    expect(await said('held up')).toBe(1);
    figures('lock held', { 'told after ms': Math.round(acted!.ms), 'reads, slowest ms': slowest(read) });
  });

  it('in which a whole table is locked says so to whoever needs it', async () => {
    await admin.query('begin');
    await admin.query('lock table session in access exclusive mode');
    const answered = await Promise.all(WAYS.map(page));
    answered.forEach(saysSo);
    await admin.query('rollback');
    await back();
    figures('sessions locked', { 'slowest ms': slowest(answered) });
  });

  it('in which a statement takes a minute gives up in time, and has done nothing', async () => {
    await test.rows(
      `create function slowly() returns trigger language plpgsql as 'begin perform pg_sleep(60); return new; end'`,
    );
    await test.rows('create trigger slowly before insert on shared_entry for each row execute function slowly()');
    const op = randomUUID();
    const acted = await comment('slow', op);
    await test.rows('drop trigger slowly on shared_entry');
    saysSo(acted);
    expect(await said('slow')).toBe(0);
    expect((await comment('slow', op)).answer.status).toBe(302);
    expect(await said('slow')).toBe(1);
    figures('slow statement', { 'told after ms': Math.round(acted.ms) });
  });

  it('whose connections are all taken is waited for no longer than is promised, by forty at once', async () => {
    const taken = await Promise.all(Array.from({ length: 10 }, () => house.app.connect()));
    const answered = await Promise.all(Array.from({ length: 40 }, (_, at) => page(WAYS[at % WAYS.length])));
    for (const client of taken) client.release();
    answered.forEach(saysSo);
    await back();
    figures('no connection free', { asked: answered.length, 'slowest ms': slowest(answered) });
  });

  it('that takes no more connections is said to be away, and used again by itself', async () => {
    const name = new URL(test.adminUrl).pathname.slice(1);
    await test.rows(`alter database ${name} connection limit 0`);
    await test.rows(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename like 'evenhand_%'",
    );
    const answered = await Promise.all(WAYS.map(page));
    await admin.query(`alter database ${name} connection limit -1`);
    answered.forEach(saysSo);
    await back();
  });

  it('was asked by nobody who still waits for it in the end', async () => {
    const left = await test.rows(
      `select pid, state, query from pg_stat_activity where datname = current_database() and usename like 'evenhand_%'
         and state like '%in transaction%'`,
    );
    expect(left).toEqual([]);
    expect([house.app.waitingCount, house.session.waitingCount]).toEqual([0, 0]);
  });
});
