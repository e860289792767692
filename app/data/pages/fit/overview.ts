import type { Plan, PrivatePlan } from '../../../domain/plan/state/plan';
import type { Seat } from '../../../domain/plan/state/seat';
import { assessmentView, type AssessmentView } from './assessment';
import { costSums } from './costs';
import { flagCounts } from './flags';
import { roomOf, type Room } from './room';

export interface FitView extends Room, AssessmentView {
  readonly costs: { readonly count: number; readonly sums: readonly string[] };
  /** The vendor alone has a fit policy, and people whom it asks before parting. */
  readonly hasPolicy: boolean;
  readonly flags: { readonly open: number; readonly settled: number };
}

/** The fit room of a side as one of its leads or executives enters it. The caller has made sure that the seat may read it. */
export const fitView = (plan: Plan, seat: Seat, own: PrivatePlan, locale: string): FitView => ({
  ...roomOf(plan, seat),
  ...assessmentView(plan, seat, own),
  costs: { count: Object.keys(own.costs).length, sums: costSums(own, locale) },
  hasPolicy: seat.side === 'vendor',
  flags: flagCounts(own),
});
