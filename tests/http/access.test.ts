import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { administerSeat } from '~/commands/administer.server';
import type { SeatCommand } from '~/domain/plan/commands';
import type { Guarded } from '~/http/guard.server';
import { personIdOf } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { QUARTER } from '../../drizzle/seed/own-template';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { seatIdOf } from '../../drizzle/seed/tell';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { ACTORS, addActors, type Actor } from '../support/actors';
import { openAsking, type Answer, type Asked, type Asking } from '../support/asking';
import type { TestHouse } from '../support/house';
import { isRefusal } from '~/domain/refusal';
import { actOnNorthquay, giveStored } from '../support/stored-notice';
import { storeFile } from '../support/stored-file';
import { giveLooks } from '../support/looks';
import { storeProvider } from '../support/stored-provider';
import { storeToken } from '../support/stored-token';
import { toldHouse } from '../support/told-house';
import { pdf } from '../support/uploads';
import { answersOf, ROWS, type Cell, type Row } from './access-table';

type Fill = Readonly<Record<string, string>>;

let test: TestHouse;
let asking: Asking;
let cookies: Partial<Record<Actor, string>>;
let fills: Record<'northquay' | 'halden', Fill>;
let notice: string;
let provider: string | undefined;
let access: string | undefined;

beforeAll(async () => {
  test = await toldHouse();
  asking = await openAsking(test.house);
  const people = Object.entries(await addActors(test));
  cookies = Object.fromEntries(
    await Promise.all(people.map(async ([actor, person]) => [actor, await asking.signIn(person)] as const)),
  );
  notice = await giveStored(test.house, 'elena');
  await prepareToPart();
  await giveLooks(test);
  fills = { northquay: await fillOf(NORTHQUAY, 'marcus'), halden: await fillOf(HALDEN, 'ingrid') };
});
afterAll(async () => {
  await asking.close();
  await test.close();
});

/** From the first thing that the vendor writes of how they would part, there is a sheet for the talk. */
async function prepareToPart(): Promise<void> {
  const content = { section: 'data', title: 'Return the data', words: '', owner: null, date: null } as const;
  const acted = await actOnNorthquay(test.house, 'priya', {
    ...{ kind: 'put-transition-item', id: 'prepared', seen: 0, shared: true },
    content: { ...content, money: null, task: null },
  });
  if (isRefusal(acted)) throw new Error(`not prepared: ${acted.refused}`);
}

/** What stands in the place of `:plan` and the rest in an address. */
async function fillOf(plan: string, owner: 'marcus' | 'ingrid'): Promise<Fill> {
  const [commitment] = await test.rows<{ id: string }>(
    `select id from commitment where plan_id = $1 and doc->>'owner' = $2 and doc->'deliveries' = '[]' order by id limit 1`,
    ...[plan, seatIdOf(plan, owner)],
  );
  const parts: Record<string, string> = {};
  for (const part of ['expectation', 'goal', 'player'])
    parts[part] = (await test.rows<{ id: string }>(`select id from ${part} where plan_id = $1 limit 1`, plan))[0]!.id;
  const seat = seatIdOf(plan, owner);
  const more = {
    workspace: WORKSPACE,
    person: personIdOf('wen'),
    of: plan,
    token: 'x'.repeat(43),
    flow: 'x'.repeat(36),
    template: QUARTER,
  };
  const customer = (await test.rows<{ id: string }>('select customer_id as id from plan where id = $1', plan))[0]!.id;
  const [note] = await test.rows<{ seq: number }>('select seq from checkpoint where plan_id = $1 limit 1', plan);
  const file = await storeFile(test, { planId: plan, personId: personIdOf(owner), ...pdf('delivered'), named: true });
  // Peter's, who is none of those who ask: another's passkey is not there.
  const [passkey] = await test.rows<{ id: string }>(
    `insert into passkey (id, person_id, name, credential_id, public_key, counter, transports, backed_up)
     values (gen_random_uuid(), $1, 'Laptop', $2, '', 0, '{}', false) returning id`,
    ...[personIdOf('peter'), `of the table ${plan}`],
  );
  provider ??= await storeProvider(test);
  access ??= (await storeToken(test)).id;
  return {
    ...parts,
    ...more,
    passkey: passkey!.id,
    provider,
    access,
    notice,
    plan,
    customer,
    seat,
    file: file.id,
    commitment: commitment!.id,
    seq: String(note?.seq ?? 1),
  };
}

