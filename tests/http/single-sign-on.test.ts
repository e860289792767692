import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { recordFor } from '~/data/provider-proof.server';
import { changeProvider } from '~/data/sign-in-providers.server';
import { openAsking, type Answer, type Asking } from '../support/asking';
import { addPerson } from '../support/house';
import { AtProvider, CLIENT, openOidcServer, type OidcServer } from '../support/oidc-server';
import { addWorkspace, openSignOnHouse, type SignOnHouse } from '../support/sign-on';

const DANA = 'dana@northquay.example';
const DOMAIN = 'northquay.example';

let here: SignOnHouse;
let asking: Asking;
let oidc: OidcServer;
let dana: string;
let jonas: string;
let admin: string;
let tessel: string;
beforeAll(async () => {
  here = await openSignOnHouse([]);
  asking = await openAsking(here.test.house, 'test');
  dana = await addPerson(here.test, DANA, 'Dana Whitfield');
  jonas = await addPerson(here.test, 'jonas@tessel.example', 'Jonas Vik');
  tessel = await addWorkspace(here.test, 'Tessel Analytics', jonas);
  admin = await asking.signIn(jonas);
  oidc = await openOidcServer(() => [`${asking.url}/sign-in/callback/${tessel}`]);
});
afterAll(async () => {
  const { faults } = asking;
  await asking.close();
  await oidc.close();
  await here.close();
  expect(faults).toEqual([]);
});
beforeEach(async () => {
  await here.test.rows(
    'truncate sign_in_provider, sign_in_flow, sign_in_account, sign_in_attempt, sign_in, outbox_mail',
  );
  here.names.set(`_evenhand.${DOMAIN}`, undefined);
  oidc.claims.set('dana', { email: DANA, email_verified: true });
});

const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> =>
  asking.ask(path, { method: 'POST', form: { op: randomUUID(), form: 'a', ...form }, headers });
const byAdmin = (path: string, form: Record<string, string> = {}) =>
  asking.ask(path, { method: 'POST', as: admin, form: { op: randomUUID(), form: 'a', ...form } });

/** As an admin does it: named in the settings, published in the DNS, looked for by the button. */
async function nameAndProve(issuer = oidc.issuer): Promise<string> {
  const at = `/workspaces/${tessel}/sign-in`;
  const named = await byAdmin(`${at}/new`, {
    ...{ domain: DOMAIN, issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret },
  });
  expect(named.status).toBe(302);
  const page = String(named.headers.location);
  const { text } = await asking.ask(page, { as: admin });
  const value = /evenhand issuer=\S+ key=[\w-]{43}/.exec(text)?.[0] ?? '';
  expect(text).toContain(`${asking.url}/sign-in/callback/${tessel}`);
  expect(text).not.toContain(CLIENT.secret);
  expect((await byAdmin(`${page}/check`)).headers.location).toBe(`${page}?looked=gone`);
  here.names.set(`_evenhand.${DOMAIN}`, [value]);
  expect((await byAdmin(`${page}/check`)).headers.location).toBe(`${page}?looked=found`);
  return page;
}
const cookiesOf = ({ headers }: Answer): string =>
  (headers['set-cookie'] ?? []).map((one) => one.split(';', 1)[0]).join('; ');

