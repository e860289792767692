import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { administerSeat } from '~/commands/administer.server';
import { erasePersonOf } from '~/commands/ask-erasure.server';
import { appendEntries } from '~/data/entries.server';
import { asViewer } from '~/data/as-viewer.server';
import { openHouse, type House } from '~/data/house.server';
import { MOST_PAGES } from '~/data/live/live.server';
import { CHANGED } from '~/data/live/notice';
import type { PlanCommand } from '~/domain/plan/commands';
import { erasePerson } from '~/post/erase-person.server';
import { actsOf } from '../../../drizzle/seed/acts';
import { CAST, personIdOf, type Who } from '../../../drizzle/seed/cast';
import { NORTHQUAY } from '../../../drizzle/seed/northquay-start';
import { HALDEN } from '../../../drizzle/seed/second-plan';
import { seatIdOf } from '../../../drizzle/seed/tell';
import { WORKSPACE } from '../../../drizzle/seed/workspace';
import type { TestHouse } from '../../support/house';
import { toldHouse } from '../../support/told-house';

/** For what takes a connection to be made first. */
const PATIENT = { timeout: 5_000 };

let test: TestHouse;
beforeAll(async () => {
  test = await toldHouse();
});
afterAll(() => test.close());

const { c } = actsOf(NORTHQUAY);
const act = (who: Who, command: PlanCommand, house: House = test.house) =>
  actOnPlan({
    ...{ house, personId: personIdOf(who), seatId: seatIdOf(NORTHQUAY, who), planId: NORTHQUAY },
    ...{ op: randomUUID(), command },
  });
const comment = (on = c(19)): PlanCommand => ({ kind: 'comment', commitment: on, id: randomUUID(), words: 'Seen' });
const note = (): PlanCommand => ({ kind: 'write-note', id: randomUUID(), about: null, words: 'For us' });
const admin = () => ({
  ...{ house: test.house, personId: personIdOf('jonas'), workspaceId: WORKSPACE, op: randomUUID() },
});

