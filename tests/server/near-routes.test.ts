import { matchRoutes } from '@remix-run/router';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { createNearHandler, nearTo } from '~/server/near-routes';
import { ROUTE_TABLE as ALL } from '../support/route-table';

type Routes = Parameters<typeof nearTo>[0];

const near = nearTo(ALL);

interface Node {
  readonly id: string;
  readonly path?: string;
  readonly index?: boolean;
  readonly children?: Node[];
}
const treeOf = (kept: Routes, parentId?: string): Node[] =>
  Object.values(kept).flatMap((route) => {
    if (route?.parentId !== parentId || !route) return [];
    const { id, path, index } = route;
    const children = index ? [] : treeOf(kept, id);
    return [{ id, ...(path !== undefined && { path }), ...(index && { index }), ...(children.length && { children }) }];
  });

const matched = (kept: Routes, pathname: string) =>
  matchRoutes(treeOf(kept) as Parameters<typeof matchRoutes>[0], pathname)?.map(({ route, params }) => [
    route.id,
    params,
  ]) ?? null;

const keptFor = (pathname: string): Routes => {
  const ids = near(`http://localhost${pathname}`);
  return Object.fromEntries(Object.entries(ALL).filter(([id]) => ids.has(id)));
};

const patternOf = (id: string): string => {
  const { path = '', parentId } = ALL[id]!;
  return [parentId === undefined ? '' : patternOf(parentId), path].filter(Boolean).join('/');
};
const ADDRESSES = Object.keys(ALL).map(
  (id) => `/${patternOf(id).replaceAll(/:\w+/g, 'x1').replaceAll('*', 'somewhere/else')}`,
);
const ODD = [
  ...['/PLANS/x1/Record', '/plans/x1/', '//plans//x1', '/plans/%78/record', '/plans/a%2Fb', '/nowhere', '/plans'],
  ...['/plans/x1/nothing/of/this', '/%zz', '/plans/x1/commitments/x2/delivery/more', '/workspaces/x/erasures/y'],
];

describe('of all routes, those near an address', () => {
  it.each([...new Set([...ADDRESSES, ...ODD])])(
    '%s are matched as all of them are, and so are the addresses above it',
    (address) => {
      const parts = address.split('/').filter(Boolean);
      const above = parts.map((_, at) => `/${parts.slice(0, at).join('/')}`);
      const kept = keptFor(address);
      for (const one of [address, ...above]) expect([one, matched(kept, one)]).toEqual([one, matched(ALL, one)]);
    },
  );

  it('are the same for the data of a page', () => {
    expect(keptFor('/plans/x1/record.data?_routes=root')).toEqual(keptFor('/plans/x1/record'));
    expect(keptFor('/_root.data')).toEqual(keptFor('/'));
  });

  it('are few', () => {
    expect(Object.keys(keptFor('/plans/x1/commitments/x2/delivery')).length).toBeLessThan(15);
    expect(Object.keys(ALL).length).toBeGreaterThan(60);
  });
});

describe('what a browser is told of the routes behind its links', () => {
  const build = {
    entry: { module: {} },
    routes: Object.fromEntries(Object.entries(ALL).map(([id, route]) => [id, { ...route, module: {} }])),
    assets: { version: 'v1', routes: ALL },
    future: { v3_singleFetch: true, v3_lazyRouteDiscovery: true },
  } as unknown as ServerBuild;
  const told = async (ask: ReturnType<typeof createRequestHandler>, links: readonly string[], version = 'v1') => {
    const query = new URLSearchParams([['version', version], ...links.map((link) => ['p', link])]);
    const answer = await ask(new Request(`http://own/__manifest?${query}`));
    return [answer.status, answer.headers.get('cache-control'), answer.status === 200 ? await answer.json() : null];
  };
  const ours = createNearHandler(build, 'production');
  const framework = createRequestHandler(build, 'production');

  it.each([...new Set([...ADDRESSES, ...ODD])])(
    'is all that the framework would tell, and little more: %s',
    async (link) => {
      const [status, kept, routes] = await told(ours, [link]);
      expect([status, kept, routes]).toEqual([...(await told(framework, [link])).slice(0, 2), expect.anything()]);
      expect(routes).toMatchObject((await told(framework, [link]))[2] as object);
      expect(Object.keys(routes as object).length).toBeLessThan(15);
    },
  );

  it('is told of all links at once, and to nobody with the routes of another release', async () => {
    const [, , routes] = await told(ours, ['/plans/x1/record', '/weekly']);
    expect(Object.keys(routes as object)).toEqual(
      expect.arrayContaining(['routes/plan/record.tsx', 'routes/weekly.tsx']),
    );
    expect(await told(ours, ['/weekly'], 'v0')).toEqual(await told(framework, ['/weekly'], 'v0'));
    expect(await told(ours, [])).toEqual(await told(framework, []));
  });
});
