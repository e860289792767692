import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFiles } from '~/data/files/files.server';
import { archiveCommand } from '~/server/backup/archive';
import { copyBase } from '~/server/backup/base-copy';
import { keepFiles } from '~/server/backup/kept-files';
import { letGo } from '~/server/backup/let-go';
import { backupPlace, copiesIn, makePlace, MANIFEST, PARTIAL, SEGMENT } from '~/server/backup/place';
import { verifyAll } from '~/server/backup/verify-all';
import { testHouse, type TestHouse } from '../support/house';
import { storeFile } from '../support/stored-file';
import { storeRunning, type StoredPlan } from '../support/stored-plan';
import { pdf } from '../support/uploads';

let test: TestHouse;
let plan: StoredPlan;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-backup-'));
  test = await testHouse();
  Object.assign(test.house.files, openFiles({ folder, bucket: null, scanUrl: null }));
  plan = await storeRunning(test);
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

const faults = async () => (await verifyAll(test.adminUrl, join(folder, 'kept'))).faults;

describe('what was restored is verified', () => {
  it('and holds as it was written', async () => {
    const file = await storeFile(test, {
      planId: plan.planId,
      personId: plan.person.marcus,
      ...pdf('kept'),
      named: true,
    });
    expect(file.size).toBeGreaterThan(0);
    const { plans, entries, checkpoints, files, faults: none } = await verifyAll(test.adminUrl, join(folder, 'kept'));
    expect([plans, files, none]).toEqual([1, 1, []]);
    expect([entries > 5, checkpoints > 0]).toEqual([true, true]);
  });

  const where = `from shared_entry where plan_id = $1 and seq = (select max(seq) - 1 from shared_entry where plan_id = $1)`;
  it.each([
    [
      'an entry whose bytes were changed',
      `update shared_entry set bytes = replace(bytes, '"v":1', '"v":2') where (plan_id, seq) in (select plan_id, seq ${where})`,
      /shared ledger: entry \d+ is wrong: hash/,
    ],
    ['an entry that is gone', `delete ${where}`, /shared ledger: entry \d+ is wrong: order/],
    [
      'an end that was set back',
      `update shared_head set seq = seq - 1 where plan_id = $1`,
      /is kept to end at entry \d+, and ends at \d+/,
    ],
    [
      'a word that was put in another’s place',
      `update vendor_words set words = '[]' where plan_id = $1 and words <> '[]'`,
      /vendor ledger: entry \d+ is wrong: words/,
    ],
    [
      'a checkpoint that was rewritten',
      `update checkpoint set note = replace(note, 'at 2026', 'at 2027') where plan_id = $1`,
      /checkpoint at entry \d+: its signature does not hold/,
    ],
    [
      'a file of other bytes',
      `update file set sha256 = repeat('0', 64) where plan_id = $1`,
      /file 0{64}: its bytes are not there/,
    ],
  ])('and %s gets a line', async (_, change, line) => {
    // All that is changed is put back from a copy of the tables.
    const tables = ['shared_entry', 'shared_head', 'vendor_words', 'checkpoint', 'file'];
    for (const name of tables) await test.rows(`create table kept_${name} as table ${name}`);
    try {
      await test.rows(change, plan.planId);
      const found = await faults();
      expect(found.length).toBeGreaterThan(0);
      expect(found.join('\n')).toMatch(line);
    } finally {
      for (const name of tables) {
        const columns = await test.rows<{ name: string }>(
          `select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attgenerated = '' and not attisdropped`,
          name,
        );
        const list = columns.map((one) => one.name).join(', ');
        await test.rows(`delete from ${name}`);
        await test.rows(`insert into ${name} (${list}) select ${list} from kept_${name}`);
        await test.rows(`drop table kept_${name}`);
      }
    }
    expect(await faults()).toEqual([]);
  });
});

