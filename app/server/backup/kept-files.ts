import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotBe, type BackupPlace } from './place';

/** Names of all files below a folder, from there. */
const filesBelow = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder, { withFileTypes: true, recursive: true }) : [])
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1));

type Gone = Record<string, string>;
const goneFile = ({ files }: BackupPlace): string => join(files, 'gone.json');
const keptFolder = ({ files }: BackupPlace): string => join(files, 'kept');

const readGone = (place: BackupPlace): Gone =>
  existsSync(goneFile(place)) ? (JSON.parse(readFileSync(goneFile(place), 'utf8')) as Gone) : {};

/** What was written there is on the disk, not on its way: a folder's names, or a file's bytes. */
function toDisk(path: string): void {
  const opened = openSync(path, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? -1;

/** A folder that is not mounted, or another one's, would have everything noted as gone, and a week later let go. */
function mustBeWhole(from: string, there: number, kept: number): void {
  if (!existsSync(from))
    throw new CannotBe(
      `${from} is not there: is DATA_DIR the server's, and mounted? Of files nothing was copied or let go`,
    );
  if (there === 0 && kept > 0)
    throw new CannotBe(
      `${from} is empty, and ${kept} files of it are kept: is it mounted? Nothing of them was let go (--emptied says that they were all deleted)`,
    );
}

/**
 * Copies the bytes of files that are not kept yet: each has its hash for a name and never changes. What is no longer in its place is kept
 * until `before`, an instant, has passed since that was seen, for whoever restores to an earlier one. Returns how many were copied and dropped.
 * Throws `CannotBe` where `from` is missing, or empty while the backup is not, unless somebody says with `emptied` that it may be.
 */
export function keepFiles(
  from: string,
  place: BackupPlace,
  { now, before, emptied = false }: { now: string; before: string; emptied?: boolean },
): { copied: number; dropped: number } {
  const to = keptFolder(place);
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const [there, kept] = [new Set(filesBelow(from)), filesBelow(to).filter((name) => !name.endsWith('.part'))];
  mustBeWhole(from, there.size, emptied ? 0 : kept.length);
  const known = new Set(kept);
  const changed = new Set<string>();
  let copied = 0;
  for (const name of there) {
    const path = join(to, name);
    // Half of one is left where a machine lost its power in the midst of it: another size is no copy.
    if (known.has(name) && sizeOf(path) === sizeOf(join(from, name))) continue;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    try {
      copyFileSync(join(from, name), `${path}.part`, constants.COPYFILE_FICLONE);
      toDisk(`${path}.part`);
      renameSync(`${path}.part`, path);
      changed.add(dirname(path));
      copied += 1;
    } catch (error) {
      rmSync(`${path}.part`, { force: true });
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  for (const folder of changed) toDisk(folder);
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
  toDisk(`${goneFile(place)}.part`);
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
