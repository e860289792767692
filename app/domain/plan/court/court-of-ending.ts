import { settledSince, stillOwed } from '../closing/closing';
import type { Plan } from '../state/plan';
import { offeredTasks } from '../transition/offered';
import { courtItem, type CourtItem } from './court-item';

/** Whose turn it is while people decide how it ends, and while they part. */
export function endingCourt(plan: Plan, at: string): readonly CourtItem[] {
  if (plan.stage !== 'transition' || !plan.transition || stillOwed(plan, at).length > 0) return [];
  if (offeredTasks(plan, at).length > 0) return [];
  // Either side may; the vendor, who leads the parting, is asked, so that it is one side's turn and not nobody's.
  const thing = { type: 'plan', id: plan.id } as const;
  return [courtItem({ side: 'vendor', role: 'executive', act: 'close-plan', thing, since: settledSince(plan) })];
}
