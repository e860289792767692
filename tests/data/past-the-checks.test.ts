import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Eyes } from '~/data/as-viewer.server';
import { checkout } from '~/server/folders';
import type { Seat } from '~/domain/plan/state/seat';
import { personIdOf, type Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { seatIdOf } from '../../drizzle/seed/tell';
import { DRAFT, MAY, SEALED, taintStory } from '../http/tainted-story';
import { PARTED } from '../http/tainted-parting';
import { addActors } from '../support/actors';
import type { TestHouse } from '../support/house';
import { exportedIn, type Exported } from '../support/reads-found';
import { ownersIn, Taints, type Owner } from '../support/taints';
import { toldHouse } from '../support/told-house';
import {
  asksTheDatabase,
  documentsSaid,
  inScene,
  isAsked,
  looksForItself,
  saidBy,
  unknownIn,
  type Stored,
} from './reads-asked';

type Read = Exported & { readonly run: (...values: readonly unknown[]) => unknown };

const PLANS = [NORTHQUAY, HALDEN, DRAFT, PARTED, SEALED.elena, SEALED.ruth];

let test: TestHouse;
let stored: Stored;
let reads: readonly Read[];
let actors: Awaited<ReturnType<typeof addActors>>;
/** Reads that have said anything to anybody. */
const answered = new Set<string>();

beforeAll(async () => {
  test = await toldHouse();
  actors = await addActors(test);
  await taintStory(test, new Taints());
  stored = await readStored();
  reads = await Promise.all(
    exportedIn('data')
      .filter(isAsked)
      .map(async (one) => {
        const module = (await import(join(checkout, 'app', one.file))) as Record<string, Read['run']>;
        return { ...one, run: module[one.name]! };
      }),
  );
});
afterAll(() => test.close());

/** All that somebody could have found out and could ask for. */
async function readStored(): Promise<Stored> {
  const ids = async (text: string) => (await test.rows<{ id: string }>(text)).map(({ id }) => id);
  const seats = await test.rows<Seat & { plan: string }>(
    `select id, plan_id as plan, person_id as person, side, role, name, position, email, opened_at::text as "openedAt",
       closed_at::text as "closedAt" from seat order by closed_at nulls first, role, name`,
  );
  return {
    seats,
    people: await ids('select id from person order by email'),
    customers: await ids('select id from customer order by id'),
    ids: await ids('select id from commitment order by id'),
    checkIns: await ids('select distinct id from check_in order by id'),
    outcomes: await ids('select distinct id from outcome order by id'),
    files: await ids('select id from file order by id'),
    providers: await ids('select id from sign_in_provider order by id'),
    templates: await ids('select id from template order by id'),
  };
}

/**
 * Whose texts the reads say to these eyes that are in none of `may`, each with the first read that does; whatever plan is asked for, on
 * whatever seat of it. A read that looks for itself may say what the person may read on any of their seats.
 */
async function foreignSaid(
  eyes: Eyes,
  may: readonly Owner[],
  { elsewhere = may, asked = reads, plans = PLANS as readonly string[], most = 30 } = {},
) {
  const { house } = test;
  const foreign = new Map<Owner, string>();
  const said = new Set<Owner>();
  const texts = new Set<string>();
  for (const planId of plans)
    await inScene({ house, eyes, planId, stored }, async (scene) => {
      const note = (text: string, by: string, theirs = may) => {
        for (const [taint] of text.matchAll(/taint\.[a-z-]+\.\d+\./g)) texts.add(taint);
        for (const owner of ownersIn(text)) {
          said.add(owner);
          if (!theirs.includes(owner) && !foreign.has(owner)) foreign.set(owner, by);
        }
      };
      note(await documentsSaid(scene), 'documents');
      for (const read of asked) {
        const called = `${read.file} ${read.name}`;
        const { text, answers } = await saidBy(read, scene, most);
        if (answers > 0) answered.add(called);
        note(text, called, looksForItself(read) ? elsewhere : may);
      }
    });
  return { foreign: [...foreign], said, texts };
}

/** With a seat of Northquay’s plan, theirs or not; without any. */
const on = (personId: string, whose?: Who): Eyes =>
  whose ? { personId, seatId: seatIdOf(NORTHQUAY, whose) } : { personId };
/** On the one seat that they have, or had. */
const onTheirs = (personId: string): Eyes => ({
  personId,
  seatId: stored.seats.find(({ person }) => person === personId)!.id,
});

const OF_CUSTOMER: readonly Owner[] = ['northquay', 'customer'];
/**
 * Eyes that ask for everything; whose texts the policies leave them, and on all of their own seats, where that is more. Roles within a
 * side are the code's alone.
 */
interface Case {
  readonly who: string;
  readonly eyes: () => Eyes;
  readonly may: readonly Owner[];
  readonly elsewhere?: readonly Owner[];
}
const [DANA, PRIYA, INGRID] = ['dana', 'priya', 'ingrid'].map((who) => personIdOf(who as Who)) as [
  string,
  string,
  string,
];
const EYES: readonly Case[] = [
  { who: 'nobody', eyes: () => on(randomUUID()), may: [] },
  { who: 'nobody, with the seat of the customer’s lead', eyes: () => on(randomUUID(), 'dana'), may: [] },
  { who: 'a stranger', eyes: () => on(actors.stranger), may: [] },
  { who: 'a stranger, with the seat of the vendor’s lead', eyes: () => on(actors.stranger, 'priya'), may: [] },
  { who: 'whoever was removed, on the seat they had', eyes: () => onTheirs(actors.removed), may: [] },
  { who: 'whoever was removed, with another’s seat', eyes: () => on(actors.removed, 'dana'), may: [] },
  { who: 'the other customer', eyes: () => onTheirs(INGRID), may: MAY.otherCustomer },
  {
    who: 'the other customer, with a seat of this one',
    eyes: () => on(INGRID, 'dana'),
    may: ['halden'],
    elsewhere: MAY.otherCustomer,
  },
  { who: 'the customer’s lead', eyes: () => on(DANA, 'dana'), may: OF_CUSTOMER },
  {
    who: 'the customer’s lead, with the seat of the vendor’s',
    eyes: () => on(DANA, 'priya'),
    may: ['northquay'],
    elsewhere: OF_CUSTOMER,
  },
  { who: 'the customer’s lead, with no seat', eyes: () => on(DANA), may: ['northquay'], elsewhere: OF_CUSTOMER },
  { who: 'a viewer of the customer’s', eyes: () => onTheirs(actors.customerViewer), may: OF_CUSTOMER },
  {
    who: 'the vendor’s contributor',
    eyes: () => on(personIdOf('wen'), 'wen'),
    may: ['northquay', 'vendor', 'preparing', 'workspace'],
  },
  {
    who: 'the CSM',
    eyes: () => on(PRIYA, 'priya'),
    may: MAY.csm.filter((owner) => owner !== 'vendor-on-halden'),
    elsewhere: MAY.csm,
  },
  {
    who: 'the CSM, with a seat of the customer’s',
    eyes: () => on(PRIYA, 'dana'),
    may: ['northquay', 'workspace', 'csms-own', 'halden', 'draft', 'draft-title'],
    elsewhere: MAY.csm,
  },
  // Of a plan that is over, the words of whoever ended it stand in its own row: see below.
  { who: 'the admin, who has no seat', eyes: () => on(personIdOf('jonas')), may: [...MAY.admin, 'northquay'] },
];

describe('past the guard and the code’s own checks, by the policies alone', { timeout: 60_000 }, () => {
  it('every read of a page is asked: nobody adds one that this does not know how to ask', () => {
    expect(unknownIn(reads)).toEqual([]);
    expect(reads.filter(({ run }) => typeof run !== 'function')).toEqual([]);
    expect(reads.length).toBeGreaterThan(100);
  });

  it.each(EYES)(
    '$who is told nothing that is another customer’s or the other side’s',
    async ({ eyes, may, elsewhere = may }) => {
      const { foreign, said } = await foreignSaid(eyes(), may, { elsewhere });
      expect(foreign).toEqual([]);
      // And is told whatever is theirs: it was asked rightly.
      expect(may.filter((owner) => !said.has(owner))).toEqual([]);
    },
  );

  it('of what two sides wrote the admin is told with which words a plan was ended, and nothing more', async () => {
    const { texts } = await foreignSaid(on(personIdOf('jonas')), []);
    const ended = await test.rows<{ words: string }>(
      "select coalesce(closed, withdrawn) ->> 'words' as words from plan",
    );
    const theirs = [...texts].filter((text) => text.startsWith('taint.northquay.'));
    expect(theirs.filter((text) => !ended.some(({ words }) => words?.includes(text)))).toEqual([]);
  });

  it('each read has said something to somebody: none was refused only because it was asked wrongly', () => {
    const silent = reads.map(({ file, name }) => `${file} ${name}`).filter((one) => !answered.has(one));
    expect(silent).toEqual([]);
  });
});

describe('with the policies of a table off', { timeout: 240_000 }, () => {
  /** Hold nothing that anybody of the story wrote and no other place has, or are read by a person's own id alone. */
  const SAYS_NOTHING = [
    ...['calendar_feed', 'checkpoint', 'checkpoint_key', 'customer', 'delegation', 'deleted_plan', 'digest', 'erasure'],
    ...[
      'erasure_plan',
      'fit_policy_signature',
      'mail_failure',
      'mail_off',
      'member',
      'operation',
      'person',
      'plan_ending',
      'worker_run',
    ],
    ...['plan_summary', 'player', 'seat', 'sign_in_provider', 'terms', 'workspace', 'workspace_brand'],
  ];

  it('the same reads tell the other customer what is in it: each of them is held by its own policies', async () => {
    const tables = await test.rows<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity
         and has_any_column_privilege('evenhand_app', oid, 'select') order by 1`,
    );
    const unnoticed: string[] = [];
    const asked = reads.filter(asksTheDatabase);
    const told = async (plans: readonly string[], ...off: readonly string[]): Promise<ReadonlySet<string>> => {
      for (const one of off) await test.rows(`alter table ${one} disable row level security`);
      const { texts } = await foreignSaid(onTheirs(INGRID), MAY.otherCustomer, { plans, asked, most: 20 });
      for (const one of off) await test.rows(`alter table ${one} enable row level security`);
      return texts;
    };
    const [here, elsewhere] = [[NORTHQUAY], [PARTED, SEALED.elena, DRAFT]];
    // Parts of a plan are read from its row on: where that is not there, they are not looked for.
    const ways = [
      { plans: here, besides: [] },
      { plans: here, besides: ['plan'] },
      { plans: elsewhere, besides: ['plan'] },
    ];
    const usually: ReadonlySet<string>[] = [];
    for (const { plans, besides } of ways) usually.push(await told(plans, ...besides));
    // A ledger is read with its end and its words, or not at all.
    const ledgerOf = (name: string): readonly string[] => {
      const [, ledger] = /^(shared|vendor|customer)_(entry|head|words)$/.exec(name) ?? [];
      return ledger ? ['entry', 'head', 'words'].map((part) => `${ledger}_${part}`) : [name];
    };
    for (const { name } of tables) {
      let noticed = false;
      for (const [at, { plans, besides }] of ways.entries()) {
        if (noticed || besides.includes(name)) continue;
        const texts = await told(plans, ...ledgerOf(name), ...besides);
        noticed = [...texts].some((text) => !usually[at]!.has(text));
      }
      if (!noticed) unnoticed.push(name);
    }
    expect(unnoticed.filter((name) => !SAYS_NOTHING.includes(name))).toEqual([]);
  });
});
