import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { removeMember } from '~/commands/administer.server';
import { erasePersonOf } from '~/commands/ask-erasure.server';
import { asViewer } from '~/data/as-viewer.server';
import { loadPlan } from '~/data/plans.server';
import { erasePerson } from '~/post/erase-person.server';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { seatIdOf } from '../../drizzle/seed/tell';
import { readOutbox } from '~/data/outbox.server';
import { CAST, COMPANIES, personIdOf, type Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { ACTORS, addActors, type Actor } from '../support/actors';
import { openAsking, type Asking } from '../support/asking';
import type { TestHouse } from '../support/house';
import { claimed, deliverQueued } from '../support/mailbox';
import { ownersIn, OWNERS, Taints, type Owner } from '../support/taints';
import { toldHouse } from '../support/told-house';
import { asRead, crawl, startOf, type Crawled } from './crawl';
import { PARTED } from './tainted-parting';
import { DRAFT, MAY, taintStory } from './tainted-story';

let test: TestHouse;
let asking: Asking;
let cookies: Partial<Record<Actor, string>>;
let paths: readonly string[];
/** What is the other customer's beyond texts: ids, names, addresses. */
let haldens: string[];
let northquays: string[];
const found = new Map<Actor, Set<Owner>>();

beforeAll(async () => {
  test = await toldHouse();
  const actors = await addActors(test);
  const taints = new Taints();
  await taintStory(test, taints);
  await eraseTomas(taints.of('northquay'));
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
  await asking.close();
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

/** What of `others` is in an answer, beyond what was in the question. */
const slips = ({ path, answer }: Crawled, others: readonly string[]): string[] => {
  const said = answer.text + JSON.stringify(answer.headers);
  const asked = decodeURIComponent(path);
  return others.filter((one) => said.includes(one) && !asked.includes(one)).map((one) => `${path}: ${one}`);
};

describe('every private place holds a text that says whose it is', () => {
  it.each([
    'admin_log',
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
    return { path, answer: await asking.ask(path) };
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
      for await (const crawled of crawl(asking, paths, cookies[actor])) {
        asked += 1;
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

describe('a mail', () => {
  const ADDRESS: Partial<Record<Who, Actor>> = {
    dana: 'customerLead',
    ruth: 'customerExecutive',
    marcus: 'customerContributor',
    priya: 'csm',
    elena: 'vendorExecutive',
    ingrid: 'otherCustomer',
    wen: 'vendorContributor',
  };

  it('says nothing that is not its reader’s', async () => {
    await claimed(test);
    await deliverQueued(test);
    const mails = await readOutbox(test.house);
    expect(mails.filter(({ text }) => text.includes('digest')).length).toBeGreaterThan(5);
    const checked: string[] = [];
    for (const [who, actor] of Object.entries(ADDRESS) as [Who, Actor][])
      for (const mail of mails.filter(({ to }) => to === CAST[who].email)) {
        const text = `${mail.subject}\n${mail.text}\n${mail.html}`;
        expect(ownersIn(text).filter((owner) => !MAY[actor].includes(owner))).toEqual([]);
        if (!MAY[actor].includes('halden')) expect(haldens.filter((one) => text.includes(one))).toEqual([]);
        if (actor === 'otherCustomer') expect(northquays.filter((one) => text.includes(one))).toEqual([]);
        checked.push(actor);
      }
    expect(checked).toEqual(expect.arrayContaining(['customerLead', 'csm']));
  });
});
