import { isRefusal, refuse } from '../../refusal';
import { REASON_CATEGORIES } from '../state/commitment';
import { currentDue, dayOf } from './commitment-state';
import type { CommandOf } from '../commands';
import { entry, type ApplyTable, type DecideTable } from '../decide';
import { actOn, changeCommitment } from './on-commitment';

/** Either side says why a date was missed. It changes no day of the record, and stands beside it. */
export const decideReason: DecideTable<CommandOf<'give-reason'>> = {
  'give-reason': (plan, { commitment: id, category, words }, asking) => {
    const commitment = actOn(plan, asking, 'give-reason', id);
    if (isRefusal(commitment)) return commitment;
    if (!REASON_CATEGORIES.includes(category)) return refuse('not-valid', undefined, 'category');
    const due = currentDue(plan, commitment);
    if (dayOf(plan, asking.at) <= due) return refuse('too-early', { after: due });
    return [entry(plan, asking, 'reason.given', { commitment: id, category, words })];
  },
};

export const applyReason: ApplyTable<'reason.given'> = {
  'reason.given': (plan, { at, by, data: { commitment, category, words } }) =>
    changeCommitment(plan, commitment, ({ reasons }) => ({ reasons: [...reasons, { by, at, category, words }] })),
};
