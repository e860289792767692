import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { recordKey } from '~/data/checkpoint-keys.server';
import { setClock } from '~/data/clock.server';
import { openHouse, type HouseSettings } from '~/data/house.server';
import { migrate } from '~/data/migrate.server';
import { copyBase } from '~/server/backup/base-copy';
import { keepFiles } from '~/server/backup/kept-files';
import { backupPlace, copiesIn, PARTIAL, segmentsIn } from '~/server/backup/place';
import { restore } from '~/server/backup/restore';
import { verifyAll } from '~/server/backup/verify-all';
import { startPostgres } from '~/server/embedded-postgres.server';
import { checkout } from '~/server/folders';
import { installedBinaries } from '~/server/postgres/binaries';
import { checkpointKeyOf } from '../support/checkpoint-key';
import type { TestHouse } from '../support/house';
import { storeFile } from '../support/stored-file';
import { storeRunning } from '../support/stored-plan';
import { pdf } from '../support/uploads';

/** What somebody was told was kept: its words, and between which instants it was asked for and acknowledged. */
interface Acknowledged {
  readonly words: string;
  readonly asked: string;
  readonly kept: string;
}

/** For how long is written, in milliseconds. */
const LOAD = 6_000;
const now = (): string => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });

/** A word of `npm`, run to its end. */
export const command = (word: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const script = { backup: 'backup.ts', restore: 'restore-command.ts' }[word]!;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(checkout, 'app/server/backup', script), ...args],
    { cwd: checkout, encoding: 'utf8', env: { ...process.env, ...env }, timeout: 120_000 },
  );
  return { status, out: stdout.trim(), err: stderr.trim() };
};

/**
 * A server under acknowledged writes is copied twice while it is written to, killed, and restored in a new place to an instant in the middle:
 * what was acknowledged by then is there, nothing later is, every ledger, checkpoint and file holds. A line for each thing that is not so.
 */
