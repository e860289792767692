import { applyOutcome } from './outcome/apply-outcome';
import { applySeat } from './seats/apply-seat';
import { applySignOff } from './sign-off/apply-sign-off';
import { applyTalk } from './text/apply-talk';
import { applyTransition } from './transition/transition';
import { applyWork } from './work/work';
import { applyClosing } from './closing/closing';
import type { Apply, ApplyTable } from './decide';
import { applyDelegate } from './sign-off/delegate';
import { applyNotice } from './notice/notice';
import { PRIVATE_KINDS, type Entry, type EntryKind, type PrivateKind } from './entries';
import type { Plan } from './state/plan';
import { startedPlan } from './start/started';

const TABLE: ApplyTable<Exclude<EntryKind, PrivateKind>> = {
  ...applyTalk,
  ...applySignOff,
  ...applySeat,
  ...applyDelegate,
  ...applyWork,
  ...applyClosing,
  ...applyNotice,
  ...applyTransition,
  ...applyOutcome,
};

const isPrivate = (kind: EntryKind): kind is PrivateKind => (PRIVATE_KINDS as readonly EntryKind[]).includes(kind);

/** The plan after one more entry. What the entry does not touch keeps its identity; entries private to a side touch nothing. */
export function applyEntry(plan: Plan, entry: Entry): Plan {
  if (isPrivate(entry.kind)) return plan;
  return (TABLE[entry.kind] as Apply<EntryKind>)(plan, entry);
}

export const applyEntries = (plan: Plan, entries: readonly Entry[]): Plan => entries.reduce(applyEntry, plan);

/**
 * The plan that a ledger tells: the shared one from its first entry on, the proposal; or, for the vendor, the draft's entries.
 * Throws RangeError when the first entry does not begin a plan.
 */
export function replay(planId: string, entries: readonly Entry[]): Plan {
  const [first, ...rest] = entries.filter((entry) => !isPrivate(entry.kind));
  if (first?.kind !== 'plan.started' && first?.kind !== 'plan.proposed')
    throw new RangeError(`the ledger of ${planId} does not begin with a plan`);
  return applyEntries(startedPlan(planId, first), rest);
}

export { startedPlan };