const addressOf = ({ address, plan }: Pick<Row, 'address' | 'plan'>, more: Fill = {}): string =>
  address.replace(/:(\w+)/g, (_, name: string) => ({ ...fills[plan ?? 'northquay'], ...more })[name]!);
const dataOf = (address: string): string => `${address === '/' ? '/_root' : address}.data`;
const only = (address: string, route: string): string =>
  `${dataOf(address)}?_routes=${encodeURIComponent(`routes/${route}`)}`;

const cellOf = ({ status, headers }: Answer): Cell =>
  (status === 302 || status === 202) && headers.location?.startsWith('/sign-in') ? 'in' : status;
/** Of data that is fetched, a redirect is a 202 with the address in it. */
const cellOfData = (answer: Answer): Cell => {
  const cell = cellOf(answer);
  return cell === 202 ? 302 : cell;
};
const POST: Asked = { method: 'POST', form: {} };

async function everyone(ask: (as: string | undefined) => Promise<Cell>): Promise<Record<Actor, Cell>> {
  const cells = ACTORS.map(async (actor) => [actor, await ask(cookies[actor])] as const);
  return Object.fromEntries(await Promise.all(cells)) as Record<Actor, Cell>;
}

interface BuiltRoute {
  readonly id: string;
  readonly parentId?: string;
  readonly path?: string;
  readonly module: { readonly loader?: Guarded; readonly action?: Guarded; readonly default?: unknown };
}
const routes = () => Object.values(asking.build.routes) as unknown as BuiltRoute[];
const named = ({ id }: BuiltRoute) => id.replace(/^routes\//, '');

/** The parts of a route's address, `:` before those that name a thing. */
function patternOf(name: string): string[] {
  const byId = new Map(routes().map((route) => [route.id, route]));
  const pathOf = (route: BuiltRoute | undefined): string[] =>
    route ? [...pathOf(byId.get(route.parentId ?? '')), ...(route.path?.split('/') ?? [])].filter(Boolean) : [];
  return pathOf(byId.get(`routes/${name}`));
}

/** Stand around the pages, and have no address of their own. */
const AROUND = ['root', 'plan/layout'];

describe('the table of who may go where', () => {
  it('has every route of the product, and no other', () => {
    const built = routes()
      .map(named)
      .filter((name) => !AROUND.includes(name));
    expect([...new Set(ROWS.map(({ route }) => route))].sort()).toEqual(built.sort());
  });

  it('has each route at its own address', () => {
    for (const { route, address } of ROWS) {
      const parts = patternOf(route);
      const given = address.split('/').filter(Boolean);
      const shape = parts.map((part, at) => (part === '*' ? given.slice(at) : part.startsWith(':') ? given[at] : part));
      expect([route, given]).toEqual([route, shape.flat()]);
    }
  });

  it('is about loaders and actions that each say whom they are for', () => {
    const silent = routes().flatMap((route) =>
      (['loader', 'action'] as const).flatMap((kind) => {
        const run = route.module[kind];
        return run && !run.who ? [`${named(route)} ${kind}`] : [];
      }),
    );
    expect(silent).toEqual([]);
    expect(
      routes()
        .filter(({ module }) => !module.loader)
        .map(named),
    ).toEqual([]);
  });

  it('lets in whoever comes only where one signs in or out, is invited, checks what was signed, shows a calendar’s address, or finds nothing', () => {
    const open = routes().filter(({ module }) => module.loader?.who === 'anyone' || module.action?.who === 'anyone');
    expect(open.map(named).sort()).toEqual(
      [
        'calendar/feed',
        'help',
        'home',
        'invitation',
        'keys',
        'keys-text',
        'not-there',
        'outbox/calendar',
        'outbox/list',
        'outbox/mail',
        'root',
        'sign-in/as',
        'sign-in/ask',
        'sign-in/code',
        'sign-in/link',
        'sign-in/passkey',
        'sign-in/callback',
        'sign-in/provider',
        'sign-in/passkey-challenge',
        'sign-out',
        'sign-out-everywhere',
        'styles',
        'unsubscribe',
        'verify',
      ].sort(),
    );
  });
});

describe('everybody gets what the table says', () => {
  it.each(ROWS.map((row) => [row.address, row.plan ?? 'elsewhere', row] as const))(
    '%s (%s)',
    async (_, _where, row) => {
      const at = addressOf(row);
      expect(await everyone(async (as) => cellOf(await asking.ask(at, { as })))).toEqual(answersOf(row.get));
      expect(await everyone(async (as) => cellOfData(await asking.ask(only(at, row.route), { as })))).toEqual(
        answersOf(row.get),
      );
      expect(await everyone(async (as) => cellOfData(await asking.ask(dataOf(at), { as })))).toEqual(
        answersOf(row.get),
      );
      expect(await everyone(async (as) => cellOf(await asking.ask(at, { ...POST, as })))).toEqual(answersOf(row.post));
      expect(await everyone(async (as) => cellOfData(await asking.ask(dataOf(at), { ...POST, as })))).toEqual(
        answersOf(row.post),
      );
    },
  );

  it('and by no other method, whoever asks and wherever: nothing is there to be changed by one', async () => {
    const answers = new Set<string>();
    for (const [at, row] of ROWS.entries())
      for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS'])
        for (const address of [addressOf(row), dataOf(addressOf(row))]) {
          const as = cookies[ACTORS[at % ACTORS.length]!];
          const answer = await asking.ask(address, { method, as, form: {} });
          answers.add(JSON.stringify(plainly(answer)));
          expect([method, address, answer.status]).toEqual([method, address, 405]);
        }
    expect(answers.size).toBe(1);
  });

  it('and nothing but the headers where no more is asked for', async () => {
    for (const [at, row] of ROWS.entries()) {
      // A stream is not begun for whoever does not listen, and an address that posts alone has no page.
      const actor = ACTORS[at % ACTORS.length]!;
      const answer = await asking.ask(addressOf(row), { method: 'HEAD', as: cookies[actor] });
      expect([row.address, actor, cellOf(answer), answer.bytes.length]).toEqual([
        ...[row.address, actor, answersOf(row.get)[actor], 0],
      ]);
    }
  });

  it('and nothing goes wrong within', () => {
    expect(asking.faults).toEqual([]);
  });
});

/** An answer without what is new in each: nonce, operation keys, the request's number, and the id that was asked for. */
function plainly({ status, headers, text }: Answer, ...asked: string[]): unknown {
  const {
    'x-request-id': id,
    date: _,
    'content-security-policy': policy = '',
    location = '',
    ...kept
  } = headers as Record<string, string>;
  const nonce: string = /'nonce-([^']+)'/.exec(String(policy))?.[1] ?? '-';
  const blank = (words: string) =>
    [nonce, id!, ...asked]
      .reduce((so, one) => so.replaceAll(one, '…'), words)
      .replace(/(op\\?",\\?")[\w-]{20}/g, '$1…')
      .replace(/(name="op" value=")[^"]+/g, '$1…');
  return {
    status,
    text: blank(text),
    headers: { ...kept, 'content-length': '', policy: blank(String(policy)), location: blank(location) },
  };
}

