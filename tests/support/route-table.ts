import type { RouteConfigEntry } from '@remix-run/route-config';
import type { ServerBuild } from '@remix-run/node';
import routes from '~/routes';

type Routes = ServerBuild['routes'];

const listed = (entries: readonly RouteConfigEntry[], parentId?: string): [string, unknown][] =>
  entries.flatMap(({ file, id = file, path, index, children = [] }) => [
    [id, { id, parentId, path, index }] as [string, unknown],
    ...listed(children, id),
  ]);

const ROOT: [string, unknown] = ['root', { id: 'root', path: '' }];

/** The product's own routes, as a built server lists them; without what they do. */
export const ROUTE_TABLE = Object.fromEntries([ROOT, ...listed(await routes, 'root')]) as Routes;
