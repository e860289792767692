import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTemporaryPostgres, type EmbeddedPostgres } from '~/server/embedded-postgres.server';
import { freePort } from '~/server/free-port';
import { ask as query } from '../support/machine';
import { checkpointKeyOf } from '../support/checkpoint-key';
import { askOnce, type Answer, type Asked } from '../support/asking';
import { mailServer, type MailServer } from '../support/mail-server';
import { npm, type NpmProcess } from '../support/npm-process';

/** The product as its operator has it: nothing but `npm` words, settings, a database and a mail server. Needs the build. */
const HOST = 'plans.example.com';
const ADMIN = 'ada.byron@tessel.example';

let postgres: EmbeddedPostgres;
let mail: MailServer;
let port: number;
let settings: Record<string, string>;
let product: NpmProcess;

beforeAll(async () => {
  [postgres, mail, port] = await Promise.all([startTemporaryPostgres(), mailServer(), freePort()]);
  settings = {
    DATABASE_URL: postgres.url,
    BASE_URL: `https://${HOST}`,
    SECRET: 'a secret of this installation, and of no other',
    CHECKPOINT_KEY: checkpointKeyOf(3),
    SMTP_URL: mail.url,
    MAIL_FROM: 'Evenhand <plans@tessel.example>',
    HOST: '127.0.0.1',
    PORT: String(port),
    DRAIN_SECONDS: '0',
  };
  const setup = npm(settings, 'run', 'setup', '--', '--workspace', 'Tessel Analytics', '--admin', ADMIN);
  expect(await setup.ended).toMatchObject({ status: 0, err: '' });
  product = await started();
});
afterAll(async () => {
  product.signal('SIGKILL', 'all');
  await product.ended;
  await mail.close();
  await postgres.stop();
});

async function started(more: Record<string, string> = {}): Promise<NpmProcess> {
  const child = npm({ ...settings, ...more }, 'start');
  await child.wrote(`Evenhand runs at https://${HOST}`);
  return child;
}

/** As the proxy before the process asks: plain http, with the Host and Origin that people's browsers sent. */
async function ask(path: string, { headers, ...asked }: Asked = {}) {
  const agent = new Agent();
  const sent = { host: HOST, ...(asked.method && { origin: `https://${HOST}` }), ...headers };
  try {
    return await askOnce(`http://127.0.0.1:${port}`, agent, path, { ...asked, headers: sent });
  } finally {
    agent.destroy();
  }
}

const post = (path: string, form: Readonly<Record<string, string>>) =>
  ask(path, { method: 'POST', form: { op: randomUUID(), ...form } });
const askForMail = () => post('/sign-in', { email: ADMIN, to: '/' });

const isRefused = (): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => (socket.destroy(), resolve(false)));
    socket.once('error', () => resolve(true));
  });

/** Sends the first half of a post; `finish` sends the rest and gives the whole answer. */
async function halfAPost(): Promise<{ finish(): Promise<string> }> {
  const body = new URLSearchParams({ op: randomUUID(), email: 'nobody@tessel.example', to: '/' }).toString();
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.setEncoding('utf8').on('data', (part: string) => (text += part));
  const closed = once(socket, 'close');
  socket.write(
    `POST /sign-in HTTP/1.1\r\nHost: ${HOST}\r\nSec-Fetch-Site: same-origin\r\nContent-Length: ${body.length}\r\n` +
      `Content-Type: application/x-www-form-urlencoded\r\n\r\n${body.slice(0, 10)}`,
  );
  // Once a later connection is answered, the server knows of this one.
  expect((await ask('/livez')).status).toBe(200);
  return {
    finish: async () => {
      socket.write(body.slice(10));
      await closed;
      return text;
    },
  };
}

