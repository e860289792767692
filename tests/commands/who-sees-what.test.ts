import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { administerSeat, removeMember } from '~/commands/administer.server';
import { invitePerson } from '~/commands/invite-person.server';
import { asViewer } from '~/data/as-viewer.server';
import { ROLES, SIDES, type Role, type Side } from '~/domain/access';
import type { PlanCommand } from '~/domain/plan/commands';
import { isRefusal } from '~/domain/refusal';
import { CAST, COMPANIES, personIdOf } from '../../drizzle/seed/cast';
import { idOf } from '../../drizzle/seed/names';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { HALDEN, OSLO } from '../../drizzle/seed/second-plan';
import { STORY_NOW } from '../../drizzle/seed/story';
import { begin } from '../../drizzle/seed/tell';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { northquaysCopy } from '../http/tainted-copy';
import { openAsking, type Asking } from '../support/asking';
import { cloneDatabase } from '../support/clone';
import { addPerson, testHouse, type TestHouse } from '../support/house';
import { deliverQueued, tokenIn } from '../support/mailbox';
import { readOutbox } from '~/data/outbox.server';
import { runs } from '../support/runs';
import { asAdmin } from '../support/test-postgres';
import { Taints } from '../support/taints';
import { toldHouse } from '../support/told-house';

/** A draft for Northquay, which its people come to see by its being proposed. */
const DRAFT = idOf('plan', 'a draft of random programs');
const PLANS = [NORTHQUAY, HALDEN, DRAFT] as const;

const NAMES = ['dana', 'ruth', 'marcus', 'ingrid', 'peter', 'priya', 'elena', 'wen', 'sam', 'kim'] as const;
type Name = (typeof NAMES)[number];
const STRANGERS = ['sam', 'kim'] as const;
const isStranger = (name: Name): name is (typeof STRANGERS)[number] => (STRANGERS as readonly string[]).includes(name);

interface Chair {
  readonly seat: string;
  readonly side: Side;
  readonly role: Role;
}

/** Who may see what, as simply as it can be said: whoever sits in a plan sees what both see; whoever leads there, their side's notes. */
interface Model {
  readonly chairs: Map<string, Map<Name, Chair>>;
  /** Seats that people had, and have no more. */
  readonly left: { plan: string; name: Name; seat: string }[];
  readonly notes: { plan: string; side: Side; words: string }[];
  readonly said: { plan: string; words: string }[];
  proposed: boolean;
}

interface Real {
  readonly test: TestHouse;
  readonly asking: Asking;
  readonly people: Readonly<Record<Name, string>>;
  readonly cookies: Map<Name, string>;
  readonly commitments: ReadonlyMap<string, string>;
}

const leads = (chair: Chair | undefined): boolean => chair?.role === 'lead' || chair?.role === 'executive';

/** The chair on which somebody sees a plan: whom the vendor only plans for in its draft has none yet. */
function chairOf(model: Model, plan: string, name: Name): Chair | undefined {
  const chair = model.chairs.get(plan)!.get(name);
  return plan === DRAFT && !model.proposed && chair?.side === 'customer' ? undefined : chair;
}

/** What whoever has no seat tries: somebody else's, or, in a plan where nobody sits any more, one that there is not. */
const anotherSeat = (model: Model, plan: string): string =>
  [...model.chairs.get(plan)!.values()][0]?.seat ?? randomUUID();

function leave(model: Model, plan: string, name: Name): void {
  const chair = model.chairs.get(plan)!.get(name);
  if (!chair) return;
  model.left.push({ plan, name, seat: chair.seat });
  model.chairs.get(plan)!.delete(name);
}

let base: TestHouse;
let database: string;
let people: Record<Name, string>;

