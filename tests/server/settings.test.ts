import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCheckpointKey } from '~/data/checkpoint-signer.server';
import { checkout } from '~/server/folders';
import { readSettings, type Mode } from '~/server/settings.server';
import { checkpointKeyOf } from '../support/checkpoint-key';

const whole = {
  DATABASE_URL: 'postgres://app:pw@db.example.com/evenhand',
  BASE_URL: 'https://plans.example.com/',
  SECRET: 'abcdefghijklmnopqrstuvwxyz0123456789',
  CHECKPOINT_KEY: checkpointKeyOf(7),
  SMTP_URL: 'smtp://user:pw@mail.example.com:587',
  MAIL_FROM: 'Evenhand <plans@example.com>',
};

let dataDir: string;
beforeAll(() => (dataDir = mkdtempSync(join(tmpdir(), 'evenhand-settings-'))));
afterAll(() => rmSync(dataDir, { recursive: true }));

async function faultsOf(mode: Mode, environment: Record<string, string>): Promise<string[]> {
  const read = await readSettings(mode, environment);
  return 'faults' in read ? read.faults : [];
}

async function settingsOf(mode: Mode, environment: Record<string, string>) {
  const read = await readSettings(mode, environment);
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  return read.settings;
}

test('production names each missing setting on a line of its own', async () => {
  expect(await faultsOf('production', {})).toEqual([
    'DATABASE_URL is missing',
    'BASE_URL is missing',
    'SECRET is missing',
    'CHECKPOINT_KEY is missing',
    'SMTP_URL is missing',
    'MAIL_FROM is missing',
  ]);
});

test.each([
  ['DATABASE_URL', 'mysql://x/y'],
  ['DATABASE_URL', 'localhost'],
  ['BASE_URL', 'http://plans.example.com'],
  ['BASE_URL', 'https://plans.example.com/app'],
  ['BASE_URL', 'javascript:alert(1)'],
  ['SECRET', 'short'],
  ['CHECKPOINT_KEY', 'bm90IGEga2V5IGF0IGFsbA=='],
  ['CHECKPOINT_KEY', 'MC4CAQAwBQYDK2VuBCIEIAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH'],
  ['TIMESTAMP_URL', 'stamps.example.org'],
  ['TIMESTAMP_URL', 'ftp://stamps.example.org'],
  ['FILES_URL', 's3.example.org/files'],
  ['FILES_URL', 'https://s3.example.org'],
  ['FILES_URL', 'https://s3.example.org/files/of/ours'],
  ['FILES_REGION', 'somewhere else'],
  ['SCAN_URL', 'http://127.0.0.1:3310'],
  ['SMTP_URL', 'mail.example.org'],
  ['MAIL_FROM', 'nobody'],
  ['MAIL_FROM', 'a@b\nBcc: c@d'],
  ['PORT', '70000'],
  ['PORT', 'three'],
  ['DRAIN_SECONDS', '60'],
  ['DRAIN_SECONDS', 'soon'],
  ['PROXIES', 'two'],
  ['LOG_LEVEL', 'loud'],
  ['NODE_ENV', 'development'],
])('production refuses %s=%j with one line that does not repeat it', async (name, value) => {
  const faults = await faultsOf('production', { ...whole, [name]: value });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(new RegExp(`^${name} must [^\\n]+$`));
  expect(faults[0]).not.toContain(value);
});

test('a bucket is named with its key and secret, and without one files are kept beside the rest', async () => {
  const FILES_URL = 'https://s3.example.org/files/';
  expect(await faultsOf('production', { ...whole, FILES_URL })).toEqual([
    'FILES_KEY is missing: FILES_URL names a bucket',
    'FILES_SECRET is missing: FILES_URL names a bucket',
  ]);
  const read = async (more: Record<string, string>) => {
    const answer = await readSettings('production', { ...whole, DATA_DIR: '/data', ...more });
    return 'settings' in answer ? answer.settings.files : answer.faults;
  };
  expect(await read({})).toEqual({ folder: '/data/files', bucket: null, scanUrl: null });
  const bucket = { FILES_URL, FILES_KEY: 'k', FILES_SECRET: 's', SCAN_URL: 'tcp://127.0.0.1:3310' };
  expect(await read(bucket)).toEqual({
    folder: '/data/files',
    bucket: { url: 'https://s3.example.org/files', region: 'us-east-1', key: 'k', secret: 's' },
    scanUrl: 'tcp://127.0.0.1:3310',
  });
});

test('a process with wrong settings writes a line for each and ends with 1 before it does anything else', () => {
  const script = `
    import { settingsOrExit } from './app/server/settings.server.ts';
    await settingsOrExit('production', ${JSON.stringify({ ...whole, SECRET: 'x', MAIL_FROM: '' })});
    console.log('went on');`;
  const words = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const ended = spawnSync(process.execPath, words, { cwd: checkout, encoding: 'utf8' });
  expect(ended).toMatchObject({ status: 1, stdout: '' });
  expect(ended.stderr).toMatch(/^SECRET must [^\n]+\nMAIL_FROM is missing\n$/);
});

