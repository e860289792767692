import { LRUCache } from 'lru-cache';
import type { SeatedGuest } from './guard.server';
import type { KnownAt } from './known-at.server';
import type { Seen } from './plan.server';

/** How many pages' data are kept at most, the longest unused going first. */
const views = new LRUCache<string, object>({ max: 300 });

const numbers = new WeakMap<object, number>();
let last = 0;

/** A number for as long as an object lives: the same for the same object, and for no other. */
export function numberOf(value: object): number {
  const known = numbers.get(value) ?? (last += 1);
  numbers.set(value, known);
  return known;
}

const kept = new WeakSet<object>();

/** Whether a page's data are kept, and so the same object each time they are the same. */
export const isRemembered = (data: unknown): data is object =>
  typeof data === 'object' && data !== null && kept.has(data);

/**
 * The data of a page, made once for each state of its plan, for one seat and one address, in one minute: nothing on a page is finer than
 * that. It is asked for after the guard and the policies, and by the plan that they let through: whoever may not see that plan has none
 * to ask by. `make` must depend on nothing else than the plan, the seat, the time, the address and the reader's languages.
 */
export function remembered<T extends object>(
  { request, url }: Pick<SeatedGuest, 'request' | 'url'>,
  { plan, seat, ...when }: Pick<Seen, 'plan' | 'seat' | 'now'> | Pick<KnownAt, 'plan' | 'seat' | 'asOf' | 'now'>,
  make: () => T,
): T {
  const { id, side, role } = seat;
  const languages = request.headers.get('accept-language') ?? '';
  const day = 'asOf' in when ? when.asOf.slice(0, 16) : '';
  const key = JSON.stringify([
    ...[numberOf(plan), id, side, role, when.now.slice(0, 16), day],
    ...[url.pathname, url.search, languages],
  ]);
  const known = views.get(key) as T | undefined;
  if (known) return known;
  const made = make();
  kept.add(made);
  views.set(key, made);
  return made;
}
