import { judgedOn, recordCase, recordOn } from '../record-of';
import { recordOf, type Answered, type PlanRecord } from '../../record/record';
import type { CommitmentFacts, ContestFact, DeliveryFact, HoldFact, Maybe } from '../../record/facts';
import type { Plan } from '../state/plan';
import { dayOf } from '../work/commitment-state';

/** The record of `day` as it reads once it is known how what was asked by then was answered. */
interface Hindsight {
  readonly plan: Plan;
  readonly day: string;
  readonly asOf: string;
}

const NONE: readonly never[] = [];

/** Each of what was asked, with the answer it had by `asOf`, also by silence, as if it had come on `day` at the latest. */
function answered<Fact extends DeliveryFact | HoldFact>(
  facts: Maybe<readonly Fact[]>,
  answers: readonly Answered[],
  asked: (fact: Fact) => string,
  { plan, day }: Hindsight,
): Fact[] {
  return (facts ?? NONE).map((fact, at) => {
    const answer = answers[at];
    if (dayOf(plan, asked(fact)) > day || !answer || answer.on === null || answer.on <= day) return fact;
    return { ...fact, decision: answer.outcome, decidedOn: day };
  });
}

/** A contest is about what is there already, however late both settle it. */
const settled = (facts: Maybe<readonly ContestFact[]>, { plan, day, asOf }: Hindsight): ContestFact[] =>
  (facts ?? NONE).map((fact) =>
    fact.settledOn == null || dayOf(plan, fact.settledOn) > asOf || dayOf(plan, fact.settledOn) <= day
      ? fact
      : { ...fact, on: dayOf(plan, fact.on) < day ? fact.on : day, settledOn: day },
  );

function factsThen(facts: CommitmentFacts, now: PlanRecord, hindsight: Hindsight): CommitmentFacts {
  const record = now.commitments.get(facts.id);
  if (!record) return facts;
  return {
    ...facts,
    deliveries: answered(facts.deliveries, record.deliveries, ({ on }) => on, hindsight),
    holds: answered(facts.holds, record.holds, ({ from }) => from, hindsight),
    contests: settled(facts.contests, hindsight),
  };
}

/**
 * The record of `day` as one can tell it on `asOf`: what was delivered or claimed by then counts as it was answered, however much later
 * (through `reviewDays`, when silence accepts), and contests as they were settled. What came after `day` otherwise, such as another
 * claim, a new date or more days of delay, changes nothing. Both are plan-local dates; before `day` it is the record of `asOf`.
 */
export function recordInHindsight(plan: Plan, day: string, asOf: string): PlanRecord {
  const now = recordOn(plan, asOf);
  if (asOf <= day) return now;
  const facts = recordCase(plan, day);
  const hindsight = { plan, day: judgedOn(plan, day), asOf };
  const commitments = (facts.commitments ?? []).map((one) => factsThen(one, now, hindsight));
  return recordOf({ ...facts, commitments });
}
