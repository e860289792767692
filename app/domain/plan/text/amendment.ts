import { canonical } from '../../ledger/canonical';
import { refuse, type Refusal } from '../../refusal';
import { boundCommitments, dueDates } from '../work/commitment-state';
import type { CommandOf } from '../commands';
import { barred, entry, misplaced, unwritten, type DecideTable } from '../decide';
import { stageOf, type Plan, type PlanText } from '../state/plan';
import type { TermsContent } from '../state/text';
import { agreedText } from './plan-text';
import { textContent, versionOnTable } from '../sign-off/version';

/** Whether goals, expectations, title and terms can be changed and answered now. Null when they can. */
export function textClosed(plan: Plan): Refusal | null {
  if (plan.amendment && stageOf(plan) === 'running')
    return versionOnTable(plan) ? refuse('wrong-stage', { stage: 'agreed' }) : null;
  return misplaced(plan, 'draft', 'proposed');
}

/** Whether its parts can be agreed to or declined, and the whole be frozen, now. Null when they can: a draft is nobody's to answer. */
export const answersClosed = (plan: Plan): Refusal | null => textClosed(plan) ?? misplaced(plan, 'proposed', 'running');

const written = (text: PlanText): string => canonical(textContent(agreedText(text)));

/** Whether the change says anything else than what holds. */
export const changesNothing = (plan: Plan): boolean =>
  plan.amendment !== null && written(plan.amendment) === written(plan);

const FIXED = ['start', 'reviewDays', 'noticeDays', 'floor', 'minResults'] as const satisfies (keyof TermsContent)[];

/**
 * What a change of the terms may not touch. The record judges every past day by the calendar and the rules that were agreed
 * first, so they stay; days off can be added only where nothing has been promised yet, which moves no judgement.
 */
export function amendedTermsFault(plan: Plan, next: TermsContent, today: string): Refusal | null {
  const { terms } = plan;
  const fixed = (field: string) => refuse('fixed-while-running', undefined, field);
  const moved = FIXED.find((field) => terms[field] !== next[field]);
  if (moved) return fixed(moved);
  if (terms.calendar.timeZone !== next.calendar.timeZone) return fixed('calendar.timeZone');
  if (canonical(terms.calendar.workweek) !== canonical(next.calendar.workweek)) return fixed('calendar.workweek');
  const [was, will] = [terms.calendar.holidays, next.calendar.holidays].map((days) => new Set(days));
  if (terms.calendar.holidays.some((day) => !will!.has(day))) return fixed('calendar.holidays');
  const promised = boundCommitments(plan).map((one) => dueDates(plan, one).now);
  const last = [today, terms.end, ...promised].sort().at(-1)!;
  const early = next.calendar.holidays.find((day) => !was!.has(day) && day <= last);
  return early ? refuse('day-off-too-early', { date: early, last }, 'calendar.holidays') : null;
}

/** A new version of a running plan: opened and dropped by either side, changed and agreed to part by part, then signed. */
export const decideAmendment: DecideTable<CommandOf<'open-amendment' | 'drop-amendment'>> = {
  'open-amendment': (plan, { words }, asking) => {
    const no = barred(asking, 'edit-plan') ?? misplaced(plan, 'running');
    if (no) return no;
    if (plan.amendment) return refuse('already-changing');
    return unwritten(words, 'words') ?? [entry(plan, asking, 'amendment.opened', { words: words.trim() })];
  },
  'drop-amendment': (plan, { words }, asking) => {
    const no = barred(asking, 'edit-plan') ?? misplaced(plan, 'running');
    if (no) return no;
    if (!plan.amendment) return refuse('already-ended');
    if (versionOnTable(plan)) return refuse('wrong-stage', { stage: 'agreed' });
    return unwritten(words, 'words') ?? [entry(plan, asking, 'amendment.dropped', { words: words.trim() })];
  },
};
