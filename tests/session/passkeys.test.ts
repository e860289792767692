import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readOutbox } from '~/data/outbox.server';
import { openHouse, type House } from '~/data/house.server';
import { BY_MAIL } from '~/domain/sign-in/means';
import { passkeySite } from '~/domain/sign-in/passkey-site';
import { enter } from '~/session/enter.server';
import {
  addNewPasskey,
  askForNewPasskey,
  askPasskeyToProve,
  askPasskeyToSignIn,
  ownPasskeys,
  provableByPasskey,
  proveByPasskey,
  removeOwnPasskey,
  renameOwnPasskey,
  signInByPasskey,
} from '~/session/passkey.server';
import { devicesOf, isProofFresh, viewerOf, type Viewer } from '~/session/viewer.server';
import { Browser } from '../support/browser';
import { addPerson, testHouse, TEST_SETTINGS, type TestHouse } from '../support/house';
import { deliverQueued } from '../support/mailbox';
import { SoftPasskey, type Oddly } from '../support/soft-passkey';

const SENDER = '192.0.2.1';
const ORIGIN = TEST_SETTINGS.baseUrl;

let test: TestHouse;
let dana: string;
let ruth: string;
beforeAll(async () => {
  test = await testHouse();
  dana = await addPerson(test, 'dana@northquay.example', 'Dana Whitfield');
  ruth = await addPerson(test, 'ruth@northquay.example', 'Ruth Aldana');
});
afterAll(() => test.close());
beforeEach(() => test.rows('truncate session, passkey, passkey_challenge, sign_in_attempt'));

async function signedIn(person = dana): Promise<{ browser: Browser; viewer: Viewer }> {
  const browser = new Browser();
  browser.take((await enter(test.house, browser.request(), person, BY_MAIL))!);
  return { browser, viewer: (await viewerOf(browser.request(), test.house))! };
}
const seen = (browser: Browser) => viewerOf(browser.request(), test.house);

type AskFor = (house: House, ...more: never[]) => Promise<unknown>;
async function asked(asking: ReturnType<AskFor>): Promise<{ id: string; options: object }> {
  const made = (await asking) as { kind: string; id: string; options: object };
  if (made.kind !== 'asked') throw new Error(made.kind);
  return made;
}

async function add(viewer: Viewer, passkey = new SoftPasskey(ORIGIN), oddly: Oddly = {}) {
  const { id, options } = await asked(askForNewPasskey(test.house, viewer, SENDER));
  const added = await addNewPasskey(test.house, viewer, { id, answer: passkey.made(options, oddly) }, 'Laptop');
  return { passkey, added };
}
async function comeIn(passkey: SoftPasskey, oddly: Oddly = {}, house = test.house) {
  const { id, options } = await asked(askPasskeyToSignIn(house, SENDER));
  return signInByPasskey(house, new Browser().request(), { id, answer: passkey.answers(options, oddly) });
}
async function prove(viewer: Viewer, passkey: SoftPasskey, oddly: Oddly = {}) {
  const { id, options } = await asked(askPasskeyToProve(test.house, viewer, SENDER));
  return proveByPasskey(test.house, viewer, { id, answer: passkey.answers(options, oddly) });
}
const letProofsAge = () => test.rows("update session set proved_at = now() - interval '6 minutes'");

