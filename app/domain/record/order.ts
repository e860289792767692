/** The order in which waits can be judged, and where they go in a circle. */

export interface Waits {
  readonly id: string;
  readonly waitsOn?: readonly string[] | null | undefined;
}

/** Waits by place: what the thing at place p waits on is `blockers[starts[p]]` to `blockers[starts[p + 1] - 1]`. */
export interface Order {
  /** Every place, each after all that it waits on; shorter than the list of things if some wait on themselves. */
  readonly places: Int32Array;
  readonly starts: Int32Array;
  readonly blockers: Int32Array;
}

const blockersByPlace = (things: readonly Waits[]): Omit<Order, 'places'> => {
  const places = new Map<string, number>();
  const starts = new Int32Array(things.length + 1);
  for (let place = 0; place < things.length; place += 1) {
    places.set(things[place]!.id, place);
    starts[place + 1] = starts[place]! + (things[place]!.waitsOn?.length ?? 0);
  }
  const blockers = new Int32Array(starts[things.length]!).fill(-1);
  for (let place = 0; place < things.length; place += 1) {
    const waitsOn = things[place]!.waitsOn;
    if (!waitsOn) continue;
    for (let n = 0; n < waitsOn.length; n += 1) blockers[starts[place]! + n] = places.get(waitsOn[n]!) ?? -1;
  }
  return { starts, blockers };
};

/**
 * The order in which each thing comes after all that it waits on. A wait on an id that is not among `things` is place -1 and
 * holds nobody up. Linear in things and waits; no recursion, so that a chain may be as long as it likes.
 */
export const waitsFirst = (things: readonly Waits[]): Order => {
  const { starts, blockers } = blockersByPlace(things);
  const open = new Int32Array(things.length);
  /** Those who wait, in chains by blocker: the first of each, and the next after each wait. */
  const firstWaiter = new Int32Array(things.length).fill(-1);
  const nextWaiter = new Int32Array(blockers.length);
  const waiterOf = new Int32Array(blockers.length);
  for (let place = 0; place < things.length; place += 1) {
    for (let wait = starts[place]!; wait < starts[place + 1]!; wait += 1) {
      const blocker = blockers[wait]!;
      if (blocker < 0) continue;
      open[place]! += 1;
      waiterOf[wait] = place;
      nextWaiter[wait] = firstWaiter[blocker]!;
      firstWaiter[blocker] = wait;
    }
  }
  const places = new Int32Array(things.length);
  let found = 0;
  for (let place = 0; place < things.length; place += 1) if (open[place] === 0) places[found++] = place;
  for (let next = 0; next < found; next += 1) {
    for (let wait = firstWaiter[places[next]!]!; wait >= 0; wait = nextWaiter[wait]!) {
      const waiter = waiterOf[wait]!;
      open[waiter]! -= 1;
      if (open[waiter] === 0) places[found++] = waiter;
    }
  }
  return { places: places.subarray(0, found), starts, blockers };
};

/** How many commitments of a circle are named; a longer one is cut short with an ellipsis. */
const NAMED = 8;

/** Every circle of waits once, as the ids along it, the first repeated at its end. Linear; no recursion. */
export const circlesOf = (things: readonly Waits[]): string[][] => {
  if (waitsFirst(things).places.length === things.length) return [];
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
