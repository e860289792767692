import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { accountFor, type Account } from '../postgres/account';
import { serverEnvironment, type Binaries } from '../postgres/binaries';
import { endServer } from '../postgres/leftover';
import { give, placeFor } from '../postgres/place';
import { stampOf, until } from '../postgres/processes';
import { restoreCommand } from './archive';
import { giveFilesBack } from './kept-files';
import { CannotBe, copiesIn, SEGMENT, segmentsIn, type BackupPlace, type KeptCopy } from './place';
import { copyBefore, timelineAt, timelineOf, timelinesIn, type Timeline } from './timelines';

/** A database as it was, ready to be started: its folder, and a server that is looked into and then ended. */
export interface Restored {
  readonly data: string;
  readonly copy: KeptCopy;
  readonly files: number;
  /**
   * Where the log that is kept ended before the instant: when the last of what it holds was written. Whether anything was written between
   * the two, nobody knows. Null where the log was played to the instant.
   */
  readonly endedAt: string | null;
  /** Of the restored database, for as long as its server runs: by a socket that this machine alone has. */
  readonly url: string;
  readonly end: () => Promise<void>;
}

export interface RestoreOptions {
  readonly place: BackupPlace;
  /** An instant: everything that was acknowledged by then comes back, and nothing later. */
  readonly to: string;
  /** A folder that is not there yet, or empty: the data come into `data` below it, the bytes of files into `files/kept`. */
  readonly into: string;
  readonly binaries: Binaries;
  /** Whether all that is kept will do where it ends before the instant. */
  readonly orNewest?: boolean;
}

/** Said by a server that came to the end of the log before it came to the instant. */
const TOO_SHORT = 'recovery ended before configured recovery target was reached';
const PATIENCE = 3_600_000;

/**
 * Restores the newest copy before an instant and plays the log up to it. Throws `CannotBe` with the one line to say; what was made in `into`
 * is taken away again then.
 */
