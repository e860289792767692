import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { removeMember } from '~/commands/administer.server';
import { pathForLog } from '~/server/log-requests';
import { personIdOf, type Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { seatIdOf } from '../../drizzle/seed/tell';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { openAsking, type Asking } from '../support/asking';
import { readCalendarText } from '../support/calendars';
import type { TestHouse } from '../support/house';
import { toldHouse } from '../support/told-house';

let test: TestHouse;
let asking: Asking;
beforeAll(async () => {
  test = await toldHouse();
  asking = await openAsking(test.house);
});
beforeEach(() => test.rows('delete from calendar_feed'));
afterAll(async () => {
  expect(asking.faults).toEqual([]);
  await asking.close();
  await test.close();
});

const cookieOf = (who: Who): Promise<string> => asking.signIn(personIdOf(who));

async function post(as: string, path: string, fields: Readonly<Record<string, string>>) {
  return asking.ask(path, { as, method: 'POST', form: { op: randomUUID(), form: 'feed', ...fields } });
}

const addressIn = (page: string): string =>
  /value="http:\/\/localhost:\d+(\/calendar\/[\w-]{43}\.ics)"/.exec(page)![1]!;

/** Makes an address as its page does; gives its path. */
async function made(who: Who, plan = ''): Promise<string> {
  const page = await post(await cookieOf(who), '/you/calendar', { plan });
  expect(page.status).toBe(200);
  return addressIn(page.text);
}

const act = async (who: Who, command: Parameters<typeof actOnPlan>[0]['command']) =>
  expect(
    await actOnPlan({
      ...{ house: test.house, personId: personIdOf(who), seatId: seatIdOf(NORTHQUAY, who) },
      ...{ planId: NORTHQUAY, op: randomUUID(), command },
    }),
  ).toMatchObject({ done: true });

describe('The page of calendars', () => {
  it('names one’s plans, and reads none of them, however many they are', async () => {
    const cookie = await cookieOf('priya');
    await test.rows('alter table commitment rename to commitment_away');
    try {
      const { status, text } = await asking.ask('/you/calendar', { as: cookie });
      expect(status).toBe(200);
      for (const planId of [NORTHQUAY, HALDEN]) expect(text).toContain(`value="${planId}"`);
    } finally {
      await test.rows('alter table commitment_away rename to commitment');
    }
  });
});

describe('An address of a calendar', () => {
  it('is read without signing in, as what it is, and kept by nobody on its way', async () => {
    const answer = await asking.ask(await made('dana', NORTHQUAY), { headers: { accept: 'text/calendar' } });
    expect(answer).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'cache-control': 'private, max-age=0, must-revalidate',
        'x-content-type-options': 'nosniff',
      },
    });
    expect(answer.headers['set-cookie']).toBeUndefined();
    const events = readCalendarText(answer.text);
    expect(events.length).toBeGreaterThan(10);
    for (const { uid, url } of events) {
      expect(uid).toMatch(new RegExp(`^${NORTHQUAY}\\.`));
      expect(url).toMatch(new RegExp(`^${asking.url}/plans/${NORTHQUAY}/`));
    }
  });

  it('holds what is its person’s: a contributor’s own dates, a lead’s whole side, of all plans or of one', async () => {
    const due = async (path: string) =>
      readCalendarText((await asking.ask(path)).text).filter(({ uid }) => uid.includes('.commitment.'));
    const [marcus, dana] = [await due(await made('marcus')), await due(await made('dana'))];
    expect(marcus.length).toBeGreaterThan(0);
    expect(dana.length).toBeGreaterThan(marcus.length);
    const known = new Set(dana.map(({ uid }) => uid));
    expect(marcus.filter(({ uid }) => !known.has(uid))).toEqual([]);
    // Halden's plan is still talked about: nothing of it is agreed, and nothing in a calendar.
    expect(readCalendarText((await asking.ask(await made('ingrid', HALDEN))).text)).toEqual([]);
  });

  it('says by HEAD what it says by GET, and nothing when nothing changed since', async () => {
    const path = await made('priya');
    const whole = await asking.ask(path);
    const head = await asking.ask(path, { method: 'HEAD' });
    expect([head.status, head.text, head.headers.etag]).toEqual([200, '', whole.headers.etag]);
    const again = await asking.ask(path, { headers: { 'if-none-match': `"x", ${whole.headers.etag}` } });
    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', whole.headers.etag]);
    await act('priya', { kind: 'call-off-check-in', checkIn: 'ci-8', words: 'Holidays' });
    const changed = await asking.ask(path, { headers: { 'if-none-match': whole.headers.etag } });
    expect(changed.status).toBe(200);
    const off = readCalendarText(changed.text).find(({ uid }) => uid.endsWith('check-in.ci-8@evenhand'));
    expect(off).toMatchObject({ status: 'CANCELLED', sequence: 1 });
  });

  it('that was never made, is misspelt or was taken back is not there, all alike', async () => {
    const path = await made('dana');
    const dana = await cookieOf('dana');
    expect((await asking.ask(path)).status).toBe(200);
    const [{ id }] = (await test.rows<{ id: string }>('select id from calendar_feed')) as [{ id: string }];
    // Somebody else's hand takes nothing back.
    await post(await cookieOf('ruth'), '/you/calendar/revocation', { feed: id });
    expect((await asking.ask(path)).status).toBe(200);
    expect(await post(dana, '/you/calendar/revocation', { feed: id })).toMatchObject({
      ...{ status: 302, headers: { location: '/you/calendar' } },
    });
    const gone = await asking.ask(path);
    const never = await asking.ask(`/calendar/${'a'.repeat(43)}.ics`);
    const misspelt = [
      path.slice(0, -4),
      path.replace('.ics', '.ICS'),
      '/calendar/x.ics',
      `/calendar/${'a'.repeat(400)}.ics`,
    ];
    for (const answer of [gone, never, ...(await Promise.all(misspelt.map((one) => asking.ask(one)))), gone])
      expect([answer.status, answer.text, answer.headers.etag]).toEqual([404, gone.text, undefined]);
    // The same form, sent once more from the history of a browser, does not bring it back.
    expect(await test.rows('select from calendar_feed where revoked_at is null')).toEqual([]);
  });

  it('is counted, so that a program that has run wild is held back, kindly', async () => {
    const path = await made('elena');
    await test.rows('update calendar_feed set asked = 59, asked_since = now()');
    expect((await asking.ask(path)).status).toBe(200);
    const held = await asking.ask(path);
    expect(held.status).toBe(429);
    expect(Number(held.headers['retry-after'])).toBeGreaterThan(500);
    await test.rows("update calendar_feed set asked_since = now() - interval '11 minutes'");
    expect((await asking.ask(path)).status).toBe(200);
  });

  it('is blotted out in what is logged', () => {
    expect(pathForLog('/calendar/secret.ics?x=1')).toBe('/calendar/…');
  });

  it('opens nothing of a plan from the moment its person is removed, and goes on with the rest', async () => {
    const [one, all] = [await made('wen', NORTHQUAY), await made('wen')];
    expect((await asking.ask(one)).status).toBe(200);
    const etag = (await asking.ask(all)).headers.etag;
    const admin = { house: test.house, personId: personIdOf('jonas'), workspaceId: WORKSPACE, op: randomUUID() };
    expect(await removeMember(admin, personIdOf('wen'))).toEqual({ done: true });
    expect((await asking.ask(one, { headers: { 'if-none-match': etag } })).status).toBe(404);
    const rest = await asking.ask(all, { headers: { 'if-none-match': etag } });
    expect(rest.status).toBe(200);
    expect(readCalendarText(rest.text)).toEqual([]);
  });
});

