import * as z from 'zod/mini';
import { asksForWords, DELETE_REASONS } from '~/domain/workspace/deleting';
import { coded } from '~/words';
import { choice, email, form, id, line, many, optionalFile, optionalId, optionalLine, tick, whole } from './fields';

const role = () => choice(['member', 'admin']);
const seatRole = () => choice(['viewer', 'contributor', 'lead', 'executive']);

export const memberForm = form({
  name: line(100, 'admin.name-missing'),
  email: email('admin.email-missing'),
  role: role(),
});
/** `seen`, in all of these: what was on the screen. */
export const memberRoleForm = form({ role: role(), seen: role() });
export const customerForm = form({ name: line(100, 'admin.customer-missing') });
export const customerNameForm = form({ name: line(100, 'admin.customer-missing'), seen: line(200) });
export const seatForm = form({
  name: line(100, 'admin.name-missing'),
  email: email('admin.email-missing'),
  position: optionalLine(100),
  side: choice(['vendor', 'customer']),
  role: seatRole(),
});
export const seatRoleForm = form({ role: seatRole(), seen: seatRole() });
/** Their address, typed again before what cannot be undone. */
export const erasureForm = form({ address: line(254, 'erasure.one.address-missing') });
/** `lead`: who leads for the vendor from then on, where nobody else does. */
export const seatRemovalForm = form({ lead: optionalId() });
export const workspaceNameForm = form({ name: line(100, 'workspace.name-missing'), seen: line(200) });
/** What new plans count by: as the terms of a plan ask it. */
export const workCalendarForm = form({
  /** The revision that was on the screen; 0 for none. */
  rev: whole(0, 1_000_000),
  zone: line(60),
  workweek: many(choice(['1', '2', '3', '4', '5', '6', '7']), 7),
  holidays: z._default(z.string().check(z.maxLength(40_000, coded('form.too-long-plain', { max: 40_000 }))), ''),
  country: optionalLine(12),
  /** Copies the country's holidays into the days off instead of saving. */
  addHolidays: tick(),
});
/** How the workspace looks. A picture's kind and size are looked at by the server, in its bytes. */
export const brandForm = form({
  rev: whole(0, 1_000_000),
  colour: optionalLine(20),
  logo: optionalFile(1),
  /** Takes the logo away. */
  noLogo: tick(),
  /** Takes the nearest colour that can be seen in the place of what was typed. */
  nearest: tick(),
});
/** Its name, typed again before what cannot be undone; why, and on whose word. */
export const customerDeletionForm = form({
  reason: choice(DELETE_REASONS),
  words: optionalLine(200),
  name: line(100, 'deleting.name-missing'),
}).check(
  z.refine(({ reason, words }) => !asksForWords(reason) || words !== '', {
    path: ['words'],
    error: 'deleting.words-missing',
    // Also beside what else is wrong.
    when: ({ value }) => typeof value === 'object' && value !== null && 'words' in value && 'reason' in value,
  }),
);
/** Whose invitation is sent again: to be a member, or to a seat. */
export const inviteAgainForm = form({ person: id(), seat: optionalId() });
/** A one-button act. */
export const noFields = form({});
