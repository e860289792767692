import { isDate, workingDays } from '../../calendar';
import { changeCountsAs } from '../../record/deadlines';
import { isRefusal, refuse, type Refusal } from '../../refusal';
import { boundCommitments, dayOf, dueDates, finalDelivery, isDone, openProposal } from './commitment-state';
import type { CommandOf } from '../commands';
import { unwritten, entry, type ApplyTable, type Asking, type DecideTable } from '../decide';
import { latestDate, tooFar } from '../far-date';
import { actOn, changeCommitment, isTaken } from './on-commitment';
import { REASON_CATEGORIES, type Commitment, type DateProposal } from '../state/commitment';
import type { Actor } from '../state/seat';
import type { Plan } from '../state/plan';
import { changeItem } from '../state/things';

/** One commitment and the date it moves to. */
export type Move = DateProposal['along'][number];

/** Whether a new date would be a new promise or only relief, if both sides agreed to it at this instant (rule 1 of the record). */
export const whatWouldCount = (
  plan: Plan,
  commitment: Commitment,
  to: string,
  at: string,
): { readonly as: 're-plan' | 'relief'; readonly from: string; readonly to: string } => {
  const { calendar, noticeDays } = plan.terms;
  const { due } = dueDates(plan, commitment);
  return { as: changeCountsAs(calendar, noticeDays, due, at), from: due, to: workingDays(calendar).roll(to) };
};

/**
 * What waits on a commitment, directly or not, and would be due before it if it moved to `to`: each moves by just as many
 * working days as it takes to be due on that day. What is delivered, dropped or due later anyway stays, and so does what waits on that.
 */
export function movesAlong(plan: Plan, commitment: Commitment, to: string): readonly Move[] {
  const date = workingDays(plan.terms.calendar).roll(to);
  const waiting = boundCommitments(plan).filter((one) => !isDone(one) && dueDates(plan, one).now < date);
  const moved = new Set([commitment.id]);
  const queue = [commitment.id];
  for (const blocker of queue) {
    for (const one of waiting) {
      if (moved.has(one.id) || !one.waitsOn.includes(blocker)) continue;
      moved.add(one.id);
      queue.push(one.id);
    }
  }
  return queue.slice(1).map((id) => ({ commitment: id, to: date }));
}

/** Why a commitment cannot move to this date on this day; null where it can. */
function cannotMove(plan: Plan, commitment: Commitment, to: string, at: string): Refusal | null {
  if (commitment.waivedAt !== null) return refuse('already-waived');
  if (finalDelivery(commitment)) return refuse('already-delivered');
  if (!isDate(to)) return refuse('not-a-date', undefined, 'to');
  if (to < dayOf(plan, at)) return refuse('date-passed', undefined, 'to');
  const latest = latestDate(plan, dayOf(plan, at));
  const { now } = dueDates(plan, commitment);
  const rolled = workingDays(plan.terms.calendar).roll(to > latest ? latest : to);
  if (rolled <= now) return refuse('date-goes-back', { due: now }, 'to');
  return tooFar(to, latest, 'to') ?? tooFar(rolled, latest, 'to');
}

function open(
  plan: Plan,
  asking: Asking,
  { commitment: id, proposal }: { readonly commitment: string; readonly proposal: string },
  act: 'propose-date' | 'answer-date',
): DateProposal | Refusal {
  const commitment = actOn(plan, asking, act, id);
  if (isRefusal(commitment)) return commitment;
  const asked = commitment.dateProposals.find((one) => one.id === proposal);
  if (!asked) return refuse('not-found');
  if (asked.state !== 'open') return refuse(asked.state === 'withdrawn' ? 'already-ended' : 'already-answered');
  const own = asked.by.side === asking.by.side;
  if (act === 'answer-date') return own ? refuse('own-proposal') : asked;
  return own ? asked : refuse('not-allowed');
}