beforeAll(async () => {
  base = await toldHouse();
  const strangers = await Promise.all(STRANGERS.map((name) => addPerson(base, `${name}@elsewhere.example`, name)));
  people = Object.fromEntries(
    NAMES.map((name) => [name, isStranger(name) ? strangers[STRANGERS.indexOf(name)]! : personIdOf(name)]),
  ) as Record<Name, string>;
  const telling = { house: base.house, clock: base.clock, planId: DRAFT, zone: OSLO };
  await begin(telling, 'priya', '2026-07-21 15:00', COMPANIES.northquay, northquaysCopy(DRAFT, new Taints()));
  await base.rows('delete from graphile_worker._private_jobs');
  database = new URL(base.adminUrl).pathname.slice(1);
  // Nobody may be connected to what is cloned.
  await asAdmin(
    inject('adminUrl'),
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`,
  );
});
afterAll(() => base.close());

/** The story with the draft, in a database of its own, and what the model says of it. */
async function start(): Promise<{ model: Model; real: Real }> {
  const test = await testHouse({}, () => cloneDatabase(inject('adminUrl'), database));
  test.clock.set(STORY_NOW);
  const asking = await openAsking(test.house);
  const cookies = new Map<Name, string>();
  for (const name of NAMES) cookies.set(name, await asking.signIn(people[name]));
  const model: Model = { chairs: new Map(), left: [], notes: [], said: [], proposed: false };
  const commitments = new Map<string, string>();
  for (const plan of PLANS) {
    const seats = await test.rows<Chair & { person: string }>(
      'select id as seat, person_id as person, side, role from seat where plan_id = $1 and closed_at is null',
      plan,
    );
    const chairs = seats.flatMap(({ person, ...chair }) => {
      const name = NAMES.find((one) => people[one] === person);
      return name ? [[name, chair] as const] : [];
    });
    model.chairs.set(plan, new Map(chairs));
    const [row] = await test.rows<{ id: string }>(
      'select id from commitment where plan_id = $1 order by id limit 1',
      plan,
    );
    if (row) commitments.set(plan, row.id);
  }
  return { model, real: { test, asking, people, cookies, commitments } };
}

const end = async ({ test, asking }: Real): Promise<void> => {
  expect(asking.faults).toEqual([]);
  await asking.close();
  await test.close();
};

/** As text, so that whoever reads a counterexample reads what it is. */
const same = (got: unknown, as: unknown): void => expect(JSON.stringify(got)).toBe(JSON.stringify(as));

/** What somebody reads, by every way there is, is what the model says; and nothing by a seat that they had once. */
async function reads(model: Model, { test, asking, people, cookies, commitments }: Real, name: Name, plan: string) {
  const chair = chairOf(model, plan, name);
  const own = (side: Side | undefined): string[] =>
    model.notes.filter((note) => note.plan === plan && note.side === side).map(({ words }) => words);
  const foreign = [
    ...model.notes.filter((note) => note.plan !== plan || note.side !== chair?.side),
    ...model.said.filter((one) => one.plan !== plan),
  ].map(({ words }) => words);
  const ask = async (path: string) => asking.ask(`/plans/${plan}${path}`, { as: cookies.get(name)! });
  const who = `${name} (${chair ? `${chair.side} ${chair.role}` : 'nobody'}) in ${plan.slice(0, 4)}`;

  const notes = await ask('/notes.data');
  same([who, 'notes', notes.status], [who, 'notes', leads(chair) ? 200 : 404]);
  if (leads(chair)) for (const words of own(chair!.side)) same([who, notes.text.includes(words)], [who, true]);
  else for (const words of model.notes) same([who, notes.text.includes(words.words)], [who, false]);
  same([who, foreign.filter((words) => notes.text.includes(words))], [who, []]);

  const commitment = commitments.get(plan);
  const page = await ask(commitment ? `/commitments/${commitment}` : '/people');
  same([who, 'page', page.status], [who, 'page', chair ? 200 : 404]);
  const said = model.said.filter((one) => one.plan === plan).map(({ words }) => words);
  same([who, said.filter((words) => page.text.includes(words))], [who, chair && commitment ? said : []]);
  same([who, foreign.filter((words) => page.text.includes(words))], [who, []]);

  // And by the database alone, on the seat they have and on each they had.
  const bySeat = async (seatId: string | null) =>
    asViewer(test.house, { personId: people[name], seatId }, 'read', async (tx) => {
      const { rows } = await tx.execute<{ words: string }>(
        sql`select doc ->> 'words' as words from vendor_note union all select doc ->> 'words' from customer_note`,
      );
      return rows.map(({ words }) => words).filter((words) => model.notes.some((note) => note.words === words));
    });
  same([who, (await bySeat(chair?.seat ?? null)).sort()], [who, chair ? own(chair.side).sort() : []]);
  for (const old of model.left.filter((one) => one.name === name))
    same([who, 'on a seat of then', await bySeat(old.seat)], [who, 'on a seat of then', []]);
}

type Cmd = fc.AsyncCommand<Model, Real>;

/** A command by its words: `run` does it for real, and tells the model what came of it. */
const cmd = (said: string, run: (model: Model, real: Real) => Promise<void>): Cmd => ({
  check: () => true,
  run,
  toString: () => said,
});

const short = (plan: string): string => ({ [NORTHQUAY]: 'northquay', [HALDEN]: 'halden', [DRAFT]: 'draft' })[plan]!;

/** Somebody acts on their own seat; nobody without one is let through to the domain, as the guard lets nobody. Says whether it was done. */
async function act(
  model: Model,
  { test, people }: Real,
  by: Name,
  plan: string,
  command: PlanCommand,
): Promise<boolean> {
  const chair = chairOf(model, plan, by);
  const acted = await actOnPlan({
    house: test.house,
    personId: people[by],
    seatId: chair?.seat ?? anotherSeat(model, plan),
    planId: plan,
    op: randomUUID(),
    command,
  }).catch(() => ({ refused: 'thrown' }) as const);
  const isDone = !('refused' in acted);
  if (isDone) done += 1;
  if (isDone) same([by, command.kind, leads(chair) || command.kind === 'comment'], [by, command.kind, true]);
  return isDone;
}

/** Opens a seat. Only whoever leads does, on their side or, for the vendor, on the other; never a second one for the same person. */
async function invite(model: Model, real: Real, by: Name, plan: string, who: Name, side: Side, role: Role) {
  const seat = randomUUID();
  const chair = chairOf(model, plan, by);
  const email = isStranger(who) ? `${who}@elsewhere.example` : CAST[who].email;
  const acted = await invitePerson({
    house: real.test.house,
    personId: real.people[by],
    seatId: chair?.seat ?? anotherSeat(model, plan),
    planId: plan,
    op: randomUUID(),
    newId: randomUUID(),
    seat: { id: seat, side, role, name: who, position: '', email },
  }).catch(() => ({ refused: 'thrown' }) as const);
  if ('refused' in acted) return;
  same([by, leads(chair), chair?.side === side || chair?.side === 'vendor'], [by, true, true]);
  same([who, 'has one seat in a plan', chairOf(model, plan, who)], [who, 'has one seat in a plan', undefined]);
  done += 1;
  model.chairs.get(plan)!.set(who, { seat, side, role });
}

async function unseat(model: Model, real: Real, by: Name, plan: string, who: Name): Promise<void> {
  const theirs = chairOf(model, plan, who);
  if (!theirs) return;
  const mine = chairOf(model, plan, by);
  if (!(await act(model, real, by, plan, { kind: 'close-seat', seat: theirs.seat }))) return;
  same([by, mine?.side === theirs.side || mine?.side === 'vendor'], [by, true]);
  leave(model, plan, who);
}

/** How many acts were let through. */
let done = 0;
let count = 0;
const fresh = (what: string): string => `${what} number ${(count += 1)} of them.`;

const name = fc.constantFrom(...NAMES);
const plan = fc.constantFrom(...PLANS);
const side = fc.constantFrom(...SIDES);
const role = fc.constantFrom(...ROLES);
/** Somebody who can be expected to be let through, more often than not. */
const lead = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('dana', 'priya', 'elena', 'ingrid', 'ruth') },
  { weight: 1, arbitrary: name },
);

const COMMANDS: fc.Arbitrary<Cmd>[] = [
  fc
    .tuple(lead, plan, name, side, role)
    .map(([by, at, who, on, as]) =>
      cmd(`${by} invites ${who} to ${short(at)} as ${on} ${as}`, (model, real) =>
        invite(model, real, by, at, who, on, as),
      ),
    ),
  name.map((who) =>
    cmd(`${who} joins from the last mail`, async (model, real) => {
      await deliverQueued(real.test);
      const address = isStranger(who) ? `${who}@elsewhere.example` : CAST[who].email;
      const mail = (await readOutbox(real.test.house)).find(
        ({ to, text }) => to === address && /\/invitations\//.test(text),
      );
      if (!mail) return;
      const form = { op: randomUUID(), form: 'accept' };
      const answer = await real.asking.ask(`/invitations/${tokenIn(mail)}`, { method: 'POST', form });
      const cookie = [answer.headers['set-cookie'] ?? []].flat()[0]?.split(';', 1)[0];
      if (cookie) real.cookies.set(who, cookie);
      // Whoever sits nowhere any more is let in by no invitation.
      if (PLANS.every((at) => !chairOf(model, at, who)) && isStranger(who)) same([who, cookie], [who, undefined]);
    }),
  ),
  fc.tuple(lead, plan, name, role).map(([by, at, who, as]) =>
    cmd(`${who} is moved to the other side of ${short(at)}, as ${as}, by ${by}`, async (model, real) => {
      const old = chairOf(model, at, who);
      if (!old) return;
      await unseat(model, real, by, at, who);
      if (!chairOf(model, at, who))
        await invite(model, real, by, at, who, old.side === 'vendor' ? 'customer' : 'vendor', as);
    }),
  ),
  fc
    .tuple(lead, plan, name)
    .map(([by, at, who]) =>
      cmd(`${by} removes ${who} from ${short(at)}`, (model, real) => unseat(model, real, by, at, who)),
    ),
  fc.tuple(plan, name).map(([at, who]) =>
    cmd(`the admin closes ${who}’s seat in ${short(at)}`, async (model, { test }) => {
      const theirs = chairOf(model, at, who);
      if (!theirs) return;
      const ask = { house: test.house, personId: personIdOf('jonas'), workspaceId: WORKSPACE, op: randomUUID() };
      const done = await administerSeat(ask, at, { kind: 'close-seat', seat: theirs.seat }).catch(() => null);
      if (done && !isRefusal(done)) leave(model, at, who);
    }),
  ),
  fc.constantFrom('wen', 'elena').map((who) =>
    cmd(`the admin takes ${who} out of the workspace`, async (model, { test, people }) => {
      const ask = { house: test.house, personId: personIdOf('jonas'), workspaceId: WORKSPACE, op: randomUUID() };
      const done = await removeMember(ask, people[who]).catch(() => null);
      if (done && !isRefusal(done)) for (const at of PLANS) leave(model, at, who);
    }),
  ),
  fc.tuple(lead, plan, name, role).map(([by, at, who, as]) =>
    cmd(`${by} makes ${who} ${as} in ${short(at)}`, async (model, real) => {
      const theirs = chairOf(model, at, who);
      if (!theirs) return;
      if (await act(model, real, by, at, { kind: 'change-role', seat: theirs.seat, role: as }))
        model.chairs.get(at)!.set(who, { ...theirs, role: as });
    }),
  ),
  fc.tuple(lead, plan).map(([by, at]) =>
    cmd(`${by} notes something in ${short(at)}`, async (model, real) => {
      const words = fresh('a note');
      const on = chairOf(model, at, by)?.side;
      if (await act(model, real, by, at, { kind: 'write-note', id: randomUUID(), about: null, words }))
        model.notes.push({ plan: at, side: on!, words });
    }),
  ),
  fc.tuple(lead, plan).map(([by, at]) =>
    cmd(`${by} shares a comment in ${short(at)}`, async (model, real) => {
      const words = fresh('a comment');
      const commitment = real.commitments.get(at);
      if (!commitment) return;
      if (await act(model, real, by, at, { kind: 'comment', commitment, id: randomUUID(), words }))
        model.said.push({ plan: at, words });
    }),
  ),
  fc.constant(
    cmd('priya shares the draft', async (model, real) => {
      if (!(await act(model, real, 'priya', DRAFT, { kind: 'propose-plan' }))) return;
      model.proposed = true;
      const seats = await real.test.rows<Chair & { person: string }>(
        "select id as seat, person_id as person, side, role from seat where plan_id = $1 and side = 'customer' and closed_at is null",
        DRAFT,
      );
      // By proposing, whom the vendor had planned come to sit there: these two, and nobody else.
      const names = seats.map(({ person }) => NAMES.find((one) => people[one] === person)!);
      for (const planned of ['dana', 'ruth'] as const) expect(names).toContain(planned);
      for (const [index, { person: _, ...chair }] of seats.entries())
        model.chairs.get(DRAFT)!.set(names[index]!, chair);
    }),
  ),
  fc
    .tuple(name, plan)
    .map(([who, at]) => cmd(`${who} reads ${short(at)}`, (model, real) => reads(model, real, who, at))),
];

describe('whatever people do one after the other', () => {
  it('everybody reads what is theirs then, and nobody anything else: pages, data and policies', async () => {
    let acted = 0;
    await fc.assert(
      fc.asyncProperty(fc.commands(COMMANDS, { maxCommands: 16, size: '+1' }), async (commands) => {
        let real: Real | undefined;
        try {
          await fc.asyncModelRun(async () => {
            const started = await start();
            real = started.real;
            const { model } = started;
            return { model, real: started.real };
          }, commandsWithEnd(commands));
          acted += [...commands].length;
        } finally {
          if (real) await end(real);
        }
      }),
      { numRuns: runs(25), interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false },
    );
    expect(done).toBeGreaterThan(10);
    console.log(`${acted} acts at random, of which ${done} were let through`);
  }, 180_000);
});

/** After all of it, everybody reads everything. */
function* commandsWithEnd(commands: Iterable<Cmd>): Iterable<Cmd> {
  yield* commands;
  yield cmd('everybody reads', async (model, real) => {
    for (const each of NAMES) for (const at of PLANS) await reads(model, real, each, at);
  });
}
