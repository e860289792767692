import { createSocket } from 'node:dgram';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { endByProvider, noteTried, providerNamed } from '~/data/sign-in-flows.server';
import { asSession } from '~/data/as-session.server';
import { changeProvider, removeProvider } from '~/data/sign-in-providers.server';
import { BY_MAIL } from '~/domain/sign-in/means';
import { enter } from '~/session/enter.server';
import { checkProvider, counts, recordFor, speakerFor, triedKeyOf } from '~/data/provider-proof.server';
import { seal, unseal } from '~/session/sealed';
import { sealedFor } from '~/session/single-sign-on/configuration.server';
import { comeBack } from '~/session/single-sign-on/come-back.server';
import { beginSignOn, readWay } from '~/session/single-sign-on/set-out.server';
import { isProofFresh, viewerOf, type Viewer } from '~/session/viewer.server';
import { Browser } from '../support/browser';
import { addPerson } from '../support/house';
import { AtProvider, openOidcServer, type OidcServer } from '../support/oidc-server';
import { addWorkspace, openSignOnHouse, SENDER, setOut, type SignOnHouse } from '../support/sign-on';

const DANA = 'dana@northquay.example';
const workspaces: string[] = [];

let here: SignOnHouse;
let rogue: OidcServer;
let dana: string;
let ruth: string;
let jonas: string;
let mallory: string;
let tessel: string;
let other: string;
beforeAll(async () => {
  here = await openSignOnHouse(workspaces, {});
  dana = await addPerson(here.test, DANA, 'Dana Whitfield');
  ruth = await addPerson(here.test, 'ruth@northquay.example', 'Ruth Aldana');
  jonas = await addPerson(here.test, 'jonas@tessel.example', 'Jonas Vik');
  mallory = await addPerson(here.test, 'mallory@rogue.example', 'Mallory');
  tessel = await addWorkspace(here.test, 'Tessel Analytics', jonas);
  other = await addWorkspace(here.test, 'Rogue', mallory);
  workspaces.push(tessel, other);
  rogue = await openOidcServer(() => [`http://localhost:4100/sign-in/callback/${other}`]);
});
afterAll(async () => {
  await rogue.close();
  await here.close();
});
beforeEach(async () => {
  await here.test.rows('truncate session, sign_in_provider, sign_in_flow, sign_in_account, sign_in_attempt');
  here.oidc.claims.clear();
  here.oidc.claims.set('dana', { email: DANA, email_verified: true });
  rogue.claims.clear();
  rogue.claims.set('dana', { email: DANA, email_verified: true });
});

/** A name server that never says anything. */
async function openSilent(): Promise<{ address: string; close(): void }> {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return { address: `127.0.0.1:${socket.address().port}`, close: () => void socket.close() };
}

const northquay = (proved = true) => here.name(tessel, jonas, 'northquay.example', proved);
const house = () => here.test.house;
const known = (browser: Browser) => viewerOf(browser.request(), house());
const why = (signed: Awaited<ReturnType<typeof comeBack>>) => (signed.kind === 'refused' ? signed.why : signed.kind);

