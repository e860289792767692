import { matchRoutes } from '@remix-run/router';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { describe, expect, it } from 'vitest';
import routes from '~/routes';
import { nearTo } from '~/server/near-routes';

type Routes = Parameters<typeof nearTo>[0];

/** The routes as a built server lists them. */
const listed = (entries: readonly RouteConfigEntry[], parentId?: string): [string, unknown][] =>
  entries.flatMap(({ file, id = file, path, index, children = [] }) => [
    [id, { id, parentId, path, index }] as [string, unknown],
    ...listed(children, id),
  ]);
const ROOT: [string, unknown] = ['root', { id: 'root', path: '' }];
const ALL = Object.fromEntries([ROOT, ...listed(await routes, 'root')]) as Routes;
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
