import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { runningPostgres } from '../embedded-postgres.server';
import { dataFolder } from '../folders';
import { archiveSettings } from './archive';
import { archiveTrouble, copyBase } from './base-copy';
import { keepFiles } from './kept-files';
import { letGo } from './let-go';
import { backupPlace, CannotBe, makePlace, type BackupPlace } from './place';
import { lineOf } from './say';

/**
 * `npm run backup -- --to FOLDER`: a whole copy of the running database and the bytes of files that are not there yet; lets go what is not
 * needed for the last week. `--files`: the bytes alone, which costs next to nothing and may be run every minute. `--settings`: what the
 * database's own settings have to be, and nothing is done. `--emptied`: that there is no file any more is as it should be.
 */
const USAGE = 'npm run backup -- --to FOLDER [--files | --settings] [--emptied]';
const KEPT_DAYS = 7;

const options = {
  to: { type: 'string' },
  files: { type: 'boolean' },
  settings: { type: 'boolean' },
  emptied: { type: 'boolean' },
} as const;

interface Asked {
  readonly to: string;
  readonly files: boolean;
  readonly settings: boolean;
  readonly emptied: boolean;
}

function asked(): Asked {
  const { values } = parseArgs({ options });
  if (!values.to) throw new CannotBe(`--to is missing: the folder of backups\n${USAGE}`);
  // npm starts scripts elsewhere than where the path was typed.
  const to = resolve(process.env['INIT_CWD'] ?? '.', values.to);
  const { files = false, settings = false, emptied = false } = values;
  return { to, files, settings, emptied };
}

async function backUp(place: BackupPlace, { files: filesAlone, emptied }: Asked): Promise<void> {
  const dataDir = resolve(process.env['INIT_CWD'] ?? '.', process.env['DATA_DIR'] || dataFolder);
  const url = process.env['DATABASE_URL'] || runningPostgres(dataDir);
  if (!url && !filesAlone) throw new CannotBe('DATABASE_URL is missing, and no database of our own runs in DATA_DIR');
  if (!existsSync(place.wal) && filesAlone) makePlace(place, {});
  if (!existsSync(place.wal))
    throw new CannotBe(
      `${place.wal} is not there: the server keeps its log elsewhere, or has kept none yet (see --settings)`,
    );
  makePlace(place, {});
  const began = performance.now();
  if (url && !filesAlone) {
    const { folder, files, bytes } = await copyBase(url, place);
    console.log(
      `${folder}: ${files} files, ${(bytes / 1_000_000).toFixed(0)} MB, ${((performance.now() - began) / 1_000).toFixed(1)} s`,
    );
    const trouble = await archiveTrouble(url);
    if (trouble) console.error(trouble);
  }
  const now = Temporal.Now.instant();
  const before = now.subtract({ hours: 24 * KEPT_DAYS }).toString({ smallestUnit: 'millisecond' });
  if (process.env['FILES_URL'])
    console.log('The bytes of files are in a bucket: its own versions keep what was there.');
  else {
    const { copied, dropped } = keepFiles(join(dataDir, 'files', 'kept'), place, {
      now: now.toString(),
      before,
      emptied,
    });
    console.log(`files: ${copied} copied, ${dropped} let go`);
  }
  if (filesAlone) return;
  const gone = letGo(place, before);
  console.log(
    `let go: ${gone.copies} copies and ${gone.segments} segments of the log, which no instant of the last ${KEPT_DAYS} days needs`,
  );
}

try {
  const wanted = asked();
  const place = backupPlace(wanted.to);
  if (wanted.settings)
    for (const [name, value] of Object.entries(archiveSettings(place)))
      console.log(`${name} = '${value.replaceAll("'", "''")}'`);
  else await backUp(place, wanted);
} catch (error) {
  console.error(lineOf(error));
  process.exit(1);
}
