import { isRefusal, refuse, type Refusal } from '../../refusal';
import { openContest } from './commitment-state';
import type { CommandOf } from '../commands';
import { unwritten, entry, type ApplyTable, type Asking, type DecideTable } from '../decide';
import { actOn, changeCommitment, isTaken } from './on-commitment';
import { CONTEST_OUTCOMES, type Contest } from '../state/commitment';
import type { Plan } from '../state/plan';
import { changeItem } from '../state/things';

function unsettled(plan: Plan, asking: Asking, id: string, contest: string): Contest | Refusal {
  const commitment = actOn(plan, asking, 'contest', id);
  if (isRefusal(commitment)) return commitment;
  const opened = commitment.contests.find((one) => one.id === contest);
  if (!opened) return refuse('not-found');
  return opened.settled ? refuse('already-ended') : opened;
}

/** A side disagrees with how a commitment stands; either offers a way out, and the other side's agreement settles it. */
export const decideContest: DecideTable<CommandOf<'contest' | 'offer-settlement' | 'settle-contest'>> = {
  contest: (plan, { commitment: id, id: contest, words }, asking) => {
    const commitment = actOn(plan, asking, 'contest', id);
    if (isRefusal(commitment)) return commitment;
    if (openContest(commitment)) return refuse('already-open');
    if (isTaken(commitment.contests, contest)) return refuse('changed-meanwhile');
    return unwritten(words, 'words') ?? [entry(plan, asking, 'contest.opened', { commitment: id, id: contest, words })];
  },
  'offer-settlement': (plan, { commitment, contest, outcome, words }, asking) => {
    const opened = unsettled(plan, asking, commitment, contest);
    if (isRefusal(opened)) return opened;
    if (!CONTEST_OUTCOMES.includes(outcome)) return refuse('not-valid', undefined, 'outcome');
    return [entry(plan, asking, 'contest.offered', { commitment, contest, outcome, words })];
  },
  'settle-contest': (plan, { commitment, contest, outcome }, asking) => {
    const opened = unsettled(plan, asking, commitment, contest);
    if (isRefusal(opened)) return opened;
    if (!opened.offer) return refuse('missing', undefined, 'outcome');
    if (opened.offer.by.side === asking.by.side) return refuse('own-proposal');
    // One agrees to what one saw: another outcome was offered since the page was drawn.
    if (opened.offer.outcome !== outcome) return refuse('changed-meanwhile', undefined, 'outcome');
    return [entry(plan, asking, 'contest.settled', { commitment, contest, outcome })];
  },
};

export const applyContest: ApplyTable<'contest.opened' | 'contest.offered' | 'contest.settled'> = {
  'contest.opened': (plan, { at, by, data: { commitment, id, words } }) =>
    changeCommitment(plan, commitment, ({ contests }) => ({
      contests: [...contests, { id, by, at, words, offer: null, settled: null }],
    })),
  'contest.offered': (plan, { at, by, data: { commitment, contest, outcome, words } }) =>
    changeCommitment(plan, commitment, ({ contests }) => ({
      contests: changeItem(contests, contest, { offer: { by, at, outcome, words } }),
    })),
  'contest.settled': (plan, { at, by, data: { commitment, contest, outcome } }) =>
    changeCommitment(plan, commitment, ({ contests }) => ({
      contests: changeItem(contests, contest, { settled: { by, at, outcome } }),
    })),
};
