import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool, type House } from '~/data/house.server';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { addActors, type Actor } from '../support/actors';
import { openAsking, type Asking } from '../support/asking';
import type { TestHouse } from '../support/house';
import { mailServer } from '../support/mail-server';
import { claimed, deliverQueued } from '../support/mailbox';
import { ownersIn, Taints, type Owner } from '../support/taints';
import { toldHouse } from '../support/told-house';
import { asRead, crawl, startOf } from './crawl';
import { kindOf } from './responses';
import { MAY, taintStory } from './tainted-story';

let test: TestHouse;
let asking: Asking;
let bare: House;
let cookies: Partial<Record<Actor, string>>;

/** The product as it would be if no policy held: what is asked as a viewer is asked as the superuser. */
beforeAll(async () => {
  test = await toldHouse();
  const actors = await addActors(test);
  await taintStory(test, new Taints());
  bare = { ...test.house, app: openPool(test.adminUrl, 10) };
  asking = await openAsking(bare);
  const signedIn = Object.entries(actors).map(async ([actor, id]) => [actor, await asking.signIn(id)] as const);
  cookies = Object.fromEntries(await Promise.all(signedIn));
});
afterAll(async () => {
  await asking.close();
  await bare.app.end();
  await test.close();
});

describe('with every policy off, by the code alone', () => {
  it('no policy holds, or this would show nothing', async () => {
    const { rows } = await bare.app.query<{ plans: number; notes: number }>(
      'select (select count(*)::int from plan) as plans, (select count(*)::int from customer_note) as notes',
    );
    const [stored] = await test.rows<{ plans: number }>('select count(*)::int as plans from plan');
    expect(rows[0]!.plans).toBe(stored!.plans);
    expect(rows[0]!.notes).toBeGreaterThan(1);
  });

  it.each([
    'stranger',
    'removed',
    'otherCustomer',
    'admin',
    'customerViewer',
    'customerLead',
    'vendorContributor',
    'csm',
  ] as const)(
    '%s comes to nothing that is another customer’s or the other side’s',
    async (actor) => {
      const foreign: string[] = [];
      for await (const { path, answer } of crawl(asking, await startOf(test), cookies[actor], 240)) {
        const owners = ownersIn(answer.text + JSON.stringify(answer.headers));
        for (const owner of owners) if (!MAY[actor].includes(owner)) foreign.push(`${path}: ${owner}`);
        const theirs = actor === 'otherCustomer' ? NORTHQUAY : HALDEN;
        const strange = !MAY[actor].includes('halden') || actor === 'otherCustomer';
        if (strange && path.startsWith(`/plans/${theirs}`))
          expect([path, answer.status]).toEqual([path, answer.status === 405 ? 405 : 404]);
      }
      expect(foreign).toEqual([]);
    },
    120_000,
  );

  // Whatever leaves the product in another form than a page, and what holds most of what is private.
  const MATTERS = /csv|\/pdf$|bundle|\/files\/|\/live$|\/documents$|\/(notes|fit|transition|outcome)$|^\/find/;

  it.each(['removed', 'otherCustomer', 'admin', 'customerViewer', 'customerExecutive', 'vendorExecutive'] as const)(
    '%s is given no file, table, paper, bundle, stream or finding with what is not theirs',
    async (actor) => {
      const paths = (await startOf(test)).filter((path) => MATTERS.test(path));
      const given = new Set<string>();
      for (const path of paths)
        for (const asked of [path, `${path}${path.includes('?') ? '&' : '?'}with=own`]) {
          const answer = await asRead(path, await asking.ask(asked, { as: cookies[actor] }));
          if (answer.status === 200) given.add(kindOf(answer));
          const owners = ownersIn(answer.text + JSON.stringify(answer.headers));
          expect([asked, owners.filter((owner) => !MAY[actor].includes(owner))]).toEqual([asked, []]);
        }
      if (actor.endsWith('Executive'))
        expect([...given]).toEqual(
          expect.arrayContaining(['CSV', 'PDF', 'pages', 'event streams', 'bundles and files']),
        );
    },
    120_000,
  );

  it.each(['otherCustomer', 'customerLead', 'csm'] as const)(
    '%s has a calendar of their own plans alone',
    async (actor) => {
      const form = { op: randomUUID(), form: 'feed', plan: '' };
      const made = await asking.ask('/you/calendar', { as: cookies[actor], method: 'POST', form });
      const feed = await asking.ask(/\/calendar\/[\w-]{43}\.ics/.exec(made.text)![0]);
      const owners = ownersIn(feed.text.replaceAll('\r\n ', ''));
      expect([feed.status, owners.filter((owner) => !MAY[actor].includes(owner))]).toEqual([200, []]);
    },
  );

  it('a mail says nothing that is not its reader’s', async () => {
    const server = await mailServer();
    await claimed(test);
    const sending = { ...bare, settings: { ...bare.settings, smtpUrl: server.url } };
    await deliverQueued({ ...test, house: sending });
    await server.close();
    const northquays = new RegExp(NORTHQUAY);
    expect(server.received.length).toBeGreaterThan(20);
    for (const { to, email, raw } of server.received) {
      const text = [raw, email.subject, email.text, email.html].join('\n');
      const outside = /halden/.test(to[0]!);
      const ours = /tessel/.test(to[0]!);
      const never: readonly Owner[] = ours
        ? ['customer', 'haldens-own']
        : ['vendor', 'workspace', 'preparing', 'draft', 'vendor-on-halden', outside ? 'northquay' : 'halden'];
      expect([to, email.subject, ownersIn(text).filter((owner) => never.includes(owner))]).toEqual([
        to,
        email.subject,
        [],
      ]);
      if (outside) expect(text).not.toMatch(northquays);
    }
  });
});