/** What stands in an address for a thing, by the name that the routes give it. Those of plans, workspaces and tokens are asked apart. */
const PARTS = [
  'access',
  'act',
  'checkIn',
  'commitment',
  'cost',
  'customer',
  'document',
  'expectation',
  'file',
  'flag',
  'goal',
  'item',
  'mail',
  'note',
  'notice',
  'number',
  'of',
  'passkey',
  'person',
  'player',
  'provider',
  'question',
  'seat',
  'seq',
  'template',
];
const APART = ['plan', 'workspace', 'token', 'flow'];

/** The places of a row's address that name a thing, and the address with another in one of them. */
function thingsOf(row: Row): { readonly part: string; readonly at: (id: string) => string }[] {
  const given = addressOf(row).split('/');
  return patternOf(row.route).flatMap((part, place) =>
    part.startsWith(':') && !APART.includes(part.slice(1))
      ? [{ part: part.slice(1), at: (id: string) => given.with(place + 1, id).join('/') }]
      : [],
  );
}

/** An id as a page writes it, where it was written by its bytes. */
const plain = (id: string): string => {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
};

/** What each side keeps to itself in Northquay's plan and what has an address: with `*` in the place of its id. */
async function privateThings(): Promise<{ side: string; path: string; id: string }[]> {
  const found = [];
  for (const [table, ...paths] of [
    ['note', '/notes/*'],
    ['red_flag', '/fit/flags/*', '/fit/flags/*/settlement'],
    ['cost', '/fit/costs/*'],
    ['transition', '/transition/items/*'],
  ] as const)
    for (const side of ['vendor', 'customer'] as const) {
      if (table === 'transition' && side === 'customer') continue;
      const [row] = await test.rows<{ id: string }>(
        `select id from ${side}_${table} where plan_id = $1 order by id limit 1`,
        NORTHQUAY,
      );
      const id = table === 'transition' ? 'prepared' : row?.id;
      for (const path of paths) if (id) found.push({ side, path, id });
    }
  return found;
}

