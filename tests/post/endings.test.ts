import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openFiles } from '~/data/files/files.server';
import { startWorker, type Worker } from '~/post/worker.server';
import { personIdOf } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { seatIdOf } from '../../drizzle/seed/tell';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import type { TestHouse } from '../support/house';
import { mailServer, type MailServer } from '../support/mail-server';
import { storeFile } from '../support/stored-file';
import { toldHouse } from '../support/told-house';
import { pdf } from '../support/uploads';

let test: TestHouse;
let server: MailServer;
let folder: string;
const workers: Worker[] = [];
const warned: string[] = [];
const log = {
  info: () => {},
  warn: (fields: object, message: string) => void warned.push(`${message} ${JSON.stringify(fields)}`),
  error: (fields: object, message: string) => void warned.push(`${message} ${JSON.stringify(fields)}`),
};

beforeEach(async () => {
  [test, server] = await Promise.all([toldHouse(), mailServer()]);
  folder = await mkdtemp(join(tmpdir(), 'evenhand-endings-'));
  Object.assign(test.house.files, openFiles({ folder, bucket: null, scanUrl: null }));
  await test.rows('delete from graphile_worker._private_jobs');
  warned.length = 0;
});
afterEach(async () => {
  await stopped();
  await test.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const stopped = () => Promise.all(workers.splice(0).map((worker) => worker.stop()));
const started = async () => {
  const house = { ...test.house, settings: { ...test.house.settings, smtpUrl: server.url } };
  workers.push(await startWorker({ house, databaseUrl: test.adminUrl, log }));
};
/** The story stands at 21 July 2026. */
const over = (keepUntil: string) =>
  test.rows(
    `update plan set stage = 'closed', closed = $2 where id = $1`,
    NORTHQUAY,
    JSON.stringify({
      by: { seat: seatIdOf(NORTHQUAY, 'priya'), side: 'vendor', role: 'lead' },
      at: '2026-07-01T12:00:00.000Z',
      how: 'continued',
      keepUntil,
    }),
  );
const nothingWaits = () =>
  vi.waitFor(async () => expect(await test.rows('select from graphile_worker._private_jobs')).toHaveLength(0), 15_000);

describe('The worker, by itself', () => {
  it('tells everybody who sits in a plan of its last day, by one mail each, also when two are started and started again', async () => {
    await over('2026-08-10');
    const seats = await test.rows<{ email: string }>(
      'select email from seat where plan_id = $1 and closed_at is null',
      NORTHQUAY,
    );
    await Promise.all([started(), started()]);
    await server.arrived(seats.length);
    await nothingWaits();
    await stopped();
    await started();
    await nothingWaits();
    const mails = server.received.filter(({ email }) => email.subject?.includes('will be deleted after'));
    expect(mails.flatMap(({ to }) => to).sort()).toEqual(seats.map(({ email }) => email).sort());
    expect(new Set(mails.map(({ email }) => email.messageId)).size).toBe(mails.length);
    expect(warned).toEqual([]);
  });

  it('deletes a plan of which all were told, with the bytes of its files, and says when it was at it', async () => {
    await over('2026-07-19');
    await storeFile(test, { planId: NORTHQUAY, personId: personIdOf('marcus'), named: true, ...pdf('evidence') });
    await test.rows(
      `insert into plan_ending (workspace_id, plan_id, last_day, warned_at, reminded_at, seen)
       values ($1, $2, '2026-07-19', now() - interval '31 days', now() - interval '8 days', 30)`,
      ...[WORKSPACE, NORTHQUAY],
    );
    await started();
    const bytes = async () =>
      (await readdir(join(folder, 'kept'), { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
    await vi.waitFor(async () => expect(await bytes()).toEqual([]), 15_000);
    expect(await test.rows('select from plan where id = $1', NORTHQUAY)).toEqual([]);
    await vi.waitFor(
      async () =>
        expect(
          await test.rows(
            "select task from worker_run where done_at > now() - interval '1 minute' and failed_at is null order by 1",
          ),
        ).toEqual([{ task: 'digests' }, { task: 'endings' }, { task: 'files' }]),
      15_000,
    );
    expect(warned).toEqual([]);
  });
});
