import type { Calendar } from '../../domain/calendar';
import { localDate, workingDays } from '../../domain/calendar';

/** A day, and how far off it is. */
export interface When {
  /** 'YYYY-MM-DD' in the plan's zone. */
  readonly date: string;
  /** Working days from today: 0 today, negative once it has gone by. */
  readonly days: number;
  /** Zero working days may also be a Sunday. */
  readonly lies: 'behind' | 'today' | 'ahead';
}

/** A plan-local date as seen at an instant. */
export function whenOf(calendar: Calendar, date: string, now: string): When {
  const today = localDate(now, calendar.timeZone);
  const days = workingDays(calendar);
  if (date === today) return { date, days: 0, lies: 'today' };
  return date > today
    ? { date, days: days.count(today, date), lies: 'ahead' }
    : { date, days: -days.count(date, today), lies: 'behind' };
}