describe('A company’s own sign-in', () => {
  it('signs in whoever it says has an address of its domain, and the session says so', async () => {
    const provider = await northquay();
    const signed = await here.comeIn(provider, 'dana', { email: DANA });
    if (signed.kind !== 'in') throw new Error(JSON.stringify(signed));
    expect(signed.to).toBe('/you');
    const viewer = await known(new Browser().take(signed.cookie));
    expect(viewer).toMatchObject({
      ...{ personId: dana, email: DANA },
      proof: { by: 'single-sign-on', id: provider.id, with: new URL(here.oidc.issuer).host },
    });
  });

  it('makes nobody: whoever was not invited stays out, and is told so alone', async () => {
    const provider = await northquay();
    here.oidc.claims.set('new', { email: 'new@northquay.example', email_verified: true });
    const before = await here.test.rows('select from person');
    expect(await here.comeIn(provider, 'new')).toMatchObject({ why: 'nobody', email: 'new@northquay.example' });
    expect(await here.test.rows('select from person')).toHaveLength(before.length);
    expect(await here.test.rows('select from session')).toEqual([]);
  });

  it('speaks for addresses of exactly its domain that it says are verified, and for no others', async () => {
    const provider = await northquay();
    for (const [login, claims, refused] of [
      ['a', { email: 'jonas@tessel.example', email_verified: true }, 'other-domain'],
      ['b', { email: 'dana@mail.northquay.example', email_verified: true }, 'other-domain'],
      ['c', { email: 'dana@evilnorthquay.example', email_verified: true }, 'other-domain'],
      ['d', { email: `${DANA}@elsewhere.example`, email_verified: true }, 'other-domain'],
      ['e', { email: DANA, email_verified: false }, 'not-verified'],
      ['f', { email: DANA }, 'not-verified'],
      ['g', {}, 'no-address'],
    ] as const) {
      here.oidc.claims.set(login, claims);
      expect([login, why(await here.comeIn(provider, login))]).toEqual([login, refused]);
    }
    here.oidc.claims.set('h', { email: 'Dana@Northquay.Example', email_verified: true });
    expect(why(await here.comeIn(provider, 'h'))).toBe('in');
  });

  it('keeps whose account is whose: neither another account comes in by the address, nor the account by another address', async () => {
    const provider = await northquay();
    expect(why(await here.comeIn(provider, 'dana'))).toBe('in');
    // The address was given to somebody new.
    here.oidc.claims.set('successor', { email: DANA, email_verified: true });
    expect(why(await here.comeIn(provider, 'successor'))).toBe('other-account');
    // The account got a colleague's address.
    here.oidc.claims.set('dana', { email: 'ruth@northquay.example', email_verified: true });
    expect(why(await here.comeIn(provider, 'dana'))).toBe('other-account');
    here.oidc.claims.set('dana', { email: DANA, email_verified: true });
    expect(why(await here.comeIn(provider, 'dana'))).toBe('in');
  });

  it('proves that it is still them, asked anew, and never somebody else', async () => {
    const provider = await northquay();
    const browser = new Browser();
    const at = new AtProvider(provider.issuer);
    const signed = await here.comeIn(provider, 'dana', { browser, at });
    if (signed.kind !== 'in') throw new Error(signed.kind);
    browser.take(signed.cookie);
    await here.test.rows("update session set proved_at = now() - interval '6 minutes', proved_by = 'mail'");
    const viewer = (await known(browser))!;
    const { url } = await setOut(house(), provider, browser, { purpose: 'proof', viewer });
    expect(new URL(url).searchParams.get('prompt')).toBe('login');
    expect(new URL(url).searchParams.get('max_age')).toBe('0');
    const back = await at.signIn(url, 'dana');
    expect(await comeBack(house(), browser.request(), tessel, new URL(back))).toMatchObject({ kind: 'proved' });
    const proved = (await known(browser))!;
    expect([isProofFresh(proved), proved.proof.by]).toEqual([true, 'single-sign-on']);

    await here.test.rows("update session set proved_at = now() - interval '6 minutes'");
    here.oidc.claims.set('ruth', { email: 'ruth@northquay.example', email_verified: true });
    expect(why(await here.comeIn(provider, 'ruth', { browser, viewer, purpose: 'proof' }))).toBe('other-person');
    expect(isProofFresh((await known(browser))!)).toBe(false);
  });

  it('that passed over asking anew has proved nothing', async () => {
    const provider = await northquay();
    const browser = new Browser();
    const at = new AtProvider(provider.issuer);
    const signed = await here.comeIn(provider, 'dana', { browser, at });
    if (signed.kind !== 'in') throw new Error(signed.kind);
    browser.take(signed.cookie);
    const viewer = (await known(browser))!;
    await here.test.rows("update session set proved_at = now() - interval '6 minutes'");
    const { url } = await setOut(house(), provider, browser, { purpose: 'proof', viewer });
    // As a provider would that answers from a session of an hour ago: what was asked is taken out, and time has gone by since.
    await here.test.rows("update sign_in_flow set began_at = now() + interval '10 minutes'");
    const lax = new URL(url);
    lax.searchParams.delete('prompt');
    lax.searchParams.delete('max_age');
    const back = await at.signIn(lax.href, 'dana');
    expect(why(await comeBack(house(), browser.request(), tessel, new URL(back)))).toBe('not-anew');
    expect(isProofFresh((await known(browser))!)).toBe(false);
  });
});

