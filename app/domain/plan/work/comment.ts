import { isRefusal, refuse } from '../../refusal';
import type { CommandOf } from '../commands';
import { unwritten, entry, type ApplyTable, type DecideTable } from '../decide';
import { LIVE, type Stage } from '../state/plan';
import { findMentions, inPlanNow } from '../written/mention';
import { isSameWording, reworded, timesEdited, wordingNow, wordingOf } from '../written/wording';
import { changeCommitment, isTaken, talkAbout } from './on-commitment';

const TALKING: readonly Stage[] = ['proposed', 'agreed', ...LIVE];

/** What people say about a commitment, from the first talk on; whoever said it can put it in other words, and the former stay. */
export const decideComment: DecideTable<CommandOf<'comment' | 'edit-comment'>> = {
  comment: (plan, { commitment: id, id: comment, words }, asking) => {
    const commitment = talkAbout(plan, asking, 'comment', id, TALKING);
    if (isRefusal(commitment)) return commitment;
    if (isTaken(commitment.comments, comment)) return refuse('changed-meanwhile');
    const not = unwritten(words, 'words');
    if (not) return not;
    const wording = findMentions(plan, words, inPlanNow(plan));
    if (isRefusal(wording)) return wording;
    return [entry(plan, asking, 'comment.made', { commitment: id, id: comment, ...wording })];
  },
  'edit-comment': (plan, { commitment: id, comment, seen, words }, asking) => {
    const commitment = talkAbout(plan, asking, 'comment', id, TALKING);
    if (isRefusal(commitment)) return commitment;
    const one = commitment.comments.find((each) => each.id === comment);
    if (!one) return refuse('not-found');
    if (one.by.seat !== asking.by.id) return refuse('not-allowed');
    if (timesEdited(one) !== seen) return refuse('changed-meanwhile');
    const not = unwritten(words, 'words');
    if (not) return not;
    const now = wordingNow(one);
    const wording = findMentions(plan, words, inPlanNow(plan), now.mentions);
    if (isRefusal(wording)) return wording;
    if (isSameWording(wording, now)) return [];
    return [entry(plan, asking, 'comment.edited', { commitment: id, comment, ...wording })];
  },
};

export const applyComment: ApplyTable<'comment.made' | 'comment.edited'> = {
  'comment.made': (plan, { at, by, data: { commitment, id, ...wording } }) =>
    changeCommitment(plan, commitment, ({ comments }) => ({
      comments: [...comments, { id, by, at, ...wordingOf(wording) }],
    })),
  'comment.edited': (plan, { at, data: { commitment, comment, ...wording } }) =>
    changeCommitment(plan, commitment, ({ comments }) => ({
      comments: comments.map((one) => (one.id === comment ? reworded(one, at, wording) : one)),
    })),
};
