import { otherSide, SIDES } from '../../access';
import { workingDays } from '../../calendar';
import { lastReplanDate } from '../../record/deadlines';
import type { Verdict } from '../../record/verdict';
import { acknowledgingSide, checkInsOf, halvesFrom, nextCheckIn, sealedUntil } from '../check-in/check-in-view';
import {
  answerBy,
  boundCommitments,
  dayOf,
  dueDates,
  isDone,
  missingBlockers,
  openContest,
  openDelivery,
  openProposal,
  openWaiver,
  unansweredHolds,
} from '../work/commitment-state';
import { courtItem, type CourtItem, type CourtThing } from './court-item';
import { find } from '../state/things';
import type { Commitment } from '../state/commitment';
import { isLive, type Plan } from '../state/plan';
import { verdictsOf } from '../record-of';

/** Since when the owner is asked: since it was agreed, or came back. */
const askedSince = (commitment: Commitment): string =>
  commitment.deliveries.at(-1)?.answer?.at ?? commitment.agreedAt ?? '';

function toDeliver(plan: Plan, commitment: Commitment, at: string, verdict: Verdict | undefined): CourtItem {
  const owner = commitment.owner === null ? undefined : find(plan.seats, commitment.owner);
  const due = dueDates(plan, commitment).now;
  return courtItem({
    side: commitment.side,
    // Without anyone who owns it, it is the leads' to find somebody.
    ...(owner && owner.closedAt === null ? { seat: owner.id, role: 'contributor' } : { role: 'lead' }),
    act: 'deliver',
    thing: { type: 'commitment', id: commitment.id },
    since: askedSince(commitment),
    due,
    overdue: verdict === 'overdue' && dayOf(plan, at) > due,
    waitsOn: missingBlockers(plan, commitment).map(({ id }) => id),
  });
}

/** Questions on what is still owed: a new date, or to drop it. */
function owedCourt(plan: Plan, commitment: Commitment, at: string, verdict: Verdict | undefined): CourtItem[] {
  const thing: CourtThing = { type: 'commitment', id: commitment.id };
  const items = [toDeliver(plan, commitment, at, verdict)];
  const proposal = openProposal(commitment);
  if (proposal) {
    const last = lastReplanDate(plan.terms.calendar, plan.terms.noticeDays, dueDates(plan, commitment).due);
    const due = last >= dayOf(plan, at) ? last : null;
    const side = otherSide(proposal.by.side);
    items.push(
      courtItem({ side, role: 'lead', act: 'answer-date', thing, about: proposal.id, since: proposal.at, due }),
    );
  }
  const waiver = openWaiver(commitment);
  if (waiver) {
    const side = otherSide(waiver.by.side);
    items.push(courtItem({ side, role: 'lead', act: 'answer-waiver', thing, about: waiver.id, since: waiver.at }));
  }
  return items;
}

function commitmentCourt(plan: Plan, commitment: Commitment, at: string, verdict: Verdict | undefined): CourtItem[] {
  const thing: CourtThing = { type: 'commitment', id: commitment.id };
  const answering = { side: otherSide(commitment.side), role: 'lead', thing } as const;
  const items = isDone(commitment) ? [] : owedCourt(plan, commitment, at, verdict);
  const delivery = commitment.waivedAt === null ? openDelivery(plan, commitment, at) : undefined;
  if (delivery) {
    const { id: about, at: since } = delivery;
    items.push(courtItem({ ...answering, act: 'answer-delivery', about, since, due: answerBy(plan, since) }));
  }
  for (const { id: about, at: since } of unansweredHolds(plan, commitment, at))
    items.push(courtItem({ ...answering, act: 'answer-hold', about, since, due: answerBy(plan, since) }));
  const contest = openContest(commitment);
  if (contest) {
    const { act, said } = contest.offer
      ? ({ act: 'settle-contest', said: contest.offer } as const)
      : ({ act: 'offer-settlement', said: contest } as const);
    const side = otherSide(said.by.side);
    items.push(courtItem({ side, role: 'lead', act, thing, about: contest.id, since: said.at }));
  }
  return items;
}

/** Working days before a check-in from which its half is somebody's turn. */
const HALF_WITHIN = 5;

function checkInCourt(plan: Plan, at: string): CourtItem[] {
  const items: CourtItem[] = [];
  const today = dayOf(plan, at);
  const next = nextCheckIn(plan, at);
  if (next) {
    const thing: CourtThing = { type: 'check-in', id: next.id };
    const overdue = today > next.on;
    const asked = workingDays(plan.terms.calendar).before(next.on, HALF_WITHIN);
    const from = halvesFrom(plan, next);
    const since = from !== null && from > asked ? from : asked;
    if (today >= since || next.state === 'started')
      for (const side of SIDES)
        if (!next.halvesIn[side])
          items.push(courtItem({ side, role: 'lead', act: 'give-half', thing, since, due: next.on, overdue }));
    // The vendor leads the meeting: one side's turn to begin and to write it down, though either may. Where only its half is missing, that
    // comes first, and opens both.
    const sealed = sealedUntil(next, 'vendor');
    if (next.state === 'planned' && today >= next.on && (sealed === null || today > sealed.on))
      items.push(
        courtItem({
          side: 'vendor',
          role: 'lead',
          act: 'start-check-in',
          thing,
          since: next.on,
          due: next.on,
          overdue,
        }),
      );
  }
  for (const checkIn of checkInsOf(plan)) {
    const { id, state, openedAt, minutedAt } = checkIn;
    const thing: CourtThing = { type: 'check-in', id };
    if (state === 'opened')
      items.push(courtItem({ side: 'vendor', role: 'lead', act: 'minute-check-in', thing, since: openedAt }));
    const side = acknowledgingSide(checkIn);
    if (state === 'minuted' && side)
      items.push(courtItem({ side, role: 'lead', act: 'acknowledge-check-in', thing, since: minutedAt }));
  }
  return items;
}

/** Whose turn it is while the plan runs: every commitment that is owed, every question without an answer, every check-in. */
export function workCourt(plan: Plan, at: string): readonly CourtItem[] {
  if (!isLive(plan)) return [];
  const verdicts = verdictsOf(plan, at);
  return [
    ...boundCommitments(plan).flatMap((one) => commitmentCourt(plan, one, at, verdicts.get(one.id))),
    ...checkInCourt(plan, at),
  ];
}