describe('Coming back', () => {
  it('is done once: of ten at the same time one is let in', async () => {
    const provider = await northquay();
    const browser = new Browser();
    const { url } = await setOut(house(), provider, browser);
    const back = new URL(await new AtProvider(provider.issuer).signIn(url, 'dana'));
    const all = await Promise.all(Array.from({ length: 10 }, () => comeBack(house(), browser.request(), tessel, back)));
    expect(all.filter(({ kind }) => kind === 'in')).toHaveLength(1);
    expect(all.map(why).filter((one) => one === 'gone')).toHaveLength(9);
  });

  it('is for the browser that set out, within ten minutes, to its own workspace, with a state of ours', async () => {
    const provider = await northquay();
    const go = async (browser: Browser) => {
      const { url } = await setOut(house(), provider, browser);
      return new URL(await new AtProvider(provider.issuer).signIn(url, 'dana'));
    };
    const browser = new Browser();
    const back = await go(browser);
    // Another's browser, with and without a way of its own: whoever was sent the address comes in as nobody.
    const victim = new Browser();
    expect(why(await comeBack(house(), victim.request(), tessel, back))).toBe('gone');
    await setOut(house(), provider, victim);
    expect(why(await comeBack(house(), victim.request(), tessel, back))).toBe('gone');
    const forged = new URL(back);
    forged.searchParams.set('state', `${back.searchParams.get('state')!.slice(0, 36)}.${'x'.repeat(43)}`);
    expect(why(await comeBack(house(), browser.request(), tessel, forged))).toBe('gone');
    expect(why(await comeBack(house(), browser.request(), tessel, new URL(back.origin)))).toBe('gone');
    // It was none of those, so the way is still open to whose it is; but not under another workspace's address, which uses it up.
    expect(why(await comeBack(house(), browser.request(), other, back))).toBe('gone');
    expect(why(await comeBack(house(), browser.request(), tessel, back))).toBe('gone');
    const late = await go(browser);
    await here.test.rows("update sign_in_flow set expires_at = now() - interval '1 second'");
    expect(why(await comeBack(house(), browser.request(), tessel, late))).toBe('gone');
    expect(await here.test.rows('select from session')).toEqual([]);
  });

  it('with a code of another way is refused, and so is an answer that names another issuer', async () => {
    const provider = await northquay();
    const [mine, theirs] = [new Browser(), new Browser()];
    const at = new AtProvider(provider.issuer);
    const my = new URL(await at.signIn((await setOut(house(), provider, mine)).url, 'dana'));
    const their = new URL(
      await new AtProvider(provider.issuer).signIn((await setOut(house(), provider, theirs)).url, 'dana'),
    );
    const mixed = new URL(my);
    mixed.searchParams.set('code', their.searchParams.get('code')!);
    expect(why(await comeBack(house(), mine.request(), tessel, mixed))).toBe('refused');
    const named = new URL(their);
    named.searchParams.set('iss', 'https://elsewhere.example');
    expect(why(await comeBack(house(), theirs.request(), tessel, named))).toBe('refused');
  });

  it('after the provider said no is refused, with nothing of its words', async () => {
    const provider = await northquay();
    const browser = new Browser();
    const { url } = await setOut(house(), provider, browser);
    const back = new URL(`http://localhost:4100/sign-in/callback/${tessel}`);
    back.searchParams.set('state', new URL(url).searchParams.get('state')!);
    back.searchParams.set('error', 'access_denied');
    back.searchParams.set('error_description', '<script>');
    back.searchParams.set('iss', provider.issuer);
    const signed = await comeBack(house(), browser.request(), tessel, back);
    expect(why(signed)).toBe('refused');
    expect(JSON.stringify(signed)).not.toContain('script');
  });

  it('lets go of what is kept of a way, of which nothing is a secret', async () => {
    const provider = await northquay();
    const browser = new Browser();
    const { url } = await setOut(house(), provider, browser);
    const [row] = await here.test.rows('select * from sign_in_flow');
    const { state, nonce, code_challenge: challenge } = Object.fromEntries(new URL(url).searchParams);
    for (const secret of [state!, nonce!, challenge!, browser.request().headers.get('cookie')!.split('=')[1]!])
      expect(JSON.stringify(row)).not.toContain(secret);
  });
});

