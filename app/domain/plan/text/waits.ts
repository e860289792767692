import { workingDays } from '../../calendar';
import { refuse, type Refusal } from '../../refusal';
import type { Calendar } from '../../calendar';
import { dueDates } from '../work/commitment-state';
import type { Commitment } from '../state/commitment';
import type { CommitmentContent } from '../state/text';
import type { Plan } from '../state/plan';
import { byNumber } from '../sign-off/version';

/** What waiting needs to know of a commitment. */
export type Waiting = Pick<CommitmentContent, 'title' | 'due' | 'waitsOn'> & Pick<Commitment, 'id' | 'number'>;

/** Commitments still in the talk or in the plan: a declined one holds nobody up. */
export const notDeclined = (plan: Plan): Commitment[] =>
  Object.values(plan.commitments).filter((one) => one.consent.declined === null);

/** How a sentence names commitments: '5 Export 24 months of shipments; 7 Written field mapping'. */
export const namesOf = (commitments: readonly Pick<Commitment, 'number' | 'title'>[]): string =>
  [...commitments]
    .sort(byNumber)
    .map((one) => `${one.number} ${one.title}`)
    .join('; ');

/** Those that wait on a commitment themselves. */
export const waitersOf = <T extends Pick<Waiting, 'waitsOn'>>(commitments: readonly T[], id: string): T[] =>
  commitments.filter((one) => one.waitsOn.includes(id));

/** What a person agrees to with the waits: if this one is late, these are excused, directly or through others. By number. */
export function excusedIfLate(plan: Plan, commitment: string): string[] {
  const all = notDeclined(plan);
  const found = new Map<string, Commitment>();
  const next = [commitment];
  for (let id = next.pop(); id !== undefined; id = next.pop())
    for (const waiter of waitersOf(all, id))
      if (!found.has(waiter.id) && waiter.id !== commitment) {
        found.set(waiter.id, waiter);
        next.push(waiter.id);
      }
  return [...found.values()].sort(byNumber).map(({ id }) => id);
}

/** Whether following the waits from `from` leads to `id`. */
function leadsTo(all: ReadonlyMap<string, Waiting>, from: readonly string[], id: string): boolean {
  const seen = new Set<string>();
  const next = [...from];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    if (at === id) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    next.push(...(all.get(at)?.waitsOn ?? []));
  }
  return false;
}

/**
 * What stands against the waits of one commitment among the others: an unknown one, a circle, a blocker due later than it, or
 * something that waits on it due before it. Dates are compared as the calendar rolls them. `others` may include its old self.
 */
export function waitsFault(one: Waiting, others: readonly Waiting[], calendar: Calendar): Refusal | null {
  const all = new Map(others.filter(({ id }) => id !== one.id).map((other) => [other.id, other]));
  const unknown = one.waitsOn.filter((id) => id !== one.id && !all.has(id));
  if (unknown.length > 0) return refuse('blocker-unknown', { count: unknown.length }, 'waitsOn');
  if (leadsTo(all, one.waitsOn, one.id))
    return refuse('waits-in-circle', { titles: `${one.number} ${one.title}` }, 'waitsOn');
  const { roll } = workingDays(calendar);
  const due = roll(one.due);
  const later = one.waitsOn.flatMap((id) => all.get(id) ?? []).filter((blocker) => roll(blocker.due) > due);
  if (later.length > 0) return refuse('blocker-later', { titles: namesOf(later) }, 'due');
  const earlier = waitersOf([...all.values()], one.id).filter((waiter) => roll(waiter.due) < due);
  if (earlier.length > 0) return refuse('waiters-earlier', { titles: namesOf(earlier) }, 'due');
  return null;
}

/** The first fault among all of them together, as when a plan is started or frozen; null when the waits hold. Linear. */
export function allWaitsFault(all: readonly Waiting[], calendar: Calendar): { at: number; refusal: Refusal } | null {
  const byId = new Map(all.map((one) => [one.id, one]));
  const { roll } = workingDays(calendar);
  const named = (one: Waiting): Refusal['values'] => ({ titles: `${one.number} ${one.title}` });
  for (const [at, one] of all.entries()) {
    if (one.waitsOn.some((id) => !byId.has(id)))
      return { at, refusal: refuse('blocker-unknown', named(one), 'waitsOn') };
    const later = one.waitsOn.flatMap((id) => byId.get(id) ?? []).filter((b) => roll(b.due) > roll(one.due));
    if (later.length > 0) return { at, refusal: refuse('blocker-later', { titles: namesOf(later) }, 'due') };
  }
  const left = new Map(all.map((one) => [one.id, new Set(one.waitsOn).size]));
  const free = all.filter((one) => one.waitsOn.length === 0);
  const waiters = new Map<string, Waiting[]>();
  for (const one of all) for (const id of new Set(one.waitsOn)) waiters.set(id, [...(waiters.get(id) ?? []), one]);
  for (let done = free.pop(); done; done = free.pop())
    for (const waiter of waiters.get(done.id) ?? []) {
      const open = (left.get(waiter.id) ?? 0) - 1;
      left.set(waiter.id, open);
      if (open === 0) free.push(waiter);
    }
  const at = all.findIndex((one) => (left.get(one.id) ?? 0) > 0);
  const stuck = all[at];
  return stuck ? { at, refusal: refuse('waits-in-circle', named(stuck), 'waitsOn') } : null;
}

/** Waiting as it stands now: a moved date counts. */
export const waitingNow = (plan: Plan, commitments: readonly Commitment[]): Waiting[] =>
  commitments.map((one) => ({ ...one, due: dueDates(plan, one).now }));
