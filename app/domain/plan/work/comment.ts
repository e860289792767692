import { isRefusal, refuse } from '../../refusal';
import type { CommandOf } from '../commands';
import { unwritten, entry, type ApplyTable, type DecideTable } from '../decide';
import { changeCommitment, isTaken, talkAbout } from './on-commitment';
import type { Stage } from '../state/plan';

const TALKING: readonly Stage[] = ['proposed', 'agreed', 'running'];

/** What people say about a commitment, from the first talk on. */
export const decideComment: DecideTable<CommandOf<'comment'>> = {
  comment: (plan, { commitment: id, id: comment, words }, asking) => {
    const commitment = talkAbout(plan, asking, 'comment', id, TALKING);
    if (isRefusal(commitment)) return commitment;
    if (isTaken(commitment.comments, comment)) return refuse('changed-meanwhile');
    return unwritten(words, 'words') ?? [entry(plan, asking, 'comment.made', { commitment: id, id: comment, words })];
  },
};

export const applyComment: ApplyTable<'comment.made'> = {
  'comment.made': (plan, { at, by, data: { commitment, id, words } }) =>
    changeCommitment(plan, commitment, ({ comments }) => ({ comments: [...comments, { id, by, at, words }] })),
};