describe('A passkey', () => {
  it('signs in the person who added it, and the session says so', async () => {
    const { passkey } = await add((await signedIn()).viewer);
    const signed = await comeIn(passkey);
    if (!('cookie' in signed)) throw new Error(signed.refused);
    const viewer = await seen(new Browser().take(signed.cookie));
    expect(viewer).toMatchObject({ personId: dana, proof: { by: 'passkey' } });
    expect((await devicesOf(test.house, viewer!)).find(({ current }) => current)).toMatchObject({ means: 'passkey' });
  });

  it('is told to its owner by mail, whoever added it, also where it is gone again; nobody else is told, and of none that was refused', async () => {
    const told = async () => {
      await deliverQueued(test);
      return (await readOutbox(test.house)).map(({ to, text }) => [
        to,
        /“Laptop”/.test(text),
        text.includes('/you/passkeys'),
      ]);
    };
    await test.rows('truncate outbox_mail');
    await test.rows('delete from graphile_worker._private_jobs');
    const { viewer } = await signedIn();
    await add(viewer, new SoftPasskey(ORIGIN), { unlocked: false });
    expect(await told()).toEqual([]);
    await add(viewer);
    expect(await told()).toEqual([['dana@northquay.example', true, true]]);
    await test.rows('truncate outbox_mail');
    const { added } = await add(viewer);
    await removeOwnPasskey(test.house, viewer, (added as { added: string }).added);
    expect(await told()).toEqual([['dana@northquay.example', false, true]]);
  });

  it('proves that it is still them, for five minutes, and the session says by what', async () => {
    const { browser, viewer } = await signedIn();
    const { passkey } = await add(viewer);
    await letProofsAge();
    expect(isProofFresh((await seen(browser))!)).toBe(false);
    expect(await prove(viewer, passkey)).toBe('proved');
    const proved = (await seen(browser))!;
    expect([isProofFresh(proved), proved.proof.by]).toEqual([true, 'passkey']);
  });

  it('asks its owner to unlock it: else it neither is added, nor signs in, nor proves', async () => {
    const { viewer } = await signedIn();
    expect((await add(viewer, new SoftPasskey(ORIGIN), { unlocked: false })).added).toEqual({ refused: 'unknown' });
    const { passkey } = await add(viewer);
    expect(await comeIn(passkey, { unlocked: false })).toEqual({ refused: 'unknown' });
    expect(await prove(viewer, passkey, { unlocked: false })).toBe('unknown');
  });

  it('is of this site alone: neither another origin nor another name is taken', async () => {
    const { viewer } = await signedIn();
    for (const oddly of [{ origin: 'https://elsewhere.example' }, { rpId: 'elsewhere.example' }]) {
      expect((await add(viewer, new SoftPasskey(ORIGIN), oddly)).added).toEqual({ refused: 'unknown' });
      const { passkey } = await add(viewer);
      expect(await comeIn(passkey, oddly)).toEqual({ refused: 'unknown' });
    }
  });

  it('proves nothing for anybody else, and is nobody’s whom it does not name', async () => {
    const { passkey } = await add((await signedIn()).viewer);
    const other = await signedIn(ruth);
    await letProofsAge();
    expect(await prove(other.viewer, passkey)).toBe('unknown');
    expect(isProofFresh((await seen(other.browser))!)).toBe(false);
    const handle = Buffer.from(ruth).toString('base64url');
    expect(await comeIn(passkey, { userHandle: handle })).toEqual({ refused: 'unknown' });
  });

  it('is not taken once its count goes back or stands still, as a copy’s does', async () => {
    const { passkey } = await add((await signedIn()).viewer);
    expect(await comeIn(passkey, { count: 7 })).toHaveProperty('cookie');
    expect(await comeIn(passkey, { count: 7 })).toEqual({ refused: 'copied' });
    expect(await comeIn(passkey, { count: 3 })).toEqual({ refused: 'copied' });
    expect(await comeIn(passkey, { count: 0 })).toEqual({ refused: 'copied' });
    expect(await comeIn(passkey, { count: 8 })).toHaveProperty('cookie');
  });

  it('is taken each time where it does not count at all', async () => {
    const { passkey } = await add((await signedIn()).viewer);
    for (let times = 0; times < 3; times += 1) expect(await comeIn(passkey, { count: 0 })).toHaveProperty('cookie');
  });

  it('that answers twice with the same count at the same moment lets one in', async () => {
    const { passkey } = await add((await signedIn()).viewer);
    const askings = await Promise.all(Array.from({ length: 10 }, () => asked(askPasskeyToSignIn(test.house, SENDER))));
    const all = await Promise.all(
      askings.map(({ id, options }) =>
        signInByPasskey(test.house, new Browser().request(), { id, answer: passkey.answers(options, { count: 5 }) }),
      ),
    );
    expect(all.filter((one) => 'cookie' in one)).toHaveLength(1);
  });

  it('is named, by its owner alone', async () => {
    const { viewer } = await signedIn();
    const { added } = await add(viewer);
    const id = (added as { added: string }).added;
    await renameOwnPasskey(test.house, (await signedIn(ruth)).viewer, id, 'Stolen');
    expect((await ownPasskeys(test.house, viewer)).passkeys.map(({ name }) => name)).toEqual(['Laptop']);
    await renameOwnPasskey(test.house, viewer, id, 'Work laptop');
    expect((await ownPasskeys(test.house, viewer)).passkeys.map(({ name }) => name)).toEqual(['Work laptop']);
  });

  it('is added once, whoever has it, and twenty a person', async () => {
    const { viewer } = await signedIn();
    const { passkey } = await add(viewer);
    expect((await add(viewer, passkey)).added).toEqual({ refused: 'known' });
    expect((await add((await signedIn(ruth)).viewer, passkey)).added).toEqual({ refused: 'known' });
    await test.rows('truncate sign_in_attempt');
    for (let more = 1; more < 20; more += 1) {
      await test.rows('truncate sign_in_attempt');
      expect((await add(viewer)).added).toHaveProperty('added');
    }
    await test.rows('truncate sign_in_attempt');
    expect((await add(viewer)).added).toEqual({ refused: 'known' });
  });
});

