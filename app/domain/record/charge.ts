import { otherSide, type Side } from '../access';
import type { Known, Span } from './known';
import { CHARGE_OF, countWithin, runsOf, type Cause, type Charge, type HeldUp, type Run, type Runs } from './runs';
import { byAccount, disjoint, lengthOf, without } from './spans';

/** A blocker as rule 5 sees it: its own late days, already charged. */
export interface Blocker {
  readonly id: string;
  readonly late: Runs;
}

const OWN: Cause = { kind: 'own' };

/** Rule 5 for one account: `held` and `rest` are its days that may be causes, those of accepted holds and all others. */
const heldUp = (
  side: Side,
  held: readonly Span[],
  rest: readonly Span[],
  blockers: readonly Blocker[],
): HeldUp | null => {
  const holdDays = lengthOf(held);
  let best = { blocker: null as string | null, blockerDays: 0, days: holdDays, others: holdDays };
  for (const { id, late } of blockers) {
    let others = 0;
    let nobodys = 0;
    for (const { first, last } of rest) {
      const { all, vendor, customer } = countWithin(late, first, last);
      others += side === 'vendor' ? customer : vendor;
      nobodys += all - vendor - customer;
    }
    const blockerDays = others + nobodys;
    const days = holdDays + blockerDays;
    if (days > best.days || (days === best.days && holdDays + others > best.others))
      best = { blocker: id, blockerDays, days, others: holdDays + others };
  }
  return best.days === 0 ? null : { kind: 'held-up', ...best, holds: [...new Set(held.map(({ at }) => at))], holdDays };
};

/** Late days that rule 4 gives to neither first, and why: a returned delivery in review goes before relief. */
const freeRuns = (facts: Known, late: Span): Run[] => {
  const reviews = disjoint(facts.reviews);
  const reliefs = without(disjoint(facts.reliefs), reviews);
  const run = ({ first, last }: Span, cause: Cause): Run => ({
    first: Math.max(first, late.first),
    last: Math.min(last, late.last),
    charge: 'N',
    cause,
  });
  return [
    ...reviews.map((span) => run(span, { kind: 'review', delivery: span.at })),
    ...reliefs.map((span) => run(span, { kind: 'relief', change: span.at })),
  ]
    .filter(({ first, last }) => first <= last)
    .sort((a, b) => a.first - b.first);
};

/**
 * Rules 4 to 6: who is charged with each late day of a commitment, as runs in the order of the days. `blockers` are what it waits
 * on, in the order in which it names them. Takes time by the number of facts, not of days.
 */
export const charge = (side: Side, facts: Known, blockers: readonly Blocker[]): Runs => {
  const late: Span = { first: facts.due + 1, last: facts.end, at: 0 };
  if (late.first > late.last) return runsOf([]);

  const free = freeRuns(facts, late);
  const freeSpans: Span[] = free.map(({ first, last }) => ({ first, last, at: 0 }));
  const accounts = byAccount(without([late], freeSpans), facts.accountEnds);

  const held = disjoint(facts.held);
  const heldByAccount = byAccount(without(held, freeSpans), facts.accountEnds);
  const always: Span = { first: -Infinity, last: facts.end, at: 0 };
  const restByAccount = byAccount(without(without([always], freeSpans), held), facts.accountEnds);
  const lateBlockers = blockers.filter((blocker) => blocker.late.total > 0);

  const runs: Run[] = free;
  const owner = CHARGE_OF[side];
  const other = CHARGE_OF[otherSide(side)];
  const ownRun = (first: number, last: number): void => {
    const nobodys = facts.nobodys;
    const through = Math.min(last, nobodys?.through ?? -Infinity);
    if (nobodys && first <= through)
      runs.push({ first, last: through, charge: 'N', cause: { kind: 'contest', contest: nobodys.at } });
    if (through < last) runs.push({ first: Math.max(first, through + 1), last, charge: owner, cause: OWN });
  };

  for (const [account, spans] of accounts.entries()) {
    if (spans.length === 0) continue;
    const cause = heldUp(side, heldByAccount[account]!, restByAccount[account]!, lateBlockers);
    let others = cause?.others ?? 0;
    let nobodys = cause ? cause.days - cause.others : 0;
    for (const span of spans) {
      let { first } = span;
      const take = (days: number, to: Charge): number => {
        const taken = Math.min(days, span.last - first + 1);
        if (cause && taken > 0) runs.push({ first, last: first + taken - 1, charge: to, cause });
        first += taken;
        return days - taken;
      };
      others = take(others, other);
      nobodys = take(nobodys, 'N');
      if (first <= span.last) ownRun(first, span.last);
    }
  }
  return runsOf(runs.sort((a, b) => a.first - b.first));
};
