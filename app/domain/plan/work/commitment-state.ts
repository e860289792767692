import { localDate, workingDays } from '../../calendar';
import { changeCountsAs, lastAnswerDate } from '../../record/deadlines';
import { find } from '../state/things';
import type { Commitment, Contest, DateProposal, Delivery, Hold, Waiver } from '../state/commitment';
import type { Plan } from '../state/plan';

/** The plan-local date of an instant; a date stays as it is. */
export const dayOf = (plan: Plan, at: string): string => localDate(at, plan.terms.calendar.timeZone);

/** The last date on which a delivery or a hold of this instant can be answered. */
export const answerBy = (plan: Plan, askedAt: string): string =>
  lastAnswerDate(plan.terms.calendar, plan.terms.reviewDays, askedAt);

/** Whether the days to answer have passed without an answer: silence has accepted it. */
export const acceptedBySilence = (
  plan: Plan,
  asked: { readonly at: string; readonly decision: string | null },
  at: string,
): boolean => asked.decision === null && dayOf(plan, at) > answerBy(plan, asked.at);

/** The delivery that stands: the one that was not returned. */
export const finalDelivery = (commitment: Commitment): Delivery | undefined =>
  commitment.deliveries.find((delivery) => delivery.decision !== 'returned');

/** Nothing is left to do for its owner, as long as the delivery is not returned. */
export const isDone = (commitment: Commitment): boolean =>
  commitment.waivedAt !== null || finalDelivery(commitment) !== undefined;

/** The delivery that waits for the other side's answer. */
export const openDelivery = (plan: Plan, commitment: Commitment, at: string): Delivery | undefined => {
  const final = finalDelivery(commitment);
  return final && final.decision === null && !acceptedBySilence(plan, final, at) ? final : undefined;
};

/** The hold that goes on: unanswered or accepted, and not ended. */
export const openHold = (commitment: Commitment): Hold | undefined =>
  commitment.holds.find((hold) => hold.decision !== 'refused' && hold.until === null);

/** Holds that wait for an answer; one that has ended meanwhile still counts if it is accepted. */
export const unansweredHolds = (plan: Plan, commitment: Commitment, at: string): readonly Hold[] =>
  commitment.holds.filter((hold) => hold.decision === null && !acceptedBySilence(plan, hold, at));

export const openProposal = (commitment: Commitment): DateProposal | undefined =>
  commitment.dateProposals.find((proposal) => proposal.state === 'open');

export const openContest = (commitment: Commitment): Contest | undefined =>
  commitment.contests.find((contest) => contest.settled === null);

export const openWaiver = (commitment: Commitment): Waiver | undefined =>
  commitment.waivers.find((waiver) => waiver.state === 'open');

export interface DueDates {
  /** The first agreed date, kept for ever. */
  readonly first: string;
  /** The date that the record judges by: moved by re-plans alone. */
  readonly due: string;
  /** The last day that was relieved because a change came too late to be a re-plan. */
  readonly relievedThrough: string | null;
  /** The date both sides last agreed to look at: the later of the two. */
  readonly now: string;
}

/** The dates of a commitment, all rolled to working days, by rule 1 of the record. */
export function dueDates(plan: Plan, commitment: Commitment): DueDates {
  const { calendar, noticeDays } = plan.terms;
  const days = workingDays(calendar);
  const first = days.roll(commitment.due);
  let due = first;
  let relievedThrough: string | null = null;
  for (const change of commitment.dueChanges) {
    const to = days.roll(change.to);
    if (changeCountsAs(calendar, noticeDays, due, change.agreedAt) === 're-plan') due = to;
    else if (relievedThrough === null || to > relievedThrough) relievedThrough = to;
  }
  return {
    first,
    due,
    relievedThrough,
    now: relievedThrough !== null && relievedThrough > due ? relievedThrough : due,
  };
}

/** The due date that the record judges by. */
export const currentDue = (plan: Plan, commitment: Commitment): string => dueDates(plan, commitment).due;

/** What it waits on and what is not there yet. */
export const missingBlockers = (plan: Plan, commitment: Commitment): readonly Commitment[] =>
  commitment.waitsOn.flatMap((id) => {
    const blocker = find(plan.commitments, id);
    return blocker && !isDone(blocker) ? [blocker] : [];
  });

/** The commitments of a plan to which both sides are bound. */
export const boundCommitments = (plan: Plan): readonly Commitment[] =>
  Object.values(plan.commitments).filter((commitment) => commitment.agreedAt !== null);