test('a fault of the key that signs says how to make one, and what that makes is taken', async () => {
  const command = 'openssl genpkey -algorithm ed25519 -outform DER | base64 -w0';
  expect(await faultsOf('production', { ...whole, CHECKPOINT_KEY: 'none' })).toEqual([
    expect.stringContaining(command),
  ]);
  const made = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  expect(await faultsOf('production', { ...whole, CHECKPOINT_KEY: made.stdout })).toEqual([]);
});

test('several wrong settings are all told at once', async () => {
  expect(await faultsOf('production', { ...whole, SECRET: 'x', PORT: '0', SMTP_URL: ' ' })).toHaveLength(3);
});

test('production takes whole settings and fills in port, host and log level', async () => {
  expect(await settingsOf('production', whole)).toMatchObject({
    mode: 'production',
    baseUrl: 'https://plans.example.com',
    smtpUrl: whole.SMTP_URL,
    port: 3000,
    host: '0.0.0.0',
    logLevel: 'info',
  });
});

test('no proxy is believed but as many as are said to stand before the process', async () => {
  expect((await settingsOf('production', whole)).proxies).toBeUndefined();
  expect((await settingsOf('production', { ...whole, PROXIES: '1' })).proxies).toBe(1);
});

test('the jobs are done by who answers people, unless they are left to another', async () => {
  expect((await settingsOf('production', whole)).worker).toBeUndefined();
  expect((await settingsOf('production', { ...whole, WORKER: 'off' })).worker).toBe('off');
  expect(await faultsOf('production', { ...whole, WORKER: 'maybe' })).toEqual(['WORKER must be in or off']);
});

test('plain http is taken for localhost', async () => {
  const settings = await settingsOf('production', { ...whole, BASE_URL: 'http://localhost:4000' });
  expect(settings.baseUrl).toBe('http://localhost:4000');
});

test('the demo needs no settings, keeps its secret and its key from start to start, and only its owner may read it', async () => {
  const first = await settingsOf('demo', { DATA_DIR: dataDir });
  const second = await settingsOf('demo', { DATA_DIR: dataDir });
  expect(first).toMatchObject({ databaseUrl: null, smtpUrl: null, host: '127.0.0.1' });
  expect(first.baseUrl).toBe(`http://localhost:${first.port}`);
  expect(first.secret.length).toBeGreaterThanOrEqual(32);
  expect(second.secret).toBe(first.secret);
  expect(second.checkpointKey).toBe(first.checkpointKey);
  expect(readCheckpointKey(first.checkpointKey)).not.toBeNull();
  for (const kept of ['secret', 'checkpoint-key']) expect(statSync(join(dataDir, kept)).mode & 0o777).toBe(0o600);
});

test('the demo never sends mail out, whatever is set', async () => {
  expect((await settingsOf('demo', { ...whole, DATA_DIR: dataDir })).smtpUrl).toBeNull();
});

test('where port 3000 is taken the demo takes the next free one', async () => {
  const { port: before } = await settingsOf('demo', { DATA_DIR: dataDir });
  const neighbour = createServer();
  await new Promise<void>((resolve) => neighbour.listen(before, '127.0.0.1', resolve));
  try {
    expect((await settingsOf('demo', { DATA_DIR: dataDir })).port).toBeGreaterThan(before);
  } finally {
    neighbour.close();
  }
});

test('counts are given nowhere unless a port says so, on this machine alone, and beyond it with a token only', async () => {
  const of = async (more: Record<string, string>) => (await settingsOf('production', { ...whole, ...more })).metrics;
  expect(await of({})).toBeNull();
  expect(await of({ METRICS_PORT: '9090' })).toEqual({ port: 9090, host: '127.0.0.1', token: null });
  const open = { METRICS_PORT: '9090', METRICS_HOST: '0.0.0.0' };
  expect(await faultsOf('production', { ...whole, ...open })).toEqual([
    'METRICS_TOKEN is missing: METRICS_HOST is not this machine alone',
  ]);
  const token = 'a'.repeat(32);
  expect(await of({ ...open, METRICS_TOKEN: token })).toEqual({ port: 9090, host: '0.0.0.0', token });
  expect(await faultsOf('production', { ...whole, METRICS_PORT: '3000' })).toEqual([
    'METRICS_PORT must not be the port that people open',
  ]);
});

test('a process that is ended goes on answering for five seconds in production, and for none elsewhere, unless it was told', async () => {
  expect((await settingsOf('production', whole)).drainSeconds).toBe(5);
  expect((await settingsOf('production', { ...whole, DRAIN_SECONDS: '0' })).drainSeconds).toBe(0);
  expect((await settingsOf('development', { DATA_DIR: dataDir })).drainSeconds).toBe(0);
});
