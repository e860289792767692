import { may, type Act, type Thing } from '../access';
import { localDate } from '../calendar';
import { refuse, type Refusal } from '../refusal';
import { hasControls, isBlank } from '../text';
import type { PlanCommand } from './commands';
import type { Entry, EntryData, EntryKind, LedgerName } from './entries';
import { stageOf, type Plan, type PrivatePlan, type Stage } from './state/plan';
import type { Actor, Seat } from './state/seat';

/** What deciding is given besides the command: who asks, when, and what that side keeps to itself. */
export interface Asking {
  readonly by: Seat;
  /** ISO instant, the server's clock. */
  readonly at: string;
  readonly own: PrivatePlan;
}

export type Decision = readonly Entry[] | Refusal;

export type Decide<C extends PlanCommand = PlanCommand> = (plan: Plan, command: C, asking: Asking) => Decision;

/** One decide function a kind of command. */
export type DecideTable<C extends PlanCommand> = { readonly [K in C['kind']]: Decide<Extract<C, { kind: K }>> };

/** The part of the state an entry changes; parts of which nothing changed keep their identity, so that only the others are saved. */
export type Apply<K extends EntryKind> = (plan: Plan, entry: Entry<K>) => Plan;

/** One apply function a kind of entry. */
export type ApplyTable<K extends EntryKind> = { readonly [L in K]: Apply<L> };

export const actor = (seat: Seat): Actor => ({ seat: seat.id, side: seat.side, role: seat.role });

/** What is decided while the plan is a draft stays the vendor's. */
export const ledgerOf = (plan: Plan): LedgerName => (plan.stage === 'draft' ? 'vendor' : 'shared');

/** Makes one entry for the ledger the plan is kept in now. */
export function entry<K extends EntryKind>(plan: Plan, asking: Asking, kind: K, data: EntryData[K]): Entry {
  return { ledger: ledgerOf(plan), kind, at: asking.at, by: actor(asking.by), data } as Entry;
}

/** The day it is in the plan's zone. */
export const todayOf = (plan: Plan, asking: Asking): string => localDate(asking.at, plan.terms.calendar.timeZone);

/** Null when the asking seat may do the act. Chain the checks with `??`: the first that says no is the answer. */
export const barred = (asking: Asking, act: Act, thing?: Thing): Refusal | null =>
  may(asking.by, act, thing) ? null : refuse('not-allowed');

/** Null when the plan is at one of these stages. */
export const misplaced = (plan: Plan, ...stages: readonly Stage[]): Refusal | null =>
  stages.includes(stageOf(plan)) ? null : refuse('wrong-stage', { stage: stageOf(plan) });

/** Null when something was written that can be read. */
export const unwritten = (words: string, field: string): Refusal | null =>
  isBlank(words) ? refuse('missing', undefined, field) : null;

/** Null when a name or title was written, and holds nothing that makes it read as another. */
export const misnamed = (name: string, field: string): Refusal | null =>
  unwritten(name, field) ?? (hasControls(name) ? refuse('hidden-marks', undefined, field) : null);
