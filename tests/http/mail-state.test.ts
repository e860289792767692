import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { readMailState } from '~/data/mail-state.server';
import { openPool, roleUrl } from '~/data/house.server';
import { noteRun } from '~/data/worker-runs.server';
import { CAST, personIdOf } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { seatIdOf } from '../../drizzle/seed/tell';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { addPerson } from '../support/house';
import { storyOverHttp } from '../support/over-http';
import { wordsOn } from '../support/page-forms';

const http = storyOverHttp();
/** Another vendor, whose admin administers nothing here. */
const OTHER = randomUUID();
let zoe: ReturnType<typeof randomUUID>;
beforeAll(async () => {
  await http.begin();
  zoe = await addPerson(http.test, 'zoe@other.example', 'Zoe');
  await http.test.rows("insert into workspace (id, name) values ($1, 'Other')", OTHER);
  await http.test.rows(
    "insert into member (workspace_id, person_id, role, name, email, joined_at) values ($1, $2, 'admin', 'Zoe', 'zoe@other.example', now())",
    OTHER,
    zoe,
  );
});
afterAll(http.end);
beforeEach(() => http.test.rows('delete from graphile_worker._private_jobs'));

const at = (workspace: string) => `/workspaces/${workspace}/mails`;
const page = async (who: Parameters<typeof http.get>[0], workspace = WORKSPACE) => {
  const { status, text } = await http.get(who, at(workspace));
  return { status, text, words: wordsOn(text).replace(/\s+/g, ' ') };
};
/** A mail in the queue, due so many minutes ago; with minus, in so many. */
const queue = (payload: object, minutes: number, attempts = 0) =>
  http.test
    .rows(
      `with job as (select graphile_worker.add_job('mail', $1::json, run_at => now() - $2 * interval '1 minute', job_key => $3, max_attempts => 20) as j)
     select (j).id from job`,
      JSON.stringify({ key: 'heron-key', ...payload }),
      minutes,
      `${JSON.stringify(payload)} ${randomUUID()}`,
    )
    .then(() =>
      http.test.rows('update graphile_worker._private_jobs set attempts = $1 where attempts = 0 and $1 > 0', attempts),
    );
const aboutPlan = (kind: string, who: 'dana' | 'priya', plan: string = NORTHQUAY) => ({
  ...{ kind, plan, person: personIdOf(who), seat: seatIdOf(NORTHQUAY, who), about: 'x', by: '' },
});

describe('The admin of a workspace', () => {
  it('sees how many mails wait, of which kind and since when, and whether they are overdue: no name, no text', async () => {
    await queue(aboutPlan('notice', 'dana'), 25);
    await queue(aboutPlan('notice', 'priya'), 3);
    await queue(aboutPlan('check-in-open', 'dana'), -3 * 24 * 60);
    const { status, words, text } = await page('jonas');
    expect(status).toBe(200);
    expect(words).toContain('2 mails have waited for more than 10 minutes');
    expect(words).toMatch(/A formal notice\s*2\s*Overdue\s*25 minutes ago/);
    expect(words).toMatch(/Your side’s half is asked for\s*1\s*At its time\s*In about 3 days/);
    for (const word of [CAST.dana.email, 'heron-key', NORTHQUAY])
      expect([word, text.includes(word)]).toEqual([word, false]);
  });

  it('is told that nothing waits, with an example', async () => {
    const { words } = await page('jonas');
    expect(words).toContain('Nothing waits');
    expect(words).toContain('A request for a half of a check-in stands here');
  });

  it('sees nothing of another workspace, nor how a customer’s people sign in; of its own members it does', async () => {
    await queue(aboutPlan('notice', 'dana'), 25);
    await queue({ kind: 'policy-sign', workspace: WORKSPACE, person: personIdOf('elena'), number: 1 }, 1);
    await queue({ kind: 'policy-sign', workspace: OTHER, person: zoe, number: 1 }, 1);
    await queue({ kind: 'sign-in', person: personIdOf('dana'), way: { id: 'x', seed: 'y' }, to: '/' }, 1);
    await queue({ kind: 'sign-in', person: null, way: { id: 'x', seed: 'y' }, to: '/' }, 1);
    const kinds = async (who: 'jonas' | typeof zoe, workspace: string) =>
      (
        await asViewer(http.test.house, { personId: who === 'jonas' ? personIdOf('jonas') : who }, 'read', (tx) =>
          readMailState(tx, workspace),
        )
      ).waiting.map(({ kind, count }) => `${kind} ${count}`);
    expect((await kinds('jonas', WORKSPACE)).sort()).toEqual(['notice 1', 'policy-sign 1']);
    expect(await kinds(zoe, OTHER)).toEqual(['policy-sign 1']);
    expect(await kinds('jonas', OTHER)).toEqual([]);
    expect(await kinds(zoe, WORKSPACE)).toEqual([]);
    await queue({ kind: 'sign-in', person: personIdOf('priya'), way: { id: 'x', seed: 'y' }, to: '/' }, 1);
    expect(await kinds('jonas', WORKSPACE)).toContain('sign-in 1');
    expect((await page(zoe)).status).toBe(404);
    expect((await page('jonas', OTHER)).status).toBe(404);
  });

  it('sees when the worker was last at each task, and that nobody is, or that it failed', async () => {
    await http.test.rows('delete from worker_run');
    expect((await page('jonas')).words).toContain('Not done yet');
    const worker = openPool(roleUrl(http.test.adminUrl, http.test.house.settings.secret, 'evenhand_worker'), 1);
    for (const task of ['digests', 'endings', 'forgetting', 'files'] as const) await noteRun(worker, task, true);
    await noteRun(worker, 'files', false);
    await worker.end();
    await http.test.rows("update worker_run set done_at = now() - interval '5 minutes' where task = 'files'");
    await http.test.rows("update worker_run set done_at = now() - interval '5 hours' where task = 'endings'");
    const { words } = await page('jonas');
    expect(words).toMatch(/digests\s*now\s*As it should be/);
    expect(words).toMatch(/deleting them\s*5 hours ago\s*Nobody has been at it for too long/);
    expect(words).toMatch(/belong to nothing any more\s*5 minutes ago\s*Did not go through now, and is tried again/);
  });

  it('sees how many plans are about to be deleted and when the first is, not which', async () => {
    expect((await page('jonas')).words).toContain('No plan of this workspace is about to be deleted');
    await http.test.rows(
      "insert into plan_ending (workspace_id, plan_id, last_day) values ($1, $2, '2033-08-03')",
      WORKSPACE,
      NORTHQUAY,
    );
    expect((await page('jonas')).words).toMatch(
      /One plan of this workspace is about to be deleted, after .*3 August 2033/,
    );
    const { endings } = await asViewer(http.test.house, { personId: zoe }, 'read', (tx) =>
      readMailState(tx, WORKSPACE),
    );
    expect(endings).toEqual({ count: 0, first: null });
    await http.test.rows('delete from plan_ending');
  });
});

describe('Nobody else', () => {
  it('has such a page, nor an answer from the database: neither side’s lead, executive, nor the other customer', async () => {
    await queue(aboutPlan('notice', 'dana'), 25);
    for (const who of ['priya', 'elena', 'dana', 'ruth', 'ingrid'] as const) {
      expect([who, (await page(who)).status]).toEqual([who, 404]);
      const state = await asViewer(http.test.house, { personId: personIdOf(who) }, 'read', (tx) =>
        readMailState(tx, WORKSPACE),
      );
      expect([who, state.waiting, state.tasks.every(({ done }) => done === null)]).toEqual([who, [], true]);
    }
  });
});
