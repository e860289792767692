import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { administerSeat, inviteMember, openSeatFor, removeMember, type AdminAsk } from '~/commands/administer.server';
import { erasePersonOf } from '~/commands/ask-erasure.server';
import { asViewer } from '~/data/as-viewer.server';
import { readErasures, readFormer, readWhereTheyWere } from '~/data/erasures.server';
import { putHalfDraft } from '~/data/half-drafts.server';
import { keepInOutbox, readOutbox } from '~/data/outbox.server';
import { loadPlan } from '~/data/plans.server';
import { loadPrivate } from '~/data/private-parts.server';
import { saveView } from '~/data/saved-views.server';
import { isErased } from '~/domain/ledger/erased';
import type { PlanCommand } from '~/domain/plan/commands';
import { applyPrivate, emptyPrivate } from '~/domain/plan/private';
import { erasePerson } from '~/post/erase-person.server';
import { startWorker } from '~/post/worker.server';
import { CAST, personIdOf, type Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { seatIdOf } from '../../drizzle/seed/tell';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { addPerson, type TestHouse } from '../support/house';
import { everyText, isSavedAsTold, ledgersOf, viewsOf, wroteIn } from '../support/erasing';
import { entriesOf, LEDGER_NAMES } from '../support/ledgers';
import { deliverQueued, queued } from '../support/mailbox';
import { toldHouse } from '../support/told-house';

let test: TestHouse;
beforeEach(async () => {
  test = await toldHouse();
});
afterEach(() => test.close());

const admin = (): AdminAsk => ({
  house: test.house,
  personId: personIdOf('jonas'),
  workspaceId: WORKSPACE,
  op: randomUUID(),
});
const ask = (who: Who, command: PlanCommand) =>
  actOnPlan({
    house: test.house,
    personId: personIdOf(who),
    seatId: seatIdOf(NORTHQUAY, who),
    planId: NORTHQUAY,
    op: randomUUID(),
    command,
  });
const act = async (who: Who, command: PlanCommand) => expect(await ask(who, command)).toMatchObject({ done: true });
const leave = async (who: Who, planId = NORTHQUAY) =>
  expect(await administerSeat(admin(), planId, { kind: 'close-seat', seat: seatIdOf(planId, who) })).toEqual({
    done: true,
  });
const requests = () =>
  asViewer(test.house, { personId: personIdOf('jonas') }, 'read', (tx) => readErasures(tx, WORKSPACE));
/** What no admin is told. */
const signInGone = async () =>
  (await test.rows<{ gone: boolean }>('select sign_in_gone as gone from erasure'))[0]?.gone;
/** The request that was asked for last, by the job that waits for it. */
const askedFor = async (who: Who): Promise<string> => {
  expect(await erasePersonOf(admin(), personIdOf(who))).toEqual({ done: true });
  const [newest] = await test.rows<{ id: string }>('select id from erasure where person_id = $1', personIdOf(who));
  return newest!.id;
};

/** Dana writes in every place that a lead can, each a text like no other; then she leaves, and asks to be erased. */
async function danaWritesAndLeaves(): Promise<string[]> {
  let next = 0;
  const taints: string[] = [];
  const word = () => taints[taints.push(`taint.dana.${1000 + next++}. “quoted”\nsecond line`) - 1]!;
  const open = (await asViewer(
    test.house,
    { personId: personIdOf('dana'), seatId: seatIdOf(NORTHQUAY, 'dana') },
    'read',
    (tx) => loadPlan(tx, NORTHQUAY),
  ))!.plan;
  /** On the first commitment on which it can be done. */
  const somewhere = async (command: (commitment: string) => PlanCommand) => {
    for (const id of Object.keys(open.commitments)) if ('done' in (await ask('dana', command(id)))) return;
    throw new Error(`nowhere: ${JSON.stringify(command(''))}`);
  };
  for (const [id, kind] of [
    ['t-1', 'comment'],
    ['t-2', 'say-hold'],
    ['t-3', 'contest'],
    ['t-4', 'propose-waiver'],
  ] as const) {
    const words = word();
    await somewhere((commitment) => ({ kind, commitment, id, words }));
  }
  const [asked, why, note] = [word(), word(), word()];
  const link = 'https://files.northquay.example/taint.dana.link';
  taints.push('taint.dana.link');
  await somewhere((commitment) => ({
    kind: 'propose-date',
    commitment,
    id: 't-5',
    to: '2026-08-14',
    category: 'forgotten',
    words: asked,
    moveAlong: false,
  }));
  await somewhere((commitment) => ({ kind: 'give-reason', commitment, category: 'forgotten', words: why }));
  await somewhere((commitment) => ({ kind: 'deliver', commitment, id: 't-6', note, link }));
  await act('dana', { kind: 'write-note', id: 't-7', about: null, words: word() });
  await act('dana', { kind: 'open-amendment', words: word() });
  await act('dana', { kind: 'drop-amendment', words: word() });
  await act('dana', {
    kind: 'give-half',
    checkIn: 'ci-7',
    seen: open.checkIns['ci-7']!.halvesIn.customer ?? '',
    confidence: 'off-track',
    words: word(),
    taps: {},
  });
  // The other half opens both: hers stands in an entry of Priya's.
  await act('priya', {
    kind: 'give-half',
    checkIn: 'ci-7',
    seen: '',
    confidence: 'on-track',
    words: 'Of Priya’s own',
    taps: {},
  });
  await danaDraftsAndNames(word);
  await act('ruth', { kind: 'close-seat', seat: seatIdOf(NORTHQUAY, 'dana') });
  return taints;
}

/** What stands in no ledger: a half that is not given yet, and a name for a view of the weekly page. */
async function danaDraftsAndNames(word: () => string): Promise<void> {
  const eyes = { personId: personIdOf('dana'), seatId: seatIdOf(NORTHQUAY, 'dana') };
  const draft = {
    ...{ confidence: null, words: word(), taps: {}, rev: 3, tab: '', tick: 0 },
    ...{ seat: seatIdOf(NORTHQUAY, 'ruth'), at: '2026-07-21T13:00:00Z' },
    writers: [eyes.seatId, seatIdOf(NORTHQUAY, 'ruth')],
  };
  await asViewer(test.house, eyes, 'write', (tx) =>
    putHalfDraft(tx, { workspaceId: WORKSPACE, planId: NORTHQUAY }, 'customer', 'ci-8', draft),
  );
  await asViewer(test.house, eyes, 'write', (tx) => saveView(tx, eyes.personId, { name: word(), query: '' }));
}

/** On their way to a provider: one who signs in, by the address that was typed, and one who shows who they are. */
async function setOut(who: Who): Promise<void> {
  for (const [person, email] of [
    [null, CAST[who].email],
    [personIdOf(who), ''],
  ])
    await test.rows(
      `insert into sign_in_flow (id, provider_id, purpose, email, person_id, browser_hash, goes_to, expires_at)
       values (gen_random_uuid(), gen_random_uuid(), 'proof', $2, $1, '', '/', now() + interval '10 minutes')`,
      ...[person, email],
    );
}

describe('After the erasure of somebody who left', () => {
  it('no byte of their name, position, address or words is in any table, and all else is as it was', async () => {
    const taints = await danaWritesAndLeaves();
    await deliverQueued(test);
    await keepInOutbox(test.house, {
      to: 'priya@tessel.example',
      subject: `About ${taints[0]!.slice(0, 16)}`,
      text: `Northquay’s words in /plans/${NORTHQUAY}:\n\n> ${taints[0]!.replace('\n', '\n> ')}`,
      html: '',
      messageId: 'quoted',
      at: test.clock.now(),
    });
    const { name, email, position } = CAST.dana;
    const wrote = await wroteIn(test, NORTHQUAY, 'dana');
    const theirs = [...new Set([name, email, position, ...taints, ...wrote])].filter((text) => text.length > 5);
    expect(theirs.length).toBeGreaterThan(20);
    const before = await ledgersOf(test, NORTHQUAY);
    const halden = await ledgersOf(test, HALDEN);
    const blind = await everyText(test);
    for (const text of theirs) expect([text, blind.includes(text)]).toEqual([text, true]);

    const id = await askedFor('dana');
    await setOut('dana');
    await setOut('ruth');
    await erasePerson(test.house, id);

    expect(await test.rows('select person_id, email from sign_in_flow order by email')).toEqual([
      { person_id: personIdOf('ruth'), email: '' },
      { person_id: null, email: CAST.ruth.email },
    ]);
    const all = await everyText(test);
    expect(theirs.filter((text) => all.includes(text))).toEqual([]);
    await isSavedAsTold(test, NORTHQUAY);
    expect(await ledgersOf(test, HALDEN)).toEqual(halden);
    const after = await ledgersOf(test, NORTHQUAY);
    // Besides what she wrote, and what she is called, only how she sees it as a key player.
    const expected = new Set([...theirs, ...wrote, ...viewsOf(before, name)]);
    const others: string[] = [];
    for (const ledger of LEDGER_NAMES)
      for (const [index, entry] of before[ledger].entries()) {
        const now = after[ledger][index]!;
        expect([now.bytes, now.hash]).toEqual([entry.bytes, entry.hash]);
        for (const [at, word] of entry.words.entries()) {
          const left = now.words[at]!;
          if (left.text !== null) expect(left).toEqual(word);
          else {
            expect(left).toEqual({ at: word.at, salt: null, text: null, erasedOn: '2026-07-21' });
            if (!expected.has(word.text!)) others.push(`${entry.bytes.slice(0, 300)} ${word.at}: ${word.text}`);
          }
        }
      }
    expect(others).toEqual([]);
    const [last] = (await entriesOf(test, NORTHQUAY, 'shared')).slice(-1);
    expect(last).toMatchObject({
      kind: 'person.erased',
      by: { seat: personIdOf('jonas'), side: 'vendor', role: 'admin' },
      data: { seat: seatIdOf(NORTHQUAY, 'dana') },
    });
    const [own] = await test.rows<{ words: { text: string }[] }>(
      `select words from vendor_words where words::text like '%Of Priya’s own%'`,
    );
    expect(own).toBeDefined();
    expect((await readOutbox(test.house)).filter(({ messageId }) => messageId === 'quoted')).toEqual([]);
  }, 90_000);

  it('their private notes and halves are gone from their side, whose other words stay', async () => {
    await danaWritesAndLeaves();
    await erasePerson(test.house, await askedFor('dana'));
    const eyes = { personId: personIdOf('ruth'), seatId: seatIdOf(NORTHQUAY, 'ruth') };
    const kept = await asViewer(test.house, eyes, 'read', (tx) => loadPrivate(tx, NORTHQUAY, 'customer'));
    const told = (await entriesOf(test, NORTHQUAY, 'customer')).reduce(applyPrivate, emptyPrivate('customer'));
    expect(kept).toEqual(told);
    const notes = Object.values(kept.notes);
    for (const { by, words } of notes) expect(isErased(words)).toBe(by.seat === seatIdOf(NORTHQUAY, 'dana'));
  });

  it('whoever belongs nowhere else cannot sign in, and their address is free for somebody new', async () => {
    await leave('marcus');
    await test.rows(
      `insert into session (id, user_id, expires_at) values ('a session', $1, now() + interval '1 day')`,
      personIdOf('marcus'),
    );
    await erasePerson(test.house, await askedFor('marcus'));
    expect(await test.rows('select 1 from session where user_id = $1', personIdOf('marcus'))).toEqual([]);
    expect(await requests()).toMatchObject([{ plans: 1, plansDone: 1 }]);
    expect(await signInGone()).toBe(true);
    const email = CAST.marcus.email;
    await inviteMember(admin(), { name: 'Another Marcus', email, role: 'member' });
    const [somebody] = await test.rows<{ id: string }>('select id from person where email = $1', email);
    expect(somebody!.id).not.toBe(personIdOf('marcus'));
  });

  it('what is another vendor’s stays, with their way in', async () => {
    await leave('marcus');
    const other = randomUUID();
    await test.rows(`insert into workspace (id, name) values ($1, 'Other')`, other);
    await test.rows(
      `insert into member (workspace_id, person_id, name, email, role) values ($1, $2, $3, $4, 'member')`,
      ...[other, personIdOf('marcus'), CAST.marcus.name, CAST.marcus.email],
    );
    await erasePerson(test.house, await askedFor('marcus'));
    expect(await signInGone()).toBe(false);
    expect(await test.rows('select name, email from member where workspace_id = $1', other)).toEqual([
      { name: CAST.marcus.name, email: CAST.marcus.email },
    ]);
    expect(await test.rows('select 1 from person where email = $1', CAST.marcus.email)).toHaveLength(1);
    expect(await test.rows('select 1 from seat where name = $1', CAST.marcus.name)).toEqual([]);
  });
});

/** Another vendor, and how it comes to know Marcus. */
async function otherVendor(): Promise<string> {
  const other = randomUUID();
  await test.rows(`insert into workspace (id, name) values ($1, 'Other')`, other);
  return other;
}
const asMember = `insert into member (workspace_id, person_id, name, email, role) values ($1, $2, 'Marcus', $3, 'member')`;
const marcusIsKnown = async () =>
  (await test.rows('select 1 from person where id = $1 and email = $2', personIdOf('marcus'), CAST.marcus.email))
    .length === 1;

describe('The way in of whoever belongs somewhere else', () => {
  it('stays while they are only planned for in another vendor’s draft', async () => {
    await leave('marcus');
    const [other, customer, plan] = [await otherVendor(), randomUUID(), randomUUID()];
    await test.rows(`insert into customer (workspace_id, id, name) values ($1, $2, 'Some')`, other, customer);
    await test.rows(
      `insert into plan (workspace_id, id, customer_id, title, stage, parties, created_at) values ($1, $2, $3, 'A draft', 'draft', '{}', now())`,
      ...[other, plan, customer],
    );
    const seats = { a: { person: personIdOf('marcus'), closedAt: null } };
    await test.rows(
      `insert into vendor_draft (workspace_id, plan_id, id, doc) values ($1, $2, 'draft', $3)`,
      ...[other, plan, JSON.stringify({ withdrawn: null, seats })],
    );
    await erasePerson(test.house, await askedFor('marcus'));
    expect(await marcusIsKnown()).toBe(true);
  });

  it('stays when they come there in the same moment', async () => {
    await leave('marcus');
    const other = await otherVendor();
    const id = await askedFor('marcus');
    const coming = new pg.Client({ connectionString: test.adminUrl });
    await coming.connect();
    await coming.query('begin');
    await coming.query('select person_for($1, $2, $3)', [CAST.marcus.email, 'Marcus', randomUUID()]);
    const erasing = erasePerson(test.house, id);
    const waiting = `select 1 from pg_stat_activity where usename = 'evenhand_eraser' and datname = current_database() and wait_event_type = 'Lock'`;
    while ((await test.rows(waiting)).length === 0);
    await coming.query(asMember, [other, personIdOf('marcus'), CAST.marcus.email]);
    await coming.query('commit');
    await coming.end();
    await erasing;
    expect(await marcusIsKnown()).toBe(true);
  });

  it('is a new one for whoever is invited in the moment the old one goes', async () => {
    await leave('marcus');
    const id = await askedFor('marcus');
    await test.rows(`update erasure_plan set done_at = now() where erasure_id = $1`, id);
    const erasing = new pg.Client({ connectionString: test.adminUrl });
    await erasing.connect();
    await erasing.query('begin');
    await erasing.query(`select set_config('app.erasure_id', $1, true)`, [id]);
    await erasing.query(`select finish_erasure(now(), '[erased]')`);
    const { name, email } = CAST.marcus;
    const invited = inviteMember(admin(), { name, email, role: 'member' });
    const waiting = `select 1 from pg_stat_activity where usename = 'evenhand_app' and datname = current_database() and wait_event_type = 'Lock'`;
    while ((await test.rows(waiting)).length === 0);
    await erasing.query('commit');
    await erasing.end();
    expect(await invited).toEqual({ done: true });
    expect(
      await test.rows('select p.email from member m join person p on p.id = m.person_id where m.email = $1', email),
    ).toEqual([{ email }]);
  });

  it('is nothing that an admin is told: whom another vendor knows is not theirs to see', async () => {
    await leave('marcus');
    const other = await otherVendor();
    await test.rows(asMember, other, personIdOf('marcus'), CAST.marcus.email);
    await erasePerson(test.house, await askedFor('marcus'));
    const [known] = await requests();
    await test.rows('update member set removed_at = now() where workspace_id = $1', other);
    await test.rows('update erasure set sign_in_gone = true');
    expect((await requests())[0]).toEqual(known);
    const asked = asViewer(test.house, { personId: personIdOf('jonas') }, 'read', (tx) =>
      tx.execute(sql`select sign_in_gone from erasure`),
    );
    await expect(asked).rejects.toThrow();
  });
});

describe('Erasing', () => {
  it('can be asked for whoever called themselves as the erased are called', async () => {
    const name = '[erased on 2026-07-01]';
    const email = 'quiet@northquay.example';
    await openSeatFor(admin(), NORTHQUAY, { side: 'customer', role: 'contributor', name, email, position: '' });
    const [seat] = await test.rows<{ id: string; person: string }>(
      'select id, person_id as person from seat where email = $1',
      email,
    );
    await administerSeat(admin(), NORTHQUAY, { kind: 'close-seat', seat: seat!.id });
    const former = () =>
      asViewer(test.house, { personId: personIdOf('jonas') }, 'read', async (tx) => [
        (await readFormer(tx, WORKSPACE)).map((one) => one.personId).includes(seat!.person),
        (await readWhereTheyWere(tx, WORKSPACE, seat!.person)) !== null,
      ]);
    expect(await former()).toEqual([true, true]);
    expect(await erasePersonOf(admin(), seat!.person)).toEqual({ done: true });
    const [asked] = await test.rows<{ id: string }>('select id from erasure');
    await erasePerson(test.house, asked!.id);
    expect(await former()).toEqual([false, false]);
    expect((await everyText(test)).includes(email)).toBe(false);
  });

  it('that is cut off halfway leaves whole plans, and goes on where it was', async () => {
    expect(await removeMember(admin(), personIdOf('priya'))).toEqual({ done: true });
    const id = await askedFor('priya');
    const [first, second] = [NORTHQUAY, HALDEN].sort() as [string, string];
    const holding = new pg.Client({ connectionString: test.adminUrl });
    await holding.connect();
    await holding.query('begin');
    await holding.query('select 1 from shared_head where plan_id = $1 for update', [second]);
    const cut = erasePerson(test.house, id).catch((error: Error) => error);
    const waiting = `select pid from pg_stat_activity where usename = 'evenhand_eraser' and datname = current_database() and wait_event_type = 'Lock'`;
    while ((await test.rows(waiting)).length === 0);
    await test.rows(`select pg_terminate_backend(pid) from (${waiting}) w`);
    expect(await cut).toBeInstanceOf(Error);
    await holding.query('rollback');
    await holding.end();
    const named = async (plan: string) =>
      (await test.rows('select 1 from seat where plan_id = $1 and name = $2', plan, CAST.priya.name)).length;
    expect([await named(first), await named(second)]).toEqual([0, 1]);
    expect(await requests()).toMatchObject([{ plans: 2, plansDone: 1, doneAt: null }]);
    await isSavedAsTold(test, first);
    await isSavedAsTold(test, second);

    await erasePerson(test.house, id);
    expect([await named(first), await named(second)]).toEqual([0, 0]);
    expect(await requests()).toMatchObject([{ plans: 2, plansDone: 2 }]);
    expect(await signInGone()).toBe(true);
    expect((await everyText(test)).includes(CAST.priya.email)).toBe(false);
    await isSavedAsTold(test, first);
    await isSavedAsTold(test, second);
  });

  it('done twice is done once', async () => {
    await leave('marcus');
    const id = await askedFor('marcus');
    await erasePerson(test.house, id);
    const [once, said] = [await everyText(test), await requests()];
    await erasePerson(test.house, id);
    expect(await requests()).toEqual(said);
    expect(await everyText(test)).toBe(once);
  });

  it('asked for twice is one request, done by the worker, with nothing of whom in the queue', async () => {
    await leave('marcus');
    await Promise.all([erasePersonOf(admin(), personIdOf('marcus')), erasePersonOf(admin(), personIdOf('marcus'))]);
    expect(await requests()).toHaveLength(1);
    const jobs = JSON.stringify(await queued(test));
    for (const text of [personIdOf('marcus'), CAST.marcus.name, CAST.marcus.email])
      expect(jobs.split('erase-person')[1] ?? '').not.toContain(text);
    const said: string[] = [];
    const log = { info: () => {}, warn: (_: object, text: string) => void said.push(text), error: () => {} };
    const worker = await startWorker({ house: test.house, databaseUrl: test.adminUrl, log });
    const deadline = Date.now() + 20_000;
    while (!(await requests())[0]!.doneAt)
      if (Date.now() > deadline) throw new Error(`waited in vain: ${said.join('; ')}`);
    await worker.stop();
    expect(await test.rows('select 1 from seat where name = $1', CAST.marcus.name)).toEqual([]);
  });

  it('leaves a plan as it is in which the person sits again by then', async () => {
    await leave('marcus');
    const id = await askedFor('marcus');
    const { name, email, position } = CAST.marcus;
    const back = { side: 'customer', role: 'contributor', name, email, position } as const;
    expect(await openSeatFor(admin(), NORTHQUAY, back)).toEqual({ done: true });
    await erasePerson(test.house, id);
    expect(await requests()).toMatchObject([{ texts: 0, cameBack: 1 }]);
    expect(await signInGone()).toBe(false);
    expect(await test.rows('select 1 from seat where name = $1', name)).toHaveLength(2);
  });

  it('is refused for who is still a member or seated, and is “not there” for who never was', async () => {
    const refusedFor = async (who: string, ask = admin()) => erasePersonOf(ask, who);
    expect(await refusedFor(personIdOf('wen'))).toMatchObject({ refused: 'still-here' });
    expect(await refusedFor(personIdOf('marcus'))).toMatchObject({ refused: 'still-here' });
    expect(await refusedFor(await addPerson(test, 'nobody@else.example', 'Nobody'))).toMatchObject({
      refused: 'not-found',
    });
    await leave('marcus');
    for (const other of ['priya', 'dana', 'ingrid'] as const)
      expect(await refusedFor(personIdOf('marcus'), { ...admin(), personId: personIdOf(other) })).toMatchObject({
        refused: 'not-found',
      });
    expect(await test.rows('select 1 from erasure')).toEqual([]);
  });
});
