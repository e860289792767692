/** The order in which waits can be judged, and where they go in a circle. */

export interface Waits {
  readonly id: string;
  readonly waitsOn?: readonly string[] | null | undefined;
}

/** The order, or null if some wait on themselves. Ids that are not among `things` are passed over. Linear; no recursion. */
export const waitsFirst = <T extends Waits>(things: readonly T[]): T[] | null => {
  const places = new Map(things.map((thing, place) => [thing.id, place]));
  const open = new Int32Array(things.length);
  const waiters: (number[] | undefined)[] = new Array<number[] | undefined>(things.length);
  for (const [place, thing] of things.entries()) {
    for (const id of thing.waitsOn ?? []) {
      const blocker = places.get(id);
      if (blocker === undefined) continue;
      open[place]! += 1;
      (waiters[blocker] ??= []).push(place);
    }
  }
  const order: number[] = [];
  for (let place = 0; place < things.length; place += 1) if (open[place] === 0) order.push(place);
  for (let next = 0; next < order.length; next += 1) {
    for (const waiter of waiters[order[next]!] ?? []) if ((open[waiter]! -= 1) === 0) order.push(waiter);
  }
  return order.length === things.length ? order.map((place) => things[place]!) : null;
};

/** How many commitments of a circle are named; a longer one is cut short with an ellipsis. */
const NAMED = 8;

/** Every circle of waits once, as the ids along it, the first repeated at its end. Linear; no recursion. */
export const circlesOf = (things: readonly Waits[]): string[][] => {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  /** Where an id stands on the way walked now; -1 once everything that it waits on has been walked. */
  const depth = new Map<string, number>();
  const circles: string[][] = [];
  for (const start of byId.keys()) {
    if (depth.has(start)) continue;
    const way = [{ id: start, next: 0 }];
    depth.set(start, 0);
    while (way.length > 0) {
      const here = way.at(-1)!;
      const blocker = byId.get(here.id)!.waitsOn?.[here.next];
      here.next += 1;
      const at = blocker === undefined ? undefined : depth.get(blocker);
      if (blocker === undefined) {
        depth.set(here.id, -1);
        way.pop();
      } else if (at !== undefined && at >= 0) {
        const ids = way.slice(at, at + NAMED).map((step) => step.id);
        circles.push([...ids, ...(way.length > at + NAMED ? ['…'] : []), blocker]);
      } else if (at === undefined && byId.has(blocker)) {
        depth.set(blocker, way.length);
        way.push({ id: blocker, next: 0 });
      }
    }
  }
  return circles;
};
