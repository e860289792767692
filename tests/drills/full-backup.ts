import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { migrate } from '~/data/migrate.server';
import { backupPlace, copiesIn, segmentsIn } from '~/server/backup/place';
import { restore } from '~/server/backup/restore';
import { verifyAll } from '~/server/backup/verify-all';
import { startPostgres } from '~/server/embedded-postgres.server';
import { installedBinaries } from '~/server/postgres/binaries';
import { storeFile } from '../support/stored-file';
import { storeRunning } from '../support/stored-plan';
import { pdf } from '../support/uploads';
import { until } from './installation';
import { command, houseOn, SECRET } from './restore';
import { fill, smallDisk } from './small-disk';

/** One line, and what it has to say. */
const isOneLine = (said: string, words: RegExp): boolean => words.test(said) && !said.includes('\n');

/**
 * The disk of the backups is full: the command ends with 1 and one line, no copy is marked whole and no half one is left, and people go on
 * working meanwhile. Once there is room again the server puts its log away by itself, the next run makes a copy, and that is restored.
 */
export async function fullBackup(tell: (line: string) => void = console.log): Promise<string[]> {
  const faults: string[] = [];
  const must = (what: string, holds: boolean): void => void (holds || faults.push(`disk of the backups: ${what}`));
  const home = `/var/tmp/evenhand-full-backup-${process.pid}`;
  const kept = join(home, 'backups');
  const disk = smallDisk(kept, 400);
  const place = backupPlace(kept);
  const dataDir = join(home, 'data');
  const postgres = await startPostgres({ dataDir, keepLogIn: kept });
  try {
    await migrate({ adminUrl: postgres.url, secret: SECRET });
    const test = await houseOn(postgres.url, join(dataDir, 'files'));
    const plan = await storeRunning(test);
    await storeFile(test, { planId: plan.planId, personId: plan.person.marcus, ...pdf('evidence'), named: true });
    const backup = (...more: readonly string[]) =>
      command('backup', ['--to', kept, ...more], { DATABASE_URL: postgres.url, DATA_DIR: dataDir });
    const comment = (id: string) => plan.do('priya', { kind: 'comment', commitment: 'export', id, words: id });

    const roomAgain = fill(kept);
    const full = backup();
    must(`the command ended with ${full.status}`, full.status === 1);
    must(`it says: ${full.err}`, isOneLine(full.err, /no room left/));
    must(`${copiesIn(place).length} copies are marked whole`, copiesIn(place).length === 0);
    must('a half copy is left', readdirSync(place.bases).length === 0);
    const files = backup('--files');
    must(
      `with files alone it ended with ${files.status}: ${files.err}`,
      files.status === 1 && isOneLine(files.err, /no room left/),
    );
    // The log cannot be put away either, and nobody who works notices.
    const segments = segmentsIn(place).length;
    for (let turn = 0; turn < 20; turn += 1) await comment(`full ${turn}`);
    await test.rows('select pg_switch_wal()');
    const failing = async () =>
      (await test.rows<{ failed: boolean }>('select failed_count > 0 as failed from pg_stat_archiver'))[0]!.failed;
    await until(failing, 60_000);
    must('a segment of the log is taken for whole', segmentsIn(place).length === segments);

    roomAgain();
    const waited = await until(async () => segmentsIn(place).length > segments, 120_000);
    const whole = backup();
    must(`with room again it ended with ${whole.status}: ${whole.err}`, whole.status === 0);
    must(`${copiesIn(place).length} copies in the place of one`, copiesIn(place).length === 1);
    await comment('after');
    const to = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
    await comment('later');
    const before = segmentsIn(place).length;
    await test.rows('select pg_switch_wal()');
    await until(async () => segmentsIn(place).length > before, 60_000);
    await test.close();
    const restored = await restore({ place, to, into: join(home, 'restored'), binaries: installedBinaries() });
    const verified = await verifyAll(restored.url, join(home, 'restored', 'files', 'kept'));
    await restored.end();
    faults.push(...verified.faults);
    tell(
      `   disk of the backups full: ended with ${full.status} (“${full.err}”), 0 copies marked whole, 20 acts went on; the log was put away ` +
        `${Math.round(waited)} ms after there was room, the next copy restored: ${verified.entries} entries, ${verified.files} files, ${verified.faults.length} faults`,
    );
  } finally {
    await postgres.stop().catch(() => {});
    disk.remove();
    rmSync(home, { recursive: true, force: true });
  }
  return faults;
}
