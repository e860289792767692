import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { installedBinaries } from '~/server/postgres/binaries';
import { stampOf, until } from '~/server/postgres/processes';
import {
  ask,
  isRoot,
  machine,
  ordinaryUser,
  privateHome,
  removeOutside,
  start,
  type Machine,
  type Running,
} from '../support/machine';

let here: Machine;
const binaries = installedBinaries().folder;
const running = new Set<Running>();
/** Data whose files stand outside of them: removed after the test, once no server writes there any more. */
const outside: string[] = [];
const removeOutsideAfter = (data: string) => outside.push(data);

beforeAll(async () => {
  here = await machine();
});

afterEach(async () => {
  for (const { app, kill } of running) if (app.exitCode === null && app.signalCode === null) await kill('SIGTERM');
  running.clear();
  outside.splice(0).forEach(removeOutside);
});

afterAll(() => here.remove());

async function started(...[words, as]: [words: string[], as?: Parameters<typeof start>[2]]): Promise<Running> {
  const app = await start(here, words, as);
  running.add(app);
  return app;
}

const fresh = (name: string) => [join(here.folder, name), binaries];
const keep = (app: Running) => ask(app.url, `create table kept as select 'promise' as what`);
const kept = (app: Running) => ask(app.url, 'select what from kept');
const whole = [{ what: 'promise' }];
const gone = (pid: number) => until(() => stampOf(pid) === null, 10_000);

test('after kill -9 of the app the next start stops the old server and finds the data', async () => {
  const words = fresh('killed-app');
  const first = await started(words);
  await keep(first);
  await first.kill('SIGKILL');
  expect(stampOf(first.pid)).not.toBeNull();
  const second = await started(words);
  expect(stampOf(first.pid)).toBeNull();
  expect(await kept(second)).toEqual(whole);
});

test('after kill -9 of the server, with its app or alone, the next start finds the data', async () => {
  const words = fresh('killed-server');
  const first = await started(words);
  await keep(first);
  process.kill(first.pid, 'SIGKILL');
  await first.kill('SIGKILL');
  const second = await started(words);
  expect(await kept(second)).toEqual(whole);
  process.kill(second.pid, 'SIGKILL');
  expect(await gone(second.pid)).toBe(true);
  await second.kill('SIGTERM');
  expect(await kept(await started(words))).toEqual(whole);
});

test('a server that is killed under its app is started again on the same port, with what it had kept', async () => {
  const words = fresh('revived');
  const first = await started(words);
  await keep(first);
  await ask(first.url, 'select from said_before_it_died').catch(() => {});
  process.kill(first.pid, 'SIGKILL');
  expect(await gone(first.pid)).toBe(true);
  const began = performance.now();
  const again = async (): Promise<unknown> => kept(first).catch(() => again());
  expect(await again()).toEqual(whole);
  expect(performance.now() - began).toBeLessThan(20_000);
  // Why it died is not overwritten by who came after it.
  expect(readFileSync(join(words[0]!, 'log'), 'utf8')).toContain('said_before_it_died');
  await first.kill('SIGTERM');
  expect(await kept(first).catch(() => 'away')).toBe('away');
});

test('the log of the server begins anew where it is long, and one before it is kept', async () => {
  const words = fresh('long-log');
  const log = join(words[0]!, 'log');
  for (const text of ['first', 'second']) {
    const app = await started(words);
    await app.kill('SIGTERM');
    writeFileSync(log, text.padEnd(5_000_000));
  }
  const app = await started(words);
  await app.kill('SIGTERM');
  expect(statSync(log).size).toBeLessThan(100_000);
  expect(readFileSync(`${log}.before`, 'utf8')).toMatch(/^second/);
});

