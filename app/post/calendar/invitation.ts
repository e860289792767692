import { headerLine } from '../render';
import type { CalendarEvent, PlanCalendar } from '../../domain/plan/calendar/told';
import type { CalendarPart } from './part';
import { worded } from './worded';
import { writeCalendar } from './write';

interface Ends {
  readonly baseUrl: string;
  /** As in the settings: `Name <address>` or an address alone. */
  readonly mailFrom: string;
  readonly to: { readonly name: string; readonly email: string };
}

/** Name and address of a sender; the name is the product's where none is given. */
function senderOf(mailFrom: string): { name: string; email: string } {
  const [, name, address] = /^(.*)<([^<>]+)>\s*$/.exec(mailFrom) ?? [];
  return { name: name?.replaceAll('"', '').trim() || 'Evenhand', email: (address ?? mailFrom).trim() };
}

/**
 * A check-in as an invitation, or what takes it out of calendars again: under the same UID as in the feeds, and with the same count of changes,
 * so that the newer always wins. It comes from the product, which nobody needs to answer.
 */
export function invitationTo(
  { baseUrl, mailFrom, to }: Ends,
  calendar: PlanCalendar,
  event: CalendarEvent,
): CalendarPart {
  const method = event.state === 'off' ? 'CANCEL' : 'REQUEST';
  const invited = { organizer: senderOf(mailFrom), attendee: { name: to.name, email: headerLine(to.email) } };
  return { method, text: writeCalendar({ method }, [{ ...worded(baseUrl, calendar, event), invited }]) };
}
