import { dateOf } from '../calendar';
import type { Agreed, Ground } from './check-facts';
import { quoted, type FaultList } from './fault';
import { circlesOf } from './order';
import { listOf } from './shape';

/** A commitment as waits are checked by it. */
export interface Promised {
  readonly id: string;
  readonly agreed: Agreed;
  readonly waitsOn: readonly string[];
}

/** The ids that a commitment waits on; what is no id, or stands there twice, is noted and left out. */
export const waitsOf = (value: unknown, faults: FaultList): readonly string[] => {
  const list = listOf(value, 'waitsOn', faults);
  const ids: string[] = [];
  for (let n = 0; n < list.length; n += 1) {
    const id = list[n];
    if (typeof id !== 'string') faults.add(`waitsOn[${n}]`, `should be the id of a commitment, and is ${quoted(id)}`);
    else ids.push(id);
  }
  const once = new Set(ids);
  if (once.size === ids.length) return ids;
  for (const id of once)
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.add('waitsOn', `names ${quoted(id)} twice`);
  return [...once];
};

const checkWait = (waiting: Promised, id: string, blocker: Promised | undefined, { days, faults }: Ground): void => {
  if (!blocker) {
    faults.add('waitsOn', `${quoted(id)} is not a commitment of this case`);
    return;
  }
  const { on, due } = blocker.agreed;
  if (on !== null && waiting.agreed.on !== null && on > waiting.agreed.on)
    faults.add('waitsOn', `${quoted(id)} was agreed later, on ${dateOf(on)}`);
  if (days && due !== null && waiting.agreed.due !== null && due > waiting.agreed.due)
    faults.add('waitsOn', `${quoted(id)} is due later, on ${dateOf(days.day(due))}`);
};

/** Checks that everything waited on is there, was agreed by then, is due by then, and waits on nothing that waits on it. */
export const checkWaits = (promised: ReadonlyMap<string, Promised>, ground: Ground): void => {
  const { faults } = ground;
  const all = [...promised.values()];
  for (const waiting of all) {
    faults.commitment = waiting.id;
    for (const id of waiting.waitsOn) checkWait(waiting, id, promised.get(id), ground);
  }
  for (const circle of circlesOf(all)) {
    faults.commitment = circle.at(-1)!;
    faults.add('waitsOn', `goes in a circle: ${circle.join(' waits on ')}`);
  }
};
