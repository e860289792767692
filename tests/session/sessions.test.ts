import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deviceName } from '~/session/device';
import { enter } from '~/session/enter.server';
import { BY_MAIL } from '~/domain/sign-in/means';
import { openHouse } from '~/data/house.server';
import {
  devicesOf,
  isProofFresh,
  signOut,
  signOutDevice,
  signOutElsewhere,
  signOutEverywhere,
  viewerOf,
} from '~/session/viewer.server';
import { Browser } from '../support/browser';
import { addPerson, testHouse, TEST_SETTINGS, type TestHouse } from '../support/house';

let test: TestHouse;
let dana: string;
let ruth: string;
beforeAll(async () => {
  test = await testHouse();
  dana = await addPerson(test, 'dana@northquay.example', 'Dana Whitfield');
  ruth = await addPerson(test, 'ruth@northquay.example', 'Ruth Aldana');
});
afterAll(() => test.close());
beforeEach(() => test.rows('truncate session'));

const signedIn = async (person: string) => {
  const browser = new Browser();
  return browser.take((await enter(test.house, browser.request(), person, BY_MAIL))!);
};
const seenBy = (browser: Browser) => viewerOf(browser.request(), test.house);

describe('A session', () => {
  it('is kept by the hash of its token, not by the token', async () => {
    const browser = new Browser();
    const cookie = (await enter(test.house, browser.request(), dana, BY_MAIL))!;
    const token = /=([^;]+)/.exec(cookie)![1]!;
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const [row] = await test.rows<{ id: string }>('select * from session');
    expect(row?.id).toBe(createHash('sha256').update(token).digest('hex'));
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it('that a clock made which ran ahead signs nobody in, and proves nothing, until that time has come', async () => {
    const browser = await signedIn(dana);
    await test.rows(
      "update session set created_at = now() + interval '2 hours', proved_at = now() + interval '2 hours'",
    );
    expect(await seenBy(browser)).toBeNull();
    await test.rows("update session set created_at = now(), proved_at = now() + interval '2 hours'");
    const viewer = (await seenBy(browser))!;
    expect(isProofFresh(viewer)).toBe(false);
    await test.rows('update session set proved_at = now()');
    expect(isProofFresh((await seenBy(browser))!)).toBe(true);
  });

  it('is a cookie for this site alone, that no script reads', async () => {
    const cookie = (await enter(test.house, new Browser().request(), dana, BY_MAIL))!;
    expect(cookie).toMatch(/^evenhand=[\w-]{43}; HttpOnly; Max-Age=5184000; Path=\/; SameSite=Lax$/);
  });

  it('is a __Host- cookie where the site is on https', async () => {
    const settings = { ...TEST_SETTINGS, baseUrl: 'https://plans.tessel.example' };
    const house = openHouse({ databaseUrl: test.adminUrl, settings, clock: test.clock });
    const cookie = (await enter(house, new Browser().request(), dana, BY_MAIL))!;
    expect(cookie).toMatch(/^__Host-evenhand=[\w-]{43}; HttpOnly; Max-Age=5184000; Path=\/; SameSite=Lax; Secure$/);
    const token = /=([^;]+)/.exec(cookie)![1]!;
    const asking = (name: string) =>
      viewerOf(new Request('https://plans.tessel.example/', { headers: { cookie: `${name}=${token}` } }), house);
    expect(await asking('__Host-evenhand')).toMatchObject({ personId: dana });
    expect(await asking('%5F%5FHost-evenhand')).toBeNull();
    expect(await asking('evenhand')).toBeNull();
    await house.close();
  });

  it('ends when it was idle for 14 days', async () => {
    const browser = await signedIn(dana);
    await test.rows("update session set expires_at = now() - interval '1 second'");
    expect(await seenBy(browser)).toBeNull();
    expect(await test.rows('select 1 from session')).toEqual([]);
  });

  it('counts its 14 idle days anew when it is used', async () => {
    const browser = await signedIn(dana);
    const days = async () =>
      (
        await test.rows<{ days: number }>(
          'select round(extract(epoch from expires_at - now()) / 86400)::int as days from session',
        )
      )[0]?.days;
    expect(await days()).toBe(14);
    await test.rows("update session set expires_at = now() + interval '10 days', seen_at = now() - interval '4 days'");
    expect(await seenBy(browser)).not.toBeNull();
    expect(await days()).toBe(14);
  });

  it('ends after 60 days, however much it was used', async () => {
    const browser = await signedIn(dana);
    await test.rows("update session set created_at = now() - interval '60 days 1 minute'");
    expect(await seenBy(browser)).toBeNull();
    expect(await test.rows('select 1 from session')).toEqual([]);
  });

  it('of nobody is none: no cookie, a foreign one, an odd one', async () => {
    for (const cookie of ['', `evenhand=${'a'.repeat(43)}`, 'evenhand=%', 'evenhand=', '%', 'evenhand=a; evenhand=b']) {
      const request = new Request('http://localhost:4100/', { headers: { cookie } });
      expect(await viewerOf(request, test.house)).toBeNull();
    }
  });

  it('takes the place of whoever was signed in on that browser before', async () => {
    const browser = await signedIn(ruth);
    const before = browser.request();
    browser.take((await enter(test.house, browser.request(), dana, BY_MAIL))!);
    expect(await viewerOf(before, test.house)).toBeNull();
    expect(await seenBy(browser)).toMatchObject({ personId: dana });
  });
});

describe('Signing out', () => {
  it('ends this session and no other', async () => {
    const [desk, phone] = [await signedIn(dana), await signedIn(dana)];
    const before = desk.request();
    desk.take(await signOut(test.house, (await seenBy(desk))!));
    expect(desk.request().headers.get('cookie')).toBe('');
    expect(await viewerOf(before, test.house)).toBeNull();
    expect(await seenBy(phone)).not.toBeNull();
  });

  it('everywhere ends all of the person’s sessions and nobody else’s', async () => {
    const [desk, phone, other] = [await signedIn(dana), await signedIn(dana), await signedIn(ruth)];
    await signOutEverywhere(test.house, (await seenBy(desk))!);
    expect([await seenBy(desk), await seenBy(phone)]).toEqual([null, null]);
    expect(await seenBy(other)).not.toBeNull();
  });

  it('a device from the list ends it, and never another person’s', async () => {
    const [desk, phone, other] = [await signedIn(dana), await signedIn(dana), await signedIn(ruth)];
    const viewer = (await seenBy(desk))!;
    const devices = await devicesOf(test.house, viewer);
    expect(devices).toHaveLength(2);
    expect(devices.map(({ device }) => device)).toEqual(['Firefox on Linux', 'Firefox on Linux']);
    await signOutDevice(test.house, viewer, devices.find(({ current }) => !current)!.id);
    await signOutDevice(test.house, viewer, (await seenBy(other))!.sessionId);
    expect(await seenBy(phone)).toBeNull();
    expect(await seenBy(other)).not.toBeNull();
    expect(await seenBy(desk)).not.toBeNull();
  });
});

describe('Signing out everywhere else', () => {
  it('leaves the session that asks, ends all others of the person, and nobody else’s', async () => {
    const [here, there, elsewhere, ruths] = [
      await signedIn(dana),
      await signedIn(dana),
      await signedIn(dana),
      await signedIn(ruth),
    ];
    await signOutElsewhere(test.house, (await seenBy(here))!);
    expect(await seenBy(here)).toMatchObject({ personId: dana });
    expect([await seenBy(there), await seenBy(elsewhere)]).toEqual([null, null]);
    expect(await seenBy(ruths)).toMatchObject({ personId: ruth });
  });
});

describe('The role that signs people in', () => {
  it('sees nothing of any workspace or plan', async () => {
    const tables = await test.rows<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
    );
    const readable: string[] = [];
    for (const { name } of tables)
      await test.house.session.query(`select * from ${name} limit 1`).then(
        () => readable.push(name),
        (error: { code?: string }) => expect(error.code).toBe('42501'),
      );
    expect(readable.sort()).toEqual([
      // The keys that notes are signed with are public, and this role writes down a new one.
      'checkpoint_key',
      'outbox_mail',
      'passkey',
      'passkey_challenge',
      'person',
      'session',
      'sign_in',
      'sign_in_account',
      'sign_in_attempt',
      'sign_in_flow',
      'sign_in_provider',
      'story_clock',
    ]);
  });

  it('changes no person', async () => {
    await expect(test.house.session.query("update person set name = 'x'")).rejects.toMatchObject({ code: '42501' });
    await expect(test.house.session.query('delete from person')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('A device', () => {
  it('is called by browser and system, as far as they can be told', () => {
    const iphone =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
    const edge =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0 Safari/537.36 Edg/138.0';
    expect(deviceName(iphone)).toBe('Safari on iPhone');
    expect(deviceName(edge)).toBe('Edge on Windows');
    expect(deviceName('curl/8.5.0')).toBe('');
    expect(deviceName(null)).toBe('');
  });
});
