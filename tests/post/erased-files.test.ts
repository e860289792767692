import { randomUUID } from 'node:crypto';
import { readdir, rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { erasePersonOf } from '~/commands/ask-erasure.server';
import { asViewer } from '~/data/as-viewer.server';
import { dropFiles } from '~/data/files/drop-files.server';
import { nameFiles, readFile } from '~/data/files/file-rows.server';
import { openFiles } from '~/data/files/files.server';
import { openPool, roleUrl } from '~/data/house.server';
import { commitmentView } from '~/data/pages/commitment';
import { loadPlan } from '~/data/plans.server';
import { erasePerson } from '~/post/erase-person.server';
import { personIdOf, type Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { seatIdOf } from '../../drizzle/seed/tell';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { everyText, isSavedAsTold } from '../support/erasing';
import type { TestHouse } from '../support/house';
import { storedLedger } from '../support/ledgers';
import { storeFile } from '../support/stored-file';
import { toldHouse } from '../support/told-house';
import { pdf, type SentFile } from '../support/uploads';

let test: TestHouse;
let worker: pg.Pool;
let folder: string;
beforeAll(async () => {
  test = await toldHouse();
  folder = await mkdtemp(join(tmpdir(), 'evenhand-erased-files-'));
  Object.assign(test.house.files, openFiles({ folder, bucket: null, scanUrl: null }));
  worker = openPool(roleUrl(test.adminUrl, test.house.settings.secret, 'evenhand_worker'), 2);
});
afterAll(async () => {
  await worker.end();
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

const eyesOf = (who: Who) => ({ personId: personIdOf(who), seatId: seatIdOf(NORTHQUAY, who) });
const planOf = async (who: Who) =>
  (await asViewer(test.house, eyesOf(who), 'read', (tx) => loadPlan(tx, NORTHQUAY)))!.plan;

/** Delivers a commitment that somebody can deliver with these files; its id. */
async function deliver(who: Who, files: readonly SentFile[]): Promise<string> {
  const plan = await planOf(who);
  const personId = personIdOf(who);
  for (const commitment of Object.keys(plan.commitments)) {
    const stored = [];
    for (const sent of files)
      stored.push(await storeFile(test, { planId: NORTHQUAY, personId, about: commitment, ...sent }));
    const ids = stored.map(({ id }) => id);
    const by = { planId: NORTHQUAY, personId, about: commitment };
    const acted = await actOnPlan({
      house: test.house,
      ...eyesOf(who),
      planId: NORTHQUAY,
      op: randomUUID(),
      command: async (tx) => {
        const named = (await nameFiles(tx, by, ids))!;
        return { kind: 'deliver', commitment, id: randomUUID(), note: 'Here', link: '', files: named };
      },
    });
    if ('done' in acted) return commitment;
    await test.rows('delete from file where id = any($1)', ids);
  }
  throw new Error(`${who} can deliver nothing`);
}

const kept = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map(({ name }) => name);

describe('Files of somebody who is erased', () => {
  it('lose their names and, where nobody else has delivered the same, their bytes; their hashes stay, and the chain holds', async () => {
    const [own, shared] = [pdf('hers alone', 'taint.dana.1.pdf'), pdf('of both', 'taint.dana.2.pdf')];
    const commitment = await deliver('dana', [own, shared]);
    await deliver('priya', [{ ...shared, name: 'Priya’s.pdf' }]);
    await storeFile(test, { planId: NORTHQUAY, personId: personIdOf('dana'), ...pdf('held', 'taint.dana.3.pdf') });
    const named = (await planOf('priya')).commitments[commitment]!.deliveries.at(-1)!.files!;
    expect(named).toHaveLength(2);
    expect(await kept()).toHaveLength(3);

    const admin = { house: test.house, personId: personIdOf('jonas'), workspaceId: WORKSPACE, op: randomUUID() };
    const close = { kind: 'close-seat', seat: seatIdOf(NORTHQUAY, 'dana') } as const;
    const ruth = { personId: personIdOf('ruth'), seatId: seatIdOf(NORTHQUAY, 'ruth'), planId: NORTHQUAY };
    const closed = await actOnPlan({ house: test.house, ...ruth, op: randomUUID(), command: close });
    expect(closed).toMatchObject({ done: true });
    expect(await erasePersonOf({ ...admin, op: randomUUID() }, personIdOf('dana'))).toEqual({ done: true });
    const [request] = await test.rows<{ id: string }>('select id from erasure');
    await erasePerson(test.house, request!.id);
    await dropFiles(worker, test.house.files);

    expect(await everyText(test)).not.toContain('taint.dana');
    expect(await kept()).toEqual([named[1]!.sha256]);
    const told = JSON.stringify(await storedLedger(test, NORTHQUAY, 'shared'));
    for (const { sha256 } of named) expect(told).toContain(sha256);
    await isSavedAsTold(test, NORTHQUAY);

    const plan = await planOf('priya');
    const shown = commitmentView(plan, plan.seats[seatIdOf(NORTHQUAY, 'priya')]!, test.clock.now(), commitment, null)!;
    expect(shown.deliveries.at(-1)!.files).toMatchObject(
      named.map(({ id, sha256 }) => ({
        id,
        sha256,
        erased: true,
        name: expect.stringMatching(/^\[erased on /) as string,
      })),
    );
    const key = { workspaceId: WORKSPACE, planId: NORTHQUAY };
    for (const { id } of named)
      expect(
        await asViewer(test.house, eyesOf('priya'), 'read', (tx) => readFile(tx, key, personIdOf('priya'), id)),
      ).toBeNull();
  });
});
