import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { toldHouse } from '../support/told-house';
import { pdf } from '../support/uploads';
import { answersOf, ROWS, type Cell, type Row } from './access-table';

type Fill = Readonly<Record<string, string>>;

let test: TestHouse;
let asking: Asking;
let cookies: Partial<Record<Actor, string>>;
let fills: Record<'northquay' | 'halden', Fill>;
let notice: string;

beforeAll(async () => {
  test = await toldHouse();
  asking = await openAsking(test.house);
  const people = Object.entries(await addActors(test));
  cookies = Object.fromEntries(
    await Promise.all(people.map(async ([actor, person]) => [actor, await asking.signIn(person)] as const)),
  );
  notice = await giveStored(test.house, 'elena');
  await prepareToPart();
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
  const more = { workspace: WORKSPACE, person: personIdOf('wen'), of: plan, token: 'x'.repeat(43), template: QUARTER };
  const customer = (await test.rows<{ id: string }>('select customer_id as id from plan where id = $1', plan))[0]!.id;
  const [note] = await test.rows<{ seq: number }>('select seq from checkpoint where plan_id = $1 limit 1', plan);
  const file = await storeFile(test, { planId: plan, personId: personIdOf(owner), ...pdf('delivered'), named: true });
  return {
    ...parts,
    ...more,
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
    const byId = new Map(routes().map((route) => [route.id, route]));
    const pathOf = (route: BuiltRoute | undefined): string[] =>
      route ? [...pathOf(byId.get(route.parentId ?? '')), ...(route.path?.split('/') ?? [])].filter(Boolean) : [];
    for (const { route, address } of ROWS) {
      const parts = pathOf(byId.get(`routes/${route}`));
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
      expect(await everyone(async (as) => cellOf(await asking.ask(at, { ...POST, as })))).toEqual(answersOf(row.post));
    },
  );

  it('and the same for a page’s data whole, and for data that is posted for', async () => {
    for (const row of ROWS) {
      const at = addressOf(row);
      for (const actor of ['anonymous', 'stranger', 'customerViewer', 'csm'] as const) {
        const as = cookies[actor];
        const got = [
          cellOfData(await asking.ask(dataOf(at), { as })),
          cellOfData(await asking.ask(dataOf(at), { ...POST, as })),
        ];
        expect([at, actor, ...got]).toEqual([at, actor, answersOf(row.get)[actor], answersOf(row.post)[actor]]);
      }
    }
  }, 120_000);

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

describe('what is not yours and what is not there are one answer, byte for byte', () => {
  const PLANS = ROWS.filter(({ plan }) => plan === 'northquay');
  const VAIN = ['customerLead', 'customerExecutive', 'vendorContributor', 'admin'] as const;

  it('for another customer’s plan, one that never was, and one that cannot be', async () => {
    for (const [at, row] of PLANS.entries()) {
      const as = cookies[VAIN[at % VAIN.length]!];
      for (const asked of [{ as }, { ...POST, as }]) {
        const answers: unknown[] = [];
        for (const plan of [HALDEN, randomUUID(), 'not-a-plan', '%27%20or%201=1--']) {
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

  it('for a thing of another plan, within one’s own', async () => {
    const as = cookies.customerLead;
    const things = [
      ['commitments', fills.halden['commitment']!],
      ['text/goals', fills.halden['goal']!],
      ['text/players', fills.halden['player']!],
      ['people', fills.halden['seat']!],
    ];
    for (const [under, thing] of things) {
      const [theirs, none] = [thing!, randomUUID()].map((id) => [id, `/plans/${NORTHQUAY}/${under}/${id}`] as const);
      for (const suffix of ['', '.data']) {
        const answer = plainly(await asking.ask(theirs![1] + suffix, { as }), theirs![0]);
        expect(answer).toEqual(plainly(await asking.ask(none![1] + suffix, { as }), none![0]));
        expect(answer).toMatchObject({ status: 404 });
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
    await change({ kind: 'change-role', seat: seatIdOf(NORTHQUAY, 'dana'), role: 'viewer' });
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