describe('a copy', () => {
  it('is not begun where the server keeps no log, and that is said in a line', async () => {
    const place = backupPlace(join(folder, 'no log'));
    makePlace(place, {});
    await expect(copyBase(test.adminUrl, place)).rejects.toThrow(/^The server keeps no log of its changes: .*$/);
    expect(readdirSync(place.bases)).toEqual([]);
  });

  it('is one once it is whole, and never before', () => {
    const place = backupPlace(join(folder, 'halves'));
    makePlace(place, {});
    for (const name of [`2026-01-01${PARTIAL}`, '2026-01-02']) mkdirSync(join(place.bases, name));
    expect(copiesIn(place)).toEqual([]);
  });

  it('goes when no instant of the last week needs it, and the log before the first that stays', () => {
    const place = backupPlace(join(folder, 'week'));
    makePlace(place, {});
    for (const [at, day] of ['01', '05', '09', '12'].entries()) {
      const name = `2026-06-${day}`;
      mkdirSync(join(place.bases, name));
      const segment = (at * 4 + 1).toString(16).toUpperCase().padStart(24, '0');
      const copy = { version: 1, began: `${name}T00:00:00Z`, ended: `${name}T00:01:00Z`, firstSegment: segment };
      writeFileSync(join(place.bases, name, MANIFEST), JSON.stringify(copy));
    }
    for (let at = 1; at <= 15; at += 1)
      writeFileSync(join(place.wal, at.toString(16).toUpperCase().padStart(24, '0')), '');
    // A week before the 13th is the 6th: the copy of the 5th is needed for it.
    expect(letGo(place, '2026-06-06T00:00:00Z')).toEqual({ copies: 1, segments: 4 });
    expect(copiesIn(place).map(({ began }) => began.slice(8, 10))).toEqual(['05', '09', '12']);
    expect(readdirSync(place.wal).sort()[0]).toBe('5'.padStart(24, '0'));
    expect(letGo(place, '2026-06-06T00:00:00Z')).toEqual({ copies: 0, segments: 0 });
    // The only copy there is stays, however old.
    expect(letGo(place, '2027-01-01T00:00:00Z').copies).toBe(2);
    expect(copiesIn(place)).toHaveLength(1);
  });

  it('stays with its log where a restore began a second timeline at a lower place, and one that leads to an instant is kept for it', () => {
    const place = backupPlace(join(folder, 'timelines'));
    makePlace(place, {});
    const segment = (timeline: number, at: number): string =>
      timeline.toString(16).toUpperCase().padStart(8, '0') + at.toString(16).toUpperCase().padStart(16, '0');
    const put = (name: string, at: string, text = ''): void => {
      writeFileSync(join(place.wal, name), text);
      const seconds = Temporal.Instant.from(at).epochMilliseconds / 1_000;
      utimesSync(join(place.wal, name), seconds, seconds);
    };
    const copy = (day: string, first: string): void => {
      mkdirSync(join(place.bases, day));
      const whole = { version: 1, began: `${day}T00:00:00Z`, ended: `${day}T00:01:00Z`, firstSegment: first };
      writeFileSync(join(place.bases, day, MANIFEST), JSON.stringify(whole));
    };
    const days = () => copiesIn(place).map(({ began }) => began.slice(8, 10));
    // Copies of the 1st and the 3rd; at noon of the 3rd all was set back to a place between them, and copied anew on the 4th.
    copy('2026-06-01', segment(1, 60));
    copy('2026-06-03', segment(1, 100));
    copy('2026-06-04', segment(2, 75));
    for (let at = 50; at <= 105; at += 1) put(segment(1, at), '2026-06-02T00:00:00Z');
    put('00000002.history', '2026-06-03T12:00:00Z', '1\t0/46000000\tbefore 2026-06-02 00:00:00+00\n');
    for (let at = 70; at <= 80; at += 1) put(segment(2, at), '2026-06-03T13:00:00Z');
    const kept = (timeline: number) =>
      readdirSync(place.wal).filter((name) => SEGMENT.test(name) && Number(name.slice(0, 8)) === timeline).length;

    // The evening of the 3rd is come to from the 1st alone: the copy of that day lies past the branch.
    expect(letGo(place, '2026-06-03T18:00:00Z')).toEqual({ copies: 1, segments: 10 });
    expect([days(), kept(1), kept(2)]).toEqual([['01', '04'], 46, 11]);
    expect(letGo(place, '2026-06-05T00:00:00Z')).toEqual({ copies: 1, segments: 20 });
    expect([days(), kept(2)]).toEqual([['04'], 6]);
  });

  it('of another timeline keeps no log that a newer copy needs', () => {
    const place = backupPlace(join(folder, 'lower'));
    makePlace(place, {});
    for (const [day, first] of [
      ['03', '000000010000000000000064'],
      ['04', '00000002000000000000004B'],
    ] as const) {
      mkdirSync(join(place.bases, day));
      const whole = { version: 1, began: `2026-06-${day}T00:00:00Z`, ended: `2026-06-${day}T00:01:00Z` };
      writeFileSync(join(place.bases, day, MANIFEST), JSON.stringify({ ...whole, firstSegment: first }));
    }
    for (const name of ['00000002000000000000004A', '00000002000000000000004B', '00000002000000000000004C'])
      writeFileSync(join(place.wal, name), '');
    letGo(place, '2026-06-03T12:00:00Z');
    expect(readdirSync(place.wal).sort()).toEqual(['00000002000000000000004B', '00000002000000000000004C']);
  });

  it('of a file’s bytes stays for a week after they went from their place', () => {
    const [from, place] = [join(folder, 'from'), backupPlace(join(folder, 'bytes'))];
    makePlace(place, {});
    mkdirSync(join(from, 'w/aa'), { recursive: true });
    for (const name of ['one', 'two']) writeFileSync(join(from, 'w/aa', name), '1');
    const run = (now: string, before: string) => keepFiles(from, place, { now, before });
    expect(run('2026-06-01T00:00:00Z', '2026-05-25T00:00:00Z')).toEqual({ copied: 2, dropped: 0 });
    expect(run('2026-06-02T00:00:00Z', '2026-05-26T00:00:00Z')).toEqual({ copied: 0, dropped: 0 });
    rmSync(join(from, 'w/aa/one'));
    expect(run('2026-06-03T00:00:00Z', '2026-05-27T00:00:00Z')).toEqual({ copied: 0, dropped: 0 });
    expect(run('2026-06-09T00:00:00Z', '2026-06-02T00:00:00Z')).toEqual({ copied: 0, dropped: 0 });
    expect(run('2026-06-11T00:00:00Z', '2026-06-04T00:00:00Z')).toEqual({ copied: 0, dropped: 1 });
  });

  it('of files is not let go because their folder is not mounted: that is said, unless somebody says that all were deleted', () => {
    const [from, place] = [join(folder, 'volume'), backupPlace(join(folder, 'of a volume'))];
    makePlace(place, {});
    const run = (now: string, emptied = false) => {
      const before = now < '2026-06-20' ? '2026-05-25T00:00:00Z' : '2026-06-13T00:00:00Z';
      return keepFiles(from, place, { now: `${now}T00:00:00Z`, before, emptied });
    };
    expect(() => run('2026-06-01')).toThrow(/volume is not there: is DATA_DIR the server's, and mounted\? [^\n]*$/);
    mkdirSync(from);
    expect(run('2026-06-01')).toEqual({ copied: 0, dropped: 0 });
    writeFileSync(join(from, 'one'), '1');
    expect(run('2026-06-01').copied).toBe(1);
    rmSync(from, { recursive: true });
    for (const now of ['2026-06-02', '2026-06-21', '2026-06-22']) expect(() => run(now)).toThrow(/is not there/);
    mkdirSync(from);
    for (const now of ['2026-06-02', '2026-06-21', '2026-06-22'])
      expect(() => run(now)).toThrow(/is empty, and 1 files of it are kept: is it mounted\? [^\n]*$/);
    expect(readFileSync(join(place.files, 'kept/one'), 'utf8')).toBe('1');
    expect(run('2026-06-02', true)).toEqual({ copied: 0, dropped: 0 });
    expect(run('2026-06-22', true)).toEqual({ copied: 0, dropped: 1 });
  });

  it('of a file that a power cut left short is made again', () => {
    const [from, place] = [join(folder, 'whole'), backupPlace(join(folder, 'short'))];
    makePlace(place, {});
    mkdirSync(from);
    writeFileSync(join(from, 'one'), 'all of it');
    const run = () => keepFiles(from, place, { now: '2026-06-01T00:00:00Z', before: '2026-05-25T00:00:00Z' });
    expect(run().copied).toBe(1);
    for (const left of ['', 'all']) {
      writeFileSync(join(place.files, 'kept/one'), left);
      expect(run()).toEqual({ copied: 1, dropped: 0 });
      expect(readFileSync(join(place.files, 'kept/one'), 'utf8')).toBe('all of it');
    }
    expect(run().copied).toBe(0);
  });
});

it('the folder of a log has no sign in its name that a shell would read', () => {
  expect(archiveCommand(backupPlace('/var/backups/even hand'))).toContain('"/var/backups/even hand/wal/%f"');
  for (const name of ['a"b', 'a$b', 'a`b', 'a\\b', 'a%b'])
    expect(() => archiveCommand(backupPlace(`/${name}`))).toThrow();
});
