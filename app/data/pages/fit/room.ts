import { otherSide, type Side } from '../../../domain/access';
import type { Plan } from '../../../domain/plan/state/plan';
import type { Seat } from '../../../domain/plan/state/seat';

/** What every page of a side's fit room starts with. */
export interface Room {
  readonly planId: string;
  /** The company whose room it is, and the other one. */
  readonly party: string;
  readonly other: string;
  readonly side: Side;
  readonly zone: string;
  /** A closed plan is only read. */
  readonly mayWrite: boolean;
}

export const roomOf = (plan: Plan, { side }: Pick<Seat, 'side'>): Room => ({
  planId: plan.id,
  party: plan.parties[side],
  other: plan.parties[otherSide(side)],
  side,
  zone: plan.terms.calendar.timeZone,
  mayWrite: plan.stage !== 'closed',
});
