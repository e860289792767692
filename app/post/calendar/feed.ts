import { eventsFor, type PlanCalendar } from '../../domain/plan/calendar/told';
import type { Sitter } from '../../domain/access';
import { t } from '../../words';
import { worded } from './worded';
import { writeCalendar } from './write';

/** A plan's calendar, and the seat that looks. */
export interface SeenCalendar {
  readonly calendar: PlanCalendar;
  readonly seat: Sitter;
}

/** The text of a feed over a person's plans, or of one of them (`only`). The same calendars make the same bytes. */
export function feedText(baseUrl: string, seen: readonly SeenCalendar[], only: boolean): string {
  const [one] = only ? seen : [];
  const heading = one
    ? { name: t('calendar.name.plan', { plan: one.calendar.title }), timeZone: one.calendar.timeZone }
    : { name: t('calendar.name') };
  const events = seen.flatMap(({ calendar, seat }) =>
    eventsFor(calendar, seat).map((event) => worded(baseUrl, calendar, event)),
  );
  return writeCalendar({ method: 'PUBLISH', ...heading }, events);
}
