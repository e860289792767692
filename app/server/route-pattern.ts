import type { ServerBuild } from '@remix-run/node';

/** A part of an address, and what may come after it. */
interface Part {
  readonly fixed: Map<string, Part>;
  any?: Part;
  /** The whole pattern, where an address may end here. */
  pattern?: string;
}

const newPart = (): Part => ({ fixed: new Map() });
const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

/** What is asked for when no route has such an address. */
export const NO_ROUTE = 'none';

/**
 * Gives the route table's own pattern of a path, such as `/plans/:plan/commitments`: what an address is about, without a name, an id or
 * a secret of anybody's. `NO_ROUTE` where no route of the table has it.
 */
export function patternOf(routes: ServerBuild['routes']): (path: string) => string {
  const top = newPart();
  for (const route of Object.values(routes)) {
    if (!route) continue;
    const whole = wholePath(routes, route.id);
    if (whole.includes('*')) continue;
    let at = top;
    for (const part of whole) at = part.startsWith(':') ? (at.any ??= newPart()) : fixedOf(at, part);
    // A layout has the address of what stands within it.
    at.pattern = `/${whole.join('/')}`;
  }
  return (path) => {
    const parts = partsOf(path.replace(/\.data$/, '').replace(/^\/_root$/, '/'));
    return found(top, parts) ?? NO_ROUTE;
  };
}

/** A fixed part goes before one that may be anything, where the rest fits too: as the router has it. */
function found(at: Part, [part, ...rest]: readonly string[]): string | undefined {
  if (part === undefined) return at.pattern;
  const fixed = at.fixed.get(part.toLowerCase());
  return (fixed && found(fixed, rest)) ?? (at.any && found(at.any, rest));
}

function wholePath(routes: ServerBuild['routes'], id: string): string[] {
  const route = routes[id];
  if (!route) return [];
  return [...(route.parentId === undefined ? [] : wholePath(routes, route.parentId)), ...partsOf(route.path ?? '')];
}

function fixedOf({ fixed }: Part, name: string): Part {
  const next = fixed.get(name.toLowerCase()) ?? newPart();
  fixed.set(name.toLowerCase(), next);
  return next;
}