describe('What a passkey is asked', () => {
  it('is answered once: of twenty answers at the same time one gets in', async () => {
    const { passkey } = await add((await signedIn()).viewer);
    const { id, options } = await asked(askPasskeyToSignIn(test.house, SENDER));
    const posts = Array.from({ length: 20 }, () =>
      signInByPasskey(test.house, new Browser().request(), { id, answer: passkey.answers(options) }),
    );
    const all = await Promise.all(posts);
    expect(all.filter((one) => 'cookie' in one)).toHaveLength(1);
    expect(all.filter((one) => 'refused' in one && one.refused === 'closed')).toHaveLength(19);
  });

  it('is used up by a wrong answer too', async () => {
    const { passkey } = await add((await signedIn()).viewer);
    const { id, options } = await asked(askPasskeyToSignIn(test.house, SENDER));
    const request = new Browser().request();
    for (const answer of ['', 'nothing', '{"id":5}', '[]', 'null', '{"id":"abc","response":{"userHandle":7}}'])
      expect(await signInByPasskey(test.house, request, { id: randomUUID(), answer })).toEqual({ refused: 'closed' });
    expect(await signInByPasskey(test.house, request, { id, answer: '{}' })).toEqual({ refused: 'unknown' });
    expect(await signInByPasskey(test.house, request, { id, answer: passkey.answers(options) })).toEqual({
      refused: 'closed',
    });
  });

  it('is worth nothing after five minutes, which is how long it lasts, and is kept no longer', async () => {
    const { passkey } = await add((await signedIn()).viewer);
    const { id, options } = await asked(askPasskeyToSignIn(test.house, SENDER));
    const [row] = await test.rows<{ left: number }>(
      'select extract(epoch from expires_at - now())::int as left from passkey_challenge',
    );
    expect(row!.left).toBeGreaterThan(290);
    expect(row!.left).toBeLessThanOrEqual(300);
    await test.rows("update passkey_challenge set expires_at = now() - interval '1 second'");
    const answer = { id, answer: passkey.answers(options) };
    expect(await signInByPasskey(test.house, new Browser().request(), answer)).toEqual({ refused: 'closed' });
    await asked(askPasskeyToSignIn(test.house, SENDER));
    expect(await test.rows('select from passkey_challenge')).toHaveLength(1);
  });

  it('is for what, and for the session for which, it was asked', async () => {
    const { viewer } = await signedIn();
    const again = await signedIn();
    const { passkey } = await add(viewer);
    const toSignIn = await asked(askPasskeyToSignIn(test.house, SENDER));
    const toProve = await asked(askPasskeyToProve(test.house, viewer, SENDER));
    const answer = ({ id, options }: { id: string; options: object }) => ({ id, answer: passkey.answers(options) });
    expect(await proveByPasskey(test.house, viewer, answer(toSignIn))).toBe('closed');
    expect(await proveByPasskey(test.house, again.viewer, answer(toProve))).toBe('closed');
    expect(await signInByPasskey(test.house, new Browser().request(), answer(toProve))).toEqual({ refused: 'closed' });
  });

  it('says nothing of who has one: the same for everybody who is not signed in', async () => {
    const none = await asked(askPasskeyToSignIn(test.house, SENDER));
    await add((await signedIn()).viewer);
    const some = await asked(askPasskeyToSignIn(test.house, SENDER));
    const plain = ({ options }: { options: object }) => ({ ...options, challenge: '' });
    expect(plain(some)).toEqual(plain(none));
  });
});

