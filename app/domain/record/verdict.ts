import type { Side } from '../access';
import type { Known } from './known';
import type { Runs } from './runs';

export const VERDICTS = ['open', 'waiting', 'overdue', 'in-review', 'kept', 'excused', 'late', 'waived'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Rule 7, from the facts known and the late days charged. */
export const verdictOf = (side: Side, { deliveries, waived }: Known, late: Runs): Verdict => {
  const charged = late[side] > 0;
  if (deliveries.deliveredOn !== Infinity || waived) {
    if (charged) return 'late';
    if (waived) return 'waived';
    if (deliveries.deliveries.at(-1)!.outcome === 'unanswered') return 'in-review';
    return late.total > 0 ? 'excused' : 'kept';
  }
  if (late.total === 0) return 'open';
  return charged ? 'overdue' : 'waiting';
};
