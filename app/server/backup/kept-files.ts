import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { BackupPlace } from './place';

/** Names of all files below a folder, from there. */
export const filesBelow = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder, { withFileTypes: true, recursive: true }) : [])
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1));

type Gone = Record<string, string>;
const goneFile = ({ files }: BackupPlace): string => join(files, 'gone.json');
const keptFolder = ({ files }: BackupPlace): string => join(files, 'kept');

const readGone = (place: BackupPlace): Gone =>
  existsSync(goneFile(place)) ? (JSON.parse(readFileSync(goneFile(place), 'utf8')) as Gone) : {};

/**
 * Copies the bytes of files that are not kept yet: each has its hash for a name and never changes. What is no longer in its place is kept
 * until `before`, an instant, has passed since that was seen, for whoever restores to an earlier one. Returns how many were copied and dropped.
 */
export function keepFiles(
  from: string,
  place: BackupPlace,
  { now, before }: { now: string; before: string },
): { copied: number; dropped: number } {
  const to = keptFolder(place);
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const [there, kept] = [new Set(filesBelow(from)), filesBelow(to).filter((name) => !name.endsWith('.part'))];
  const known = new Set(kept);
  let copied = 0;
  for (const name of there) {
    if (known.has(name)) continue;
    const path = join(to, name);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    try {
      copyFileSync(join(from, name), `${path}.part`, constants.COPYFILE_FICLONE);
      renameSync(`${path}.part`, path);
      copied += 1;
    } catch (error) {
      rmSync(`${path}.part`, { force: true });
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  const was = readGone(place);
  const gone: Gone = {};
  let dropped = 0;
  for (const name of kept) {
    if (there.has(name)) continue;
    const since = was[name] ?? now;
    if (since < before) {
      rmSync(join(to, name), { force: true });
      dropped += 1;
    } else gone[name] = since;
  }
  writeFileSync(`${goneFile(place)}.part`, JSON.stringify(gone), { mode: 0o600 });
  renameSync(`${goneFile(place)}.part`, goneFile(place));
  return { copied, dropped };
}

/** Puts all bytes that are kept where a restored installation looks for them. Returns how many. */
export function giveFilesBack(place: BackupPlace, to: string): number {
  const from = keptFolder(place);
  const names = filesBelow(from).filter((name) => !name.endsWith('.part'));
  for (const name of names) {
    mkdirSync(dirname(join(to, name)), { recursive: true, mode: 0o700 });
    copyFileSync(join(from, name), join(to, name), constants.COPYFILE_FICLONE);
  }
  return names.length;
}
