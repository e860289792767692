import type { Side } from '../../access';
import { localDate } from '../../calendar';
import type { Plan } from '../state/plan';
import type { Seat } from '../state/seat';
import { unheard } from './player';
import { executivesOf, isAtLeastLead, openSeats } from '../seats/seat';
import { notDeclined } from './waits';

/** One thing to see to before a plan is proposed; `name` is the text that says it. */
export interface ToSee {
  readonly name:
    'no-lead' | 'no-vendor' | 'no-goals' | 'no-expectations' | 'no-executive' | 'no-owner' | 'unheard' | 'passed';
  readonly party?: string | undefined;
  readonly count?: number | undefined;
  readonly names?: string | undefined;
  /** The part of the plan where it is mended. */
  readonly at: 'people/new' | 'text#goals' | 'text#expectations' | 'text#commitments' | 'text#players';
}

export interface ProposalView {
  readonly planId: string;
  readonly parties: Plan['parties'];
  /** Without these it cannot be proposed. */
  readonly needed: readonly ToSee[];
  readonly advice: readonly ToSee[];
  readonly invited: readonly Pick<Seat, 'id' | 'name' | 'email' | 'role'>[];
}

const BOTH: readonly Side[] = ['vendor', 'customer'];

/** What the vendor's lead looks at before the customer sees the plan. `now` is an ISO instant. */
export function proposalView(plan: Plan, now: string): ProposalView {
  const commitments = notDeclined(plan);
  const today = localDate(now, plan.terms.calendar.timeZone);
  const needed: ToSee[] = BOTH.filter((side) => !commitments.some((one) => one.side === side)).map((side) => ({
    name: 'no-vendor',
    party: plan.parties[side],
    at: 'text#commitments',
  }));
  if (!openSeats(plan, 'customer').some(isAtLeastLead)) needed.push({ name: 'no-lead', at: 'people/new' });
  const advice: ToSee[] = [];
  if (Object.keys(plan.goals).length === 0) advice.push({ name: 'no-goals', at: 'text#goals' });
  for (const side of BOTH)
    if (!Object.values(plan.expectations).some((one) => one.of === side))
      advice.push({ name: 'no-expectations', party: plan.parties[side], at: 'text#expectations' });
  for (const side of BOTH)
    if (executivesOf(plan, side).length === 0)
      advice.push({ name: 'no-executive', party: plan.parties[side], at: 'people/new' });
  const ownerless = commitments.filter(({ owner }) => owner === null).length;
  if (ownerless > 0) advice.push({ name: 'no-owner', count: ownerless, at: 'text#commitments' });
  const passed = commitments.filter(({ due }) => due < today).length;
  if (passed > 0) advice.push({ name: 'passed', count: passed, at: 'text#commitments' });
  const silent = unheard(plan).map(({ name }) => name);
  if (silent.length > 0) advice.push({ name: 'unheard', names: silent.join(', '), at: 'text#players' });
  return {
    planId: plan.id,
    parties: plan.parties,
    needed,
    advice,
    invited: openSeats(plan, 'customer').map(({ id, name, email, role }) => ({ id, name, email, role })),
  };
}
