import { otherSide, type Side } from '../access';
import type { Known, Span } from './known';
import {
  CHARGE_OF,
  chargedWithin,
  lateWithin,
  NOTHING_LATE,
  runsOf,
  type Cause,
  type Charge,
  type HeldUp,
  type Run,
  type Runs,
} from './runs';
import { byAccount, disjoint, lengthOf, without } from './spans';

/** A blocker as rule 5 sees it: its own late days, already charged. */
export interface Blocker {
  readonly id: string;
  readonly late: Runs;
}

/** The first account has no beginning. */
const ALWAYS: Span = { first: -Infinity, last: Infinity, at: 0 };

const NO_HOLDS: readonly number[] = [];

const OWN: Cause = { kind: 'own' };

/** Rule 5 for one account: `held` and `rest` are its days that may be causes, those of accepted holds and all others. */
const heldUp = (
  side: Side,
  held: readonly Span[],
  rest: readonly Span[],
  blockers: readonly Blocker[],
): HeldUp | null => {
  const other = otherSide(side);
  let best: Blocker | null = null;
  let bestDays = 0;
  let bestOthers = 0;
  for (const blocker of blockers) {
    let days = 0;
    let others = 0;
    for (const { first, last } of rest) {
      days += lateWithin(blocker.late, first, last) - chargedWithin(blocker.late, first, last, side);
      others += chargedWithin(blocker.late, first, last, other);
    }
    if (days < bestDays || (days === bestDays && others <= bestOthers)) continue;
    best = blocker;
    bestDays = days;
    bestOthers = others;
  }
  const holdDays = lengthOf(held);
  if (holdDays + bestDays === 0) return null;
  return {
    kind: 'held-up',
    blocker: best && best.id,
    blockerDays: bestDays,
    holds: held.length === 0 ? NO_HOLDS : [...new Set(held.map(({ at }) => at))],
    holdDays,
    days: holdDays + bestDays,
    others: holdDays + bestOthers,
  };
};

/** The days of `span` that lie in the late days, as a run that goes to neither. */
const freeRun = (span: Span, late: Span, cause: Cause): Run => ({
  first: Math.max(span.first, late.first),
  last: Math.min(span.last, late.last),
  charge: 'N',
  cause,
});

/** Late days that rule 4 gives to neither first, and why: a returned delivery in review goes before relief. */
const freeRuns = (facts: Known, late: Span): Run[] => {
  if (facts.deliveries.reviews.length === 0 && facts.due.reliefs.length === 0) return [];
  const reviews = disjoint(facts.deliveries.reviews);
  const reliefs = without(disjoint(facts.due.reliefs), reviews);
  return [
    ...reviews.map((span) => freeRun(span, late, { kind: 'review', delivery: span.at })),
    ...reliefs.map((span) => freeRun(span, late, { kind: 'relief', change: span.at })),
  ]
    .filter(({ first, last }) => first <= last)
    .sort((a, b) => a.first - b.first);
};

/** Adds a run of `first` to `last`, unless it is empty. */
const add = (runs: Run[], first: number, last: number, charge: Charge, cause: Cause): void => {
  if (first <= last) runs.push({ first, last, charge, cause });
};

/** Charges the days of one account that remain: first to whoever held the owner up, then (rule 6) to the owner. */
const chargeAccount = (
  runs: Run[],
  side: Side,
  spans: readonly Span[],
  cause: HeldUp | null,
  { nobodys }: Known['contests'],
): void => {
  let others = cause?.others ?? 0;
  let heldUpDays = cause?.days ?? 0;
  for (const { first, last } of spans) {
    const otherLast = Math.min(last, first + others - 1);
    const heldLast = Math.min(last, first + heldUpDays - 1);
    if (cause) {
      add(runs, first, otherLast, CHARGE_OF[otherSide(side)], cause);
      add(runs, otherLast + 1, heldLast, 'N', cause);
    }
    others -= otherLast - first + 1;
    heldUpDays -= heldLast - first + 1;
    const nobodysLast = nobodys ? Math.max(heldLast, Math.min(last, nobodys.through)) : heldLast;
    if (nobodys) add(runs, heldLast + 1, nobodysLast, 'N', { kind: 'contest', contest: nobodys.at });
    add(runs, nobodysLast + 1, last, CHARGE_OF[side], OWN);
  }
};

/**
 * Rules 4 to 6: who is charged with each late day of a commitment, as runs in the order of the days. `blockers` are what it waits
 * on, in the order in which it names them. Takes time by the number of facts, not of days.
 */
export const charge = (side: Side, facts: Known, blockers: readonly Blocker[]): Runs => {
  const late: Span = { first: facts.due.due + 1, last: facts.end, at: 0 };
  if (late.first > late.last) return NOTHING_LATE;

  const runs = freeRuns(facts, late);
  const free: readonly Span[] = runs.map(({ first, last }) => ({ first, last, at: 0 }));
  const { accountEnds } = facts.due;
  const lateByAccount = byAccount(without([late], free), accountEnds);

  const held = disjoint(facts.holds.held);
  const anyCause = held.length > 0 || blockers.length > 0;
  const heldByAccount = byAccount(without(held, free), accountEnds);
  const restByAccount = byAccount(without(without([{ ...ALWAYS, last: facts.end }], free), held), accountEnds);

  for (let account = 0; account < lateByAccount.length; account += 1) {
    const spans = lateByAccount[account]!;
    if (spans.length === 0) continue;
    const cause = anyCause ? heldUp(side, heldByAccount[account]!, restByAccount[account]!, blockers) : null;
    chargeAccount(runs, side, spans, cause, facts.contests);
  }
  return runsOf(runs);
};
