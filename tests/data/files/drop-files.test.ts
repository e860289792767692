import { randomUUID } from 'node:crypto';
import { mkdtemp, mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { dropFiles } from '~/data/files/drop-files.server';
import { fileIsKept, nameFiles, noteFile } from '~/data/files/file-rows.server';
import { openFiles } from '~/data/files/files.server';
import { keyOf } from '~/data/files/store.server';
import { openPool, roleUrl } from '~/data/house.server';
import { testHouse, type TestHouse } from '../../support/house';
import { storeFile } from '../../support/stored-file';
import { storeRunning, type StoredPlan } from '../../support/stored-plan';
import { pdf, sha256 } from '../../support/uploads';

let test: TestHouse;
let plan: StoredPlan;
let worker: pg.Pool;
let folder: string;
beforeAll(async () => {
  test = await testHouse();
  plan = await storeRunning(test);
  worker = openPool(roleUrl(test.adminUrl, test.house.settings.secret, 'evenhand_worker'), 4);
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-drop-'));
  Object.assign(test.house.files, openFiles({ folder, bucket: null, scanUrl: null }));
});
afterEach(async () => {
  await test.rows('delete from file');
  await rm(folder, { recursive: true, force: true });
});
afterAll(async () => {
  await worker.end();
  await test.close();
});

const drop = () => dropFiles(worker, test.house.files);
const sent = (words: string, more: { named?: boolean; hours?: number } = {}) =>
  storeFile(test, { planId: plan.planId, personId: plan.person.marcus, ...pdf(words), ...more });
const rows = async () => (await test.rows<{ id: string }>('select id from file order by id')).map(({ id }) => id);
const kept = async () =>
  (await readdir(join(folder, 'kept'), { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((one) => one.isFile())
    .map(({ name }) => name)
    .sort();

describe('A file that nothing names', () => {
  it('goes after a day with its bytes, and not before; one that is named stays', async () => {
    await sent('forgotten', { hours: 25 });
    const [fresh, named] = [await sent('fresh', { hours: 23 }), await sent('named', { named: true, hours: 1000 })];
    expect(await drop()).toBe(1);
    expect(await rows()).toEqual([fresh.id, named.id].sort());
    expect(await kept()).toEqual([fresh.sha256, named.sha256].sort());
    expect(await drop()).toBe(0);
  });

  it('leaves its bytes where another file has the same', async () => {
    const one = await sent('twice', { hours: 25 });
    const other = await sent('twice', { named: true });
    await drop();
    expect([await rows(), await kept()]).toEqual([[other.id], [one.sha256]]);
  });

  it('stays to be dropped again where the place of its bytes is away, and keeps no other from going', async () => {
    const stuck = await sent('stuck', { hours: 26 });
    await sent('goes', { hours: 25 });
    // A folder stands where its bytes should be: that does not go as a file does.
    const place = join(folder, 'kept', keyOf(plan.workspaceId, stuck.sha256));
    await rm(place);
    await mkdir(join(place, 'in the way'), { recursive: true });
    await expect(drop()).rejects.toThrow('the folder of files lets none go');
    expect(await rows()).toEqual([stuck.id]);
    await rm(place, { recursive: true });
    expect([await drop(), await rows()]).toEqual([1, []]);
  });

  it('is not dropped while somebody names it: whoever is first has it', async () => {
    const { id } = await sent('in time', { hours: 25 });
    const eyes = { personId: plan.person.marcus, seatId: plan.seat.marcus };
    const by = { planId: plan.planId, personId: eyes.personId, about: 'export' };
    const dropping: Promise<number>[] = [];
    const named = await asViewer(test.house, eyes, 'write', async (tx) => {
      const files = await nameFiles(tx, by, [id]);
      dropping.push(drop());
      await expect
        .poll(async () => (await test.rows("select from pg_stat_activity where wait_event_type = 'Lock'")).length)
        .toBe(1);
      return files;
    });
    await dropping[0];
    expect([named?.length, await rows(), (await kept()).length]).toEqual([1, [id], 1]);
    await test.rows("update file set named_at = null, made_at = now() - interval '2 days'");
    await drop();
    expect(await asViewer(test.house, eyes, 'write', (tx) => nameFiles(tx, by, [id]))).toBeNull();
  });

  it('takes no bytes away from somebody who sends the same at that moment', async () => {
    const { bytes } = pdf('sent again');
    const eyes = { personId: plan.person.marcus, seatId: plan.seat.marcus };
    const by = { planId: plan.planId, personId: eyes.personId, about: 'export' };
    for (let time = 0; time < 10; time += 1) {
      await sent('sent again', { hours: 25 });
      const id = randomUUID();
      const again = async (): Promise<void> => {
        const file = { id, name: 'Again.pdf', size: bytes.length, type: 'application/pdf', sha256: sha256(bytes) };
        const key = { workspaceId: plan.workspaceId, planId: plan.planId };
        expect(await asViewer(test.house, eyes, 'write', (tx) => noteFile(tx, key, by, file))).toBe(true);
        const path = join(folder, id);
        await writeFile(path, bytes);
        await test.house.files.store.put(keyOf(plan.workspaceId, file.sha256), { path, ...file });
        await asViewer(test.house, eyes, 'write', (tx) => fileIsKept(tx, plan.planId, id));
      };
      await Promise.all([drop(), again()]);
      expect([await rows(), await kept()]).toEqual([[id], [sha256(bytes)]]);
      await test.rows('delete from file');
    }
  });

  it('that was never wholly there cannot be named, and goes like the others', async () => {
    const { id } = await sent('killed in between', { hours: 25 });
    await test.rows('update file set kept_at = null');
    const eyes = { personId: plan.person.marcus, seatId: plan.seat.marcus };
    const by = { planId: plan.planId, personId: eyes.personId, about: 'export' };
    expect(await asViewer(test.house, eyes, 'write', (tx) => nameFiles(tx, by, [id]))).toBeNull();
    expect([await drop(), await rows()]).toEqual([1, []]);
  });
});

describe('What was left of a form when the process was killed', () => {
  it('goes after an hour, and not while it may still arrive', async () => {
    await mkdir(join(folder, 'arriving'));
    for (const name of ['old', 'new']) await writeFile(join(folder, 'arriving', name), name);
    const before = Date.now() / 1000 - 3_601;
    await utimes(join(folder, 'arriving', 'old'), before, before);
    await drop();
    expect(await readdir(join(folder, 'arriving'))).toEqual(['new']);
  });
});
