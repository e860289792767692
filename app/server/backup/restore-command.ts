import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { installedBinaries } from '../postgres/binaries';
import { backupPlace, CannotBe } from './place';
import { restore } from './restore';
import { lineOf } from './say';
import { verifyAll } from './verify-all';

/**
 * `npm run restore -- --from FOLDER --to INSTANT --into FOLDER`: the database as it was at that instant, and the bytes of its files, in a new
 * folder; every ledger, checkpoint and file is verified. Ends with 0 when all of it holds; with 1 and a line for each fault, or with the one
 * line that says why nothing was restored. A log that ends before the instant is a fault too, unless `--or-newest` says that its end will do.
 */
const USAGE = 'npm run restore -- --from FOLDER --to 2026-11-23T17:00:00Z --into FOLDER [--or-newest]';

const options = {
  from: { type: 'string' },
  to: { type: 'string' },
  into: { type: 'string' },
  'or-newest': { type: 'boolean' },
} as const;

function asked(): { from: string; to: string; into: string; orNewest: boolean } {
  const { values } = parseArgs({ options });
  const faults = [
    !values.from && '--from is missing: the folder of backups',
    !values.to && '--to is missing: an instant',
    !values.into && '--into is missing: a folder that is not there yet',
  ].filter((fault) => typeof fault === 'string');
  if (faults.length > 0) throw new CannotBe([...faults, USAGE].join('\n'));
  const folder = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);
  return {
    from: folder(values.from!),
    to: instantOf(values.to!),
    into: folder(values.into!),
    orNewest: values['or-newest'] ?? false,
  };
}

function instantOf(text: string): string {
  try {
    // As long as those it is compared with.
    return Temporal.Instant.from(text).toString({ smallestUnit: 'millisecond', roundingMode: 'ceil' });
  } catch {
    throw new CannotBe(`--to must be an instant with Z or an offset, like 2026-11-23T17:00:00Z\n${USAGE}`);
  }
}

try {
  const { from, to, into, orNewest } = asked();
  const began = performance.now();
  const { data, copy, files, endedAt, url, end } = await restore({
    place: backupPlace(from),
    to,
    into,
    orNewest,
    binaries: installedBinaries(),
  });
  const took = (): string => `${((performance.now() - began) / 1_000).toFixed(1)} s`;
  try {
    console.log(`${data}: as of ${endedAt ?? to}, from the copy of ${copy.ended}, ${files} files, ${took()}`);
    if (endedAt) {
      const line = `The log that is kept ends at ${endedAt}, before ${to}: what was written in between, if anything was, is not in it`;
      if (orNewest) console.log(line);
      else console.error(`${line} (--or-newest says that this will do)`);
    }
    const folder = join(into, 'files', 'kept');
    const {
      plans,
      entries,
      checkpoints,
      files: named,
      faults,
    } = await verifyAll(url, existsSync(folder) ? folder : null);
    for (const fault of faults) console.error(fault);
    console.log(
      `${plans} plans, ${entries} entries, ${checkpoints} checkpoints, ${named} named files: ${faults.length === 0 ? 'all hold' : `${faults.length} faults`}, ${took()}`,
    );
    process.exitCode = faults.length === 0 && (!endedAt || orNewest) ? 0 : 1;
  } finally {
    await end();
  }
} catch (error) {
  console.error(lineOf(error));
  process.exit(1);
}
