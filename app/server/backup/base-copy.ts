import { spawnSync } from 'node:child_process';
import {
  constants,
  copyFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { CannotBe, MANIFEST, PARTIAL, type BackupPlace, type BaseCopy } from './place';

/** Made anew by every start, or of this one run of the server alone. Of the log nothing is copied: it is kept apart. */
const EMPTIED = /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\//;
const LEFT_OUT =
  /(^|\/)(postmaster\.(pid|opts)|pg_internal\.init[^/]*|pgsql_tmp[^/]*|backup_label|tablespace_map|backup_manifest|recovery\.signal|standby\.signal)(\/|$)/;

const LOG_WITHIN = 60;

interface Ended {
  readonly position: string;
  readonly labelfile: string;
  readonly spcmapfile: string;
}

/**
 * Copies the data of a running server while it goes on: its files between `pg_backup_start` and `pg_backup_stop`, which waits until the log
 * of that time is put away too. The copy has its name only once it is whole. Throws `CannotBe` with the one line to say.
 */
export async function copyBase(
  databaseUrl: string,
  place: BackupPlace,
): Promise<BaseCopy & { readonly folder: string }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  // That the connection breaks ends the backup on the server's side; here the next question says so.
  client.on('error', () => {});
  await client.connect();
  try {
    const data = await dataFolder(client);
    for (const name of readdirSync(place.bases).filter((one) => one.endsWith(PARTIAL)))
      rmSync(join(place.bases, name), { recursive: true, force: true });
    return await copied(client, data, place);
  } finally {
    await client.end().catch(() => {});
  }
}

async function dataFolder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ data: string; archives: string; command: string }>(
    "select current_setting('data_directory') as data, current_setting('archive_mode') as archives, current_setting('archive_command') as command",
  );
  const { data, archives, command } = rows[0]!;
  if (!data) throw new CannotBe('DATABASE_URL does not name a superuser: where the data are is not told to others');
  if (archives === 'off' || !command)
    throw new CannotBe(
      'The server keeps no log of its changes: set archive_mode and archive_command (see --settings) and start it again',
    );
  if (!existsSync(data))
    throw new CannotBe(`${data} is not on this machine: a managed Postgres is backed up and restored by its own means`);
  return data;
}

async function copied(
  client: pg.Client,
  data: string,
  place: BackupPlace,
): Promise<BaseCopy & { readonly folder: string }> {
  const began = Temporal.Now.instant().toString({ smallestUnit: 'second' });
  const name = began.replaceAll(':', '-');
  const draft = join(place.bases, `${name}${PARTIAL}`);
  try {
    mkdirSync(draft, { mode: 0o700 });
    const { rows: start } = await client.query<{ segment: string }>(
      "select pg_walfile_name(pg_backup_start('evenhand', fast => true)) as segment",
    );
    const figures = copyFolder(data, join(draft, 'data'));
    // It waits for the log: no longer than a server needs that can put it away at all.
    await client.query(`set statement_timeout = '${LOG_WITHIN}s'`);
    const { rows: end } = await client.query<Ended>(
      'select lsn as position, labelfile, spcmapfile from pg_backup_stop(wait_for_archive => true)',
    );
    const { position, labelfile, spcmapfile } = end[0]!;
    if (spcmapfile.trim() !== '')
      throw new CannotBe('The server keeps data in tablespaces outside its folder: these are not copied');
    writeFileSync(join(draft, 'data', 'backup_label'), labelfile, { mode: 0o600 });
    const { rows: who } = await client.query<{ database: string; user: string; segment: string }>(
      'select current_database() as database, current_user as user',
    );
    const whole: BaseCopy = {
      version: 1,
      began,
      ended: Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }),
      firstSegment: start[0]!.segment,
      endsAt: position,
      database: who[0]!.database,
      user: who[0]!.user,
      ...figures,
    };
    writeFileSync(join(draft, MANIFEST), `${JSON.stringify(whole, null, 2)}\n`, { mode: 0o600 });
    toDisk(draft);
    const folder = join(place.bases, name);
    renameSync(draft, folder);
    toDisk(place.bases);
    return { ...whole, folder };
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw said(error, data, place);
  }
}

/** Copies a folder that is being written to: a file that goes meanwhile was not needed. */
function copyFolder(from: string, to: string): { files: number; bytes: number } {
  let [files, bytes] = [0, 0];
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(from, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(from.length + 1);
    if (LEFT_OUT.test(name)) continue;
    if (entry.isDirectory()) {
      mkdirSync(join(to, name), { recursive: true, mode: 0o700 });
      continue;
    }
    if (EMPTIED.test(name)) continue;
    if (entry.isSymbolicLink())
      throw new CannotBe(`${path} leads to ${readlinkSync(path)}: data outside the server's folder are not copied`);
    if (!entry.isFile()) continue;
    mkdirSync(dirname(join(to, name)), { recursive: true, mode: 0o700 });
    try {
      copyFileSync(path, join(to, name), constants.COPYFILE_FICLONE);
      chmodSync(join(to, name), 0o600);
      files += 1;
      bytes += statSync(join(to, name)).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return { files, bytes };
}

/** All of it is on the disk, not on its way there. */
function toDisk(folder: string): void {
  const { status } = spawnSync('sync', ['-f', folder], { stdio: 'ignore' });
  if (status !== 0) spawnSync('sync', [], { stdio: 'ignore' });
}

function said(error: unknown, data: string, { folder }: BackupPlace): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new CannotBe(`There is no room left in ${folder}: nothing of this copy was kept`);
  if (code === 'EACCES' || code === 'EPERM')
    return new CannotBe(
      `${data} cannot be read, or ${folder} not written, by this user: run it as the one the server runs as, or as root`,
    );
  if (code === '57014')
    return new CannotBe(
      `The server did not put its log away within ${LOG_WITHIN} seconds, so nothing was kept: its own log says why archive_command fails`,
    );
  return error as Error;
}

/** What the server says of how its log is put away; null where nothing is wrong. */
export async function archiveTrouble(databaseUrl: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ since: string }>(
      `select to_char(last_failed_time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since from pg_stat_archiver
       where last_failed_time > coalesce(last_archived_time, '-infinity')`,
    );
    return rows[0] ? `the server could not put its log away at ${rows[0].since}, and tries again` : null;
  } finally {
    await client.end().catch(() => {});
  }
}
