import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTemporaryPostgres, type EmbeddedPostgres } from '~/server/embedded-postgres.server';
import { freePort } from '~/server/free-port';
import { ask as query } from '../support/machine';
import { askOnce, type Asked } from '../support/asking';
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
    SMTP_URL: mail.url,
    MAIL_FROM: 'Evenhand <plans@tessel.example>',
    HOST: '127.0.0.1',
    PORT: String(port),
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

async function started(): Promise<NpmProcess> {
  const child = npm(settings, 'start');
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

  it('that cannot start says why, a line for each setting that is missing, and ends with 1', async () => {
    const [bare, away, second] = await Promise.all([
      npm({}, 'start').ended,
      npm({ ...settings, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 'start').ended,
      npm(settings, 'start').ended,
    ]);
    const missing = ['DATABASE_URL', 'BASE_URL', 'SECRET', 'SMTP_URL', 'MAIL_FROM'];
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
});
