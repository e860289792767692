import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { removeMember } from '~/commands/administer.server';
import { erasePersonOf } from '~/commands/ask-erasure.server';
import { asViewer } from '~/data/as-viewer.server';
import { loadPlan } from '~/data/plans.server';
import { erasePerson } from '~/post/erase-person.server';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { seatIdOf } from '../../drizzle/seed/tell';
import { CAST, COMPANIES, personIdOf, type Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { ACTORS, addActors, type Actor } from '../support/actors';
import { openAsking, type Answer, type Asking } from '../support/asking';
import type { TestHouse } from '../support/house';
import { mailServer } from '../support/mail-server';
import { claimed, deliverQueued, endingsTold } from '../support/mailbox';
import { storeToken } from '../support/stored-token';
import { openStream } from '../support/stream';
import { actOnNorthquay } from '../support/stored-notice';
import { ownersIn, OWNERS, Taints, type Owner } from '../support/taints';
import { toldHouse } from '../support/told-house';
import { asRead, crawl, refusals, startOf, type Crawled } from './crawl';
import { kindOf, Searched } from './responses';
import { staleReasons, whyUntainted, type TextColumn } from './taint-columns';
import { PARTED } from './tainted-parting';
import { DRAFT, MAY, taintPositions, taintStory, WITHDRAWN } from './tainted-story';

const taints = new Taints();
let test: TestHouse;
let asking: Asking;
let cookies: Partial<Record<Actor, string>>;
let paths: readonly string[];
/** What is the other customer's beyond texts: ids, names, addresses. */
let haldens: string[];
let northquays: string[];
const found = new Map<Actor, Set<Owner>>();
const searched = new Searched();
/** Whatever is written past the log. */
const written: string[] = [];
/** Addresses that open something to whoever has them. */
const secrets: string[] = [];

beforeAll(async () => {
  for (const way of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, way).mockImplementation((...words: unknown[]) => void written.push(words.map(String).join(' ')));
  test = await toldHouse();
  const actors = await addActors(test);
  await taintStory(test, taints);
  await eraseTomas(taints.of('northquay'));
  // After it: whoever is erased has the rows of their plans made anew.
  await taintPositions(test, taints);
  asking = await openAsking(test.house);
  const signedIn = Object.entries(actors).map(async ([actor, id]) => [actor, await asking.signIn(id)] as const);
  cookies = Object.fromEntries(await Promise.all(signedIn));
  paths = await startOf(test);
  haldens = [...(await idsOf(HALDEN)), 'Halden', ...tellingOf('ingrid'), ...tellingOf('peter')];
  northquays = [
    ...(await idsOf(NORTHQUAY)),
    ...(await idsOf(PARTED)),
    COMPANIES.northquay,
    ...tellingOf('dana'),
    ...tellingOf('ruth'),
    ...tellingOf('marcus'),
  ];
});
afterAll(async () => {
  vi.restoreAllMocks();
  console.log(String(searched));
  await asking?.close();
  await test.close();
});

const tellingOf = (who: Who): string[] => [CAST[who].name, CAST[who].email, personIdOf(who)];

async function idsOf(plan: string): Promise<string[]> {
  const rows = await test.rows<{ id: string }>(
    `select id::text from seat where plan_id = $1 ${['goal', 'expectation', 'commitment', 'player'].map((part) => `union select id from ${part} where plan_id = $1`).join(' ')}`,
    plan,
  );
  return [plan, ...rows.map(({ id }) => id)];
}

/** Whoever has left was erased, in a plan that runs, in one that is talked about and in a draft: nobody reads them any more. What others wrote of them stays. */
const ERASED: string[] = [CAST.tomas.email];

async function eraseTomas(words: string): Promise<void> {
  const tomas = { personId: personIdOf('tomas'), seatId: seatIdOf(NORTHQUAY, 'tomas') };
  const plan = (await asViewer(test.house, tomas, 'read', (tx) => loadPlan(tx, NORTHQUAY)))!.plan;
  const own = Object.values(plan.commitments).find(({ owner }) => owner === tomas.seatId)!;
  const command = { kind: 'comment', commitment: own.id, id: 'erased', words } as const;
  const op = () => randomUUID();
  expect(await actOnPlan({ house: test.house, ...tomas, planId: NORTHQUAY, op: op(), command })).toMatchObject({
    done: true,
  });
  const admin = { house: test.house, personId: personIdOf('jonas'), workspaceId: WORKSPACE };
  expect(await removeMember({ ...admin, op: op() }, tomas.personId)).toEqual({ done: true });
  expect(await erasePersonOf({ ...admin, op: op() }, tomas.personId)).toEqual({ done: true });
  const [asked] = await test.rows<{ id: string }>('select id from erasure');
  await erasePerson(test.house, asked!.id);
  ERASED.push(words);
}

async function* both<T>(...all: readonly AsyncIterable<T>[]): AsyncGenerator<T> {
  for (const each of all) yield* each;
}

/** What is in an archive, as one text. */
const unpacked = (bytes: Buffer): string =>
  Object.values(unzipSync(new Uint8Array(bytes)))
    .map((one) => strFromU8(one))
    .join('\n');

const plainly = (content: unknown): string =>
  typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8');

/** What of `others` is in an answer, beyond what was in the question. */
const slips = ({ path, answer }: Crawled, others: readonly string[]): string[] => {
  const said = answer.text + JSON.stringify(answer.headers);
  const asked = decodeURIComponent(path);
  return others.filter((one) => said.includes(one) && !asked.includes(one)).map((one) => `${path}: ${one}`);
};

describe('every private place holds a text that says whose it is', () => {
  it.each([
    'admin_log',
    'api_token',
    'sign_in_provider',
    'workspace_calendar',
    'fit_policy',
    'fit_policy_signature',
    'vendor_agreement',
    'vendor_note',
    'customer_note',
    'vendor_half',
    'customer_half',
    'vendor_vote',
    'customer_vote',
    'vendor_half_draft',
    'customer_half_draft',
    'vendor_assessment',
    'customer_assessment',
    'vendor_cost',
    'customer_cost',
    'vendor_red_flag',
    'customer_red_flag',
    'saved_view',
    'vendor_draft',
    'vendor_transition',
    'vendor_words',
    'customer_words',
    'goal',
    'expectation',
    'commitment',
    'player',
    'shared_words',
  ])('%s', async (table) => {
    const rows = await test.rows<{ text: string }>(`select row_to_json(t)::text as text from ${table} t`);
    expect(rows.some(({ text }) => text.includes('taint.'))).toBe(true);
  });
});

describe('a document', () => {
  it('is searched within, where what it says is packed', async () => {
    const path = `/plans/${DRAFT}/documents/brief/pdf`;
    const read = await asRead(path, await asking.ask(path, { as: cookies.csm }));
    // Its title stands outside, where programs look for it; all else is packed.
    expect(ownersIn(read.bytes.toString('latin1'))).not.toContain('draft');
    expect(ownersIn(read.text)).toContain('draft');
  });
});

describe('a plan whose sides have parted', () => {
  const KINDS = ['agreement.given', 'agreement.passed', 'transition.shared-unreviewed', 'transition.letter-drafted'];

  it('is closed, and gives each side its own bundle: what the vendor went past and drafted is in its own alone', async () => {
    const of = async (actor: Actor) =>
      (await asking.ask(`/plans/${PARTED}/bundle?with=own`, { as: cookies[actor] })).text;
    const [vendors, customers] = [await of('csm'), await of('customerLead')];
    for (const kind of ['outcome.overridden', 'transition.shared', 'letter.sent', 'plan.closed'])
      expect([kind, vendors.includes(kind), customers.includes(kind)]).toEqual([kind, true, true]);
    for (const kind of KINDS)
      expect([kind, vendors.includes(kind), customers.includes(kind)]).toEqual([kind, true, false]);
    expect(ownersIn(vendors).sort()).toEqual(['northquay', 'vendor']);
    expect(ownersIn(customers)).toEqual(['northquay']);
  });
});

// Before the crawl, which sends forms too: an administrator who may close a seat has closed one after it.
describe('a calendar', () => {
  /** What an actor’s own address gives, over all plans. */
  async function feedOf(actor: Exclude<Actor, 'anonymous'>): Promise<Crawled> {
    const form = { op: randomUUID(), form: 'feed', plan: '' };
    const made = await asking.ask('/you/calendar', { as: cookies[actor], method: 'POST', form });
    const path = /\/calendar\/[\w-]{43}\.ics/.exec(made.text)![0];
    secrets.push(path.slice('/calendar/'.length, -'.ics'.length));
    const answer = await asking.ask(path);
    searched.add(kindOf(answer));
    return { path, answer };
  }

  it.each(ACTORS.filter((actor) => actor !== 'anonymous'))('says nothing that is not %s’s', async (actor) => {
    const feed = await feedOf(actor);
    const text = feed.answer.text.replaceAll('\r\n ', '');
    expect([feed.answer.status, text.startsWith('BEGIN:VCALENDAR')]).toEqual([200, true]);
    expect(ownersIn(text).filter((owner) => !MAY[actor].includes(owner))).toEqual([]);
    // Whatever is private to a side is in no calendar, not even in that side's.
    expect(
      ownersIn(text).filter((owner) =>
        ['vendor', 'csms-own', 'preparing', 'customer', 'draft', 'draft-title'].includes(owner),
      ),
    ).toEqual([]);
    const unfolded = { ...feed, answer: { ...feed.answer, text } };
    const ofOthers = actor === 'otherCustomer' ? northquays : MAY[actor].includes('halden') ? [] : haldens;
    expect(slips(unfolded, [...ERASED, ...ofOthers])).toEqual([]);
    if (actor.startsWith('customer')) expect(text).toContain('SUMMARY:Check-in');
    if (['stranger', 'removed', 'admin'].includes(actor)) expect(text).not.toContain('BEGIN:VEVENT');
  });
});

describe('whatever one asks for, one gets nothing that is not one’s own', () => {
  it.each(ACTORS)(
    '%s',
    async (actor) => {
      const owners = new Set<Owner>();
      const foreign: string[] = [];
      const ofOthers = actor === 'otherCustomer' ? northquays : MAY[actor].includes('halden') ? [] : haldens;
      let asked = 0;
      for await (const crawled of both(
        crawl(asking, paths, cookies[actor]),
        refusals(asking, cookies[actor], NORTHQUAY),
        refusals(asking, cookies[actor], HALDEN),
      )) {
        asked += 1;
        searched.add(kindOf(crawled.answer));
        const { answer, path } = crawled;
        expect([path, answer.status < 500]).toEqual([path, true]);
        for (const owner of ownersIn(answer.text + JSON.stringify(answer.headers))) {
          owners.add(owner);
          if (!MAY[actor].includes(owner)) foreign.push(`${path}: ${owner}`);
        }
        foreign.push(...slips(crawled, ERASED));
        // Whoever works for the vendor knows its customers by name.
        if (actor !== 'vendorContributor') foreign.push(...slips(crawled, ofOthers));
      }
      found.set(actor, owners);
      expect(foreign).toEqual([]);
      expect(asked).toBeGreaterThan(150);
    },
    300_000,
  );

  it('while its owners do come to see each, so the search is not blind', () => {
    for (const actor of ACTORS) expect([actor, [...found.get(actor)!].sort()]).toEqual([actor, [...MAY[actor]].sort()]);
    expect(new Set([...found.values()].flatMap((owners) => [...owners]))).toEqual(new Set(OWNERS));
  });

  it('and nothing goes wrong within', () => {
    expect(asking.faults).toEqual([]);
  });
});

describe('a program with a token of the administrator’s', () => {
  it.each(['/log.csv', '/portfolio.csv', '/export/file'])(
    'reads at %s nothing that is not the administrator’s',
    async (at) => {
      const { token } = await storeToken(test);
      secrets.push(token);
      const path = `/workspaces/${WORKSPACE}${at}`;
      const answer = await asking.ask(path, { headers: { authorization: `Bearer ${token}` } });
      expect([path, answer.status]).toEqual([path, 200]);
      searched.add(kindOf(answer));
      const text =
        (answer.headers['content-type'] === 'application/zip' ? unpacked(answer.bytes) : answer.text) +
        JSON.stringify(answer.headers);
      expect(ownersIn(text).filter((owner) => !MAY.admin.includes(owner))).toEqual([]);
      expect(ERASED.filter((one) => text.includes(one))).toEqual([]);
      // So that the search is not blind: what the administrator may read is found.
      if (at !== '/portfolio.csv') expect(ownersIn(text)).not.toEqual([]);
    },
  );
});

/** What an answer, a mail or a stream must not hold for an actor: texts, and ids, names and addresses of the other customer. */
const foreignTo = (actor: Actor, text: string): string[] => [
  ...ownersIn(text).filter((owner) => !MAY[actor].includes(owner)),
  ...(MAY[actor].includes('halden') ? [] : haldens).filter((one) => text.includes(one)),
  ...(actor === 'otherCustomer' ? northquays : []).filter((one) => text.includes(one)),
];

describe('an event stream', () => {
  const note = (who: 'priya' | 'dana', owner: Owner) =>
    actOnNorthquay(test.house, who, { kind: 'write-note', id: randomUUID(), about: null, words: taints.of(owner) });

  it('tells that something changed and not a word of what, and to nobody whom it does not concern even that', async () => {
    const open = await Promise.all(
      ACTORS.flatMap((actor) =>
        ['/live', `/plans/${NORTHQUAY}/live`, `/plans/${HALDEN}/live`].map(async (path) => ({
          ...{ actor, path, stream: await openStream(asking.url, path, cookies[actor]) },
        })),
      ),
    );
    await note('priya', 'vendor');
    await note('dana', 'customer');
    const line = { checkIn: 'ci-8', id: randomUUID(), commitment: null, words: taints.of('northquay') };
    await actOnNorthquay(test.house, 'dana', { kind: 'add-to-agenda', ...line });
    const of = (actor: Actor, path: string) => open.find((one) => one.actor === actor && one.path === path)!.stream;
    for (const actor of ['customerViewer', 'csm'] as const)
      await of(actor, `/plans/${NORTHQUAY}/live`).has(/^changed /);
    for (const { actor, path, stream } of open) {
      const said = stream.said() + JSON.stringify(stream.headers);
      expect([actor, path, ownersIn(said), foreignTo(actor, said)]).toEqual([actor, path, [], []]);
      searched.add(kindOf({ status: stream.status, headers: stream.headers as Answer['headers'] }));
      stream.close();
    }
    expect(of('otherCustomer', `/plans/${HALDEN}/live`).events).not.toContainEqual(expect.stringMatching(/^changed /));
    expect(of('removed', `/plans/${NORTHQUAY}/live`).events).toEqual(['over -']);
  });
});

describe('a mail', () => {
  const ACTOR_OF: Readonly<Record<string, Actor>> = {
    [CAST.dana.email]: 'customerLead',
    [CAST.ruth.email]: 'customerExecutive',
    [CAST.marcus.email]: 'customerContributor',
    [CAST.priya.email]: 'csm',
    [CAST.elena.email]: 'vendorExecutive',
    [CAST.ingrid.email]: 'otherCustomer',
    [CAST.peter.email]: 'otherCustomer',
    [CAST.wen.email]: 'vendorContributor',
    [CAST.jonas.email]: 'admin',
    [CAST.grace.email]: 'customerViewer',
    'vera@northquay.example': 'customerViewer',
  };

  it('says nothing that is not its reader’s, in none of its parts and headers', async () => {
    const server = await mailServer();
    await claimed(test);
    await test.rows(
      `update plan set withdrawn = jsonb_set(withdrawn, '{keepUntil}', '"2026-08-01"') where id = $1`,
      WITHDRAWN,
    );
    expect(await endingsTold(test)).toBe(1);
    await deliverQueued({
      ...test,
      house: { ...test.house, settings: { ...test.house.settings, smtpUrl: server.url } },
    });
    await server.close();
    const mails = server.received;
    expect(mails.filter(({ email }) => email.text?.includes('digest')).length).toBeGreaterThan(5);
    expect(mails.filter(({ email }) => email.subject?.includes('will be deleted')).length).toBeGreaterThan(3);
    expect(mails.filter(({ email }) => email.attachments.length > 0).length).toBeGreaterThan(0);
    const told = new Set<Actor>();
    for (const { to, email, raw } of mails) {
      const actor = ACTOR_OF[to[0]!];
      expect([to, actor !== undefined]).toEqual([[to[0]], true]);
      const parts = email.attachments.map(({ content, filename }) => `${filename} ${plainly(content)}`);
      const text = [raw, JSON.stringify(email.headers), email.subject, email.text, email.html, ...parts].join('\n');
      expect([to, email.subject, foreignTo(actor!, text.replaceAll('\r\n ', ''))]).toEqual([to, email.subject, []]);
      expect(ERASED.filter((one) => text.includes(one))).toEqual([]);
      searched.add('mails');
      told.add(actor!);
    }
    expect([...told]).toEqual(expect.arrayContaining(['customerLead', 'customerExecutive', 'csm', 'otherCustomer']));
  });
});

describe('the log, written while all of that was asked', () => {
  it('holds nothing that people wrote, nobody’s address, no cookie, no token and no query', async () => {
    const people = await test.rows<{ email: string; name: string }>('select email, name from person');
    const tokens = Object.values(cookies).map((cookie) => cookie.split('=')[1]!);
    const never = [...people.flatMap(({ email, name }) => [email, name]), ...tokens, ...secrets, 's'.repeat(43)];
    expect(never.length).toBeGreaterThan(45);
    const log = [...asking.lines, ...written].join('\n');
    expect(never.filter((one) => log.includes(one))).toEqual([]);
    expect(ownersIn(log)).toEqual([]);
    expect(log).not.toMatch(/127\.0\.0\.1|[?&](q|to|on)=/);
    expect(written).toEqual([]);
    expect(asking.lines.length).toBeGreaterThan(2_000);
  });
});

describe('every column in which somebody could write', () => {
  it('holds such a text, or is named with why none could stand there', async () => {
    const columns = await test.rows<TextColumn>(
      `select c.table_name as table, c.column_name as column from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
       where table_schema = 'public' and table_type = 'BASE TABLE'
         and data_type not in ('uuid', 'boolean', 'integer', 'bigint', 'smallint', 'numeric', 'real', 'double precision', 'date', 'timestamp with time zone')`,
    );
    expect(columns.length).toBeGreaterThan(100);
    const unsaid: string[] = [];
    for (const { table, column } of columns) {
      const [row] = await test.rows<{ is: boolean }>(
        `select exists (select from "${table}" where "${column}"::text like '%taint.%') as is`,
      );
      if (row!.is === (whyUntainted({ table, column }) === null)) continue;
      unsaid.push(`${table}.${column} ${row!.is ? 'is tainted, and named as if it could not be' : 'holds no taint'}`);
    }
    expect(unsaid).toEqual([]);
    expect(staleReasons(columns)).toEqual([]);
  });
});

describe('the search as a whole', () => {
  it('was of two thousand responses or more, and of every kind', () => {
    expect(searched.missing).toEqual([]);
    expect(searched.all).toBeGreaterThan(2_000);
  });
});
