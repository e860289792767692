import { otherSide, SIDES } from '../../access';
import { isRefusal, refuse } from '../../refusal';
import type { CommandOf } from '../commands';
import { actor, entry, unwritten, type DecideTable } from '../decide';
import { actsForBoth, onBehalfOf, principalOf } from '../sign-off/principal';
import { CHOICES } from '../state/outcome';
import { mayCloseVoting, mayOpenVotes, openOutcome } from './outcome-now';

/** Each side’s executive states what they want, sealed until both have, or until a side no longer waits for the other. */
export const decideVote: DecideTable<CommandOf<'give-vote' | 'close-voting' | 'open-votes'>> = {
  'give-vote': (plan, { outcome: id, seen, choice, words }, asking) => {
    const principal = principalOf(plan, asking, 'vote');
    if (isRefusal(principal)) return principal;
    const outcome = openOutcome(plan, id);
    if (isRefusal(outcome)) return outcome;
    if (outcome.openedAt !== null) return refuse('votes-open');
    if (!CHOICES.includes(choice)) return refuse('not-valid', undefined, 'choice');
    const unsaid = unwritten(words, 'words');
    if (unsaid) return unsaid;
    const { side, name, position } = asking.by;
    // Two executives of one side: the second reads what the first handed in, and overwrites nothing unread.
    if (seen !== (outcome.votesIn[side]?.at ?? '')) return refuse('changed-meanwhile');
    if (actsForBoth(plan, outcome.votesIn[otherSide(side)], asking.by, principal)) return refuse('not-allowed');
    const vote = { choice, words: words.trim(), name, position, onBehalfOf: onBehalfOf(principal, asking) };
    return [
      { ledger: side, kind: 'vote.given', at: asking.at, by: actor(asking.by), data: { outcome: id, vote } },
      entry(plan, asking, 'vote.in', { outcome: id }),
    ];
  },

  'close-voting': (plan, { outcome: id }, asking) => {
    const principal = principalOf(plan, asking, 'vote');
    if (isRefusal(principal)) return principal;
    const outcome = openOutcome(plan, id);
    if (isRefusal(outcome)) return outcome;
    if (outcome.openedAt !== null) return refuse('votes-open');
    if (outcome.votesIn[asking.by.side] === undefined) return refuse('vote-first');
    if (!mayCloseVoting(plan, outcome, asking.by.side, asking.at))
      return refuse('too-early', { after: outcome.votesBy });
    return [entry(plan, asking, 'voting.closed', { outcome: id })];
  },

  'open-votes': (plan, { outcome: id, votes }, asking) => {
    const principal = principalOf(plan, asking, 'vote');
    if (isRefusal(principal)) return principal;
    const outcome = openOutcome(plan, id);
    if (isRefusal(outcome)) return outcome;
    if (outcome.openedAt !== null) return refuse('votes-open');
    if (!mayOpenVotes(outcome)) return refuse('too-early', { after: outcome.votesBy });
    // What is opened is what was last handed in, no more and no less.
    if (!SIDES.every((side) => outcome.votesIn[side]?.at === votes[side]?.at))
      return refuse('changed-meanwhile', undefined, 'votes');
    return [entry(plan, asking, 'votes.opened', { outcome: id, votes })];
  },
};
