import { noticesOver } from '../notice/cure';
import type { Notice } from '../state/notice';
import type { Ground } from '../state/outcome';
import type { Plan } from '../state/plan';
import { dayOf } from '../work/commitment-state';

/** Whether the days of the agreed time frame have gone by on a date or an instant. */
export const isTimeFrameOver = (plan: Plan, asOf: string): boolean => dayOf(plan, asOf) > plan.terms.end;

/** Notices whose days to cure are over on a date or an instant, and that the record does not show as cured. The oldest first. */
export const uncuredBy = (plan: Plan, asOf: string): readonly Notice[] =>
  noticesOver(plan, dayOf(plan, asOf)).flatMap(({ notice, cured }) => (cured ? [] : [notice]));

/** What the outcome can be opened on, as things stand: what comes by itself, then what an executive has to give words for. */
export const groundsNow = (plan: Plan, asOf: string): readonly Ground[] => [
  ...(isTimeFrameOver(plan, asOf) ? (['time-frame-over'] as const) : []),
  ...(uncuredBy(plan, asOf).length > 0 ? (['cure-over'] as const) : []),
  'red-line',
  ...(isTimeFrameOver(plan, asOf) ? [] : (['early'] as const)),
];

/** Grounds that only an executive can give, and never without words. */
export const needsExecutive = (ground: Ground): boolean => ground === 'red-line' || ground === 'early';
