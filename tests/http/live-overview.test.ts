import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { MOST_PAGES } from '~/data/live/live.server';
import { seatedIn } from '~/data/seated-in.server';
import { APART } from '~/http/live-overview.server';
import { personIdOf, type Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { openAsking } from '../support/asking';
import { comment, note, openPages } from '../support/open-pages';
import { openStream, type Stream } from '../support/stream';
import { toldHouse } from '../support/told-house';

const { test, asking, cookieOf, stream, hears, cut, act, closeSeat } = openPages([
  'dana',
  'priya',
  'marcus',
  'wen',
  'ingrid',
  'ruth',
  'jonas',
]);

const stampOf = async (who: Who): Promise<string> => {
  const personId = personIdOf(who);
  return (await asViewer(test().house, { personId }, 'read', (tx) => seatedIn(tx, personId))).stamp;
};
/** The stream of a page once it is known to hear: it was told that the page is not of now, and of nothing since. */
async function listening(who: Who): Promise<Stream> {
  const one = await stream(who, '/live?known=older');
  await one.has(`changed ${await stampOf(who)}`);
  await hears();
  return one;
}
/** What it was told beyond that. */
const told = ({ events }: Stream): readonly string[] => events.slice(1);

describe('The stream of a page over all plans of a person', () => {
  it('is one of events, kept by nobody on its way and not packed; for whoever wants no stream it says that it is there', async () => {
    const { status, headers } = await stream('dana', '/live');
    expect([status, headers['content-type'], headers['cache-control'], headers['content-encoding']]).toEqual([
      ...[200, 'text/event-stream; charset=utf-8', 'no-store, no-transform', undefined],
    ]);
    expect(await asking().ask('/live', { as: cookieOf('dana') })).toMatchObject({ status: 200, text: ': here\n\n' });
    expect((await asking().ask('/live')).status).toBe(302);
  });

  it('is over at once for whoever is not signed in', async () => {
    const refused = await stream('nobody', '/live');
    await refused.over;
    expect([refused.status, refused.events]).toEqual([200, ['over -']]);
  });

  it('says to both sides of a plan that something was written there, within a second, and not what or where', async () => {
    const [dana, priya] = [await listening('dana'), await listening('priya')];
    const started = performance.now();
    await act('wen', comment());
    await Promise.all([dana.has(`changed ${await stampOf('dana')}`), priya.has(`changed ${await stampOf('priya')}`)]);
    expect(performance.now() - started).toBeLessThan(1000);
    expect([told(dana), told(priya)]).toEqual([
      [`changed ${await stampOf('dana')}`],
      [`changed ${await stampOf('priya')}`],
    ]);
  });

  it('says nothing to another customer, to an administrator without a seat, or of what is private to a side', async () => {
    const [ingrid, jonas] = [await listening('ingrid'), await listening('jonas')];
    const [dana, priya] = [await listening('dana'), await listening('priya')];
    await act('priya', note());
    await act('dana', note());
    await act('wen', comment());
    await Promise.all([dana.has(`changed ${await stampOf('dana')}`), priya.has(`changed ${await stampOf('priya')}`)]);
    expect([dana, priya, ingrid, jonas].map((one) => told(one).length)).toEqual([1, 1, 0, 0]);
    // What is told them later comes: so would have what was to be told before.
    await act('priya', comment(HALDEN), HALDEN);
    await ingrid.has(`changed ${await stampOf('ingrid')}`);
    expect([told(ingrid).length, told(jonas).length]).toEqual([1, 0]);
  });

  it('says at once what came after the page was drawn, and nothing where nothing did', async () => {
    const now = await stampOf('dana');
    const current = await stream('dana', `/live?known=${now}`);
    await (await stream('dana', '/live?known=older')).has(`changed ${now}`);
    await act('wen', comment());
    await current.has(`changed ${await stampOf('dana')}`);
    expect(current.events).toHaveLength(1);
  });

  it('says the first of many changes at once, and all that follow as one, seconds later', async () => {
    const dana = await listening('dana');
    const before = await stampOf('dana');
    const started = performance.now();
    await act('wen', comment());
    const first = await stampOf('dana');
    await dana.has(`changed ${first}`);
    const firstAt = performance.now();
    for (let times = 0; times < 20; times += 1) await act('wen', comment());
    const last = await stampOf('dana');
    await dana.has(`changed ${last}`);
    expect(new Set([before, first, last]).size).toBe(3);
    expect(told(dana)).toEqual([`changed ${first}`, `changed ${last}`]);
    expect(performance.now() - firstAt).toBeGreaterThan(APART - (firstAt - started) - 50);
  });

  it('shares the number of pages that a person may have open', async () => {
    for (let each = 0; each < MOST_PAGES - 1; each++) expect((await stream('ruth', '/live')).status).toBe(200);
    expect((await stream('ruth', `/plans/${NORTHQUAY}/live`)).status).toBe(200);
    expect((await stream('ruth', '/live')).status).toBe(429);
  });

  it('says everything again that was missed when the connection that listens was cut', async () => {
    const dana = await listening('dana');
    await test().rows('alter role evenhand_listener nologin');
    await cut();
    await act('wen', comment());
    expect(told(dana)).toEqual([]);
    await test().rows('alter role evenhand_listener login');
    await dana.has(`changed ${await stampOf('dana')}`);
  });

  it('says to whoever loses their seat that their list is another, and no word of what happens there then', async () => {
    const [marcus, dana] = [await listening('marcus'), await listening('dana')];
    await closeSeat('marcus');
    const without = await stampOf('marcus');
    await marcus.has(`changed ${without}`);
    await dana.has(`changed ${await stampOf('dana')}`);
    await act('wen', comment());
    await dana.has(`changed ${await stampOf('dana')}`);
    expect(await stampOf('marcus')).toBe(without);
    expect(told(marcus)).toEqual([`changed ${without}`]);
  });

  it('ends when its session has, before it says anything more', async () => {
    const wen = await listening('wen');
    await asking().ask('/sign-out', { method: 'POST', as: cookieOf('wen'), form: { op: randomUUID() } });
    await act('priya', comment());
    await wen.over;
    expect(told(wen)).toEqual(['over -']);
    const again = await stream('wen', '/live');
    await again.over;
    expect(again.events).toEqual(['over -']);
  });

  it('ends with the process, without a word that would keep pages from coming back', async () => {
    const own = await toldHouse();
    const last = await openAsking(own.house);
    try {
      const dana = await openStream(last.url, '/live?known=older', await last.signIn(personIdOf('dana')));
      await dana.has(/^changed /);
      await own.house.live.close();
      await dana.over;
      expect([dana.events.length, own.house.live.size]).toEqual([1, 0]);
    } finally {
      await last.close();
      await own.close();
    }
  });
});
