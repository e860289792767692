import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node';

type Routes = ServerBuild['routes'];
type Route = NonNullable<Routes[string]>;

/** A route that answers an address, with the address's parts and those of the routes around it. */
interface Leaf {
  readonly parts: readonly string[];
  readonly ids: readonly string[];
}

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

function chainOf(routes: Routes, route: Route): Route[] {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId];
  return parent ? [...chainOf(routes, parent), route] : [route];
}

const leavesOf = (routes: Routes): Leaf[] =>
  Object.values(routes).flatMap((route) => {
    if (!route) return [];
    const chain = chainOf(routes, route);
    return [{ parts: chain.flatMap(({ path = '' }) => partsOf(path)), ids: chain.map(({ id }) => id) }];
  });

/** Whether a route can answer an address or one that it begins with: the router knows better, and decides among those. */
const isNear = ({ parts }: Leaf, address: readonly string[]): boolean =>
  parts.every(
    (part, at) => part === '*' || (at < address.length && (part.startsWith(':') || part.toLowerCase() === address[at])),
  );

/** The address that a request is about, whether it asks for the page or for its data. */
const addressOf = (url: string): string[] =>
  partsOf(new URL(url).pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/')).map((part) =>
    decoded(part).toLowerCase(),
  );

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The ids of the routes that can have to do with an address: those it can mean, those it begins with, and those around them. */
export function nearTo(routes: Routes): (url: string) => ReadonlySet<string> {
  const leaves = leavesOf(routes);
  return (url) => {
    const address = addressOf(url);
    return new Set(leaves.filter((leaf) => isNear(leaf, address)).flatMap(({ ids }) => ids));
  };
}

/**
 * Answers with the routes that an address can mean, and those of the addresses above it, alone. The router lists and ranks all it is
 * given anew for every request, and for a page once more for each part of its address.
 */
export function createNearHandler(build: ServerBuild, mode: 'development' | 'production'): RequestHandler {
  const near = nearTo(build.routes);
  const handlers = new Map<string, RequestHandler>();
  const whole = createRequestHandler(build, mode);

  function handlerFor(ids: ReadonlySet<string>): RequestHandler {
    const key = [...ids].sort().join(' ');
    const handler = handlers.get(key) ?? createRequestHandler(buildWith(ids), mode);
    handlers.set(key, handler);
    return handler;
  }

  /** A page is drawn with the routes that its assets are listed for. */
  function buildWith(ids: ReadonlySet<string>): ServerBuild {
    const of = <T>(all: Record<string, T>): Record<string, T> =>
      Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
    return { ...build, routes: of(build.routes), assets: { ...build.assets, routes: of(build.assets.routes) } };
  }

  /** The routes that a browser asks about for its links. The router would rank all routes anew for every part of every link. */
  function routesOf(links: readonly string[]): Response {
    const ids = new Set(links.flatMap((link) => [...near(`http://own/${link}`)]));
    const routes = Object.fromEntries(Object.entries(build.assets.routes).filter(([id]) => ids.has(id)));
    return Response.json(routes, { headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } });
  }

  return (request, context) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname !== '/__manifest') return handlerFor(near(request.url))(request, context);
    const links = searchParams.getAll('p');
    // A browser with the routes of another release, and one that asks for nothing, is answered by the framework.
    const ours = searchParams.get('version') === build.assets.version;
    return ours && links.length > 0 ? Promise.resolve(routesOf(links)) : whole(request, context);
  };
}
