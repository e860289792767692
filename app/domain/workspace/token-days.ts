import { Temporal } from 'temporal-polyfill';
import { TOKEN_DAYS } from './token';

/** The day so many days after another; both 'YYYY-MM-DD'. */
export const daysAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** Why a token cannot end on this day; null where it can. Both are days in UTC, 'YYYY-MM-DD'. */
export function endFault(endsOn: string, today: string): 'passed' | 'too-far' | null {
  if (endsOn < today) return 'passed';
  return endsOn > daysAfter(today, TOKEN_DAYS.most) ? 'too-far' : null;
}