describe('The page of one’s addresses', () => {
  it('shows an address once, and of those there are when each was last used, never its address', async () => {
    const dana = await cookieOf('dana');
    const op = randomUUID();
    const form = { op, form: 'feed', plan: NORTHQUAY };
    const first = await asking.ask('/you/calendar', { as: dana, method: 'POST', form });
    const path = addressIn(first.text);
    expect(first.headers['cache-control']).toBe('private, no-store');
    expect(first.text).toContain(`webcal://${new URL(asking.url).host}${path}`);
    const page = async () => (await asking.ask('/you/calendar', { as: dana })).text;
    expect(await page()).toContain('not yet');
    await asking.ask(path);
    const after = await page();
    expect(after).not.toContain('not yet');
    expect(after).not.toContain(path.slice(10, 40));
    const token = path.slice('/calendar/'.length, -4);
    const kept = JSON.stringify(await test.rows('select * from calendar_feed'));
    expect(kept).not.toContain(token);
  });

  it('pressed twice makes one address, and the same', async () => {
    const dana = await cookieOf('dana');
    const form = { op: randomUUID(), form: 'feed', plan: '' };
    const [a, b] = await Promise.all([1, 2].map(() => asking.ask('/you/calendar', { as: dana, method: 'POST', form })));
    expect(addressIn(a!.text)).toBe(addressIn(b!.text));
    expect(await test.rows('select from calendar_feed')).toHaveLength(1);
    const [{ id }] = (await test.rows<{ id: string }>('select id from calendar_feed')) as [{ id: string }];
    await post(dana, '/you/calendar/revocation', { feed: id });
    const late = await asking.ask('/you/calendar', { as: dana, method: 'POST', form });
    expect(late.status).toBe(409);
    expect(late.text).not.toMatch(/\/calendar\/[\w-]{43}\.ics/);
  });

  it('makes none of a plan in which one does not sit, and no more than twenty', async () => {
    const ingrid = await cookieOf('ingrid');
    for (const plan of [NORTHQUAY, randomUUID(), 'x'])
      expect((await post(ingrid, '/you/calendar', { plan })).status).toBe(422);
    for (let at = 0; at < 20; at++) await made('ingrid');
    const more = await post(ingrid, '/you/calendar', { plan: '' });
    expect(more.status).toBe(422);
    expect(more.text).toContain('You have 20 addresses already');
  });

  it('writes down the last use at most every five minutes', async () => {
    const path = await made('dana');
    const used = async () => (await test.rows<{ at: string }>('select used_at::text as at from calendar_feed'))[0]!.at;
    await asking.ask(path);
    const first = await used();
    await asking.ask(path);
    expect(await used()).toBe(first);
    await test.rows("update calendar_feed set used_at = now() - interval '6 minutes'");
    const old = await used();
    await asking.ask(path);
    expect((await used()) > old).toBe(true);
  });
});