describe('what is not yours and what is not there are one answer, byte for byte', () => {
  const PLANS = ROWS.filter(({ plan }) => plan === 'northquay');
  // None of them is anybody in Halden's plan.
  const VAIN = [
    'customerViewer',
    'customerContributor',
    'customerLead',
    'customerExecutive',
    'vendorContributor',
    'admin',
    'stranger',
    'removed',
  ] as const;
  /** What is no id of anything, however it is written. */
  const ODD = ['not-an-id', '%27%20or%201=1--', '..%2f..', '%F0%9F%A6%89', '__proto__', 'x'.repeat(600)];

  it('for another customer’s plan, one that never was, and one that cannot be', async () => {
    for (const [at, row] of PLANS.entries()) {
      const as = cookies[VAIN[at % VAIN.length]!];
      for (const asked of [{ as }, { ...POST, as }]) {
        const answers: unknown[] = [];
        for (const plan of [HALDEN, randomUUID(), ...ODD.slice(0, 4), ODD[at % ODD.length]!]) {
          const path = addressOf(row, { plan });
          answers.push([
            plainly(await asking.ask(path, asked), plan),
            plainly(await asking.ask(only(path, row.route), asked), plan),
          ]);
        }
        for (const answer of answers) expect([row.address, answer]).toEqual([row.address, answers[0]]);
      }
    }
  }, 120_000);

  it('for the plan that an anonymous person asks for: they are told to sign in, whether it is there or not', async () => {
    const answers: unknown[] = [];
    for (const plan of [NORTHQUAY, HALDEN, randomUUID()])
      answers.push(plainly(await asking.ask(`/plans/${plan}/record`), plan));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('for the plan in which one has no seat any more, or never had', async () => {
    for (const actor of ['stranger', 'removed', 'otherCustomer', 'admin'] as const)
      for (const [at, row] of PLANS.entries()) {
        const asked: Asked = at % 2 ? { as: cookies[actor] } : { ...POST, as: cookies[actor] };
        const [theirs, none] = [NORTHQUAY, randomUUID()].map((plan) => [plan, addressOf(row, { plan })] as const);
        const answer = plainly(await asking.ask(theirs![1], asked), theirs![0]);
        expect([row.address, answer]).toEqual([row.address, plainly(await asking.ask(none![1], asked), none![0])]);
      }
  });

  it('for a thing of another plan, one that never was and one that cannot be, within one’s own', async () => {
    const looked = new Set<string>();
    for (const row of ROWS) {
      for (const { part, at } of thingsOf(row)) {
        const other = row.plan === 'northquay' ? fills.halden[part] : undefined;
        // What is counted is of each plan its own, and what stands for both of none.
        const theirs = part === 'seq' || other === fills.northquay[part] ? undefined : other;
        const as = cookies[row.plan === null ? 'admin' : 'csm'];
        const answers: [string, unknown][] = [];
        for (const id of [randomUUID(), ...(theirs === undefined ? [] : [theirs]), ...ODD]) {
          const path = at(id);
          const all = [];
          for (const asked of [path, only(path, row.route)])
            all.push(plainly(await asking.ask(asked, { as }), id, plain(id)));
          all.push(plainly(await asking.ask(path, { ...POST, as }), id, plain(id)));
          answers.push([id, all]);
        }
        for (const [id, answer] of answers)
          expect([row.address, part, id, answer]).toEqual([row.address, part, id, answers[0]![1]]);
        looked.add(part);
      }
    }
    expect([...looked].sort()).toEqual(PARTS);
  }, 120_000);

  it('for an address that no page of ours writes: it is refused before anybody looks, wherever it stands', async () => {
    const answers = new Set<string>();
    for (const [at, row] of ROWS.entries())
      for (const end of ['%00', '%E0%A4%A', '../x', '%2e%2e/x', '\\x', '%0d%0aset-cookie:x']) {
        const address = `${addressOf(row)}/${end}`;
        const answer = await asking.ask(address, { as: cookies[ACTORS[at % ACTORS.length]!] });
        answers.add(JSON.stringify(plainly(answer)));
        expect([address, answer.status]).toEqual([address, 400]);
      }
    expect(answers.size).toBe(1);
  });

  it('for what the other side keeps to itself, within one’s own plan', async () => {
    const kept = await privateThings();
    expect(kept.length).toBeGreaterThan(5);
    for (const { side, path, id } of kept)
      for (const actor of side === 'vendor'
        ? (['customerLead', 'customerExecutive'] as const)
        : (['csm', 'vendorExecutive'] as const)) {
        const none = randomUUID();
        for (const suffix of ['', '.data']) {
          const [theirs, nothing] = await Promise.all(
            [id, none].map((one) =>
              asking.ask(`/plans/${NORTHQUAY}${path.replace('*', one)}${suffix}`, { as: cookies[actor] }),
            ),
          );
          expect([path, plainly(theirs!, id)]).toEqual([path, plainly(nothing!, none)]);
        }
      }
  });

  it('for the vendor’s workspace: to its own customers it is not there', async () => {
    for (const actor of ['customerLead', 'otherCustomer', 'stranger', 'csm'] as const)
      for (const path of ['', '/members/new', `/seats/${NORTHQUAY}`]) {
        const none = randomUUID();
        const [theirs, nothing] = await Promise.all(
          [WORKSPACE, none].map((id) => asking.ask(`/workspaces/${id}${path}`, { as: cookies[actor] })),
        );
        expect(plainly(theirs!, WORKSPACE)).toEqual(plainly(nothing!, none));
      }
  });
});

describe('a post that no page of ours would send', () => {
  const path = '/sign-in';
  const form = { op: `test:${randomUUID()}`, email: 'dana.whitfield@northquay.example' };
  const posted = (headers: Asked['headers'] = {}) => asking.ask(path, { method: 'POST', form, headers });

  it('is refused when it comes from elsewhere, whatever the browser says of it', async () => {
    expect((await posted({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await posted({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await posted({ 'sec-fetch-site': 'none' })).status).toBe(403);
    expect((await posted({ 'sec-fetch-site': undefined, origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await posted({ 'sec-fetch-site': undefined, origin: 'null' })).status).toBe(403);
    expect((await posted({ 'sec-fetch-site': undefined, origin: undefined })).status).toBe(403);
  });

  it('is refused for data too, and for every address', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    for (const row of ROWS) {
      const at = addressOf(row);
      for (const one of [at, dataOf(at)])
        expect([one, (await asking.ask(one, { ...POST, as: cookies.csm, headers })).status]).toEqual([one, 403]);
    }
  });

  it('is refused when it is packed, or to a host that is not ours', async () => {
    expect((await posted({ 'content-encoding': 'gzip' })).status).toBe(415);
    expect((await posted({ host: 'elsewhere.example' })).status).toBe(421);
    expect((await posted({ host: 'localhost', 'x-forwarded-host': new URL(asking.url).host })).status).toBe(421);
  });

  it('is taken from a page of ours, with or without the newer header', async () => {
    expect((await posted()).status).toBe(302);
    expect((await posted({ 'sec-fetch-site': undefined })).status).toBe(302);
  });
});

describe('what an admin changes holds from the next request on, for whoever is signed in', () => {
  const change = (command: SeatCommand) =>
    administerSeat(
      { house: test.house, personId: personIdOf('jonas'), workspaceId: WORKSPACE, op: randomUUID() },
      NORTHQUAY,
      command,
    );
  const status = async (actor: Actor, path: string) =>
    (await asking.ask(`/plans/${NORTHQUAY}${path}`, { as: cookies[actor] })).status;

  it('a role', async () => {
    expect(await status('customerLead', '/notes')).toBe(200);
    const dana = seatIdOf(NORTHQUAY, 'dana');
    // Of who answers for the customer its own change the role.
    expect(await change({ kind: 'change-role', seat: dana, role: 'viewer' })).toEqual({ refused: 'theirs-to-change' });
    expect(await status('customerLead', '/notes')).toBe(200);
    const demoted = await actOnPlan({
      ...{ house: test.house, personId: personIdOf('ruth'), seatId: seatIdOf(NORTHQUAY, 'ruth'), planId: NORTHQUAY },
      op: randomUUID(),
      command: { kind: 'change-role', seat: dana, role: 'viewer' },
    });
    expect(demoted).toMatchObject({ done: true });
    expect(await status('customerLead', '/notes')).toBe(404);
    expect(await status('customerLead', '/notes.data')).toBe(404);
    expect(await status('customerLead', '/record')).toBe(200);
  });

  it('a seat that is closed', async () => {
    expect(await status('customerContributor', '')).toBe(200);
    await change({ kind: 'close-seat', seat: seatIdOf(NORTHQUAY, 'marcus') });
    expect(await status('customerContributor', '')).toBe(404);
    expect(await status('customerContributor', '/record.data')).toBe(404);
  });
});