describe('A provider named for a domain that is not its namer’s', () => {
  it('lets nobody in as the domain’s people before their own DNS names it: neither by its page nor by coming back', async () => {
    const named = await here.name(other, mallory, 'northquay.example', false, rogue.issuer);
    expect(counts(house(), named)).toBe(false);
    expect(await speakerFor(house(), 'northquay.example')).toBeNull();
    const browser = new Browser();
    const begun = await beginSignOn(house(), browser.request(), {
      ...{ provider: named, purpose: 'sign-in', email: DANA, viewer: null, sender: SENDER, to: '/' },
    });
    if (begun.kind !== 'begun') throw new Error();
    browser.take(begun.cookie);
    expect(await readWay(house(), browser.request(), begun.path.split('/').at(-1)!)).toEqual({ kind: 'gone' });
    // Even where a way was opened while it was proved, and the proof was gone by the time of coming back.
    const provider = await here.prove(named);
    const { url } = await setOut(house(), provider, browser);
    const back = new URL(await new AtProvider(rogue.issuer).signIn(url, 'dana'));
    await here.test.rows('update sign_in_provider set proved_for = null');
    expect(why(await comeBack(house(), browser.request(), other, back))).toBe('not-proved');
    expect(await here.test.rows('select from session')).toEqual([]);
  });

  it('is not proved by the record that was made for another: not for another workspace, issuer, client or domain', async () => {
    const honest = await northquay(false);
    const named = await here.name(other, mallory, 'northquay.example', false, honest.issuer);
    await here.prove(honest);
    expect(await checkProvider(house(), named.id)).toBe('gone');
    expect((await speakerFor(house(), 'northquay.example'))?.provider.id).toBe(honest.id);
    const values = [
      honest,
      named,
      { ...honest, issuer: rogue.issuer },
      { ...honest, clientId: 'other' },
      { ...honest, domain: 'tessel.example' },
    ].map((one) => recordFor(house(), one).value);
    expect(new Set(values).size).toBe(5);
    for (const value of values) expect(value).toMatch(/^evenhand issuer=http:\/\/localhost:\d+ key=[\w-]{43}$/);
  });

  it('stops counting in the moment in which its admin points it elsewhere, until the DNS names that as well', async () => {
    const provider = await northquay();
    const change = { issuer: rogue.issuer, clientId: provider.clientId, clientSecret: null };
    expect(await asViewer(house(), { personId: jonas }, 'write', (tx) => changeProvider(tx, provider, change))).toBe(
      true,
    );
    expect(await speakerFor(house(), 'northquay.example')).toBeNull();
    expect(await checkProvider(house(), provider.id)).toBe('gone');
  });

  it('is set up by that workspace’s admins alone, and that it is proved is written by none of them', async () => {
    const provider = await northquay();
    const does = (personId: string, text: string) =>
      asViewer(house(), { personId }, 'write', (tx) => tx.execute(text)).then(
        ({ rowCount }) => rowCount,
        (error: { cause?: { code?: string } }) => error.cause?.code,
      );
    expect(await does(mallory, 'select id from sign_in_provider')).toBe(0);
    expect(await does(mallory, "update sign_in_provider set issuer = 'https://rogue.example'")).toBe(0);
    expect(await does(mallory, 'delete from sign_in_provider')).toBe(0);
    expect(await does(dana, 'select id from sign_in_provider')).toBe(0);
    expect(await does(jonas, 'select client_secret from sign_in_provider')).toBe('42501');
    expect(await does(jonas, "update sign_in_provider set proved_for = 'x'")).toBe('42501');
    expect(await does(jonas, "update sign_in_provider set domain = 'tessel.example'")).toBe('42501');
    expect(await does(jonas, 'select from sign_in_account')).toBe('42501');
    expect(await does(jonas, 'select from sign_in_flow')).toBe('42501');
    expect((await speakerFor(house(), 'northquay.example'))?.provider.id).toBe(provider.id);
  });

  it('may stand beside another workspace’s for the same domain: the one that was proved first is used, and neither learns of the other', async () => {
    const first = await northquay();
    const second = await here.name(other, mallory, 'northquay.example', false);
    here.names.set('_evenhand.northquay.example', [recordFor(house(), first).value, recordFor(house(), second).value]);
    expect(await checkProvider(house(), second.id)).toBe('found');
    expect(await checkProvider(house(), first.id)).toBe('found');
    expect((await speakerFor(house(), 'northquay.example'))?.provider.id).toBe(first.id);
  });
});

