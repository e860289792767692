import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { recordKey } from '~/data/checkpoint-keys.server';
import { setClock } from '~/data/clock.server';
import { openHouse, type HouseSettings } from '~/data/house.server';
import { migrate } from '~/data/migrate.server';
import { isRefusal } from '~/domain/refusal';
import { copyBase } from '~/server/backup/base-copy';
import { keepFiles } from '~/server/backup/kept-files';
import { backupPlace, copiesIn, PARTIAL, segmentsIn, type BackupPlace } from '~/server/backup/place';
import { restore } from '~/server/backup/restore';
import { verifyAll } from '~/server/backup/verify-all';
import { startPostgres } from '~/server/embedded-postgres.server';
import { checkout } from '~/server/folders';
import { installedBinaries } from '~/server/postgres/binaries';
import { until } from '~/server/postgres/processes';
import { checkpointKeyOf } from '../support/checkpoint-key';
import type { TestHouse } from '../support/house';
import { storeFile } from '../support/stored-file';
import { storeRunning, type StoredPlan } from '../support/stored-plan';
import { pdf } from '../support/uploads';

/** What somebody was told was kept: its words, and between which instants it was asked for and acknowledged. */
interface Acknowledged {
  readonly words: string;
  readonly asked: string;
  readonly kept: string;
}

/** For how long is written before the copy and after the instant, in milliseconds each. */
const LOAD = 2_500;
/** Segments of the log between the copy and the instant: a restore that ends early is far from having played them. */
const SEGMENTS = 14;
const now = (): string => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
/** An instant by which all is over that was before it was asked: the clock here has whole milliseconds alone, that of a commit parts of them. */
const past = (): string => Temporal.Now.instant().add({ milliseconds: 1 }).toString({ smallestUnit: 'millisecond' });

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
    let [end, to, filled] = [Infinity, '', false];
    let middle: Promise<void> | undefined;
    const copyAt = performance.now() + LOAD;
    while (performance.now() < end) {
      if (!middle && performance.now() > copyAt)
        middle = copyBase(postgres.url, place)
          .then(() => fillLog(test))
          .finally(() => (filled = true));
      if (to === '' && filled) {
        await middle;
        to = past();
        end = performance.now() + LOAD;
      }
      const words = `word ${acknowledged.length}`;
      const asked = now();
      await comment(test, plan, words);
      acknowledged.push({ words, asked, kept: past() });
    }
    // Later than the instant: its bytes are there too, and nothing in the restored database names them.
    await storeFile(test, { planId: plan.planId, personId: plan.person.marcus, ...pdf('later'), named: true });
    keepFiles(join(dataDir, 'files', 'kept'), place, { now: now(), before: '2000-01-01T00:00:00Z' });
    fault(!(await putAway(test, place)) && 'the log was not put away within 30 s');
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
    fault((due.length < 20 || later.length < 20) && `too little was written: ${acknowledged.length}`);
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
    const nothing = command('restore', ['--from', join(home, 'nothing'), '--to', to, '--into', other]);
    fault(!/holds no whole copy/.test(nothing.err) && `of a folder without a copy it says: ${nothing.err}`);

    const back = async (instant: string): Promise<Set<string>> => {
      const again = join(home, 'again');
      const { url, end } = await restore({ place, to: instant, into: again, binaries: installedBinaries() });
      try {
        return await wordsIn(url, plan.planId);
      } finally {
        await end();
        rmSync(again, { recursive: true, force: true });
      }
    };
    // The last segment was lost with the disk, and the one before it was put away late: that the log ends too early is said.
    const [kept1, lostLast] = segmentsIn(place).slice(-2);
    renameSync(join(place.wal, lostLast!.name), join(home, lostLast!.name));
    utimesSync(join(place.wal, kept1!.name), new Date(), new Date());
    const tooLate = acknowledged.at(-1)!.kept;
    for (const flag of [[], ['--or-newest']]) {
      const short = command('restore', ['--from', kept, '--to', tooLate, '--into', other, ...flag]);
      const [, endedAt] =
        /The log that is kept ends at (\S+), before /.exec(flag.length > 0 ? short.out : short.err) ?? [];
      fault(
        (short.status !== (flag.length > 0 ? 0 : 1) ||
          !endedAt ||
          endedAt >= tooLate ||
          !short.out.includes(`as of ${endedAt}, `)) &&
          `of a log that ends before ${tooLate} it says: ${short.status} ${short.out} ${short.err}`,
      );
      rmSync(other, { recursive: true, force: true });
    }
    renameSync(join(home, lostLast!.name), join(place.wal, lostLast!.name));

    // What was restored is worked on, and goes too before it was ever copied.
    copyFileSync(join(dataDir, 'password'), join(into, 'password'));
    const second = await startPostgres({ dataDir: into, keepLogIn: kept });
    const secondly: string[] = [];
    try {
      const house = await houseOn(second.url, join(into, 'files'));
      for (let at = 0; at < 30; at += 1) {
        const words = `word 9${String(at).padStart(5, '0')}`;
        await comment(house, plan, words);
        secondly.push(words);
      }
      const told = past();
      fault(!(await putAway(house, place)) && 'the second log was not put away within 30 s');
      await house.close();
      process.kill(second.pid, 'SIGKILL');
      await second.stop();
      const both = new Set([...found, ...secondly]);
      const live = await back(told);
      fault(
        [...both].some((words) => !live.has(words)) || live.size > both.size
          ? `of what was restored and worked on ${live.size} words are back in the place of ${both.size}`
          : false,
      );
      // What came after the instant was given up, not lost: whoever restored too much of the past may go there.
      const given = await back(acknowledged.at(-1)!.kept);
      fault(
        given.size !== acknowledged.length &&
          `of what was given up ${given.size} words are back in the place of ${acknowledged.length}`,
      );
      say(
        `   ${live.size} words of a second life, restored from a copy of the first; ${given.size} of what was given up for it`,
      );
    } finally {
      await second.stop().catch(() => {});
    }
    return faults;
  } finally {
    await postgres.stop().catch(() => {});
    rmSync(home, { recursive: true, force: true });
  }
}

async function comment({ house }: TestHouse, plan: StoredPlan, words: string): Promise<void> {
  const who = { personId: plan.person.priya, seatId: plan.seat.priya, planId: plan.planId };
  const command = { kind: 'comment', commitment: 'export', id: randomUUID(), words } as const;
  const done = await actOnPlan({ house, ...who, op: randomUUID(), command });
  if (isRefusal(done)) throw new Error(`a comment is refused: ${done.refused}`);
}

/** Segments of the log that are full of what nobody asks for. */
async function fillLog(test: TestHouse): Promise<void> {
  for (let at = 0; at < SEGMENTS; at += 1) {
    await test.rows('create table bulk as select repeat(md5(g::text), 8) as text from generate_series(1, 20000) g');
    await test.rows('drop table bulk');
    await test.rows('select pg_switch_wal()');
  }
}

/** Whether all that was written is in the backups, which may take as long as its segments need. */
async function putAway(test: TestHouse, place: BackupPlace): Promise<boolean> {
  const [last] = await test.rows<{ segment: string }>('select pg_walfile_name(pg_switch_wal()) as segment');
  return until(() => segmentsIn(place).some(({ name }) => name === last!.segment), 30_000);
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