describe('A passkey that is removed', () => {
  it('lets nobody in and proves nothing from then on', async () => {
    const { viewer } = await signedIn();
    const { passkey, added } = await add(viewer);
    const signing = await asked(askPasskeyToSignIn(test.house, SENDER));
    await removeOwnPasskey(test.house, viewer, (added as { added: string }).added);
    const answer = { id: signing.id, answer: passkey.answers(signing.options) };
    expect(await signInByPasskey(test.house, new Browser().request(), answer)).toEqual({ refused: 'unknown' });
    expect(await prove(viewer, passkey)).toBe('unknown');
    expect(await provableByPasskey(test.house, viewer)).toBeNull();
  });

  it('ends the sessions it had begun, but not the one that removes it, and takes back what it had proved', async () => {
    const { viewer, browser } = await signedIn();
    const { passkey, added } = await add(viewer);
    const mine = await comeIn(passkey);
    const thieves = await comeIn(passkey);
    if (!('cookie' in mine && 'cookie' in thieves)) throw new Error('not in');
    const here = new Browser().take(mine.cookie);
    expect(await prove(viewer, passkey)).toBe('proved');
    await removeOwnPasskey(test.house, (await seen(here))!, (added as { added: string }).added);
    expect(await seen(new Browser().take(thieves.cookie))).toBeNull();
    expect(isProofFresh((await seen(here))!)).toBe(false);
    expect(isProofFresh((await seen(browser))!)).toBe(false);
  });

  it('is one’s own: another’s is left alone', async () => {
    const { viewer } = await signedIn();
    const { added } = await add(viewer);
    const other = (await signedIn(ruth)).viewer;
    expect(await removeOwnPasskey(test.house, other, (added as { added: string }).added)).toBeNull();
    expect((await ownPasskeys(test.house, viewer)).passkeys).toHaveLength(1);
  });

  it('removed while it signs in, in whatever order, leaves nobody signed in by it', async () => {
    const { viewer } = await signedIn();
    for (let times = 0; times < 10; times += 1) {
      await test.rows('truncate sign_in_attempt');
      const { passkey, added } = await add(viewer);
      const id = (added as { added: string }).added;
      const { id: asking, options } = await asked(askPasskeyToSignIn(test.house, SENDER));
      await Promise.all([
        signInByPasskey(test.house, new Browser().request(), { id: asking, answer: passkey.answers(options) }),
        removeOwnPasskey(test.house, viewer, id),
      ]);
      expect(await test.rows('select from session where means_id = $1', id)).toEqual([]);
    }
  });

  it('removed while it proves, in whatever order, has proved nothing', async () => {
    const { browser, viewer } = await signedIn();
    for (let times = 0; times < 10; times += 1) {
      await test.rows('truncate sign_in_attempt');
      await test.rows('update session set proved_at = now()');
      const { passkey, added } = await add(viewer);
      const id = (added as { added: string }).added;
      await letProofsAge();
      const { id: asking, options } = await asked(askPasskeyToProve(test.house, viewer, SENDER));
      await Promise.all([
        proveByPasskey(test.house, viewer, { id: asking, answer: passkey.answers(options) }),
        removeOwnPasskey(test.house, viewer, id),
      ]);
      expect(isProofFresh((await seen(browser))!)).toBe(false);
    }
  });
});

describe('Asking too often', () => {
  it('is counted over all processes, by sender, and for whoever is signed in by person', async () => {
    const second = openHouse({ databaseUrl: test.adminUrl, settings: TEST_SETTINGS, clock: test.clock });
    const kinds: string[] = [];
    for (let times = 0; times < 35; times += 1)
      for (const { kind } of await Promise.all([
        askPasskeyToSignIn(test.house, SENDER),
        askPasskeyToSignIn(second, SENDER),
      ]))
        kinds.push(kind);
    await second.close();
    expect(kinds.filter((kind) => kind === 'asked')).toHaveLength(60);
    expect((await askPasskeyToSignIn(test.house, '192.0.2.9')).kind).toBe('asked');
    // Whoever is signed in proves that it is them, whatever others of their network do.
    expect((await askPasskeyToProve(test.house, (await signedIn(ruth)).viewer, SENDER)).kind).toBe('asked');
    const { viewer } = await signedIn();
    const proofs = await Promise.all(
      Array.from({ length: 30 }, (_, at) => askPasskeyToProve(test.house, viewer, `198.51.100.${at}`)),
    );
    expect(proofs.filter(({ kind }) => kind === 'asked')).toHaveLength(20);
  });

  it('is over after a quarter of an hour', async () => {
    for (let times = 0; times < 60; times += 1) await askPasskeyToSignIn(test.house, SENDER);
    expect((await askPasskeyToSignIn(test.house, SENDER)).kind).toBe('too-often');
    await test.rows("update sign_in_attempt set at = at - interval '15 minutes'");
    expect((await askPasskeyToSignIn(test.house, SENDER)).kind).toBe('asked');
  });
});

describe('The site of passkeys', () => {
  it('is the name in BASE_URL, and there is none under a number', () => {
    expect(passkeySite('https://plans.tessel.example')).toEqual({
      id: 'plans.tessel.example',
      origin: 'https://plans.tessel.example',
    });
    expect(passkeySite('http://localhost:3000')).toEqual({ id: 'localhost', origin: 'http://localhost:3000' });
    expect(passkeySite('http://127.0.0.1:3000')).toBeNull();
    expect(passkeySite('http://[::1]:3000')).toBeNull();
  });
});