describe('The proof of a domain', () => {
  it('that is gone counts no more at once, and signs out whom the provider let in', async () => {
    const provider = await northquay();
    const signed = await here.comeIn(provider, 'dana');
    if (signed.kind !== 'in') throw new Error(signed.kind);
    const browser = new Browser().take(signed.cookie);
    here.names.set('_evenhand.northquay.example', undefined);
    expect(await checkProvider(house(), provider.id)).toBe('gone');
    expect(await known(browser)).toBeNull();
    expect(await speakerFor(house(), 'northquay.example')).toBeNull();
  });

  it('outlasts a name server that cannot say, for three days', async () => {
    const provider = await northquay();
    here.names.set('_evenhand.northquay.example', 'trouble');
    expect(await checkProvider(house(), provider.id)).toBe('no-answer');
    expect(await speakerFor(house(), 'northquay.example')).not.toBeNull();
    await here.test.rows("update sign_in_provider set proved_at = now() - interval '73 hours'");
    expect(await speakerFor(house(), 'northquay.example')).toBeNull();
  }, 30_000);

  it('is answered for within five seconds, however many name servers are silent', async () => {
    const silent = await Promise.all([1, 2, 3].map(() => openSilent()));
    const patient = { ...house(), settings: { ...house().settings, dnsServers: silent.map(({ address }) => address) } };
    const provider = await northquay();
    const began = performance.now();
    expect(await checkProvider(patient, provider.id)).toBe('no-answer');
    expect(performance.now() - began).toBeLessThan(5_500);
    for (const { close } of silent) close();
  }, 30_000);

  it('is looked at again before somebody is let in, where that was more than an hour ago', async () => {
    const provider = await northquay();
    here.names.set('_evenhand.northquay.example', ['something else']);
    expect(why(await here.comeIn(provider, 'dana'))).toBe('in');
    await here.test.rows("update sign_in_provider set checked_at = now() - interval '61 minutes'");
    expect(why(await here.comeIn(provider, 'dana'))).toBe('not-proved');
    expect(await here.test.rows('select from session')).toEqual([]);
  });

  it('may stand among other records, cut into pieces', async () => {
    const provider = await northquay(false);
    const long = `${'x'.repeat(300)}`;
    here.names.set('_evenhand.northquay.example', [long, recordFor(house(), provider).value, 'v=spf1 -all']);
    expect(await checkProvider(house(), provider.id)).toBe('found');
  });
});

describe('A provider whose people come in that way only', () => {
  it('closes mail and passkeys for its domain, and for nobody else', async () => {
    const provider = await northquay();
    await asViewer(house(), { personId: jonas }, 'write', (tx) =>
      changeProvider(tx, provider, { only: true, clientSecret: null }),
    );
    expect(await enter(house(), new Browser().request(), dana, BY_MAIL)).toBeNull();
    expect(await enter(house(), new Browser().request(), dana, { by: 'passkey', id: dana, with: '' })).toBeNull();
    expect(await enter(house(), new Browser().request(), jonas, BY_MAIL)).not.toBeNull();
    expect(why(await here.comeIn(provider, 'dana'))).toBe('in');
    // It holds while the domain says so, and not by the admin's word alone.
    await here.test.rows('update sign_in_provider set proved_for = null');
    expect(await enter(house(), new Browser().request(), dana, BY_MAIL)).not.toBeNull();
  });
});

describe('A provider with another secret', () => {
  it('has to be tried again before it is the only way, and is that no more meanwhile; the same again changes nothing', async () => {
    const provider = await northquay();
    const { id, issuer, clientId, workspaceId } = provider;
    const change = (revision: number, secret: string | null) =>
      asViewer(house(), { personId: jonas }, 'write', (tx) =>
        changeProvider(tx, { workspaceId, id, revision }, { issuer, clientId, clientSecret: secret }),
      );
    const stands = async () => {
      const found = (await asSession(house(), (tx) => providerNamed(tx, id)))!;
      return { only: found.only, tried: found.triedFor === triedKeyOf(house(), found) };
    };
    await asSession(house(), (tx) => noteTried(tx, provider, triedKeyOf(house(), provider), 'works'));
    await here.test.rows(`update sign_in_provider set "only" = true`);
    expect(await change(1, null)).toBe(true);
    expect(await stands()).toEqual({ only: true, tried: true });
    expect(await change(2, seal(house().settings.secret, sealedFor(provider), 'mistyped'))).toBe(true);
    expect(await stands()).toEqual({ only: false, tried: false });
    // A try that was under way with the secret of before says nothing of this one.
    await asSession(house(), (tx) => noteTried(tx, provider, triedKeyOf(house(), provider), 'works'));
    expect(await stands()).toEqual({ only: false, tried: false });
  });
});

