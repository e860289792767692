import type { Side } from '../../access';
import { checkInsOf } from '../check-in/check-in-view';
import { noticesOf } from '../notice/cure';
import type { Notice } from '../state/notice';
import { boundCommitments, dayOf, dueDates, isDone } from '../work/commitment-state';
import type { CheckIn } from '../state/check-in';
import { outcomesOf } from '../outcome/outcome-now';
import type { Outcome } from '../state/outcome';
import type { Commitment } from '../state/commitment';
import type { Plan } from '../state/plan';

/** What of a plan has a place in a calendar. */
export const DATED_KINDS = ['commitment', 'check-in', 'end', 'notice', 'votes'] as const;
export type DatedKind = (typeof DATED_KINDS)[number];

/** A thing that stands in calendars, as far as a calendar says anything of it. Nothing here is private to a side. */
export interface Dated {
  readonly kind: DatedKind;
  /** The commitment's, check-in's, notice's or outcome's id; 'end' for the end of the time frame. */
  readonly id: string;
  /** 'YYYY-MM-DD' in the plan's zone. */
  readonly on: string;
  /** 'HH:MM' in the plan's zone; null for a whole day. */
  readonly time: string | null;
  /** The commitment's title, or the plan's; of a notice its number. */
  readonly title: string;
  /** Of a commitment: whose it is, and the seat that owns it. Of a notice: the side that gave it. */
  readonly side: Side | null;
  readonly owner: string | null;
  /** 'done': delivered; 'off': waived, called off, dropped, or ahead when the plan was over. */
  readonly state: 'stands' | 'done' | 'off';
}

/** What the facts of a thing follow from; as long as these are the same, so are the facts. */
type Basis = readonly unknown[];

const known = new WeakMap<object, { readonly basis: Basis; readonly dated: Dated }>();

function once(thing: object, basis: Basis, make: () => Dated): Dated {
  const before = known.get(thing);
  if (before && basis.every((one, at) => one === before.basis[at])) return before.dated;
  const dated = make();
  known.set(thing, { basis, dated });
  return dated;
}

/** A plan that is over keeps its past, and has no future. */
function isOff(plan: Plan, on: string): boolean {
  const over = plan.closed ?? plan.withdrawn;
  return over !== null && on >= dayOf(plan, over.at);
}

function dueDate(plan: Plan, commitment: Commitment): Dated {
  const { id, title, side, owner } = commitment;
  const { now: on } = dueDates(plan, commitment);
  const state = commitment.waivedAt !== null ? 'off' : isDone(commitment) ? 'done' : isOff(plan, on) ? 'off' : 'stands';
  return { kind: 'commitment', id, on, time: null, title, side, owner, state };
}

function meeting(plan: Plan, { id, on, time, state }: CheckIn): Dated {
  const off = state === 'called-off' || (state === 'planned' && isOff(plan, on));
  const { title } = plan;
  return { kind: 'check-in', id, on, time, title, side: null, owner: null, state: off ? 'off' : 'stands' };
}

function end(plan: Plan): Dated {
  const { title, terms } = plan;
  const state = isOff(plan, terms.end) ? 'off' : 'stands';
  return { kind: 'end', id: 'end', on: terms.end, time: null, title, side: null, owner: null, state };
}

/** The last day to cure. Whether it was cured is the record's to say, day by day. */
function lastToCure(plan: Plan, { id, number, side, cureBy: on, withdrawn }: Notice): Dated {
  const state = withdrawn !== null || isOff(plan, on) ? 'off' : 'stands';
  return { kind: 'notice', id, on, time: null, title: String(number), side, owner: null, state };
}

/** The last day on which a side waits for the other's vote. Whether the votes are open, both sides know; what they say stands nowhere here. */
function votes(plan: Plan, { id, votesBy: on, openedAt }: Outcome): Dated {
  const { title } = plan;
  const state = openedAt !== null ? 'done' : isOff(plan, on) ? 'off' : 'stands';
  return { kind: 'votes', id, on, time: null, title, side: null, owner: null, state };
}

const isInForce = ({ versions }: Plan): boolean => Object.values(versions).some(({ inForceAt }) => inForceAt !== null);

/**
 * Everything of a plan that stands in calendars: the due dates of what both sides are bound to, the check-ins, the last days to cure
 * what notice was given of, the end of the time frame, and the last day to vote on how it ends. Nothing before a version is in force:
 * until then none of it is agreed.
 */
export function datedOf(plan: Plan): readonly Dated[] {
  if (!isInForce(plan)) return [];
  const { terms, title, withdrawn, closed } = plan;
  return [
    ...boundCommitments(plan).map((one) => once(one, [terms, withdrawn, closed], () => dueDate(plan, one))),
    ...checkInsOf(plan).map((one) => once(one, [terms, withdrawn, closed, title], () => meeting(plan, one))),
    ...noticesOf(plan).map((one) => once(one, [terms, withdrawn, closed], () => lastToCure(plan, one))),
    end(plan),
    ...outcomesOf(plan).map((one) => votes(plan, one)),
  ];
}
