import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StoreAway, type FileStore } from './store.server';

const isNotThere = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/**
 * Files in a folder of this machine: what has arrived is moved to its name, so that a name never stands for a part. Several processes
 * need the same folder.
 */
export function diskStore(folder: string): FileStore {
  const pathOf = (key: string): string => join(folder, key);
  return {
    async put(key, { path }) {
      const place = pathOf(key);
      try {
        await mkdir(dirname(place), { recursive: true, mode: 0o700 });
        await synced(path);
        await rename(path, place);
      } catch (error) {
        throw new StoreAway('the folder of files takes none', { cause: error });
      }
    },
    async get(key) {
      try {
        return (await open(pathOf(key))).createReadStream();
      } catch (error) {
        if (isNotThere(error)) return null;
        throw new StoreAway('the folder of files gives none', { cause: error });
      }
    },
    async remove(key) {
      try {
        await rm(pathOf(key), { force: true });
      } catch (error) {
        throw new StoreAway('the folder of files lets none go', { cause: error });
      }
    },
  };
}

/** On the disk itself: what was delivered is still there when the power was not. */
async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