describe('A provider that is removed', () => {
  it('lets nobody in from then on, signs out whom it let in, and forgets whose account was whose', async () => {
    const provider = await northquay();
    const signed = await here.comeIn(provider, 'dana');
    if (signed.kind !== 'in') throw new Error(signed.kind);
    const browser = new Browser().take(signed.cookie);
    const mailed = new Browser();
    mailed.take((await enter(house(), mailed.request(), ruth, BY_MAIL))!);
    const { url } = await setOut(house(), provider, browser);
    const back = new URL(await new AtProvider(provider.issuer).signIn(url, 'dana'));
    expect(await asViewer(house(), { personId: jonas }, 'write', (tx) => removeProvider(tx, tessel, provider.id))).toBe(
      true,
    );
    await asSession(house(), (tx) => endByProvider(tx, provider.id, true));
    expect(await known(browser)).toBeNull();
    expect(await known(mailed)).not.toBeNull();
    expect(why(await comeBack(house(), browser.request(), tessel, back))).toBe('gone');
    for (const table of ['sign_in_flow', 'sign_in_account'])
      expect(await here.test.rows(`select from ${table}`)).toEqual([]);
  });

  it('ends what it begun by the role that signs people in, whoever it was', async () => {
    await asSession(house(), (tx) => endByProvider(tx, tessel, true));
  });
});

describe('Trying a provider', () => {
  it('signs nobody in, works before the domain is proved, and says what came of it', async () => {
    const provider = await northquay(false);
    const [browser] = [new Browser()];
    browser.take((await enter(house(), browser.request(), jonas, BY_MAIL))!);
    const viewer = (await known(browser))!;
    expect(await here.comeIn(provider, 'dana', { browser, viewer, purpose: 'try' })).toMatchObject({ kind: 'tried' });
    const [tried] = await here.test.rows('select tried from sign_in_provider');
    expect(tried).toEqual({ tried: 'works' });
    here.oidc.claims.set('dana', { email: DANA });
    await here.comeIn(provider, 'dana', { browser, viewer, purpose: 'try' });
    expect(await here.test.rows('select tried from sign_in_provider')).toEqual([{ tried: 'not-verified' }]);
    expect(await here.test.rows('select from session')).toHaveLength(1);
  });
});

describe('A provider that is away', () => {
  it('is said to be, in seconds, and asked again by whoever comes next', async () => {
    const gone = await openOidcServer(() => [`http://localhost:4100/sign-in/callback/${tessel}`]);
    const provider = await here.name(tessel, jonas, 'northquay.example', true, gone.issuer);
    await gone.close();
    const browser = new Browser();
    const begun = await beginSignOn(house(), browser.request(), {
      ...{ provider, purpose: 'sign-in', email: DANA, viewer: null, sender: SENDER, to: '/' },
    });
    if (begun.kind !== 'begun') throw new Error();
    browser.take(begun.cookie);
    const began = performance.now();
    expect(await readWay(house(), browser.request(), begun.path.split('/').at(-1)!)).toMatchObject({
      kind: 'unreachable',
    });
    expect(performance.now() - began).toBeLessThan(7_000);
  });
});

describe('Setting out too often', () => {
  it('is held back by sender and by who is signed in, and by nobody who types another’s address', async () => {
    const provider = await northquay();
    const ask = (email: string, sender: string, viewer: Viewer | null = null) =>
      beginSignOn(house(), new Browser().request(), {
        ...{ provider, purpose: viewer ? 'proof' : 'sign-in', email, viewer, sender, to: '/' },
      });
    const kinds = async (all: Promise<{ kind: string }>[]) =>
      (await Promise.all(all)).filter(({ kind }) => kind === 'begun').length;
    expect(await kinds(Array.from({ length: 70 }, (_, at) => ask(`${at}@northquay.example`, SENDER)))).toBe(60);
    expect(await kinds(Array.from({ length: 30 }, (_, at) => ask(DANA, `198.51.100.${at}`)))).toBe(30);
    const browser = new Browser();
    browser.take((await enter(house(), browser.request(), dana, BY_MAIL))!);
    const viewer = (await known(browser))!;
    expect(await kinds(Array.from({ length: 30 }, () => ask(DANA, SENDER, viewer)))).toBe(20);
  });
});

describe('The secret of a client', () => {
  it('is sealed for its provider, under the installation’s secret', () => {
    const sealed = seal('a secret', 'w p', 'hush');
    expect(sealed).not.toContain('hush');
    expect(unseal('a secret', 'w p', sealed)).toBe('hush');
    expect(unseal('a secret', 'w q', sealed)).toBeNull();
    expect(unseal('another', 'w p', sealed)).toBeNull();
    const bytes = Buffer.from(sealed, 'base64url');
    bytes[bytes.length - 1]! ^= 1;
    expect(unseal('a secret', 'w p', bytes.toString('base64url'))).toBeNull();
    expect(unseal('a secret', 'w p', '')).toBeNull();
  });
});