describe('what a transaction tells', () => {
  let client: pg.Client;
  const heard: string[] = [];
  beforeAll(async () => {
    client = new pg.Client({ connectionString: test.adminUrl });
    await client.connect();
    client.on('notification', ({ payload = '' }) => heard.push(payload));
    await client.query(`listen ${CHANGED}`);
  });
  afterAll(() => client.end());

  /** All that was told since it was last asked: notices come in the order in which they were kept. */
  async function told(): Promise<string[]> {
    const end = randomUUID();
    await client.query('select pg_notify($1, $2)', [CHANGED, end]);
    await vi.waitFor(() => expect(heard).toContain(end));
    return heard.splice(0).slice(0, -1);
  }

  it('is the plan and whose ledger was written to, and nothing else', async () => {
    expect(await act('wen', comment())).toMatchObject({ done: true });
    expect(await told()).toEqual([`${NORTHQUAY} shared`]);
    expect(await act('priya', note())).toMatchObject({ done: true });
    expect(await told()).toEqual([`${NORTHQUAY} vendor`]);
    expect(await act('dana', note())).toMatchObject({ done: true });
    expect(await told()).toEqual([`${NORTHQUAY} customer`]);
  });

  it('is nothing when an act is refused, or undone after its entries were written', async () => {
    expect(await act('wen', comment('nothing'))).toMatchObject({ refused: 'not-found' });
    const eyes = { personId: personIdOf('priya'), seatId: seatIdOf(NORTHQUAY, 'priya') };
    const by = { seat: eyes.seatId, side: 'vendor', role: 'lead' } as const;
    const entry = {
      ledger: 'shared',
      kind: 'comment.written',
      at: test.clock.now(),
      by,
      data: { commitment: c(25), id: 'x', words: 'Never' },
    };
    const undone = asViewer(test.house, eyes, 'write', async (tx) => {
      await appendEntries(tx, { workspaceId: WORKSPACE, planId: NORTHQUAY }, [entry as never]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await told()).toEqual([]);
  });

  it('is told as well by an admin who cannot read the plan, and by the role that erases', async () => {
    await administerSeat(admin(), NORTHQUAY, { kind: 'close-seat', seat: seatIdOf(NORTHQUAY, 'marcus') });
    expect(await told()).toEqual([`${NORTHQUAY} shared`]);
    const asked = await erasePersonOf(admin(), personIdOf('marcus'));
    expect(asked).toMatchObject({ done: true });
    const [request] = await test.rows<{ id: string }>('select id from erasure');
    await erasePerson(test.house, request!.id);
    expect(await told()).toEqual([`${NORTHQUAY} shared`]);
  });
});

describe('open pages in two processes', () => {
  let other: House;
  beforeEach(() => {
    other = openHouse({ databaseUrl: test.adminUrl, settings: test.house.settings, clock: test.clock });
  });
  afterEach(() => other.close());

  interface Told {
    readonly changes: boolean[];
    news: number;
    ended: boolean;
    readonly leave: (() => void) | null;
  }

  function open(house: House, who: Who, planId = NORTHQUAY): Told {
    const told = { changes: [] as boolean[], news: 0, ended: false };
    const page = {
      ...{ planId, personId: personIdOf(who), seatId: seatIdOf(planId, who), side: CAST[who].seat?.side ?? 'customer' },
      changed: (all: boolean) => void told.changes.push(all),
      company: () => void (told.news += 1),
      end: () => void (told.ended = true),
    };
    return Object.assign(told, { leave: house.live.join(page) });
  }
  const listens = () =>
    test.rows<{ pid: number; usename: string }>(
      `select pid, usename from pg_stat_activity where application_name = 'evenhand listens' and datname = current_database()`,
    );
  const seats = (house: House) => [...house.live.lookingAt(NORTHQUAY)].sort();
  /** Both listen, and know of one another. */
  const meet = (...who: Who[]) =>
    vi.waitFor(() => {
      const expected = who.map((one) => seatIdOf(NORTHQUAY, one)).sort();
      expect([seats(test.house), seats(other)]).toEqual([expected, expected]);
    }, PATIENT);

  it('hear what any process writes: both sides of what both see, one side of what is its own, and no other plan of anything', async () => {
    const dana = open(other, 'dana');
    const priya = open(test.house, 'priya');
    const ingrid = open(other, 'ingrid', HALDEN);
    await meet('dana', 'priya');
    // Once it is listened they all have to look whether anything was missed.
    await vi.waitFor(() =>
      expect([dana, priya, ingrid].map(({ changes }) => changes)).toEqual([[false], [false], [false]]),
    );
    for (const { changes } of [dana, priya, ingrid]) changes.splice(0);
    await act('wen', comment());
    await vi.waitFor(() => expect([dana.changes, priya.changes]).toEqual([[false], [false]]));
    await act('priya', note());
    await vi.waitFor(() => expect(priya.changes).toEqual([false, true]));
    // What comes after it has come: so has what came before, where it was to come.
    await act('wen', comment());
    await vi.waitFor(() => expect([dana.changes.length, priya.changes.length]).toEqual([2, 3]));
    expect(dana.changes).toEqual([false, false]);
    expect(ingrid.changes).toEqual([]);
    for (const { leave } of [dana, priya, ingrid]) leave!();
  });

  it('know who has the plan open in the other one, from both sides, until they go', async () => {
    const dana = open(other, 'dana');
    const priya = open(test.house, 'priya');
    await meet('dana', 'priya');
    const news = priya.news;
    dana.leave!();
    await vi.waitFor(() => expect(seats(test.house)).toEqual([seatIdOf(NORTHQUAY, 'priya')]));
    expect(priya.news).toBeGreaterThan(news);
    priya.leave!();
  });

  it('are told to look again when the connection was cut, since nobody knows what was told meanwhile', async () => {
    const dana = open(other, 'dana');
    const priya = open(test.house, 'priya');
    await meet('dana', 'priya');
    const before = await listens();
    expect(before.map(({ usename }) => usename)).toEqual(['evenhand_listener', 'evenhand_listener']);
    await test.rows(
      'select pg_terminate_backend(pid) from unnest($1::int[]) pid',
      before.map(({ pid }) => pid),
    );
    await act('wen', comment());
    await vi.waitFor(
      () => expect([dana.changes, priya.changes].map((all) => all.includes(true))).toEqual([true, true]),
      PATIENT,
    );
    const so = [dana.changes.length, priya.changes.length];
    await act('wen', comment());
    await vi.waitFor(() => expect([dana.changes.length, priya.changes.length]).toEqual(so.map((many) => many + 1)));
    for (const { leave } of [dana, priya]) leave!();
  });

  it('are so many a person and no more; and all of them end with the process', async () => {
    const pages = Array.from({ length: MOST_PAGES }, () => open(other, 'dana'));
    expect(pages.every(({ leave }) => leave !== null)).toBe(true);
    expect(open(other, 'dana').leave).toBeNull();
    expect(open(other, 'priya').leave).not.toBeNull();
    pages[0]!.leave!();
    expect(open(other, 'dana').leave).not.toBeNull();
    await other.live.close();
    expect(pages.slice(1).every(({ ended }) => ended)).toBe(true);
    expect([other.live.size, open(other, 'priya').leave]).toEqual([0, null]);
    await vi.waitFor(async () => expect((await listens()).length).toBeLessThan(2));
  });
});
