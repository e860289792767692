import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeMember, administerSeat } from '~/commands/administer.server';
import { asViewer, type Eyes } from '~/data/as-viewer.server';
import { loadPlan } from '~/data/plans.server';
import { loadPrivate } from '~/data/private-parts.server';
import { CAST, personIdOf, type Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { seatIdOf } from '../../drizzle/seed/tell';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { addPerson, type TestHouse } from '../support/house';
import { storeFile } from '../support/stored-file';
import { toldHouse } from '../support/told-house';
import { pdf } from '../support/uploads';
import { emptyPrivate } from '~/domain/plan/private';

let test: TestHouse;
/** Every table that the app may read at all, by whether its rows belong to a plan. */
let tables: { name: string; planned: boolean }[];
beforeAll(async () => {
  test = await toldHouse();
  tables = await test.rows(
    `select relname as name, relname = 'plan' or exists (select from pg_attribute a where a.attrelid = c.oid and attname = 'plan_id') as planned
     from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
       and has_any_column_privilege('evenhand_app', c.oid, 'select') order by 1`,
  );
});
afterAll(() => test.close());

const as = (who: Who, plan: string | null = NORTHQUAY): Eyes => ({
  personId: personIdOf(who),
  seatId: plan && seatIdOf(plan, who),
});

/** What eyes can do past all of the code's checks: one statement as the app's role. Its rows, or the code of the database's refusal. */
async function does<Row extends Record<string, unknown>>(eyes: Eyes, text: string, mode: 'read' | 'write' = 'write') {
  return asViewer(test.house, eyes, mode, (tx) => tx.execute<Row>(sql.raw(text))).catch((error: unknown) => {
    const { code } = ((error as Error).cause ?? error) as { code?: string };
    if (!code) throw error;
    return { refused: code, rows: [], rowCount: null };
  });
}

/** How many rows of each table eyes see; tables without any are left out, and what is public. */
async function sees(eyes: Eyes): Promise<Record<string, number>> {
  const counts = tables.map(({ name }) => `(select count(*)::int from ${name}) as ${name}`);
  const { rows } = await does<Record<string, number>>(eyes, `select ${counts.join(', ')}`, 'read');
  return Object.fromEntries(Object.entries(rows[0]!).filter(([name, count]) => count > 0 && name !== PUBLIC));
}

/** The plans of which eyes see any row, table by table. */
async function plansSeen(eyes: Eyes): Promise<Record<string, string[]>> {
  const seen: Record<string, string[]> = {};
  for (const { name, planned } of tables) {
    if (!planned) continue;
    const column = name === 'plan' ? 'id' : 'plan_id';
    const { rows } = await does<{ plan: string }>(
      eyes,
      `select distinct ${column} as plan from ${name} order by 1`,
      'read',
    );
    if (rows.length > 0) seen[name] = rows.map(({ plan }) => plan);
  }
  return seen;
}

const privateOf = (side: string) => (name: string) => name.startsWith(`${side}_`);
const refusedBy = (answer: unknown) => (answer as { refused?: string }).refused;
/** What somebody has in the database who sits nowhere any more: who they are, and what they did once. */
const OWN = ['operation', 'person'];
/** The keys that notes are signed with are there to be known. */
const PUBLIC = 'checkpoint_key';
const NOT_ALLOWED = '42501';

describe('with no check of the code, by the database alone', () => {
  it('nobody in particular sees no row of any table', async () => {
    const { rows } = await test.house.app.query(
      `select ${tables
        .filter(({ name }) => name !== PUBLIC)
        .map(({ name }) => `(select count(*)::int from ${name})`)
        .join(' + ')} as all`,
    );
    expect(rows).toEqual([{ all: 0 }]);
    expect(tables.length).toBeGreaterThan(22);
  });

  it('a stranger sees who they are themselves, and not one row more', async () => {
    const personId = await addPerson(test, 'sam@stranger.example', 'Sam');
    expect(await sees({ personId })).toEqual({ person: 1 });
    expect(await sees({ personId, seatId: seatIdOf(NORTHQUAY, 'dana') })).toEqual({ person: 1 });
  });

  it('a customer sees its own plan alone, and nobody of the vendor’s workspace', async () => {
    const seen = await plansSeen(as('dana'));
    expect(seen['commitment']).toEqual([NORTHQUAY]);
    expect([...new Set(Object.values(seen).flat())]).toEqual([NORTHQUAY]);
    const all = await sees(as('dana'));
    expect([all['workspace'], all['member'], all['customer']]).toEqual([undefined, undefined, undefined]);
  });

  it('each side sees what is private to it, and nothing that is private to the other', async () => {
    const customer = Object.keys(await sees(as('dana')));
    expect(customer.filter(privateOf('vendor'))).toEqual([]);
    expect(customer.filter(privateOf('customer'))).toEqual([
      'customer_assessment',
      'customer_cost',
      'customer_entry',
      'customer_half',
      'customer_head',
      'customer_note',
      'customer_red_flag',
      'customer_words',
    ]);
    const vendor = Object.keys(await sees(as('priya')));
    expect(vendor.filter(privateOf('customer'))).toEqual([]);
    expect(vendor.filter(privateOf('vendor'))).toEqual([
      'vendor_assessment',
      'vendor_cost',
      'vendor_entry',
      'vendor_half',
      'vendor_head',
      'vendor_note',
      'vendor_red_flag',
      'vendor_words',
    ]);
  });

  it('nothing private is seen without a seat, or on somebody else’s', async () => {
    const odd: Eyes[] = [
      { personId: personIdOf('dana') },
      { personId: personIdOf('dana'), seatId: seatIdOf(NORTHQUAY, 'priya') },
      { personId: personIdOf('dana'), seatId: seatIdOf(NORTHQUAY, 'ruth') },
      { personId: personIdOf('dana'), seatId: randomUUID() },
      { personId: personIdOf('priya') },
      { personId: personIdOf('priya'), seatId: seatIdOf(NORTHQUAY, 'dana') },
    ];
    for (const eyes of odd)
      expect(Object.keys(await sees(eyes)).filter((name) => /^(vendor|customer)_/.test(name))).toEqual([]);
  });

  it('who sits in two plans sees what is private to the one they are in now', async () => {
    const notes = async (eyes: Eyes) => (await plansSeen(eyes))['vendor_note'];
    expect(await notes(as('priya', NORTHQUAY))).toEqual([NORTHQUAY]);
    expect(await notes(as('priya', HALDEN))).toEqual([HALDEN]);
  });

  it('an admin without a seat sees that plans are there and who sits in them, and nothing that is in them', async () => {
    const seen = Object.keys(await plansSeen(as('jonas', null)));
    expect(seen).toEqual(['plan', 'seat', 'shared_head', 'vendor_head']);
  });

  it('an admin of another vendor sees nothing of this one', async () => {
    const [workspace, person] = [randomUUID(), randomUUID()];
    await test.rows("select found_workspace($1, 'Other', 'ada@other.example', 'Ada', $2)", workspace, person);
    // Invited, and not come: nothing but who they are themselves.
    expect(await sees({ personId: person })).toEqual({ person: 1 });
    await does({ personId: person }, `select viewer_joined('${workspace}', now())`);
    expect(await sees({ personId: person })).toEqual({ admin_log: 1, member: 1, person: 1, workspace: 1 });
  });

  it('the log of a workspace is its admins’ to read: a member writes lines of their own there, and nobody else’s or elsewhere', async () => {
    const lines = async (eyes: Eyes) => (await does(eyes, 'select seq from admin_log', 'read')).rows.length;
    expect(await lines(as('jonas', null))).toBeGreaterThan(3);
    for (const eyes of [as('priya'), as('elena'), as('dana'), as('ingrid', HALDEN)]) expect(await lines(eyes)).toBe(0);
    const write = (eyes: Eyes, who: Who, kind = 'template-saved', name = CAST[who].name) =>
      does(
        eyes,
        `insert into admin_log (workspace_id, at, kind, person_id, person_name) values ('${WORKSPACE}', now(), '${kind}', '${personIdOf(who)}', '${name}')`,
      );
    expect((await write(as('priya'), 'priya')).rowCount).toBe(1);
    // Under no other name; of nothing that is an administrator's alone; and of who came in nobody says anything but the product.
    expect(refusedBy(await write(as('priya'), 'priya', 'template-saved', CAST.jonas.name))).toBe(NOT_ALLOWED);
    for (const kind of ['member-removed', 'customer-deleted', 'erasure-asked', 'token-made', 'signed-in', 'of-my-own'])
      expect([kind, refusedBy(await write(as('priya'), 'priya', kind))]).toEqual([kind, NOT_ALLOWED]);
    expect((await write(as('jonas', null), 'jonas', 'member-removed')).rowCount).toBe(1);
    for (const kind of ['signed-in', 'member-joined'])
      expect([kind, refusedBy(await write(as('jonas', null), 'jonas', kind))]).toEqual([kind, NOT_ALLOWED]);
    for (const [eyes, who] of [
      [as('priya'), 'jonas'],
      [as('dana'), 'dana'],
      [as('ingrid', HALDEN), 'ingrid'],
    ] as const)
      expect(refusedBy(await write(eyes, who))).toBe(NOT_ALLOWED);
    for (const text of ["update admin_log set kind = 'x'", 'delete from admin_log', 'truncate admin_log'])
      expect([text, refusedBy(await does(as('jonas', null), text))]).toEqual([text, NOT_ALLOWED]);
  });

  it('what a workspace is called, counts by and looks like is its admins’ to change; who was invited theirs alone to know', async () => {
    const put = (eyes: Eyes, table: string, columns: string, values: string) =>
      does(
        eyes,
        `insert into ${table} (workspace_id, ${columns}, rev, changed_at, changed_by)
         values ('${WORKSPACE}', ${values}, 1, now(), '${eyes.personId}') on conflict (workspace_id) do update set rev = 1, changed_by = '${eyes.personId}'`,
      );
    const [jonas, sees] = [
      as('jonas', null),
      async (eyes: Eyes, from: string) => (await does(eyes, `select 1 from ${from}`, 'read')).rows.length,
    ] as const;
    for (const [table, columns, values] of [
      ['workspace_calendar', 'doc', "'{}'"],
      ['workspace_brand', 'colour', "'#336699'"],
    ] as const) {
      for (const eyes of [as('priya'), as('dana'), as('ingrid', HALDEN)])
        expect([table, refusedBy(await put(eyes, table, columns, values))]).toEqual([table, NOT_ALLOWED]);
      expect((await put(jonas, table, columns, values)).rowCount).toBe(1);
      expect((await does(as('priya'), `update ${table} set rev = 2`)).rowCount).toBe(0);
    }
    const seen = async (from: string) =>
      Promise.all([jonas, as('priya'), as('dana'), as('ingrid', HALDEN)].map((eyes) => sees(eyes, from)));
    expect(await seen('workspace_calendar')).toEqual([1, 1, 0, 0]);
    // Both sides of its plans see how it looks, and nobody else does.
    expect(await seen('workspace_brand')).toEqual([1, 1, 1, 1]);
    expect(await sees({ personId: await addPerson(test, 'sol@stranger.example', 'Sol') }, 'workspace_brand')).toBe(0);
    const invited = `open_invitations('${WORKSPACE}')`;
    expect((await seen(invited)).map((count) => count > 0)).toEqual([true, false, false, false]);
    expect((await does(as('priya'), "update workspace set name = 'Mine'")).rowCount).toBe(0);
    await test.rows('delete from workspace_brand');
  });

  it('the code that loads plans finds nothing for the wrong eyes, whatever it asks for', async () => {
    const load = (eyes: Eyes, plan: string) => asViewer(test.house, eyes, 'read', (tx) => loadPlan(tx, plan));
    expect(await load(as('dana'), HALDEN)).toBeNull();
    expect(await load(as('ingrid', HALDEN), NORTHQUAY)).toBeNull();
    const own = (eyes: Eyes, side: 'vendor' | 'customer') =>
      asViewer(test.house, eyes, 'read', (tx) => loadPrivate(tx, NORTHQUAY, side));
    expect(await own(as('dana'), 'vendor')).toEqual(emptyPrivate('vendor'));
    expect(await own(as('priya'), 'customer')).toEqual(emptyPrivate('customer'));
    expect(Object.keys((await own(as('priya'), 'vendor')).notes).length).toBeGreaterThan(1);
  });
});

describe('a seat', () => {
  it('does not change its side, its plan or its person', async () => {
    for (const change of [`side = 'vendor'`, `plan_id = '${HALDEN}'`, `person_id = '${personIdOf('dana')}'`])
      expect(refusedBy(await does(as('dana'), `update seat set ${change}`))).toBe(NOT_ALLOWED);
  });

  it('of the vendor is not opened by a customer, nor one in another plan by anybody of this one', async () => {
    const open = (plan: string, side: string) =>
      `insert into seat (workspace_id, plan_id, id, person_id, side, role, name, position, email, opened_at)
       values ('${WORKSPACE}', '${plan}', '${randomUUID()}', '${personIdOf('mina')}', '${side}', 'lead', 'M', '', 'm@x.example', now())`;
    expect(refusedBy(await does(as('dana'), open(NORTHQUAY, 'vendor')))).toBe(NOT_ALLOWED);
    expect(refusedBy(await does(as('dana'), open(HALDEN, 'customer')))).toBe(NOT_ALLOWED);
    expect(refusedBy(await does(as('wen'), open(HALDEN, 'vendor')))).toBe(NOT_ALLOWED);
  });

  it('of who answers for the customer is opened, changed and closed by the customer alone, once one of them has come', async () => {
    const open = (role: string) =>
      `insert into seat (workspace_id, plan_id, id, person_id, side, role, name, position, email, opened_at)
       values ('${WORKSPACE}', '${NORTHQUAY}', '${randomUUID()}', '${personIdOf('mina')}', 'customer', '${role}', 'M', '', 'm@x.example', now())`;
    const theirs = `plan_id = '${NORTHQUAY}' and side = 'customer'`;
    for (const who of ['priya', 'elena', 'tomas', 'wen', 'jonas'] as const) {
      const eyes = as(who, who === 'jonas' ? null : NORTHQUAY);
      for (const role of ['lead', 'executive'])
        expect([who, refusedBy(await does(eyes, open(role)))]).toEqual([who, NOT_ALLOWED]);
      for (const change of ['closed_at = now()', "role = 'viewer'"]) {
        const answer = await does(eyes, `update seat set ${change} where ${theirs} and role in ('lead', 'executive')`);
        expect([who, change, answer.rowCount]).toEqual([who, change, 0]);
      }
    }
    // Who only acts or reads in the plan for the vendor opens and changes none of the customer's at all; nor is one of theirs raised.
    for (const who of ['tomas', 'wen'] as const)
      expect(refusedBy(await does(as(who), open('viewer')))).toBe(NOT_ALLOWED);
    const marcus = `id = '${seatIdOf(NORTHQUAY, 'marcus')}'`;
    for (const who of ['priya', 'tomas'] as const)
      expect((await does(as(who), `update seat set role = 'lead' where ${marcus}`)).rowCount).toBe(0);
    expect(refusedBy(await does(as('jonas', null), `update seat set role = 'lead' where ${marcus}`))).toBe(NOT_ALLOWED);
    expect(refusedBy(await does(as('jonas', null), open('contributor')))).toBe(undefined);
    await test.rows('delete from seat where person_id = $1', personIdOf('mina'));
  });

  it('of the vendor is not touched by a customer', async () => {
    const { rowCount } = await does(as('dana'), `update seat set closed_at = now() where side = 'vendor'`);
    expect(rowCount).toBe(0);
  });

  it('sees nothing from the moment it is closed, in a plan or in a workspace, and does not open itself again', async () => {
    const admin = () => ({
      house: test.house,
      personId: personIdOf('jonas'),
      workspaceId: WORKSPACE,
      op: randomUUID(),
    });
    expect((await sees(as('marcus')))['commitment']).toBe(29);
    await administerSeat(admin(), NORTHQUAY, { kind: 'close-seat', seat: seatIdOf(NORTHQUAY, 'marcus') });
    expect(Object.keys(await sees(as('marcus')))).toEqual(OWN);
    const { rowCount } = await does(as('marcus'), 'update seat set closed_at = null');
    expect(rowCount).toBe(0);
    await removeMember(admin(), personIdOf('wen'));
    expect(Object.keys(await sees(as('wen')))).toEqual(OWN);
  });
});

describe('what is written', () => {
  const entry = (ledger: string, plan: string) =>
    `insert into ${ledger}_entry (workspace_id, plan_id, seq, at, kind, seat_id, about, bytes, hash)
     values ('${WORKSPACE}', '${plan}', 99999, now(), 'comment', 'x', '', '{}', '')`;

  it('is not added to another plan’s ledgers, nor to the other side’s', async () => {
    for (const ledger of ['shared', 'vendor', 'customer'])
      expect([ledger, refusedBy(await does(as('dana'), entry(ledger, HALDEN)))]).toEqual([ledger, NOT_ALLOWED]);
    expect(refusedBy(await does(as('dana'), entry('vendor', NORTHQUAY)))).toBe(NOT_ALLOWED);
    expect(refusedBy(await does(as('priya'), entry('customer', NORTHQUAY)))).toBe(NOT_ALLOWED);
  });

  it('is not changed, taken out or emptied, by anybody', async () => {
    for (const who of ['dana', 'priya', 'elena', 'ruth'] as const)
      for (const table of [
        'shared_entry',
        'vendor_entry',
        'customer_entry',
        'shared_words',
        'vendor_words',
        'customer_words',
      ])
        for (const text of [`update ${table} set seq = seq`, `delete from ${table}`, `truncate ${table}`])
          expect([text, refusedBy(await does(as(who), text))]).toEqual([text, NOT_ALLOWED]);
  });

  it('does not move to another plan', async () => {
    for (const table of ['commitment', 'customer_note', 'shared_head', 'plan'])
      expect([table, refusedBy(await does(as('dana'), `update ${table} set workspace_id = workspace_id`))]).toEqual([
        table,
        NOT_ALLOWED,
      ]);
  });
});

describe('a half of a check-in', () => {
  const halves = async (eyes: Eyes, checkIn: string) =>
    (await does<{ side: string }>(eyes, `select side from unsealed_halves('${NORTHQUAY}', '${checkIn}')`, 'read')).rows;

  it('is sealed while only one is in and the meeting has not started: for the other side, and past all code', async () => {
    expect(await test.rows("select id from customer_half where id = 'ci-7'")).toHaveLength(1);
    for (const who of ['priya', 'elena', 'dana'] as const) expect(await halves(as(who), 'ci-7')).toEqual([]);
    expect((await does(as('priya'), "select doc from check_in where id = 'ci-7'")).rows).toMatchObject([
      { doc: { halves: {} } },
    ]);
  });

  it('is opened to seats of the plan alone', async () => {
    await test.rows(
      "insert into vendor_half select workspace_id, plan_id, id, doc from customer_half where id = 'ci-7'",
    );
    expect(await halves(as('priya'), 'ci-7')).toHaveLength(2);
    expect(await halves(as('ingrid', HALDEN), 'ci-7')).toEqual([]);
    expect(await halves(as('jonas', null), 'ci-7')).toEqual([]);
  });
});

describe('a vote on how it ends', () => {
  const votes = async (eyes: Eyes, outcome = 'o-1') =>
    (await does<{ side: string }>(eyes, `select side from unsealed_votes('${NORTHQUAY}', '${outcome}')`, 'read')).rows;
  const own = async (eyes: Eyes) =>
    (
      await does<{ side: string }>(
        eyes,
        "select 'vendor' as side from vendor_vote union all select 'customer' from customer_vote",
        'read',
      )
    ).rows.map(({ side }) => side);
  const give = (eyes: Eyes, side: string) =>
    does(eyes, `insert into ${side}_vote select workspace_id, id, 'o-1', '{}' from plan where id = '${NORTHQUAY}'`);
  const stopWaiting = (at: string | null) =>
    test.rows(
      `insert into outcome select workspace_id, id, 'o-1', '${JSON.stringify({ votingClosedAt: at })}' from plan where id = '${NORTHQUAY}'
       on conflict (workspace_id, plan_id, id) do update set doc = excluded.doc`,
    );

  it('is sealed while only one is in and nobody has stopped waiting: for the other side, and past all code', async () => {
    await stopWaiting(null);
    expect((await give(as('ruth'), 'customer')).rowCount).toBe(1);
    expect(refusedBy(await give(as('ruth'), 'vendor'))).toBe(NOT_ALLOWED);
    for (const who of ['priya', 'elena', 'ruth'] as const) expect(await votes(as(who))).toEqual([]);
    expect(await own(as('elena'))).toEqual([]);
    expect(await own(as('dana'))).toEqual(['customer']);
  });

  it('is opened where somebody has stopped waiting, and where both are in, to seats of the plan alone', async () => {
    await stopWaiting('2026-08-11T09:00:00.000Z');
    expect(await votes(as('ruth'))).toEqual([{ side: 'customer' }]);
    await stopWaiting(null);
    expect((await give(as('elena'), 'vendor')).rowCount).toBe(1);
    for (const who of ['priya', 'dana'] as const) expect(await votes(as(who))).toHaveLength(2);
    for (const eyes of [as('ingrid', HALDEN), as('jonas', null)]) expect(await votes(eyes)).toEqual([]);
    expect(await votes(as('ruth'), 'o-2'), 'of another outcome').toEqual([]);
  });
});

describe('a parting that is prepared', () => {
  it('is the vendor’s to see and write, and for the customer it is not there', async () => {
    const put = (eyes: Eyes, id: string) =>
      does(
        eyes,
        `insert into vendor_transition select workspace_id, id, '${id}', '{}' from plan where id = '${NORTHQUAY}'`,
      );
    const seen = async (eyes: Eyes) => (await does(eyes, 'select id from vendor_transition', 'read')).rows;
    expect((await put(as('priya'), 'draft')).rowCount).toBe(1);
    expect(refusedBy(await put(as('ruth'), 'theirs'))).toBe(NOT_ALLOWED);
    expect(await seen(as('elena'))).toEqual([{ id: 'draft' }]);
    for (const eyes of [as('ruth'), as('dana'), as('ingrid', HALDEN), as('priya', HALDEN), as('jonas', null)])
      expect(await seen(eyes)).toEqual([]);
    expect((await does(as('ruth'), 'delete from vendor_transition')).rowCount).toBe(0);
  });
});

describe('a draft of a half', () => {
  const DRAFTS = `select words from (select doc ->> 'words' as words from vendor_half_draft union all select doc ->> 'words' from customer_half_draft) d order by 1`;
  const words = async (eyes: Eyes) =>
    (await does<{ words: string }>(eyes, DRAFTS, 'read')).rows.map((row) => row.words);
  const write = (eyes: Eyes, side: string, checkIn: string) =>
    does(
      eyes,
      `insert into ${side}_half_draft select workspace_id, id, '${checkIn}', '{"words": "${checkIn} of the ${side}"}' from plan where id = '${NORTHQUAY}'`,
    );

  it('is its side’s to see, write and take away, and nobody else’s', async () => {
    await write(as('priya'), 'vendor', 'ci-7');
    await write(as('dana'), 'customer', 'ci-7');
    expect(await words(as('elena'))).toEqual(['ci-7 of the vendor']);
    expect(await words(as('ruth'))).toEqual(['ci-7 of the customer']);
    for (const eyes of [as('ingrid', HALDEN), as('priya', HALDEN), as('jonas', null)])
      expect(await words(eyes)).toEqual([]);
    expect(refusedBy(await write(as('dana'), 'vendor', 'ci-8'))).toBe(NOT_ALLOWED);
    expect((await does(as('dana'), 'delete from vendor_half_draft')).rowCount).toBe(0);
  });

  it('goes by the rule alone: nobody has one taken away that can still be given', async () => {
    await write(as('priya'), 'vendor', 'ci-1');
    for (const eyes of [as('ingrid', HALDEN), as('jonas', null)])
      await does(eyes, `select drop_spent_drafts('${NORTHQUAY}')`);
    expect(await words(as('priya'))).toEqual(['ci-1 of the vendor', 'ci-7 of the vendor']);
    await does(as('dana'), `select drop_spent_drafts('${NORTHQUAY}')`);
    expect(await words(as('priya'))).toEqual(['ci-7 of the vendor']);
  });
});

describe('a saved view', () => {
  it('is its person’s alone', async () => {
    const person = personIdOf('priya');
    const save = (eyes: Eyes) =>
      does(eyes, `insert into saved_view (person_id, name, query) values ('${person}', 'Mine', '')`);
    expect(refusedBy(await save(as('elena')))).toBe(NOT_ALLOWED);
    await save(as('priya'));
    for (const who of ['elena', 'dana'] as const) {
      expect((await does(as(who), 'select name from saved_view', 'read')).rows).toEqual([]);
      expect((await does(as(who), "update saved_view set name = 'Not theirs'")).rowCount).toBe(0);
      expect((await does(as(who), 'delete from saved_view')).rowCount).toBe(0);
    }
  });
});

describe('addresses of calendars', () => {
  const add = (eyes: Eyes, person: string, plan: string | null, hash: string = randomUUID()) =>
    does(
      eyes,
      `insert into calendar_feed (id, person_id, plan_id, token_hash)
       values ('${randomUUID()}', '${person}', ${plan ? `'${plan}'` : 'null'}, '${hash}')`,
    );

  it('are one’s own alone: nobody makes, sees or takes back another’s, not even an admin', async () => {
    const dana = personIdOf('dana');
    expect(await add(as('dana'), dana, null)).not.toHaveProperty('refused');
    expect(await add(as('dana'), dana, NORTHQUAY)).not.toHaveProperty('refused');
    expect((await does(as('dana'), 'select id from calendar_feed')).rows).toHaveLength(2);
    for (const eyes of [as('priya'), as('ingrid', HALDEN), as('jonas', null)]) {
      expect(await add(eyes, dana, null)).toMatchObject({ refused: '42501' });
      expect((await does(eyes, 'select id from calendar_feed')).rows).toEqual([]);
      expect((await does(eyes, 'update calendar_feed set revoked_at = now()')).rowCount).toBe(0);
    }
    expect(await add(as('ingrid', HALDEN), personIdOf('ingrid'), NORTHQUAY)).toMatchObject({ refused: '42501' });
  });

  it('are found by their token alone, whose hash the app cannot read', async () => {
    expect(await does(as('dana'), 'select token_hash from calendar_feed')).toMatchObject({ refused: '42501' });
    expect(await does(as('dana'), `select * from use_calendar_feed('x')`)).toMatchObject({ refused: '42501' });
    expect(await does(as('dana'), `update calendar_feed set person_id = person_id`)).toMatchObject({
      refused: '42501',
    });
  });
});

describe('files', () => {
  const send = (eyes: Eyes, plan: string, person: string, more = '') =>
    does(
      eyes,
      `insert into file (workspace_id, plan_id, id, person_id, about, name, size, type, sha256 ${more && ', kept_at'})
       values ('${WORKSPACE}', '${plan}', '${randomUUID()}', '${person}', 'x', 'x.pdf', 1, 'application/pdf', 'x' ${more})`,
    );
  const seen = async (eyes: Eyes) =>
    (await does<{ name: string }>(eyes, 'select name from file order by name', 'read')).rows.map(({ name }) => name);

  it('are their sender’s alone until an entry names them, then both sides’, and never another customer’s', async () => {
    const dana = personIdOf('dana');
    await storeFile(test, { planId: NORTHQUAY, personId: dana, ...pdf('held', 'held.pdf') });
    await storeFile(test, { planId: NORTHQUAY, personId: dana, ...pdf('named', 'named.pdf'), named: true });
    expect(await seen(as('dana'))).toEqual(['held.pdf', 'named.pdf']);
    for (const who of ['ruth', 'priya'] as const) expect(await seen(as(who))).toEqual(['named.pdf']);
    for (const eyes of [as('ingrid', HALDEN), as('jonas', null)]) expect(await seen(eyes)).toEqual([]);
  });

  it('are sent by oneself, to a plan in which one sits, and come without bytes', async () => {
    expect(await send(as('dana'), NORTHQUAY, personIdOf('dana'))).not.toHaveProperty('refused');
    const refused = { refused: NOT_ALLOWED };
    expect(await send(as('dana'), HALDEN, personIdOf('dana'))).toMatchObject(refused);
    expect(await send(as('dana'), NORTHQUAY, personIdOf('ruth'))).toMatchObject(refused);
    expect(await send(as('dana'), NORTHQUAY, personIdOf('dana'), ', now()')).toMatchObject(refused);
  });

  it('that an entry names stay named; others’ are not touched; none is renamed, moved or taken out', async () => {
    expect((await does(as('priya'), 'update file set named_at = now()')).rowCount).toBe(0);
    const [named] = await test.rows<{ id: string }>("select id from file where name = 'named.pdf'");
    expect((await does(as('dana'), `update file set named_at = null where id = '${named!.id}'`)).rowCount).toBe(0);
    for (const text of ["update file set name = 'x'", 'update file set dropped_at = now()', 'delete from file'])
      expect([text, refusedBy(await does(as('dana'), text))]).toEqual([text, NOT_ALLOWED]);
    expect(refusedBy(await does(as('dana'), 'select * from droppable_files(1)'))).toBe(NOT_ALLOWED);
  });
});

describe('access tokens', () => {
  const make = (eyes: Eyes, person: string, workspace = WORKSPACE) =>
    does(
      eyes,
      `insert into api_token (workspace_id, id, person_id, name, reads, token_hash, ending, ends_on)
       values ('${workspace}', '${randomUUID()}', '${person}', 'x', '{log}', '${randomUUID()}', 'abcd', '2099-01-01')`,
    );
  const jonas = as('jonas', null);

  it('are made by an admin in their own name and for their own workspace, and seen and revoked by its admins alone', async () => {
    expect(await make(jonas, jonas.personId)).not.toHaveProperty('refused');
    const refused = { refused: NOT_ALLOWED };
    expect(await make(jonas, personIdOf('priya'))).toMatchObject(refused);
    expect(await make(jonas, jonas.personId, randomUUID())).toMatchObject(refused);
    for (const eyes of [as('priya'), as('elena'), as('dana'), as('ingrid', HALDEN)]) {
      expect(await make(eyes, eyes.personId)).toMatchObject(refused);
      expect((await does(eyes, 'select id from api_token')).rows).toEqual([]);
      expect((await does(eyes, 'update api_token set revoked_at = now()')).rowCount).toBe(0);
    }
    expect((await does(jonas, 'select id from api_token')).rows).toHaveLength(1);
  });

  it('are found by their hash alone, which the app cannot read; what one may, until when and whose it is stays', async () => {
    for (const text of [
      'select token_hash from api_token',
      `select * from use_api_token('${WORKSPACE}', 'x', 'log')`,
      "update api_token set reads = '{export}'",
      "update api_token set ends_on = '2100-01-01'",
      'update api_token set person_id = person_id',
      "update api_token set token_hash = 'x'",
      'delete from api_token',
    ])
      expect([text, refusedBy(await does(jonas, text))]).toEqual([text, NOT_ALLOWED]);
  });

  it('read something, and nothing that nobody knows of', async () => {
    for (const reads of ['{}', '{log,plans}'])
      expect(
        refusedBy(
          await does(
            jonas,
            `insert into api_token (workspace_id, id, person_id, name, reads, token_hash, ending, ends_on)
             values ('${WORKSPACE}', '${randomUUID()}', '${jonas.personId}', 'x', '${reads}', '${randomUUID()}', 'abcd', '2099-01-01')`,
          ),
        ),
      ).toBe('23514');
  });
});
