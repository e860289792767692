import type { Side } from '../../access';
import { recordOn } from '../record-of';
import { isLive, type Plan } from '../state/plan';
import { find } from '../state/things';
import { isDone } from '../work/commitment-state';

/** A commitment that is late now. */
export interface Stuck {
  readonly commitment: string;
  /** Late working days so far. */
  readonly days: number;
  /** Whom its last late day is charged to: the side that everybody waits for. */
  readonly on: Side | 'neither';
}

const ON = { V: 'vendor', C: 'customer', N: 'neither' } as const;

/** Every commitment that is late at an instant and not there yet, the longest late first. */
export function stuckIn(plan: Plan, at: string): readonly Stuck[] {
  if (!isLive(plan) || plan.withdrawn) return [];
  return [...recordOn(plan, at).commitments.values()]
    .flatMap(({ id, late, runs }): Stuck[] => {
      const one = find(plan.commitments, id);
      const last = runs.at(-1);
      return one && last && !isDone(one) ? [{ commitment: id, days: late.total, on: ON[last.charge] }] : [];
    })
    .sort((a, b) => b.days - a.days || (a.commitment < b.commitment ? -1 : 1));
}
