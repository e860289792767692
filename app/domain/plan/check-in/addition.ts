import { isRefusal, refuse } from '../../refusal';
import type { CommandOf } from '../commands';
import { entry, unwritten, type ApplyTable, type DecideTable } from '../decide';
import { find } from '../state/things';
import { changeCheckIn, checkInAhead } from './asked';

/** What each side wants to talk about besides what the plan writes by itself. Both see it at once; it is open until the halves are. */
export const decideAddition: DecideTable<CommandOf<'add-to-agenda' | 'take-back-addition'>> = {
  'add-to-agenda': (plan, { checkIn: id, id: addition, commitment, words }, asking) => {
    const checkIn = checkInAhead(plan, asking, 'add-to-agenda', id);
    if (isRefusal(checkIn)) return checkIn;
    if (commitment !== null && !find(plan.commitments, commitment)) return refuse('not-found', undefined, 'commitment');
    const data = { checkIn: id, id: addition, commitment, words: words.trim() };
    return unwritten(words, 'words') ?? [entry(plan, asking, 'addition.made', data)];
  },
  'take-back-addition': (plan, { checkIn: id, addition }, asking) => {
    const checkIn = checkInAhead(plan, asking, 'add-to-agenda', id);
    if (isRefusal(checkIn)) return checkIn;
    const made = (checkIn.additions ?? []).find((one) => one.id === addition);
    // The other side's is not this one's to take back: there is no such act.
    if (!made || made.by.side !== asking.by.side) return refuse('not-found');
    return [entry(plan, asking, 'addition.taken-back', { checkIn: id, addition })];
  },
};

export const applyAddition: ApplyTable<'addition.made' | 'addition.taken-back'> = {
  'addition.made': (plan, { at, by, data: { checkIn, id, commitment, words } }) =>
    changeCheckIn(plan, checkIn, ({ additions = [] }) => ({
      additions: [...additions, { id, by, at, commitment, words }],
    })),
  'addition.taken-back': (plan, { data: { checkIn, addition } }) =>
    changeCheckIn(plan, checkIn, ({ additions = [] }) => ({
      additions: additions.filter(({ id }) => id !== addition),
    })),
};
