import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../postgres/account';

/** What cannot be done, in one line for who asked for it. */
export class CannotBe extends Error {
  override name = 'CannotBe';
}

/** A folder of backups: whole copies by the instant they began, the log of all changes between them, and the bytes of files. */
export interface BackupPlace {
  readonly folder: string;
  readonly bases: string;
  readonly wal: string;
  readonly files: string;
}

export const backupPlace = (folder: string): BackupPlace => ({
  folder,
  bases: join(folder, 'base'),
  wal: join(folder, 'wal'),
  files: join(folder, 'files'),
});

/** What a copy says of itself. It is written last, and a copy without it is none. */
export interface BaseCopy {
  readonly version: 1;
  /** ISO instants: before the first file was copied, and after the last. What lies between cannot be restored from this copy. */
  readonly began: string;
  readonly ended: string;
  /** The first segment of the log that it needs. */
  readonly firstSegment: string;
  /** The position of the log up to which it has to be played to be whole, like "0/5000158". */
  readonly endsAt?: string;
  readonly database: string;
  readonly user: string;
  readonly files: number;
  readonly bytes: number;
}

export interface KeptCopy extends BaseCopy {
  readonly folder: string;
}

export const MANIFEST = 'backup.json';
/** Of a copy that is being made; what was left of one is no copy. */
export const PARTIAL = '.partial';

/** The copies that are whole, oldest first. */
export function copiesIn({ bases }: BackupPlace): KeptCopy[] {
  if (!existsSync(bases)) return [];
  return readdirSync(bases)
    .filter((name) => !name.endsWith(PARTIAL) && existsSync(join(bases, name, MANIFEST)))
    .map((name) => {
      const folder = join(bases, name);
      return { ...(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as BaseCopy), folder };
    })
    .sort((a, b) => (a.ended < b.ended ? -1 : 1));
}

/** A segment of the log that is whole. */
export const SEGMENT = /^[0-9A-F]{24}$/;

/** The segments that are kept, in their order, and when each was put there: milliseconds. */
export const segmentsIn = ({ wal }: BackupPlace): { readonly name: string; readonly at: number }[] =>
  (existsSync(wal) ? readdirSync(wal) : [])
    .filter((name) => SEGMENT.test(name))
    .sort()
    .map((name) => ({ name, at: statSync(join(wal, name)).mtimeMs }));

/**
 * Makes the folder: others pass through it to the log alone, which the server writes as whom it runs, and nobody but us reads a copy.
 */
export function makePlace({ folder, bases, wal, files }: BackupPlace, server: Account): void {
  mkdirSync(folder, { recursive: true });
  // A command beside the server does not know whom that runs as: whose the log is says it.
  const others = 'uid' in server || (existsSync(wal) && statSync(wal).uid !== process.getuid?.());
  chmodSync(folder, others ? 0o711 : 0o700);
  for (const each of [bases, wal, files]) {
    mkdirSync(each, { recursive: true });
    chmodSync(each, 0o700);
  }
  if ('uid' in server) chownSync(wal, server.uid!, server.gid!);
}