describe('npm start, after npm run setup', { timeout: 60_000 }, () => {
  it('answers under BASE_URL alone, and is ready', async () => {
    expect((await ask('/readyz')).status).toBe(200);
    expect((await ask('/sign-in')).status).toBe(200);
    expect((await ask('/sign-in', { headers: { host: `127.0.0.1:${port}` } })).status).toBe(421);
  });

  it('invites the admin by SMTP, and lets them in by mail with a cookie that is kept to https and this host', async () => {
    await mail.arrived(1);
    expect(mail.received[0]).toMatchObject({ to: [ADMIN], email: { from: { address: 'plans@tessel.example' } } });
    expect(mail.received[0]!.email.text).toContain(`https://${HOST}/invitations/`);
    // Coming in joins nobody: the workspace is theirs from when they accept its invitation.
    const invitation = /https:\/\/plans\.example\.com(\/invitations\/[\w-]{43})/.exec(
      mail.received[0]!.email.text!,
    )![1]!;
    expect((await post(invitation, {})).status).toBe(302);
    expect((await askForMail()).status).toBe(302);
    await mail.arrived(2);
    const link = /https:\/\/plans\.example\.com(\/sign-in\/link\/[\w-]{43})/.exec(mail.received[1]!.email.text!)![1]!;
    const entered = await post(link, { to: '/' });
    const cookie = entered.headers['set-cookie']![0]!;
    expect(cookie).toMatch(/^__Host-evenhand=[\w-]{43};/);
    expect(cookie.split('; ')).toEqual(expect.arrayContaining(['Secure', 'HttpOnly', 'Path=/', 'SameSite=Lax']));
    const home = await ask('/', { as: cookie.split(';', 1)[0] });
    expect([home.status, home.text.includes('Tessel Analytics')]).toEqual([200, true]);
  });

  it('has no page of the demonstration: no outbox, nobody to come in as, no styles', async () => {
    expect((await ask('/outbox')).status).toBe(404);
    expect((await ask('/styles')).status).toBe(404);
    expect((await post('/sign-in/as', { email: ADMIN, to: '/' })).status).toBe(404);
    expect((await ask('/sign-in')).text).not.toMatch(/outbox|Northquay/i);
  });

  it('keeps each kind of answer to itself: what it may load, who may frame it, what it tells others, and https alone', async () => {
    const page = await ask('/sign-in');
    const asset = /\/assets\/[\w.-]+\.js/.exec(page.text)![0];
    await query(postgres.url, 'alter table sign_in rename to sign_in_away');
    const broken = await askForMail();
    await query(postgres.url, 'alter table sign_in_away rename to sign_in');
    const answers: readonly (readonly [what: string, status: number, answer: Answer])[] = [
      ['a page', 200, page],
      ['its data', 200, await ask('/sign-in.data')],
      ['an asset', 200, await ask(asset)],
      ['a style', 200, await ask('/plain.css')],
      ['a redirect', 302, await ask('/')],
      ['a refused form', 422, await post('/sign-in', { email: 'nobody', to: '/' })],
      ['a form that is none of ours', 400, await post('/sign-in', { other: 'x' })],
      ['a page that is not there', 404, await ask('/nothing/here')],
      ['data that are not there', 404, await ask('/nothing/here.data')],
      ['an asset that is not there', 404, await ask('/assets/nothing.js')],
      [
        'a post from elsewhere',
        403,
        await ask('/sign-in', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } }),
      ],
      ['a method nobody needs', 405, await ask('/sign-in', { method: 'OPTIONS' })],
      ['a body that is too large', 413, await post('/sign-in', { email: 'x'.repeat(2_000_001), to: '/' })],
      ['another host', 421, await ask('/', { headers: { host: 'evil.example' } })],
      ['what could not be done', 500, broken],
      ['a probe', 200, await ask('/readyz')],
    ];
    const nonces = new Set<string>();
    for (const [what, status, { headers, ...answer }] of answers) {
      const policy = String(headers['content-security-policy']);
      const nonce = /script-src 'self' 'nonce-([\w+/=]{24})';/.exec(policy)?.[1] ?? '';
      nonces.add(nonce);
      expect([what, answer.status, headers]).toMatchObject([
        what,
        status,
        {
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'referrer-policy': 'same-origin',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
          'permissions-policy': expect.stringContaining('camera=()') as string,
          'strict-transport-security': 'max-age=63072000; includeSubDomains',
        },
      ]);
      for (const rule of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"])
        expect([what, policy]).toEqual([what, expect.stringContaining(rule)]);
      expect([what, policy]).not.toEqual([what, expect.stringContaining('unsafe')]);
      expect([what, headers['x-powered-by'] ?? headers['server']]).toEqual([what, undefined]);
      const scripts = headers['content-type']?.startsWith('text/html')
        ? (answer.text.match(/<script[^>]*>/g) ?? [])
        : [];
      expect(scripts.filter((tag) => !tag.includes(` nonce="${nonce}"`))).toEqual([]);
      if (what === 'a page') expect(scripts.length).toBeGreaterThan(0);
    }
    expect(nonces.size).toBe(answers.length);
    expect(nonces).not.toContain('');
  });

  it('that cannot start says why, a line for each setting that is missing, and ends with 1', async () => {
    const [bare, away, second] = await Promise.all([
      npm({}, 'start').ended,
      npm({ ...settings, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 'start').ended,
      npm(settings, 'start').ended,
    ]);
    const missing = ['DATABASE_URL', 'BASE_URL', 'SECRET', 'CHECKPOINT_KEY', 'SMTP_URL', 'MAIL_FROM'];
    expect(bare).toMatchObject({ status: 1, out: '', err: missing.map((name) => `${name} is missing\n`).join('') });
    expect(away).toMatchObject({ status: 1, err: 'DATABASE_URL names a server that does not answer\n' });
    expect(second).toMatchObject({ status: 1, err: `Port ${port} is taken: set PORT to another one\n` });
  });

  it.each(['npm', 'all'] as const)('finishes what is under way at TERM to %s, and ends with 0', async (to) => {
    if (to === 'all') product = await started();
    const taken = mail.received.length;
    const held = mail.hold();
    await askForMail();
    await held.reading;
    const halfSent = await halfAPost();
    product.signal('SIGTERM', to);
    while (!(await isRefused()));
    expect(await halfSent.finish()).toMatch(/^HTTP\/1\.1 302 /);
    held.letGo();
    expect(await product.ended).toMatchObject({ status: 0, signal: null, err: '' });
    expect(mail.received).toHaveLength(taken + 1);
    // The other's job may wait, for nobody has that address; the mail that went out is crossed off.
    expect(await query(postgres.url, 'select from graphile_worker._private_jobs where locked_at is not null')).toEqual(
      [],
    );
  });

  it('at TERM says that it is not ready, answers for as long as it was told to, then takes nothing more and ends with 0', async () => {
    product = await started({ DRAIN_SECONDS: '3' });
    const kept = new Agent({ keepAlive: true });
    const page = () => askOnce(`http://127.0.0.1:${port}`, kept, '/sign-in', { headers: { host: HOST } });
    expect((await page()).headers.connection).toBe('keep-alive');
    product.signal('SIGTERM', 'npm');
    while ((await ask('/readyz')).status === 200);
    const since = performance.now();
    let answered = 0;
    // On the connection that was there, which is given up with that answer, and on new ones.
    do {
      const { status, headers } = await page();
      expect([status, headers.connection]).toEqual([200, 'close']);
      expect((await ask('/readyz')).status).toBe(503);
      answered += 1;
    } while (performance.now() - since < 2_000);
    expect(answered).toBeGreaterThan(10);
    while (!(await isRefused()));
    expect(performance.now() - since).toBeGreaterThan(2_500);
    expect(await product.ended).toMatchObject({ status: 0, signal: null, err: '' });
    expect(performance.now() - since).toBeLessThan(13_000);
    kept.destroy();
  });
});
