import { isDate } from '../../calendar';
import { refuse, type Refusal } from '../../refusal';
import type { CommandOf } from '../commands';
import { todayOf, unwritten, type Asking, type DecideTable } from '../decide';
import { cannotKeep, kept } from '../own-ledger';
import { find } from '../state/things';
import { SCORES } from '../state/fit';
import type { Plan } from '../state/plan';
import { isQuestion } from './questions';
import { answersOf } from './answers';

/** Null where a day of something that was can stand: it exists, and has come. */
export function notYet(plan: Plan, asking: Asking, on: string): Refusal | null {
  if (!isDate(on)) return refuse('not-a-date', undefined, 'on');
  return on > todayOf(plan, asking) ? refuse('date-ahead', undefined, 'on') : null;
}

/**
 * Each lead and executive answers for themselves, as often as they change their mind: what they said before stays, so that it can be seen
 * what changed. The same answer again changes nothing.
 */
export const decideAssess: DecideTable<CommandOf<'assess-fit'>> = {
  'assess-fit': (plan, { id, question, score, on, words }, asking) => {
    const not = cannotKeep(plan, asking, 'keep-fit');
    if (not) return not;
    if (!isQuestion(asking.by.side, question)) return refuse('not-found', undefined, 'question');
    if (find(asking.own.assessments, id)) return refuse('already-answered');
    if (!SCORES.includes(score)) return refuse('not-valid', undefined, 'score');
    const wrong = notYet(plan, asking, on) ?? unwritten(words, 'words');
    if (wrong) return wrong;
    const last = answersOf(asking.own, question).findLast(({ by }) => by.seat === asking.by.id);
    if (last?.score === score && last.on === on && last.words === words) return [];
    return [kept(asking, 'fit.assessed', { id, question, score, on, words })];
  },
};
