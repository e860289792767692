import type { Side } from '../../domain/access';
import { monthsAfter } from '../../domain/calendar';
import { letterBy, moneyAhead, stillOwed } from '../../domain/plan/closing/closing';
import { policyOf } from '../../domain/plan/sign-off/policy-held';
import { principalOn } from '../../domain/plan/sign-off/principal';
import type { Plan } from '../../domain/plan/state/plan';
import type { Seat } from '../../domain/plan/state/seat';
import type { SharedItem } from '../../domain/plan/state/transition';
import { offeredTasks } from '../../domain/plan/transition/offered';
import { boundCommitments, dayOf, isDone } from '../../domain/plan/work/commitment-state';

interface Owed {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly side: Side;
}

/** What closing a plan means: what is in its way, what stays as it is, and until when all of it can be read. */
export interface ClosingView {
  readonly planId: string;
  readonly parties: Plan['parties'];
  readonly owed: readonly Owed[];
  /** Tasks of the transition plan that nobody has agreed to or declined yet. */
  readonly unanswered: readonly Owed[];
  /** How many other commitments are not delivered, and stay so. */
  readonly open: number;
  /** What is still to be paid, to be known by whoever closes. */
  readonly money: readonly (NonNullable<SharedItem['money']> & Pick<SharedItem, 'title'> & { readonly date: string })[];
  /** No final letter was sent: the vendor knows so, the customer waits through a day, or no longer. */
  readonly letter: { readonly missing: 'known' } | { readonly missing: 'awaited'; readonly until: string } | null;
  readonly keepUntil: string;
}

const named = ({ id, number, title, side }: Owed): Owed => ({ id, number, title, side });

function letterOf(plan: Plan, side: Side, today: string): ClosingView['letter'] {
  const { letter, sharedAt } = plan.transition!;
  if (letter) return null;
  if (side === 'vendor') return { missing: 'known' };
  const until = letterBy(plan, sharedAt);
  return today > until ? null : { missing: 'awaited', until };
}

/** Null for who does not close it, or where it is not to be closed: before it was shared how they part, and after. `now`: an instant. */
export function closingView(plan: Plan, seat: Seat, now: string): ClosingView | null {
  const today = dayOf(plan, now);
  if (plan.stage !== 'transition' || !plan.transition || !principalOn(plan, seat, today, 'close-plan')) return null;
  const owed = stillOwed(plan, now);
  const open = boundCommitments(plan).filter((one) => !isDone(one) && !owed.includes(one)).length;
  return {
    planId: plan.id,
    parties: plan.parties,
    owed: owed.map(named),
    unanswered: offeredTasks(plan, now).map(named),
    open,
    money: moneyAhead(plan, now).map(({ title, money, date }) => ({ title, ...money!, date: date! })),
    letter: letterOf(plan, seat.side, today),
    keepUntil: monthsAfter(today, policyOf(plan).retentionMonths),
  };
}