export async function restoreDrill(say: (line: string) => void = console.log): Promise<string[]> {
  const faults: string[] = [];
  const fault = (line: string | false): void => void (line && faults.push(line));
  const home = mkdtempSync(join(tmpdir(), 'evenhand-restore-'));
  spawnSync('chmod', ['711', home]);
  const [dataDir, kept, into] = ['data', 'backups', 'restored'].map((name) => join(home, name)) as [
    string,
    string,
    string,
  ];
  const place = backupPlace(kept);
  const postgres = await startPostgres({ dataDir, keepLogIn: kept });
  try {
    await migrate({ adminUrl: postgres.url, secret: SECRET });
    const test = await houseOn(postgres.url, join(dataDir, 'files'));
    const plan = await storeRunning(test);
    await storeFile(test, { planId: plan.planId, personId: plan.person.marcus, ...pdf('evidence'), named: true });

    const first = command('backup', ['--to', kept], { DATABASE_URL: postgres.url, DATA_DIR: dataDir });
    fault(first.status !== 0 && `the first copy: ${first.err}`);
    // What was left of a copy whose command was killed.
    mkdirSync(join(place.bases, `2020-01-01T00-00-00Z${PARTIAL}`));

    const acknowledged: Acknowledged[] = [];
    const end = performance.now() + LOAD;
    const half = performance.now() + LOAD / 2;
    let to = '';
    let copying: Promise<unknown> | undefined;
    while (performance.now() < end) {
      if (!copying && performance.now() > half - LOAD / 4) copying = copyBase(postgres.url, place);
      if (to === '' && copying && performance.now() > half) {
        await copying;
        to = now();
      }
      const words = `word ${acknowledged.length}`;
      const asked = now();
      await plan.do('priya', { kind: 'comment', commitment: 'export', id: `c-${acknowledged.length}`, words });
      acknowledged.push({ words, asked, kept: now() });
    }
    await copying;
    // Later than the instant: its bytes are there too, and nothing in the restored database names them.
    await storeFile(test, { planId: plan.planId, personId: plan.person.marcus, ...pdf('later'), named: true });
    keepFiles(join(dataDir, 'files', 'kept'), place, { now: now(), before: '2000-01-01T00:00:00Z' });
    await test.rows('select pg_switch_wal()');
    const last = segmentsIn(place).length;
    for (const give = performance.now() + 20_000; segmentsIn(place).length === last && performance.now() < give;)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await test.close();
    process.kill(postgres.pid, 'SIGKILL');

    const began = performance.now();
    const restored = await restore({ place, to, into, binaries: installedBinaries() });
    const {
      plans,
      entries,
      checkpoints,
      files: named,
      faults: broken,
    } = await verifyAll(restored.url, join(into, 'files', 'kept'));
    const took = performance.now() - began;
    faults.push(...broken);
    fault(named !== 1 && `${named} named files are there in the place of one`);
    fault(
      plans === 0 || checkpoints === 0
        ? `${plans} plans and ${checkpoints} checkpoints are too few to say anything`
        : false,
    );
    const found = await wordsIn(restored.url, plan.planId);
    await restored.end();
    say(
      `   ${plans} plans, ${entries} entries, ${checkpoints} checkpoints, ${named} named files: ${broken.length} faults`,
    );

    const due = acknowledged.filter((one) => one.kept <= to);
    const later = acknowledged.filter((one) => one.asked > to);
    const lost = due.filter(({ words }) => !found.has(words));
    const tooMuch = later.filter(({ words }) => found.has(words));
    fault(due.length < 20 && later.length < 20 && `too little was written: ${acknowledged.length}`);
    fault(lost.length > 0 && `${lost.length} acknowledged writes are lost`);
    fault(tooMuch.length > 0 && `${tooMuch.length} writes are there that were made later`);
    say(
      `   ${acknowledged.length} acknowledged writes, ${due.length} by the instant, ${later.length} later; restored ${found.size}: ` +
        `${lost.length} lost, ${tooMuch.length} too many; ${copiesIn(place).length} copies, ${segmentsIn(place).length} segments, ${(took / 1_000).toFixed(1)} s with all verified`,
    );

    const says = (instant: string, folder: string, words: RegExp): void => {
      const { status, err } = command('restore', ['--from', kept, '--to', instant, '--into', folder]);
      fault(
        (status !== 1 || !words.test(err) || err.includes('\n')) &&
          `asked for ${instant} into ${folder} it says: ${status} ${err}`,
      );
    };
    const other = join(home, 'other');
    says('2020-01-01T00:00:00Z', other, /^Nothing is kept of 2020-01-01T00:00:00.000Z: the oldest instant .* is /);
    says('2999-01-01T00:00:00Z', other, /^Nothing is kept of 2999-01-01T00:00:00.000Z yet: the newest instant .* is /);
    says(to, into, /is not empty/);
    writeFileSync(join(home, 'empty'), '');
    const nothing = command('restore', ['--from', join(home, 'nothing'), '--to', to, '--into', other]);
    fault(!/holds no whole copy/.test(nothing.err) && `of a folder without a copy it says: ${nothing.err}`);
    return faults;
  } finally {
    await postgres.stop().catch(() => {});
    rmSync(home, { recursive: true, force: true });
  }
}

export const SECRET = 'a secret of thirty-two characters or more, for a drill';

/** A house on this server, as the tests have one; nothing here needs vitest. */
export async function houseOn(adminUrl: string, folder: string): Promise<TestHouse> {
  const clock = setClock('2026-06-01T13:00:00.000Z');
  const settings: HouseSettings = {
    ...{ baseUrl: 'http://localhost:4100', secret: SECRET, mode: 'test', smtpUrl: null, timestampUrl: null },
    mailFrom: 'Evenhand <evenhand@tessel.example>',
    checkpointKey: checkpointKeyOf(1),
    files: { folder, bucket: null, scanUrl: null },
  };
  const house = openHouse({ databaseUrl: adminUrl, settings, clock });
  await recordKey(house);
  const admin = new pg.Pool({ connectionString: adminUrl, max: 2 });
  admin.on('error', () => {});
  return {
    ...{ house, adminUrl, clock },
    rows: async <Row>(text: string, ...values: unknown[]) => (await admin.query(text, values)).rows as Row[],
    close: async () => void (await Promise.all([house.close(), admin.end()])),
  };
}

/** The words that were written as a load, as a database has them. */
async function wordsIn(url: string, planId: string): Promise<Set<string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ words: string }>(
      `select w ->> 'text' as words from shared_words, jsonb_array_elements(words) w where plan_id = $1 and w ->> 'text' ~ '^word [0-9]+$'`,
      [planId],
    );
    return new Set(rows.map(({ words }) => words));
  } finally {
    await client.end();
  }
}
