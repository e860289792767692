import type { PlanRecord } from './record';

/** The commitment that held this one up most, by its own late days; null if nothing that it waits on did. */
export const chiefBlocker = (record: PlanRecord, id: string): string | null => {
  let most = 0;
  let chief: string | null = null;
  for (const { cause } of record.commitments.get(id)?.runs ?? []) {
    if (cause.kind !== 'held-up' || cause.blocker === null || cause.blockerDays <= most) continue;
    most = cause.blockerDays;
    chief = cause.blocker;
  }
  return chief;
};

/**
 * For every commitment that another one held up, where that waiting began: the last of those that held each other up, whose late days
 * are of its own making. Looks at each commitment once.
 */
export const rootsOf = (record: PlanRecord): ReadonlyMap<string, string> => {
  const roots = new Map<string, string>();
  for (const id of record.commitments.keys()) {
    const chain: string[] = [];
    let here = id;
    let next = roots.get(here) ?? chiefBlocker(record, here);
    while (next !== null) {
      chain.push(here);
      here = next;
      next = roots.get(here) ?? chiefBlocker(record, here);
    }
    for (const one of chain) roots.set(one, here);
  }
  return roots;
};

/** Misses that follow from one that came before them: not one result each, as the interval takes them. */
export interface Following {
  readonly root: string;
  /** Late or overdue, in the order of the record. */
  readonly followers: readonly string[];
}

/** How many commitments were missed, and which of those follow from one another, the largest group first. */
export const followingMisses = (
  record: PlanRecord,
  roots: ReadonlyMap<string, string> = rootsOf(record),
): { readonly missed: number; readonly groups: readonly Following[] } => {
  const groups = new Map<string, string[]>();
  let missed = 0;
  for (const { id, verdict } of record.commitments.values()) {
    if (verdict !== 'late' && verdict !== 'overdue') continue;
    missed += 1;
    const root = roots.get(id);
    if (root === undefined) continue;
    const known = groups.get(root);
    if (known) known.push(id);
    else groups.set(root, [id]);
  }
  return {
    missed,
    groups: [...groups]
      .map(([root, followers]) => ({ root, followers }))
      .sort((a, b) => b.followers.length - a.followers.length),
  };
};
