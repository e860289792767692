import { SIDES } from '../../access';
import { isDate } from '../../calendar';
import { isCurrency } from '../../money';
import { refuse, type Refusal } from '../../refusal';
import { misnamed, unwritten } from '../decide';
import { latestDate, tooFar } from '../far-date';
import { openSeat } from '../seats/seat';
import type { Plan } from '../state/plan';
import {
  MONEY_KINDS,
  SECTIONS,
  type Section,
  type SharedItem,
  type TransitionContent,
  type TransitionItem,
} from '../state/transition';

/** A trillion of the smallest unit: nobody owes more, and every number below it is exact. */
export const MOST_MONEY = 1_000_000_000_000;

function moneyFault({ money }: TransitionContent): Refusal | null {
  if (!money) return null;
  if (!MONEY_KINDS.includes(money.kind)) return refuse('not-valid', undefined, 'moneyKind');
  if (!Number.isSafeInteger(money.amount) || money.amount < 0 || money.amount > MOST_MONEY)
    return refuse('not-valid', undefined, 'amount');
  return isCurrency(money.currency) ? null : refuse('not-valid', undefined, 'currency');
}

/**
 * What is wrong with an item by itself. An owner who had it before may have left; a new one sits in the plan, on the vendor's side. Its
 * date may have gone by while it is prepared: only what is shared binds.
 */
export function itemFault(
  plan: Plan,
  content: TransitionContent,
  today: string,
  before: string | null = null,
): Refusal | null {
  const { section, title, owner, date, task } = content;
  if (!SECTIONS.includes(section)) return refuse('not-valid', undefined, 'section');
  const noTitle = misnamed(title, 'title');
  if (noTitle) return noTitle;
  if (date !== null && !isDate(date)) return refuse('not-a-date', undefined, 'date');
  const far = date === null ? null : tooFar(date, latestDate(plan, today), 'date');
  if (far) return far;
  if (owner !== null && owner !== before) {
    const seat = openSeat(plan, owner);
    if (!seat) return refuse('not-found', undefined, 'owner');
    if (seat.side !== 'vendor') return refuse('owner-other-side', undefined, 'owner');
  }
  if (task && !SIDES.includes(task.side)) return refuse('not-valid', undefined, 'task');
  return moneyFault(content) ?? (task ? unwritten(task.doneMeans, 'doneMeans') : null);
}

/** What is done with data is always proven: that nothing is left with somebody is nothing that one can look at. */
export const needsProof = (section: Section, proof: boolean): boolean => proof || section === 'data';

/** A content in one form, whatever stands around its words. */
export const tidyItem = ({
  section,
  title,
  words,
  owner,
  date,
  money,
  task,
}: TransitionContent): TransitionContent => ({
  section,
  title: title.trim(),
  words: words.trim(),
  owner,
  date,
  money: money && { kind: money.kind, amount: money.amount, currency: money.currency },
  task: task && { side: task.side, doneMeans: task.doneMeans.trim(), proof: needsProof(section, task.proof) },
});

/** What both sides get of an item. */
export const sharedItem = ({ id, ...item }: TransitionItem): SharedItem => ({ id, ...tidyItem(item) });