export async function restore({ place, to, into, binaries, orNewest }: RestoreOptions): Promise<Restored> {
  const { copy, timeline } = copyFor(place, to, orNewest ?? false);
  if (existsSync(into) && readdirSync(into).length > 0)
    throw new CannotBe(
      `${into} is not empty: name a folder that is not there yet (a running server’s is never written to)`,
    );
  mkdirSync(into, { recursive: true });
  try {
    const home = realpathSync(into);
    const account = accountFor(join(home, 'data'));
    chmodSync(home, 'uid' in account ? 0o711 : 0o700);
    const { binaries: own } = placeFor(home, account, binaries);
    const data = join(home, 'data');
    cpSync(join(copy.folder, 'data'), data, { recursive: true, verbatimSymlinks: true });
    for (const name of [
      'pg_wal',
      'pg_notify',
      'pg_replslot',
      'pg_serial',
      'pg_snapshots',
      'pg_stat_tmp',
      'pg_subtrans',
      'pg_dynshmem',
      'pg_tblspc',
    ])
      mkdirSync(join(data, name), { recursive: true, mode: 0o700 });
    chmodSync(data, 0o700);
    const files = giveFilesBack(place, join(home, 'files', 'kept'));
    const log = logFor(place, copy, home, account);
    writeFileSync(join(data, 'recovery.signal'), '', { mode: 0o600 });
    give(data, account);
    const server = { data, binaries: own, account, home, wal: { ...place, wal: log }, copy, timeline };
    const first = await start(server, to);
    // The log ends before the instant: all of it is played, and its end is told.
    const started = 'lastAt' in first ? await start(server, null) : first;
    if ('lastAt' in started) throw new CannotBe(`The server found no end of its log in ${place.wal}`);
    const url = urlOf(started.socket, copy);
    try {
      const endedAt = 'lastAt' in first ? (first.lastAt ?? copy.ended) : null;
      giveHistory(data, account);
      return { data, copy, files, endedAt, url, end: started.end };
    } catch (error) {
      await started.end();
      throw error;
    } finally {
      rmSync(log, { recursive: true, force: true });
    }
  } catch (error) {
    rmSync(into, { recursive: true, force: true });
    if (['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw new CannotBe(`There is no room left in ${into}`);
    throw error;
  }
}

/** The newest copy from which an instant can be come to, and the timeline that was written to then. */
function copyFor(place: BackupPlace, to: string, orNewest: boolean): { copy: KeptCopy; timeline: Timeline } {
  const copies = copiesIn(place);
  const [oldest] = copies;
  if (!oldest) throw new CannotBe(`${place.folder} holds no whole copy`);
  const timeline = timelineAt(timelinesIn(place, copies), Temporal.Instant.from(to).epochMilliseconds);
  const copy = timeline && copyBefore(copies, timeline, to);
  if (!copy) throw new CannotBe(`Nothing is kept of ${to}: the oldest instant that can be restored is ${oldest.ended}`);
  const newest = Math.max(...segmentsIn(place).map(({ at }) => at), 0);
  const last = Temporal.Instant.fromEpochMilliseconds(Math.floor(newest)).toString();
  if (!orNewest && Temporal.Instant.compare(to, last) > 0)
    throw new CannotBe(
      `Nothing is kept of ${to} yet: the newest instant that can be restored is ${last} at the latest (--or-newest restores all that there is)`,
    );
  return { copy, timeline };
}

/** As much of the log as the copy needs, and its timelines: the server reads it as whom it runs, who may not come to the backups. */
function logFor({ wal }: BackupPlace, copy: KeptCopy, home: string, account: Account): string {
  const own = join(home, 'wal');
  mkdirSync(own);
  for (const name of readdirSync(wal)) {
    if (name.startsWith('.') || (SEGMENT.test(name) && name.slice(8) < copy.firstSegment.slice(8))) continue;
    copyFileSync(join(wal, name), join(own, name), constants.COPYFILE_FICLONE);
  }
  give(own, account);
  chmodSync(own, 0o700);
  return own;
}

interface Server {
  readonly data: string;
  readonly home: string;
  readonly binaries: Binaries;
  readonly account: Account;
  readonly wal: Pick<BackupPlace, 'wal'>;
  readonly copy: KeptCopy;
  readonly timeline: Timeline;
}

/** What was played last was written then, if there was anything. */
interface TooShort {
  readonly lastAt: string | null;
}

/** A server that has come to the instant and takes connections, or where the log ends before it. */
async function start(
  { data, home, binaries, account, wal, copy, timeline }: Server,
  to: string | null,
): Promise<{ socket: string; end: () => Promise<void> } | TooShort> {
  // A path of a socket is short.
  const socket = mkdtempSync(join(tmpdir(), 'eh-'));
  chmodSync(socket, 0o700);
  if ('uid' in account) chownSync(socket, account.uid!, account.gid!);
  const trust = join(home, 'restore-hba.conf');
  writeFileSync(trust, 'local all all trust\n', { mode: 0o600 });
  if ('uid' in account) chownSync(trust, account.uid!, account.gid!);
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socket,
    hba_file: trust,
    // What is restored here is nobody's history yet.
    archive_mode: 'off',
    restore_command: restoreCommand(wal),
    ...(to && {
      recovery_target_time: to.replace('T', ' ').replace('Z', '+00'),
      recovery_target_inclusive: 'on',
      recovery_target_action: 'promote',
    }),
    recovery_target_timeline: timelineOf(copy.firstSegment) === timeline.id ? 'current' : String(timeline.id),
    // With it on, it says `ready` as soon as it may be read, long before the log is played.
    hot_standby: 'off',
    log_destination: 'stderr',
    logging_collector: 'off',
    log_timezone: 'UTC',
    timezone: 'UTC',
    lc_messages: 'C',
    autovacuum: 'off',
  };
  const path = join(home, 'restore.log');
  const log = openSync(path, 'w', 0o600);
  const server = spawn(
    join(binaries.folder, 'bin', 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...account, cwd: data, detached: true, stdio: ['ignore', log, log], env: serverEnvironment },
  );
  closeSync(log);
  let ended = false;
  server.once('exit', () => (ended = true));
  server.once('error', () => (ended = true));
  const { pid } = server;
  // It says `ready` once the log is played and it may be written to.
  await until(() => ended || isReady(data), PATIENCE);
  const tidy = (): void => {
    for (const each of [socket, trust, path]) rmSync(each, { recursive: true, force: true });
  };
  if (!ended && pid && stampOf(pid))
    return {
      socket,
      end: async () => {
        await endServer(pid);
        tidy();
      },
    };
  const said = readFileSync(path, 'utf8');
  tidy();
  if (to && said.includes(TOO_SHORT)) return { lastAt: lastOf(said) };
  const why = said.split('\n').findLast((line) => /(FATAL|PANIC|ERROR): /.test(line)) ?? 'it ended';
  throw new CannotBe(`Postgres did not start on what was restored: ${why.replace(/^.*?(FATAL|PANIC|ERROR): +/, '')}`);
}

/** "last completed transaction was at log time 2026-11-23 17:00:00.123456+00", as an instant to the millisecond. */
function lastOf(log: string): string | null {
  const [, day, time] = /last completed transaction was at log time (\S+) ([\d:.]+)\+00/.exec(log) ?? [];
  return day ? Temporal.Instant.from(`${day}T${time}Z`).toString({ smallestUnit: 'millisecond' }) : null;
}

/**
 * What is restored begins a timeline of its own. From where it branched is put away first of all once it is worked on with a log that is kept:
 * without that, nothing of its first day could be restored from a copy that was made before.
 */
function giveHistory(data: string, account: Account): void {
  const log = join(data, 'pg_wal');
  const newest = readdirSync(log)
    .filter((name) => name.endsWith('.history'))
    .sort()
    .at(-1);
  if (!newest) return;
  const told = join(log, 'archive_status', `${newest}.ready`);
  writeFileSync(told, '', { mode: 0o600 });
  if ('uid' in account) chownSync(told, account.uid!, account.gid!);
}

function isReady(data: string): boolean {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

const urlOf = (socket: string, { database, user }: KeptCopy): string =>
  `postgres://${encodeURIComponent(user)}@/${encodeURIComponent(database)}?host=${encodeURIComponent(socket)}`;
