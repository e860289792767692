import { localDay, workingDays } from '../calendar';
import { charge, type Blocker } from './charge';
import { calendarOf, settingsOf, type CommitmentFacts, type RecordCase } from './facts';
import { known, type Day, type Known } from './known';
import { waitsFirst, type Order } from './order';
import type { Runs } from './runs';
import { verdictOf, type Verdict } from './verdict';

/** How one commitment stands on the as-of day, in indices of working days. */
export interface Judged {
  readonly facts: CommitmentFacts;
  readonly known: Known;
  readonly late: Runs;
  readonly verdict: Verdict;
}

export interface Judgement {
  readonly day: Day;
  /** Every commitment agreed by the as-of day, in the order of the case. */
  readonly commitments: readonly Judged[];
}

const NO_BLOCKERS: readonly Blocker[] = [];

const blockersOf = (place: number, { starts, blockers }: Order, judged: readonly Judged[]): readonly Blocker[] => {
  let late: Blocker[] | null = null;
  for (let wait = starts[place]!; wait < starts[place + 1]!; wait += 1) {
    const blocker = judged[blockers[wait]!]!;
    if (blocker.late.total > 0) (late ??= []).push({ id: blocker.facts.id, late: blocker.late });
  }
  return late ?? NO_BLOCKERS;
};

/**
 * Judges every commitment that was agreed by the as-of day. `facts` must be free of faults (`faultsOf`); throws RangeError for
 * waits that go in a circle. Linear in the facts: days are integers, late days are counted in runs, waits are no recursion.
 */
export const judge = (facts: RecordCase): Judgement => {
  const calendar = calendarOf(facts.calendar);
  const { timeZone } = calendar;
  const asOf = localDay(facts.asOf, timeZone);
  const day: Day = { calendar, days: workingDays(calendar), settings: settingsOf(facts), asOf };
  const onRecord = (facts.commitments ?? []).filter(({ agreedOn }) => localDay(agreedOn, timeZone) <= asOf);
  const order = waitsFirst(onRecord);
  if (order.places.length < onRecord.length) throw new RangeError('waits go in a circle');

  const commitments = new Array<Judged>(onRecord.length);
  for (const place of order.places) {
    const commitment = onRecord[place]!;
    const stands = known(commitment, day);
    const late = charge(commitment.side, stands, blockersOf(place, order, commitments));
    commitments[place] = { facts: commitment, known: stands, late, verdict: verdictOf(commitment.side, stands, late) };
  }
  return { day, commitments };
};
