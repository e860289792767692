import type { BackupPlace } from './place';

const quoted = (path: string): string => {
  if (/['"\\%\n$`]/.test(path))
    throw new Error('a folder of backups has no quote, backslash or percent sign in its name');
  return `"${path}"`;
};

/**
 * What the server runs for each segment of its log: put beside its name, on the disk, and then under it, so that a name never stands for a
 * part. Told again of a segment that is there (it was killed in between), it says yes to the same one, and no to any other.
 */
export function archiveCommand({ wal }: Pick<BackupPlace, 'wal'>): string {
  const [there, part] = [quoted(`${wal}/`).replace(/"$/, '%f"'), quoted(`${wal}/`).replace(/"$/, '.%f.part"')];
  return `if test -f ${there}; then cmp -s "%p" ${there}; else cp "%p" ${part} && sync ${part} && mv ${part} ${there}; fi`;
}

/** Seconds after which what was written last is put away, however little it is: so much is lost at most with the server's disk. */
const AT_MOST = 60;

/** The settings of a server whose every change is kept. */
export const archiveSettings = (place: Pick<BackupPlace, 'wal'>): Readonly<Record<string, string>> => ({
  wal_level: 'replica',
  archive_mode: 'on',
  archive_command: archiveCommand(place),
  archive_timeout: `${AT_MOST}s`,
});

/** How a server that is being restored asks for them back. */
export const restoreCommand = ({ wal }: Pick<BackupPlace, 'wal'>): string =>
  `cp ${quoted(`${wal}/`).replace(/"$/, '%f"')} "%p"`;
