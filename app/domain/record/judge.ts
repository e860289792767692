import { localDay, workingDays } from '../calendar';
import { charge, type Blocker } from './charge';
import { calendarOf, settingsOf, type CommitmentFacts, type RecordCase } from './facts';
import { known, type Day, type Standing } from './known';
import { waitsFirst, type Order } from './order';
import type { Runs } from './runs';
import { verdictOf, type Verdict } from './verdict';

/**
 * How one commitment stands on the as-of day; due dates are indices of working days. It keeps what scorecards and waits need, and
 * lets the rest go (`known` finds it again), since there may be very many.
 */
export interface Judged {
  readonly facts: CommitmentFacts;
  readonly verdict: Verdict;
  readonly firstDue: number;
  readonly due: number;
  /** Date changes that were re-plans, and those that were relief. */
  readonly moves: number;
  readonly reliefs: number;
  readonly late: Runs;
  readonly contested: boolean;
  /** Deliveries and holds of the owner that the other side accepted by saying nothing. */
  readonly acceptedBySilence: number;
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

const silentIn = (standings: readonly Standing[]): number => {
  let silent = 0;
  for (const { bySilence } of standings) if (bySilence) silent += 1;
  return silent;
};

const judgeCommitment = (facts: CommitmentFacts, day: Day, blockers: readonly Blocker[]): Judged => {
  const stands = known(facts, day);
  const late = charge(facts.side, stands, blockers);
  const { due, deliveries, holds, contests } = stands;
  return {
    facts,
    verdict: verdictOf(facts.side, stands, late),
    firstDue: due.firstDue,
    due: due.due,
    moves: due.moves,
    reliefs: due.reliefs.length,
    late,
    contested: contests.contested,
    acceptedBySilence: silentIn(deliveries.deliveries) + silentIn(holds.holds),
  };
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
    commitments[place] = judgeCommitment(onRecord[place]!, day, blockersOf(place, order, commitments));
  }
  return { day, commitments };
};
