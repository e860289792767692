import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { join, resolve } from 'node:path';
import { archiveSettings } from './backup/archive';
import { backupPlace, makePlace } from './backup/place';
import { accountFor, canEnter, type Account } from './postgres/account';
import { installedBinaries, serverEnvironment, type Binaries } from './postgres/binaries';
import { clearLeftover, endServer } from './postgres/leftover';
import { takeLock } from './postgres/lock';
import { initialise } from './postgres/initialise';
import { placeFor } from './postgres/place';
import { signal, until } from './postgres/processes';
import { freePort } from './free-port';
import { once } from './once';

export { AlreadyRunning } from './postgres/lock';

/**
 * A running server of our own. `url` names its superuser and the database `postgres`; `pid` is the process of now. One that ends without
 * `stop`, however it does, is started again on the same port with the same data. `stop` may be called more than once.
 */
export type EmbeddedPostgres = { readonly url: string; readonly pid: number; stop: () => Promise<void> };

type Options = {
  /** A folder of ours (made when missing): cluster, password, log and lock live in it. */
  dataDir: string;
  /** For tests: nothing is flushed to disk, and the server ends with the process that started it, however that ends. */
  fast?: boolean;
  /** Another folder with binaries than the one npm installed. */
  binaries?: Binaries;
  /** A folder of backups (`backup/place.ts`), into which the server puts away every change of its data. */
  keepLogIn?: string | undefined;
  /** For tests: `dataDir` goes when the server does. */
  temporary?: boolean;
};

/**
 * Starts Postgres 18 from npm on a random port of 127.0.0.1, with the data that `dataDir` holds, or new ones. What a killed app
 * or a killed server left behind is cleared first. A process that exits without `stop` still tells its server to end.
 * @throws AlreadyRunning when another living process uses this folder; Error with the end of the log when it does not start
 */
