import type { Side } from '../access';
import { dateOf, localDay, workingDays } from '../calendar';
import { charge } from './charge';
import { calendarOf, settingsOf, type CommitmentFacts, type RecordCase } from './facts';
import { known, type Answered, type Day } from './known';
import { waitsFirst } from './order';
import type { Cause, Charge, Run, Runs } from './runs';
import { verdictOf, type Verdict } from './verdict';

/** How one commitment stands on the as-of day. */
export interface Judged {
  readonly id: string;
  readonly side: Side;
  readonly weight: number;
  readonly verdict: Verdict;
  readonly firstDue: string;
  readonly due: string;
  /** Re-plans so far. */
  readonly moves: number;
  readonly late: Readonly<Record<'total' | 'vendor' | 'customer' | 'neither', number>>;
  /** The late days in order, charged alike for one cause in each. */
  readonly lateRuns: readonly LateRun[];
  readonly contested: boolean;
  /** How each date change, delivery and hold known by then stands, in the order of the facts. */
  readonly changes: readonly ('re-plan' | 'relief')[];
  readonly deliveries: readonly Answered[];
  readonly holds: readonly Answered[];
}

export interface LateRun {
  readonly from: string;
  readonly through: string;
  readonly days: number;
  readonly charge: Charge;
  readonly cause: Cause;
}

const judged = (
  facts: CommitmentFacts,
  day: Day,
  charges: ReadonlyMap<string, Runs>,
): { judged: Judged; late: Runs } => {
  const stands = known(facts, day);
  const blockers = (facts.waitsOn ?? []).map((id) => ({ id, late: charges.get(id)! }));
  const late = charge(facts.side, stands, blockers);
  const date = (index: number): string => dateOf(day.days.day(index));
  const lateRun = ({ first, last, charge, cause }: Run): LateRun => ({
    from: date(first),
    through: date(last),
    days: last - first + 1,
    charge,
    cause,
  });
  const { vendor, customer, total } = late;
  return {
    late,
    judged: {
      id: facts.id,
      side: facts.side,
      weight: facts.weight,
      verdict: verdictOf(facts.side, stands, late),
      firstDue: date(stands.firstDue),
      due: date(stands.due),
      moves: stands.changes.reduce((sum, change) => (change === 're-plan' ? sum + 1 : sum), 0),
      late: { total, vendor, customer, neither: total - vendor - customer },
      lateRuns: late.list.map(lateRun),
      contested: stands.contested,
      changes: stands.changes,
      deliveries: stands.deliveries,
      holds: stands.holds,
    },
  };
};

/**
 * Judges every commitment that was agreed by the as-of day, by its id, in the order of the case. `facts` must be free of faults
 * (`faultsOf`); throws RangeError for waits that go in a circle.
 */
export const judge = (facts: RecordCase): Map<string, Judged> => {
  const calendar = calendarOf(facts.calendar);
  const { timeZone } = calendar;
  const asOf = localDay(facts.asOf, timeZone);
  const day: Day = { calendar, days: workingDays(calendar), settings: settingsOf(facts), asOf };
  const onRecord = (facts.commitments ?? []).filter(({ agreedOn }) => localDay(agreedOn, timeZone) <= asOf);
  const order = waitsFirst(onRecord);
  if (!order) throw new RangeError('waits go in a circle');

  const charges = new Map<string, Runs>();
  const found = new Map<string, Judged>();
  for (const commitment of onRecord) found.set(commitment.id, undefined as never);
  for (const commitment of order) {
    const result = judged(commitment, day, charges);
    charges.set(commitment.id, result.late);
    found.set(commitment.id, result.judged);
  }
  return found;
};

/** A letter for each late day in order: V, C or N. */
export const lettersOf = ({ lateRuns }: Judged): string =>
  lateRuns.map(({ charge, days }) => charge.repeat(days)).join('');
