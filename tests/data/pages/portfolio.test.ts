import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { asViewer } from '~/data/as-viewer.server';
import { moreOf, portfolioNarrowing, type PortfolioRow } from '~/data/pages/portfolio';
import { portfolioRows } from '~/data/pages/portfolio-file';
import { readPortfolio } from '~/data/pages/portfolio.server';
import { loadPlan } from '~/data/plans.server';
import { makeAllSummaries, MOST_AT_ONCE } from '~/data/summaries.server';
import { summaryOf } from '~/domain/plan/portfolio/summary';
import { personIdOf, type Who } from '../../../drizzle/seed/cast';
import { NORTHQUAY } from '../../../drizzle/seed/northquay-start';
import { HALDEN } from '../../../drizzle/seed/second-plan';
import { seatIdOf } from '../../../drizzle/seed/tell';
import { store } from '../../bench/store';
import { newCast, signedWork } from '../../bench/work';
import { addPerson, testHouse, type TestHouse } from '../../support/house';
import { toldHouse } from '../../support/told-house';

let test: TestHouse;
beforeAll(async () => {
  test = await toldHouse();
});
afterAll(() => test.close());

const look = (personId: string, query = '') =>
  readPortfolio(test.house, personId, portfolioNarrowing(new URLSearchParams(query)));
const ids = ({ rows }: { rows: readonly PortfolioRow[] }) => rows.map(({ id }) => id);

describe('the portfolio', () => {
  it('holds the plans one sits in, on either side, and no other', async () => {
    expect(ids(await look(personIdOf('priya'))).sort()).toEqual([NORTHQUAY, HALDEN].sort());
    expect(ids(await look(personIdOf('dana')))).toEqual([NORTHQUAY]);
    expect(ids(await look(personIdOf('jonas')))).toEqual([]);
    const stranger = await look(await addPerson(test, 'sam@stranger.example', 'Sam'));
    expect([stranger.all, stranger.others, stranger.counts]).toEqual([0, [], {}]);
  });

  it('says the same of a plan to both sides, as the plan itself says it', async () => {
    const [priya, dana] = [await look(personIdOf('priya')), await look(personIdOf('dana'))];
    const { you: _, ...hers } = dana.rows[0]!;
    const { you: __, ...theirs } = priya.rows.find(({ id }) => id === NORTHQUAY)!;
    expect(hers).toEqual(theirs);
    const eyes = { personId: personIdOf('dana'), seatId: seatIdOf(NORTHQUAY, 'dana') };
    const loaded = (await asViewer(test.house, eyes, 'read', (tx) => loadPlan(tx, NORTHQUAY)))!;
    const { until: _1, reasons: _2, ...whole } = summaryOf(loaded.plan, test.house.clock.now(), loaded.lastAt);
    expect(hers.summary).toEqual(whole);
    expect(hers.stuck?.title).toBe(loaded.plan.commitments[whole.stuck!.commitment]?.title);
  });

  it('puts the plan that needs most of a look first, and sorts as it is asked to', async () => {
    const first = await look(personIdOf('priya'));
    const risks = first.rows.map(({ summary }) => summary?.risk ?? -1);
    expect(risks).toEqual([...risks].sort((a, b) => b - a));
    const titles = (await look(personIdOf('priya'), 'sort=title')).rows.map(({ title }) => title.toLowerCase());
    expect(titles).toEqual([...titles].sort());
  });

  it('is narrowed by words of the title or the company, which stand for themselves', async () => {
    expect(ids(await look(personIdOf('priya'), 'q=halden'))).toEqual([HALDEN]);
    expect(ids(await look(personIdOf('priya'), 'q=%25'))).toEqual([]);
    expect(ids(await look(personIdOf('priya'), 'q=_'))).toEqual([]);
    expect(ids(await look(personIdOf('priya'), `with=${encodeURIComponent('Northquay Freight')}`))).toEqual([
      NORTHQUAY,
    ]);
  });

  it('says what is stuck on “us” to one side as “them” to the other', async () => {
    const row = (await look(personIdOf('dana'))).rows[0]!;
    const on = row.summary!.stuck!.on;
    expect(on).not.toBe('neither');
    const [own, others] = on === 'customer' ? (['dana', 'priya'] as const) : (['priya', 'dana'] as const);
    expect(ids(await look(personIdOf(own), 'stuck=us'))).toContain(NORTHQUAY);
    expect(ids(await look(personIdOf(others), 'stuck=them'))).toContain(NORTHQUAY);
    expect(ids(await look(personIdOf(own), 'stuck=them'))).not.toContain(NORTHQUAY);
    expect(ids(await look(personIdOf(own), 'stuck=none'))).not.toContain(NORTHQUAY);
  });

  it('counts the states of all that the rest of the narrowing leaves', async () => {
    const all = await look(personIdOf('priya'), 'state=running');
    expect(Object.values(all.counts).reduce((sum, n) => sum + n, 0)).toBe(2);
    expect(ids(all)).toEqual([NORTHQUAY]);
    expect((await look(personIdOf('priya'), 'state=nonsense&sort=x&shown=-3')).narrowing).toMatchObject({
      ...{ state: 'current', sort: 'risk', shown: 50 },
    });
  });

  it('says how many more there are to show, and where there are too many for one page', () => {
    const cases = [
      [50, 50, null],
      [50, 60, 10],
      [50, 500, 50],
      [980, 2000, 20],
      [1000, 1000, null],
      [1000, 1001, 0],
      [0, 10, null],
    ] as const;
    for (const [shown, all, more] of cases) expect([shown, all, moreOf(shown, all)]).toEqual([shown, all, more]);
  });

  it('as a file has every plan once, under the names of its columns', async () => {
    const rows = portfolioRows(await look(personIdOf('priya')));
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([18]));
    expect(rows.map(([, title]) => title)).toContain((await look(personIdOf('dana'))).rows[0]!.title);
  });
});

