import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool, type House } from '~/data/house.server';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { addActors, type Actor } from '../support/actors';
import { openAsking, type Asking } from '../support/asking';
import type { TestHouse } from '../support/house';
import { ownersIn, Taints } from '../support/taints';
import { toldHouse } from '../support/told-house';
import { crawl, startOf } from './crawl';
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
});
