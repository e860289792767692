import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { canEnter, type Account } from './account';
import { copiedBinaries, type Binaries } from './binaries';

/** Where the cluster is and which binaries run it. */
export type Place = { data: string; binaries: Binaries };

/** Outside every home, in order of preference; the second is for systems whose /var/lib is read-only. */
const shared = ['/var/lib/evenhand', '/var/tmp/evenhand'];

/**
 * Data and binaries stay in the checkout where the account can reach them. Where it cannot (root in a home folder that only
 * root may enter), they go to a folder outside, whose path is kept in `home/place`, so that the next start finds the same data.
 */
export function placeFor(home: string, account: Account, installed: Binaries): Place {
  const data = join(home, 'data');
  const pointer = join(home, 'place');
  if (!existsSync(pointer) && canEnter(account, home)) {
    return { data, binaries: canEnter(account, installed.folder) ? installed : copiedBinaries(installed, home) };
  }
  const place = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : placeOutside(account, installed);
  if (!existsSync(place)) throw new Error(`The data should be in ${place} (says ${pointer}), but that folder is gone.`);
  const outside = join(place, 'data');
  if (existsSync(data) && !existsSync(outside)) {
    cpSync(data, outside, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    give(outside, account);
    rmSync(data, { recursive: true });
  }
  writeFileSync(pointer, `${place}\n`);
  return { data: outside, binaries: copiedBinaries(installed, place) };
}

function placeOutside(account: Account, installed: Binaries): string {
  const faults: string[] = [];
  for (const parent of shared) {
    try {
      const place = join(parent, randomBytes(6).toString('hex'));
      mkdirSync(place, { recursive: true });
      chmodSync(parent, 0o755);
      chmodSync(place, 0o755);
      copiedBinaries(installed, place);
      if (canEnter(account, place)) return place;
      rmSync(place, { recursive: true });
      faults.push(`${parent} cannot be entered`);
    } catch (error) {
      faults.push((error as Error).message);
    }
  }
  throw new Error(
    `Postgres runs as a user of its own here and found no folder that it can reach: ${faults.join('; ')}.`,
  );
}

/** Gives a folder and all in it to the account, with the modes that Postgres asks of its data. */
export function give(path: string, account: Account): void {
  if (!('uid' in account)) return;
  chownSync(path, account.uid!, account.gid!);
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), account.uid!, account.gid!);
  }
}
