import type { Side } from '../../access';
import { checkInsOf } from '../check-in/check-in-view';
import { boundCommitments, dayOf, dueDates, isDone } from '../work/commitment-state';
import type { CheckIn } from '../state/check-in';
import type { Commitment } from '../state/commitment';
import type { Plan } from '../state/plan';

/** What of a plan has a place in a calendar. */
export const DATED_KINDS = ['commitment', 'check-in', 'end'] as const;
export type DatedKind = (typeof DATED_KINDS)[number];

/** A thing that stands in calendars, as far as a calendar says anything of it. Nothing here is private to a side. */
export interface Dated {
  readonly kind: DatedKind;
  /** The commitment's or check-in's id; 'end' for the end of the time frame. */
  readonly id: string;
  /** 'YYYY-MM-DD' in the plan's zone. */
  readonly on: string;
  /** 'HH:MM' in the plan's zone; null for a whole day. */
  readonly time: string | null;
  /** The commitment's title, or the plan's. */
  readonly title: string;
  /** Of a commitment: whose it is, and the seat that owns it. */
  readonly side: Side | null;
  readonly owner: string | null;
  /** 'done': delivered; 'off': waived, called off, dropped, or ahead when the plan was withdrawn. */
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

/** A plan that is withdrawn keeps its past, and has no future. */
const isOff = (plan: Plan, on: string): boolean => plan.withdrawn !== null && on >= dayOf(plan, plan.withdrawn.at);

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

const isInForce = ({ versions }: Plan): boolean => Object.values(versions).some(({ inForceAt }) => inForceAt !== null);

/**
 * Everything of a plan that stands in calendars: the due dates of what both sides are bound to, the check-ins, and the end of the time
 * frame. Nothing before a version is in force: until then none of it is agreed.
 */
export function datedOf(plan: Plan): readonly Dated[] {
  if (!isInForce(plan)) return [];
  const { terms, title, withdrawn } = plan;
  return [
    ...boundCommitments(plan).map((one) => once(one, [terms, withdrawn], () => dueDate(plan, one))),
    ...checkInsOf(plan).map((one) => once(one, [terms, withdrawn, title], () => meeting(plan, one))),
    end(plan),
  ];
}