export async function startPostgres(options: Options): Promise<EmbeddedPostgres> {
  mkdirSync(options.dataDir, { recursive: true });
  // Root's server runs as another user, who passes through here to the data; what is secret beside them has a mode of its own.
  chmodSync(options.dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
  const home = realpathSync(options.dataDir);
  const release = takeLock(join(home, 'lock'));
  try {
    const account = accountFor(join(home, 'data'));
    const { data, binaries } = placeFor(home, account, options.binaries ?? installedBinaries());
    const password = passwordOf(home, existsSync(data));
    const fast = options.fast ?? false;
    if (existsSync(data)) await clearLeftover(data);
    else await initialise({ data, binaries, account, password, fast });
    const keeps = options.keepLogIn ? keepingLog(options.keepLogIn, account) : {};
    const cluster: Cluster = { home, data: realpathSync(data), binaries, account, fast, keeps };
    const arm = (pid: number) => (fast ? endWithUs(pid, options.temporary ? home : '') : () => {});
    const launched = await launch(cluster);
    const { port } = launched;
    let { pid, ended } = launched;
    let disarm = arm(pid);
    let stopping = false;
    let reviving: Promise<void> | undefined;
    const revive = async (): Promise<void> => {
      while (!stopping) {
        disarm();
        const next = await clearLeftover(cluster.data).then(
          () => launchOn(port, cluster),
          (error: Error) => error.message,
        );
        if (typeof next !== 'string') {
          ({ pid, ended } = next);
          disarm = arm(pid);
          void watch();
          return;
        }
        await wait(REVIVE_EVERY);
      }
    };
    const watch = () =>
      ended.then(() => {
        if (!stopping) reviving = revive();
      });
    void watch();
    const leave = () => {
      signal(pid, 'SIGINT');
      release();
    };
    process.once('exit', leave);
    return {
      url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
      get pid() {
        return pid;
      },
      stop: once(async () => {
        stopping = true;
        await reviving;
        process.off('exit', leave);
        disarm();
        await endServer(pid);
        release();
        if (options.temporary) rmSync(home, { recursive: true, force: true });
      }),
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** A fast server in a temporary folder that goes with it: for tests and measurements, never for anybody's data. */
export async function startTemporaryPostgres(binaries = installedBinaries()): Promise<EmbeddedPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-postgres-'));
  try {
    return await startPostgres({ dataDir: folder, binaries, fast: true, temporary: true });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function passwordOf(home: string, dataExist: boolean): string {
  const path = join(home, 'password');
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  if (dataExist)
    throw new Error(`The database is there but its password is gone: put ${path} back, or remove ${home}.`);
  const password = randomBytes(24).toString('base64url');
  writeFileSync(path, `${password}\n`, { mode: 0o600 });
  return password;
}

type Cluster = {
  home: string;
  data: string;
  binaries: Binaries;
  account: Account;
  fast: boolean;
  keeps: Record<string, string>;
};

/** The settings of a server that keeps the log of its changes in a folder, which is made for it. */
function keepingLog(folder: string, account: Account): Record<string, string> {
  const place = backupPlace(resolve(folder));
  makePlace(place, account);
  if (!canEnter(account, place.wal))
    throw new Error(`The database’s own user cannot come to ${place.wal}: name another BACKUP_DIR.`);
  return archiveSettings(place);
}

/**
 * The address of a server of ours that runs for `dataDir`, for a command beside it; null where none does.
 */
export function runningPostgres(dataDir: string): string | null {
  const pointer = join(dataDir, 'place');
  const home = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : dataDir;
  try {
    const lines = readFileSync(join(home, 'data', 'postmaster.pid'), 'utf8').split('\n');
    if (lines[7]?.trim() !== 'ready') return null;
    return `postgres://postgres:${passwordOf(dataDir, true)}@127.0.0.1:${lines[3]}/postgres`;
  } catch {
    return null;
  }
}

/** A server that takes connections, and when it has ended. */
type Launched = { pid: number; ended: Promise<void> };

/** Milliseconds until a server that could not be started again is tried once more. */
const REVIVE_EVERY = 1_000;

/** A port can be taken between finding and using it: five tries. */
async function launch(cluster: Cluster): Promise<Launched & { port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const outcome = await launchOn(port, cluster);
    if (typeof outcome !== 'string') return { ...outcome, port };
    if (attempt === 5 || !outcome.includes('could not bind')) throw new Error(`Postgres did not start:\n${outcome}`);
  }
}

/** Bytes of the server's log from which on the next start begins a new one; of those before, one is kept. */
const LONG_LOG = 4_000_000;

/** What an earlier server said stays: it tells why that ended. `begins`: where the words of this one begin. */
function openLog(home: string): { log: number; path: string; begins: number } {
  const path = join(home, 'log');
  const size = (): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size() > LONG_LOG) renameSync(path, join(home, 'log.before'));
  return { begins: size(), path, log: openSync(path, 'a', 0o600) };
}

/** A server that takes connections, or the end of what it said before it gave up. */
async function launchOn(
  port: number,
  { home, data, binaries, account, fast, keeps }: Cluster,
): Promise<Launched | string> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(fast ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' } : {}),
    ...keeps,
  };
  // A file, not a pipe: the server outlives a killed app and must still be able to write. Opened here, it needs no rights there.
  const { log, path, begins } = openLog(home);
  const server = spawn(
    join(binaries.folder, 'bin', 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // A session of its own: Ctrl-C reaches the app alone, which then stops the server in its turn.
    { ...account, cwd: data, detached: true, stdio: ['ignore', log, log], env: serverEnvironment },
  );
  closeSync(log);
  let end: string | undefined;
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  server.once('exit', () => (end ??= 'it ended'));
  server.once('error', (error) => (end ??= error.message));
  await until(() => end !== undefined || isReady(data, server.pid), 60_000);
  if (server.pid && end === undefined && isReady(data, server.pid)) {
    server.unref();
    return { pid: server.pid, ended };
  }
  if (server.pid && end === undefined) await endServer(server.pid);
  const words = readFileSync(path).subarray(begins).toString('utf8').trimEnd().split('\n').slice(-8);
  return [...words, end ?? 'it took more than a minute'].join('\n').trim();
}

/** The eighth line of `postmaster.pid` is where the server itself says that it takes connections. */
function isReady(data: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

/**
 * A shell that waits for the end of a pipe which our own end closes, however it comes, then ends the server at once and removes
 * its folder. Returns what calls it off.
 */
function endWithUs(pid: number, folder: string): () => void {
  const script = 'read -r _; kill -QUIT "$1" 2>/dev/null; [ -z "$2" ] || { sleep 1; rm -rf -- "$2"; }';
  const watch = spawn('/bin/sh', ['-c', script, 'sh', String(pid), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  });
  watch.unref();
  (watch.stdin as Socket).unref();
  return () => void watch.kill('SIGKILL');
}
