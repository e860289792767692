import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { deleteCustomer } from '~/commands/delete-customer.server';
import { openPool, roleUrl } from '~/data/house.server';
import { isRefusal } from '~/domain/refusal';
import { COMPANIES, personIdOf } from '../../drizzle/seed/cast';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { customerIdOf, WORKSPACE } from '../../drizzle/seed/workspace';
import { haldenStored, type HaldenPlan } from '../support/halden';
import { rounds } from '../support/rounds';

let test: HaldenPlan;
const houses: HaldenPlan[] = [];
const draft = async () => houses[houses.push(await haldenStored('draft')) - 1]!;
afterEach(() => Promise.all(houses.splice(0).map((house) => house.close())));

/** What came of it: 'done', or why not. */
const deletion = async (reason: 'over' | 'asked' = 'asked') => {
  const ask = { house: test.house, personId: personIdOf('jonas'), workspaceId: WORKSPACE, op: randomUUID() };
  const done = await deleteCustomer(ask, customerIdOf(COMPANIES.halden), { reason, words: 'letter of 3 July' });
  return isRefusal(done) ? done.refused : 'done';
};
const stage = async () =>
  (await test.rows<{ stage: string }>('select stage from plan where id = $1', HALDEN))[0]?.stage ?? 'gone';
/** Until somebody waits for a lock here, as this role. */
async function waited(role: string): Promise<void> {
  const waiting = `select 1 from pg_stat_activity where usename = $1 and datname = current_database() and wait_event_type = 'Lock'`;
  while ((await test.rows(waiting, role)).length === 0);
}
/** A transaction of its own, with nobody's rules before it. */
async function beside<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: test.adminUrl });
  await client.connect();
  try {
    await client.query('begin');
    const done = await work(client);
    await client.query('commit');
    return done;
  } finally {
    await client.end();
  }
}

describe('a customer that is deleted while somebody is at a plan of it', () => {
  it('waits for an act that was first, and stays when the plan is proposed by it', async () => {
    test = await draft();
    const said: Promise<string>[] = [];
    const acted = await actOnPlan({
      ...{ house: test.house, ...test.eyes('priya'), planId: HALDEN, op: randomUUID() },
      // Under the plan's lock: the customer is deleted now.
      command: async () => {
        said.push(deletion());
        await waited('evenhand_app');
        return { kind: 'propose-plan' };
      },
    });
    expect([acted, await Promise.all(said)]).toEqual([{ done: true, repeated: false }, ['plans-bind']]);
    expect(await stage()).toBe('proposed');
  });

  it('stays when its plan became one that binds in a transaction that ends meanwhile, whoever wrote it', async () => {
    test = await draft();
    const said = await beside(async (client) => {
      await client.query("update plan set stage = 'proposed' where id = $1", [HALDEN]);
      const going = deletion();
      await waited('evenhand_app');
      return [going];
    });
    expect(await Promise.all(said)).toEqual(['plans-bind']);
    expect(await stage()).toBe('proposed');
  });

  it('stays when a day on which its plan is still to be read is named meanwhile', async () => {
    test = await draft();
    const said = await beside(async (client) => {
      await client.query(`update plan set withdrawn = '{"keepUntil":"2099-12-31"}' where id = $1`, [HALDEN]);
      const going = deletion('over');
      await waited('evenhand_app');
      return [going];
    });
    expect(await Promise.all(said)).toEqual(['plans-kept']);
    expect(await stage()).toBe('draft');
  });

  it('is there whole with what was proposed, or gone whole: never both, and nobody waits in a circle', async () => {
    const ends = new Set<string>();
    for (const round of rounds(6, ends, ['proposed', 'gone'])) {
      test = await draft();
      const strands = [() => test.act('priya', { kind: 'propose-plan' }), () => deletion()];
      const [one, other] = await Promise.all((round % 2 ? strands : strands.toReversed()).map((go) => go()));
      const [acted, said] = round % 2 ? [one, other] : [other, one];
      const now = await stage();
      expect([round, now, said, isRefusal(acted as object) ? 'refused' : 'acted']).toEqual(
        now === 'gone' ? [round, 'gone', 'done', 'refused'] : [round, 'proposed', 'plans-bind', 'acted'],
      );
      ends.add(now);
    }
    expect([...ends].sort()).toEqual(['gone', 'proposed']);
  }, 120_000);
});

describe('a plan that is deleted since its time is over', () => {
  it('waits for whoever is at it, and nobody waits in a circle', async () => {
    test = houses[houses.push(await haldenStored('running')) - 1]!;
    await test.rows(`update plan set stage = 'closed', closed = '{"keepUntil":"2026-07-10"}' where id = $1`, HALDEN);
    await test.rows(
      `insert into plan_ending (workspace_id, plan_id, last_day, warned_at, reminded_at, seen)
       values ($1, $2, '2026-07-10', now() - interval '40 days', now() - interval '10 days', 40)`,
      ...[WORKSPACE, HALDEN],
    );
    const worker = openPool(roleUrl(test.adminUrl, test.house.settings.secret, 'evenhand_worker'), 1);
    const said = await beside(async (client) => {
      // In the order in which every act does it.
      await client.query('select 1 from shared_head where plan_id = $1 for update', [HALDEN]);
      const going = worker.query<{ said: string }>("select end_plan($1, $2, now(), 'x') as said", [WORKSPACE, HALDEN]);
      await waited('evenhand_worker');
      await client.query(`update plan set title = title || ' again' where id = $1`, [HALDEN]);
      return [going];
    });
    expect((await Promise.all(said)).map(({ rows }) => rows[0]!.said)).toEqual(['deleted']);
    await worker.end();
    expect(await stage()).toBe('gone');
  });
});
