import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testHouse, type TestHouse } from '../support/house';
import { npm } from '../support/npm-process';
import { testSecret } from '../support/test-postgres';

/** `npm run jobs`, as whoever runs an installation asks it, or a watch that goes by how it ends. */
let test: TestHouse;
beforeAll(async () => {
  test = await testHouse();
});
afterAll(() => test.close());
beforeEach(() => test.rows('delete from graphile_worker._private_jobs'));

const jobs = (settings: Readonly<Record<string, string>> = {}) =>
  npm({ DATABASE_URL: test.adminUrl, SECRET: testSecret, ...settings }, 'run', 'jobs').ended;

/** A job that is due since so many seconds; `attempts` of two were made; `locked`: somebody has been at it for as many. */
async function put(task: string, seconds: number, { attempts = 0, locked = 0 } = {}): Promise<void> {
  const key = `heron-${Math.random()}`;
  await test.rows(
    `select graphile_worker.add_job($1, '{"to":"heron@northquay.example"}'::json, run_at => now() - $2 * interval '1 second', max_attempts => 2, job_key => $3)`,
    ...[task, seconds, key],
  );
  await test.rows(
    `update graphile_worker._private_jobs set attempts = $2, locked_at = case when $3 > 0 then now() - $3 * interval '1 second' end,
       locked_by = case when $3 > 0 then 'somebody' end where key = $1`,
    ...[key, attempts, locked],
  );
}
/** The lines, with one space between their words. */
const lines = (out: string): string[] =>
  out
    .trim()
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' '));

describe('npm run jobs', () => {
  it('says that nothing is to be done, and ends with 0', async () => {
    expect(await jobs()).toMatchObject({ status: 0, out: 'Nothing is to be done.\n', err: '' });
  });

  it('counts by task and state, with how long the one that waits longest has, names nobody, and ends with 0 while all goes its way', async () => {
    await put('mail', 60);
    await put('mail', 300);
    await put('mail', -86_400);
    await put('mail', 400, { attempts: 1 });
    // Tried, and to be tried again later.
    await put('mail', -3_000, { attempts: 1 });
    await put('mail', 3_000, { locked: 500 });
    await put('stamp', 5);
    const { status, out, err } = await jobs();
    expect([status, err]).toEqual([0, '']);
    expect(lines(out)).toEqual([
      expect.stringMatching(/^mail due 2 30\d s$/),
      expect.stringMatching(/^mail failing 2 40\d s$/),
      'mail later 1 0 s',
      expect.stringMatching(/^mail running 1 50\d s$/),
      expect.stringMatching(/^stamp due 1 \d+ s$/),
    ]);
    expect(out).not.toContain('heron');
  });

  it.each([
    ['is due for nine minutes and a half', 570, {}, 0],
    ['is due for more than ten minutes', 601, {}, 1],
    ['was tried, and has been due again for nine minutes and a half', 570, { attempts: 1 }, 0],
    ['was tried, and has been due again for more than ten minutes', 601, { attempts: 1 }, 1],
    ['somebody has been at for nine minutes and a half', 3_000, { locked: 570 }, 0],
    ['somebody has been at for more than ten minutes', 3_000, { locked: 601 }, 1],
  ])('ends by what %s', async (_, seconds, how, status) => {
    await put('mail', seconds, how);
    expect((await jobs()).status).toBe(status);
  });

  it('ends with 1 when something was given up, of whatever task', async () => {
    await put('erase-person', 5, { attempts: 2 });
    const { status, out } = await jobs();
    expect(status).toBe(1);
    expect(lines(out)).toEqual([expect.stringMatching(/^erase-person given up 1 \d+ s$/)]);
  });

  it('ends with 1 and one line where the database is not there, or where it is not told which', async () => {
    const away = await jobs({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' });
    expect([away.status, away.out]).toEqual([1, '']);
    expect(lines(away.err)).toEqual([expect.stringMatching(/^The database says: /)]);
    const secret = await jobs({ SECRET: '' });
    expect([secret.status, lines(secret.err).length]).toEqual([1, 1]);
    expect(secret.err).toContain('SECRET');
  });
});