/** A new date: one side asks, the other agrees or declines, and what waits on it moves along if that was asked. */
export const decideDateChange: DecideTable<
  CommandOf<'propose-date' | 'agree-to-date' | 'decline-date' | 'withdraw-date'>
> = {
  'propose-date': (plan, { commitment: id, id: proposal, to, category, words, moveAlong }, asking) => {
    const commitment = actOn(plan, asking, 'propose-date', id);
    if (isRefusal(commitment)) return commitment;
    if (openProposal(commitment)) return refuse('already-open');
    if (isTaken(commitment.dateProposals, proposal)) return refuse('changed-meanwhile');
    if (!REASON_CATEGORIES.includes(category)) return refuse('not-valid', undefined, 'category');
    const not = cannotMove(plan, commitment, to, asking.at) ?? unwritten(words, 'words');
    if (not) return not;
    const along = moveAlong ? movesAlong(plan, commitment, to) : [];
    return [entry(plan, asking, 'date.proposed', { commitment: id, id: proposal, to, category, words, along })];
  },
  'agree-to-date': (plan, { commitment, proposal, words }, asking) => {
    const asked = open(plan, asking, { commitment, proposal }, 'answer-date');
    if (isRefusal(asked)) return asked;
    const not = cannotMove(plan, plan.commitments[commitment]!, asked.to, asking.at);
    if (not) return not;
    // What was delivered, dropped or moved further meanwhile needs no moving any more.
    const along = asked.along.filter((move) => {
      const one = plan.commitments[move.commitment];
      return one !== undefined && cannotMove(plan, one, move.to, asking.at) === null;
    });
    return [entry(plan, asking, 'date.agreed', { commitment, proposal, words, along })];
  },
  'decline-date': (plan, { commitment, proposal, words }, asking) => {
    const asked = open(plan, asking, { commitment, proposal }, 'answer-date');
    return isRefusal(asked) ? asked : [entry(plan, asking, 'date.declined', { commitment, proposal, words })];
  },
  'withdraw-date': (plan, { commitment, proposal }, asking) => {
    const asked = open(plan, asking, { commitment, proposal }, 'propose-date');
    return isRefusal(asked) ? asked : [entry(plan, asking, 'date.withdrawn', { commitment, proposal })];
  },
};

const close = (
  plan: Plan,
  state: 'agreed' | 'declined' | 'withdrawn',
  at: string,
  by: Actor,
  data: { readonly commitment: string; readonly proposal: string; readonly words?: string },
): Plan =>
  changeCommitment(plan, data.commitment, ({ dateProposals }) => ({
    dateProposals: changeItem(dateProposals, data.proposal, { state, answer: { by, at, words: data.words ?? '' } }),
  }));

export const applyDateChange: ApplyTable<'date.proposed' | 'date.agreed' | 'date.declined' | 'date.withdrawn'> = {
  'date.proposed': (plan, { at, by, data: { commitment, ...asked } }) =>
    changeCommitment(plan, commitment, ({ dateProposals }) => ({
      dateProposals: [...dateProposals, { ...asked, by, at, state: 'open', answer: null }],
    })),
  'date.agreed': (plan, { at, by, data }) => {
    const asked = plan.commitments[data.commitment]?.dateProposals.find((one) => one.id === data.proposal);
    if (!asked) return plan;
    const moves: readonly Move[] = [{ commitment: data.commitment, to: asked.to }, ...data.along];
    return moves.reduce(
      (moving, { commitment, to }) =>
        changeCommitment(moving, commitment, ({ dueChanges }) => ({
          dueChanges: [...dueChanges, { to, agreedAt: at, proposal: asked.id, askedBy: asked.by.side }],
        })),
      close(plan, 'agreed', at, by, data),
    );
  },
  'date.declined': (plan, { at, by, data }) => close(plan, 'declined', at, by, data),
  'date.withdrawn': (plan, { at, by, data }) => close(plan, 'withdrawn', at, by, data),
};
