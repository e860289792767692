import { workingDays } from '../calendar';
import { changeCountsAs } from '../record/deadlines';
import type { CommitmentFacts, RecordCase } from '../record/facts';
import { recordOf, type PlanRecord } from '../record/record';
import type { Verdict } from '../record/verdict';
import type { Side } from '../access';
import { boundCommitments, dayOf } from './work/commitment-state';
import type { Commitment } from './state/commitment';
import type { Plan } from './state/plan';

const factsOf = (commitment: Commitment, agreedAt: string): CommitmentFacts => ({
  id: commitment.id,
  side: commitment.side,
  weight: commitment.weight,
  agreedOn: agreedAt,
  due: commitment.due,
  waitsOn: commitment.waitsOn,
  dueChanges: commitment.dueChanges.map(({ to, agreedAt: agreedOn }) => ({ to, agreedOn })),
  deliveries: commitment.deliveries.map(({ at, decision, answer }) => ({
    on: at,
    decision,
    decidedOn: answer?.at ?? null,
  })),
  holds: commitment.holds.map(({ at, until, decision, answer }) => ({
    from: at,
    until: until?.at ?? null,
    decision,
    decidedOn: answer?.at ?? null,
  })),
  waivedOn: commitment.waivedAt,
  contests: commitment.contests.map(({ at, settled }) => ({
    on: at,
    settledOn: settled?.at ?? null,
    outcome: settled?.outcome ?? null,
  })),
});

/** The day on which a plan was over, withdrawn or closed; null while it is not. */
export const endedOn = (plan: Plan): string | null => {
  const end = plan.closed ?? plan.withdrawn;
  return end && dayOf(plan, end.at);
};

/** The last day that is judged when one asks for an instant or a date: nobody is late after the plan is over. */
export function judgedOn(plan: Plan, asOf: string): string {
  const [day, end] = [dayOf(plan, asOf), endedOn(plan)];
  return end !== null && end < day ? end : day;
}

/**
 * The plan as the record judges it: the facts of every commitment that both sides are bound to. `asOf` is a date or an instant;
 * the judge leaves out what came later, so that the record of any past day is had from the plan of today.
 */
export const recordCase = (plan: Plan, asOf: string): RecordCase => ({
  calendar: plan.terms.calendar,
  reviewDays: plan.terms.reviewDays,
  noticeDays: plan.terms.noticeDays,
  policy: { floor: plan.terms.floor, minResults: plan.terms.minResults },
  asOf: judgedOn(plan, asOf),
  commitments: boundCommitments(plan).map((commitment) => factsOf(commitment, commitment.agreedAt!)),
});

/** Each plan's records of the days that were asked for: a plan never changes, and the same page asks for today's more than once. */
const judged = new WeakMap<Plan, Map<string, PlanRecord>>();

/** The record of a plan at an instant or on a date; judged once for each day. */
export function recordOn(plan: Plan, asOf: string): PlanRecord {
  const days = judged.get(plan) ?? new Map<string, PlanRecord>();
  judged.set(plan, days);
  const day = judgedOn(plan, asOf);
  const record = days.get(day) ?? recordOf(recordCase(plan, day));
  // Today's is asked for again and again, past ones now and then.
  if (days.size >= 10) days.clear();
  days.set(day, record);
  return record;
}

/** How every commitment on the record stands at an instant or on a date, by id. */
export const verdictsOf = (plan: Plan, asOf: string): ReadonlyMap<string, Verdict> =>
  new Map([...recordOn(plan, asOf).commitments.values()].map(({ id, verdict }) => [id, verdict]));

/** One time that somebody asked to move a date. */
export interface DateMove {
  readonly commitment: string;
  readonly proposal: string;
  readonly askedBy: Side;
  readonly askedAt: string;
  /** The date judged by before, and the one asked for; both rolled. */
  readonly from: string;
  readonly to: string;
  readonly state: 'open' | 'agreed' | 'declined' | 'withdrawn';
  readonly answeredAt: string | null;
  /** How it counts once agreed; null before. */
  readonly as: 're-plan' | 'relief' | null;
  /** Moved along with what it waits on, and not asked for itself. */
  readonly along: boolean;
}

function movesOf(plan: Plan, commitment: Commitment): DateMove[] {
  const { calendar, noticeDays } = plan.terms;
  const days = workingDays(calendar);
  const changes: { agreedAt: string; proposal: string; from: string; to: string; as: 're-plan' | 'relief' }[] = [];
  let due = days.roll(commitment.due);
  for (const { proposal, agreedAt, to: asked } of commitment.dueChanges) {
    const as = changeCountsAs(calendar, noticeDays, due, agreedAt);
    const to = days.roll(asked);
    changes.push({ agreedAt, proposal, from: due, to, as });
    if (as === 're-plan') due = to;
  }
  const dueAt = (at: string): string =>
    changes.reduce(
      (date, change) => (change.as === 're-plan' && change.agreedAt <= at ? change.to : date),
      days.roll(commitment.due),
    );
  const asked = commitment.dateProposals.map((proposal): DateMove => {
    const change = changes.find((one) => one.proposal === proposal.id);
    return {
      commitment: commitment.id,
      proposal: proposal.id,
      askedBy: proposal.by.side,
      askedAt: proposal.at,
      from: change?.from ?? dueAt(proposal.at),
      to: days.roll(proposal.to),
      state: proposal.state,
      answeredAt: proposal.answer?.at ?? null,
      as: change?.as ?? null,
      along: false,
    };
  });
  const own = new Set(commitment.dateProposals.map(({ id }) => id));
  const along = commitment.dueChanges.flatMap((change, index): DateMove[] => {
    if (own.has(change.proposal)) return [];
    const { from, to, as } = changes[index]!;
    const { proposal, agreedAt, askedBy } = change;
    return [
      {
        commitment: commitment.id,
        proposal,
        askedBy,
        askedAt: agreedAt,
        from,
        to,
        state: 'agreed',
        answeredAt: agreedAt,
        as,
        along: true,
      },
    ];
  });
  return [...asked, ...along];
}

/** Every date that somebody asked to move or that moved along, the oldest first: who asked, and what came of it. */
export const dateTimeline = (plan: Plan): readonly DateMove[] =>
  boundCommitments(plan)
    .flatMap((commitment) => movesOf(plan, commitment))
    .sort((a, b) => (a.askedAt < b.askedAt ? -1 : a.askedAt > b.askedAt ? 1 : 0));

/** How often each side asked to move a date (moving along is not asking), and how often that was agreed to. */
export function datesAsked(plan: Plan): Readonly<Record<Side, { readonly asked: number; readonly agreed: number }>> {
  const asked = dateTimeline(plan).filter(({ along }) => !along);
  const of = (side: Side) => {
    const own = asked.filter(({ askedBy }) => askedBy === side);
    return { asked: own.length, agreed: own.filter(({ state }) => state === 'agreed').length };
  };
  return { vendor: of('vendor'), customer: of('customer') };
}