describe('what is shown', () => {
  it('is of this moment after each act, by whomever, and after each midnight', async () => {
    const row = async (who: Who) => (await look(personIdOf(who))).rows.find(({ id }) => id === NORTHQUAY)!;
    const before = await row('dana');
    const eyes = { personId: personIdOf('elena'), seatId: seatIdOf(NORTHQUAY, 'elena') };
    const command = { kind: 'withdraw-plan', words: 'We start again' } as const;
    test.clock.set('2026-07-22T13:00:00.000Z');
    const next = await row('dana');
    expect([before.summary?.day, next.summary?.day]).toEqual(['2026-07-21', '2026-07-22']);
    expect(await actOnPlan({ house: test.house, ...eyes, planId: NORTHQUAY, op: randomUUID(), command })).toMatchObject(
      {
        done: true,
      },
    );
    expect(ids(await look(personIdOf('dana')))).toEqual([]);
    const gone = (await look(personIdOf('dana'), 'state=withdrawn')).rows[0]!;
    expect([gone.behind, gone.summary?.risk, gone.why]).toEqual([false, 0, []]);
  });
});

describe('the database', () => {
  const seen = (personId: string, text: string) =>
    asViewer(test.house, { personId }, 'write', (tx) => tx.execute<{ plan_id: string }>(sql.raw(text)));

  it('shows summaries to those who sit in the plan alone', async () => {
    await look(personIdOf('priya'));
    const of = async (personId: string) =>
      (await seen(personId, 'select plan_id from plan_summary')).rows.map(({ plan_id }) => plan_id);
    expect((await of(personIdOf('priya'))).length).toBe(2);
    expect(await of(personIdOf('dana'))).toEqual([NORTHQUAY]);
    expect(await of(personIdOf('ingrid'))).toEqual([HALDEN]);
    expect(await of(personIdOf('jonas'))).toEqual([]);
    expect(await of(randomUUID())).toEqual([]);
  });

  it('lets nobody write one of a plan they do not sit in', async () => {
    const changed = await seen(personIdOf('dana'), `update plan_summary set risk = 99 where plan_id = '${HALDEN}'`);
    expect(changed.rowCount).toBe(0);
    await expect(
      seen(
        personIdOf('dana'),
        `insert into plan_summary (workspace_id, plan_id, hash, until, risk, end_on, doc)
         select workspace_id, '${HALDEN}', 'x', now(), 99, now(), '{}' from plan_summary limit 1
         on conflict (workspace_id, plan_id) do update set risk = 99`,
      ),
    ).rejects.toThrow();
  });
});

describe('with more plans than one can wait for', () => {
  const PLANS = MOST_AT_ONCE + 5;
  let many: TestHouse;
  let priya: string;
  beforeAll(async () => {
    many = await testHouse();
    const client = new pg.Client({ connectionString: many.adminUrl });
    await client.connect();
    const workspaceId = randomUUID();
    await client.query('insert into workspace (id, name) values ($1, $2)', [workspaceId, 'Tessel Analytics']);
    const cast = newCast();
    priya = cast.person.priya;
    await store(
      client,
      workspaceId,
      Array.from({ length: PLANS }, () => signedWork(randomUUID(), 3, cast)),
    );
    await client.end();
    many.clock.set('2026-03-02T13:00:00.000Z');
  }, 120_000);
  afterAll(() => many.close());

  const view = () => readPortfolio(many.house, priya, portfolioNarrowing(new URLSearchParams()));

  it('some are counted while one waits, the others say that they are not yet, and the worker is asked for them, once', async () => {
    const first = await view();
    expect([first.all, first.behind, first.rows.filter(({ summary }) => summary === null).length]).toEqual([
      PLANS,
      5,
      5,
    ]);
    expect(await many.rows('select key from graphile_worker.jobs')).toEqual([{ key: `summaries ${priya}` }]);
    expect(await makeAllSummaries(many.house, priya)).toBe(5);
    expect((await view()).behind).toBe(0);
    expect(await makeAllSummaries(many.house, priya)).toBe(0);
  });

  it('figures of another day are shown with that day until they are made anew', async () => {
    await view();
    many.clock.set('2026-03-03T13:00:00.000Z');
    const next = await view();
    const old = next.rows.filter(({ behind }) => behind);
    expect(old.length).toBe(5);
    expect(new Set(old.map(({ summary }) => summary?.day))).toEqual(new Set(['2026-03-02']));
    expect(new Set(next.rows.filter(({ behind }) => !behind).map(({ summary }) => summary?.day))).toEqual(
      new Set(['2026-03-03']),
    );
  });
});
