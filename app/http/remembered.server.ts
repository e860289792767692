import { LRUCache } from 'lru-cache';
import type { SeatedGuest } from './guard.server';
import type { Seen } from './plan.server';

/** How many pages' data are kept at most, the longest unused going first. */
const views = new LRUCache<string, object>({ max: 300 });

const numbers = new WeakMap<object, number>();
let last = 0;

/** A number for as long as an object lives: the same for the same object, and for no other. */
function numberOf(value: object): number {
  const known = numbers.get(value) ?? (last += 1);
  numbers.set(value, known);
  return known;
}

type Looking = Pick<SeatedGuest, 'request' | 'url'>;

/**
 * What the data of a page depend on, in short: the plan as it was let through by the guard and the policies, the seat that looks, the
 * minute (nothing on a page is finer), the address and the reader's languages.
 */
export function whatDataDependOn({ request, url }: Looking, { plan, seat, now }: Pick<Seen, 'plan' | 'seat' | 'now'>) {
  const { id, side, role } = seat;
  const languages = request.headers.get('accept-language') ?? '';
  return JSON.stringify([numberOf(plan), id, side, role, now.slice(0, 16), url.pathname, url.search, languages]);
}

const requests = new WeakMap<object, string>();

/** What the data depended on that a request was answered with, beside its shell; undefined where they may depend on more. */
export const rememberedBy = (context: object): string | undefined => requests.get(context);

/**
 * The data of a page, made once for each state of its plan. They are asked for after the guard and the policies, and by the plan that
 * those let through: whoever may not see that plan has none to ask by. `make` must depend on nothing that the key does not say.
 */
export function remembered<T extends object>(
  guest: Looking & Pick<SeatedGuest, 'context'>,
  seen: Pick<Seen, 'plan' | 'seat' | 'now'>,
  make: () => T,
): T {
  const key = whatDataDependOn(guest, seen);
  requests.set(guest.context, key);
  const made = (views.get(key) as T | undefined) ?? make();
  views.set(key, made);
  return made;
}