/** From the form to the provider and back, as a browser without a script goes; the answer to coming back, and where it came to. */
async function comeIn(login: string, email = DANA, to = '/you') {
  const led = await post('/sign-in', { email, to });
  const cookie = cookiesOf(led);
  const way = await asking.ask(String(led.headers.location), { as: cookie });
  const address = /href="(http[^"]*\/auth\?[^"]+)"/.exec(way.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const back = await new AtProvider(oidc.issuer).signIn(address, login);
  const path = back.slice(asking.url.length);
  return { cookie, path, answer: await asking.ask(path, { as: cookie }) };
}

describe('Signing in by one’s address', () => {
  it('leads every address of a domain that has a provider there, known or not, and no other', async () => {
    await nameAndProve();
    const answers = await Promise.all(
      [DANA, `nobody@${DOMAIN}`, `DANA@${DOMAIN}`].map((email) => post('/sign-in', { email, to: '/' })),
    );
    const plain = ({ status, headers, text }: Answer) => ({
      ...{ status, text },
      location: headers.location?.replace(/[0-9a-f-]{36}/, '…'),
      cookie: headers['set-cookie']?.map((one) => one.replace(/=[\w-]{43};/, '=…;')),
    });
    for (const answer of answers) expect(plain(answer)).toEqual(plain(answers[0]!));
    expect(answers[0]!.headers.location).toMatch(/^\/sign-in\/provider\/[0-9a-f-]{36}$/);
    expect(answers[0]!.headers['set-cookie']?.[0]).toMatch(
      /^evenhand-way=[\w-]{43}; HttpOnly; Max-Age=900; Path=\/; SameSite=Lax$/,
    );
    for (const email of ['jonas@tessel.example', `dana@mail.${DOMAIN}`])
      expect((await post('/sign-in', { email, to: '/' })).headers.location).toMatch(/^\/sign-in\/code\?ask=/);
    expect(await here.test.rows('select from sign_in')).toHaveLength(2);
  });

  it('goes on to an own path, once, and to nowhere else', async () => {
    await nameAndProve();
    const { answer, cookie, path } = await comeIn('dana');
    expect([answer.status, answer.headers.location]).toEqual([302, '/you']);
    const session = cookiesOf(answer);
    expect((await asking.ask('/you', { as: session })).text).toContain('Single sign-on');
    expect((await asking.ask(path, { as: cookie })).status).toBe(404);
    expect((await asking.ask(path.replace('?', '.data?'), { as: cookie })).status).toBe(404);
    const elsewhere = await comeIn('dana', DANA, 'https://elsewhere.example');
    expect(elsewhere.answer.headers.location).toBe('/');
  });

  it('says who the provider says one is where nobody here is known by that, and lets nobody in', async () => {
    await nameAndProve();
    oidc.claims.set('new', { email: `new@${DOMAIN}`, email_verified: true });
    const { answer } = await comeIn('new');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`new@${DOMAIN}`);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('is by mail for whoever wants that, unless the provider is the only way', async () => {
    const page = await nameAndProve();
    expect((await post('/sign-in', { email: DANA, to: '/', by: 'mail' })).headers.location).toMatch(/^\/sign-in\/code/);
    // Before it is known to work it cannot be made the only way: they would be out.
    const id = page.split('/').at(-1)!;
    await byAdmin(`${page}/only`, { revision: '1', only: 'yes' });
    expect(await here.test.rows('select "only" from sign_in_provider')).toEqual([{ only: false }]);
    const tries = await byAdmin(`${page}/try`);
    const cookie = `${admin}; ${cookiesOf(tries)}`;
    const way = await asking.ask(String(tries.headers.location), { as: cookie });
    const address = /href="(http[^"]*\/auth\?[^"]+)"/.exec(way.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const back = await new AtProvider(oidc.issuer).signIn(address, 'dana');
    expect((await asking.ask(back.slice(asking.url.length), { as: cookie })).headers.location).toBe(page);
    await byAdmin(`${page}/only`, { revision: '1', only: 'yes' });
    expect(await here.test.rows('select "only" from sign_in_provider where id = $1', id)).toEqual([{ only: true }]);
    for (const email of [DANA, `nobody@${DOMAIN}`])
      expect((await post('/sign-in', { email, to: '/', by: 'mail' })).headers.location).toMatch(/^\/sign-in\/provider/);
    expect(await here.test.rows('select from outbox_mail')).toEqual([]);
  });

  it('says clearly that the provider is away, and offers mail', async () => {
    const gone = await openOidcServer(() => []);
    await nameAndProve(gone.issuer);
    await gone.close();
    const led = await post('/sign-in', { email: DANA, to: '/' });
    const way = await asking.ask(String(led.headers.location), { as: cookiesOf(led) });
    expect(way.status).toBe(503);
    expect(way.text).toContain('does not answer');
    expect(way.text).toContain('name="by" value="mail"');
  });
});

describe('A provider', () => {
  it('is of the workspace in whose settings it stands: no other’s admin finds, changes, tries or removes it', async () => {
    const page = await nameAndProve();
    const mallory = await addPerson(here.test, 'mallory@rogue.example', 'Mallory');
    const rogue = await addWorkspace(here.test, 'Rogue', mallory);
    const as = await asking.signIn(mallory);
    for (const at of [page, page.replace(tessel, rogue)]) {
      expect((await asking.ask(at, { as })).status).toBe(404);
      for (const act of ['', '/check', '/try', '/only', '/removal']) {
        const form = {
          op: randomUUID(),
          form: 'a',
          revision: '1',
          only: 'yes',
          issuer: 'https://rogue.example',
          clientId: 'x',
        };
        expect([act, (await asking.ask(at + act, { method: 'POST', as, form })).status]).toEqual([act, 404]);
      }
    }
    expect(await here.test.rows('select issuer, "only" from sign_in_provider')).toEqual([
      { issuer: oidc.issuer, only: false },
    ]);
  });

  it('that is removed holds from the next request on, for whoever it let in', async () => {
    const page = await nameAndProve();
    const { answer } = await comeIn('dana');
    const session = cookiesOf(answer);
    expect((await asking.ask('/you', { as: session })).status).toBe(200);
    expect((await byAdmin(`${page}/removal`)).status).toBe(302);
    expect((await asking.ask('/you', { as: session })).headers.location).toBe('/sign-in?to=%2Fyou');
    expect((await post('/sign-in', { email: DANA, to: '/' })).headers.location).toMatch(/^\/sign-in\/code/);
  });

  it('that is pointed elsewhere signs out whom it let in, and speaks for nobody until that is proved', async () => {
    const page = await nameAndProve();
    const session = cookiesOf((await comeIn('dana')).answer);
    const change = { revision: '1', issuer: 'http://localhost:1', clientId: CLIENT.id, clientSecret: '' };
    expect((await byAdmin(page, change)).status).toBe(302);
    expect((await asking.ask('/you', { as: session })).status).toBe(302);
    expect((await post('/sign-in', { email: DANA, to: '/' })).headers.location).toMatch(/^\/sign-in\/code/);
  });

  it('is not taken from where nobody could be asked safely', async () => {
    for (const issuer of [
      'http://10.0.0.1',
      'https://a@login.example',
      'https://login.example?x',
      'ftp://login.example',
    ])
      expect(
        (
          await byAdmin(`/workspaces/${tessel}/sign-in/new`, {
            domain: DOMAIN,
            issuer,
            clientId: 'c',
            clientSecret: 's',
          })
        ).status,
      ).toBe(422);
    expect(await here.test.rows('select from sign_in_provider')).toEqual([]);
  });

  it('that two admins change at once keeps what the first wrote, and shows the second both', async () => {
    const page = await nameAndProve();
    const id = page.split('/').at(-1)!;
    const first = { issuer: oidc.issuer, clientId: 'of-the-first', clientSecret: null };
    await asViewer(here.test.house, { personId: jonas }, 'write', (tx) =>
      changeProvider(tx, { workspaceId: tessel, id, revision: 1 }, first),
    );
    const second = await byAdmin(page, {
      revision: '1',
      issuer: oidc.issuer,
      clientId: 'of-the-second',
      clientSecret: '',
    });
    expect(second.status).toBe(409);
    expect(second.text).toContain('of-the-first');
    expect(second.text).toContain('of-the-second');
  });

  it('that was refused leaves nothing behind: mended, the same form is taken', async () => {
    const page = await nameAndProve();
    const op = randomUUID();
    const named = (domain: string) =>
      byAdmin(`/workspaces/${tessel}/sign-in/new`, {
        ...{ op, domain, issuer: oidc.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret },
      });
    expect((await named(DOMAIN)).status).toBe(409);
    const other = await named('halden.example');
    expect(other.status).toBe(302);
    expect((await asking.ask(String(other.headers.location), { as: admin })).text).toContain('halden.example');
    const change = (revision: string, clientId: string) =>
      byAdmin(page, { op, revision, issuer: oidc.issuer, clientId, clientSecret: '' });
    const again = randomUUID();
    expect(
      (await byAdmin(page, { op: again, revision: '7', issuer: oidc.issuer, clientId: 'late', clientSecret: '' }))
        .status,
    ).toBe(409);
    expect(
      (await byAdmin(page, { op: again, revision: '1', issuer: oidc.issuer, clientId: 'late', clientSecret: '' }))
        .status,
    ).toBe(302);
    expect(await here.test.rows('select client_id from sign_in_provider where domain = $1', DOMAIN)).toEqual([
      { client_id: 'late' },
    ]);
    // And what was done already is not done once more: nobody is signed out by a form that changes nothing.
    expect((await change('2', 'once-more')).status).toBe(302);
    expect(await here.test.rows('select client_id from sign_in_provider where domain = $1', DOMAIN)).toEqual([
      { client_id: 'late' },
    ]);
  });

  it('is removed, and whom it let in signed out, by a form that is taken: not by one that was used for something else', async () => {
    const page = await nameAndProve();
    const session = cookiesOf((await comeIn('dana')).answer);
    const op = randomUUID();
    await byAdmin(`/workspaces/${tessel}/name`, { op, name: 'Tessel', seen: 'Tessel Analytics' });
    expect(await here.test.rows('select from operation where key = $1', op)).toHaveLength(1);
    await byAdmin(`${page}/removal`, { op });
    await byAdmin(page, { op, revision: '1', issuer: 'http://localhost:1', clientId: CLIENT.id, clientSecret: '' });
    expect((await asking.ask('/you', { as: session })).status).toBe(200);
    expect(await here.test.rows('select from sign_in_account')).toHaveLength(1);
  });

  it('has a record of its own', () => {
    const one = { workspaceId: tessel, domain: DOMAIN, issuer: 'https://a.example', clientId: 'a' };
    expect(recordFor(here.test.house, one)).not.toEqual(recordFor(here.test.house, { ...one, workspaceId: dana }));
  });
});
