import type { Calendar } from '../../domain/calendar';
import { localDate, workingDays } from '../../domain/calendar';

/** A day, and how far off it is. */
export interface When {
  /** 'YYYY-MM-DD' in the plan's zone. */
  readonly date: string;
  /** Working days from today: 0 today, negative once it has gone by. */
  readonly days: number;
  /** It is today, or the next or last calendar day without a working day between. */
  readonly today: boolean;
}

/** A plan-local date as seen at an instant. */
export function whenOf(calendar: Calendar, date: string, now: string): When {
  const today = localDate(now, calendar.timeZone);
  const days = workingDays(calendar);
  return { date, days: date >= today ? days.count(today, date) : -days.count(date, today), today: date === today };
}
