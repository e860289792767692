import { refuse, type Refusal } from '../../refusal';
import type { AgreementCommand } from './commands';
import { misplaced, unwritten, type DecideTable } from '../decide';
import { kept } from '../own-ledger';
import { saidNow } from './who-must-agree';
import type { Plan } from '../state/plan';

/** Null while whoever is asked can say so, and think again: once they part, nobody is asked any more. */
export const askedNoMore = (plan: Plan): Refusal | null => misplaced(plan, 'running', 'outcome');

/**
 * Those whom the fit policy names say whether they agree to parting ways, each for themselves, whatever their role in the plan: the
 * policy gives them the say. Nobody else does, and the customer never learns of it.
 */
export const decideAgreement: DecideTable<AgreementCommand> = {
  'say-agreement': (plan, { seen, agrees, words, named = [] }, asking) => {
    const { by, own } = asking;
    if (by.side !== 'vendor' || !named.includes(by.person)) return refuse('not-allowed');
    const late = askedNoMore(plan);
    if (late) return late;
    const before = saidNow(plan, own, by);
    if (seen !== (before?.at ?? '')) return refuse('changed-meanwhile');
    // Why not is what the others need to know.
    const unsaid = agrees ? null : unwritten(words, 'words');
    if (unsaid) return unsaid;
    const said = { seat: by.id, agrees, words: words.trim() };
    if (before?.agrees === said.agrees && before.words === said.words) return [];
    return [kept(asking, 'agreement.given', said)];
  },
};