test('a lock file that names a zombie or a stranger does not stop the start, and the stranger lives on', async () => {
  const words = fresh('stale-lock');
  const first = await started(words);
  await keep(first);
  await first.kill('SIGTERM');
  const lock = join(words[0]!, 'data/postmaster.pid');
  const mother = spawn('/bin/sh', ['-c', 'true & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const child = Number(
    await new Promise<string>((resolve) => mother.stdout.once('data', (text) => resolve(String(text)))),
  );
  expect(await gone(child)).toBe(true);
  for (const pid of [child, mother.pid!]) {
    writeFileSync(lock, `${pid}\n${join(words[0]!, 'data')}\n`);
    const next = await started(words);
    expect(await kept(next)).toEqual(whole);
    await next.kill('SIGTERM');
  }
  expect(stampOf(mother.pid!)).not.toBeNull();
  mother.kill('SIGKILL');
});

test('a second start on the same data says so in a sentence and leaves the first alone', async () => {
  const words = fresh('twice');
  const first = await started(words);
  await keep(first);
  await expect(start(here, words)).rejects.toThrow(/^Evenhand is already running on this data \(process \d+, [^\n]+$/);
  expect(await kept(first)).toEqual(whole);
});

test('of two that start at the same moment on new data one runs and the other says so', async () => {
  const words = fresh('race');
  const outcomes = await Promise.allSettled([started(words), started(words)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = outcomes.find((outcome) => outcome.status === 'rejected');
  expect(String(refused?.reason)).toContain('already running');
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends the app and its server', async (name) => {
  const words = fresh(name);
  const app = await started(words);
  await app.kill(name);
  expect(app.app.exitCode).toBe(0);
  expect(stampOf(app.pid)).toBeNull();
  expect(existsSync(join(words[0]!, 'lock'))).toBe(false);
});

test('the password is random, kept, and for its owner alone', async () => {
  const words = fresh('password');
  const app = await started(words);
  const path = join(words[0]!, 'password');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(new URL(app.url).password).toBe(readFileSync(path, 'utf8').trim());
  expect(new URL(app.url).password.length).toBeGreaterThanOrEqual(32);
  const wrong = new URL(app.url);
  wrong.password = 'postgres';
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
});

test('people keep what they were promised: data are flushed to disk', async () => {
  const app = await started(fresh('durable'));
  expect(await ask(app.url, `select current_setting('fsync') f, current_setting('synchronous_commit') s`)).toEqual([
    { f: 'on', s: 'on' },
  ]);
});

test('a temporary server goes with the process that started it, even at kill -9', async () => {
  const app = await started(['temporary', binaries]);
  const [row] = (await ask(app.url, `select current_setting('data_directory') as folder`)) as { folder: string }[];
  await app.kill('SIGKILL');
  expect(await gone(app.pid)).toBe(true);
  expect(await until(() => !existsSync(row!.folder), 10_000)).toBe(true);
});

if (isRoot) {
  test('root in a home folder that only root may enter: starts, and finds its data again', async () => {
    const { data, binaries: own } = privateHome(here, 'root-home', {});
    try {
      const first = await started([data, own]);
      await keep(first);
      await first.kill('SIGKILL');
      const second = await started([data, own]);
      expect(await kept(second)).toEqual(whole);
      expect(existsSync(join(data, 'place'))).toBe(true);
    } finally {
      removeOutsideAfter(data);
    }
  });

  test('a checkout that moves into such a folder takes its data along', async () => {
    const { data, binaries: own } = privateHome(here, 'moved-home', {});
    const words = fresh('before-the-move');
    try {
      const first = await started(words);
      await keep(first);
      await first.kill('SIGTERM');
      renameSync(words[0]!, data);
      expect(await kept(await started([data, own]))).toEqual(whole);
    } finally {
      removeOutsideAfter(data);
    }
  });

  test('an ordinary user, in a home of their own', async () => {
    const user = ordinaryUser();
    const { data, binaries: own } = privateHome(here, 'ordinary-home', user);
    const first = await started([data, own], user);
    await keep(first);
    await first.kill('SIGKILL');
    const second = await started([data, own], user);
    expect(await kept(second)).toEqual(whole);
    expect(statSync(join(data, 'data')).uid).toBe(user.uid);
    expect(existsSync(join(data, 'place'))).toBe(false);
  });
}
