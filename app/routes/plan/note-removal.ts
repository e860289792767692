import { inPlan } from '~/domain/addresses';
import { removeNoteForm } from '~/forms/note';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';

/** Takes a private note away; the ledger of that side keeps that it was there. */
export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, removeNoteForm);
  if (!read.ok) return formFault(read);
  return act(guest, read, { kind: 'remove-note', id: read.data.note }, inPlan(guest.planId, 'notes'));
});

export const loader = guard.loader('seat', () => {
  throw notThere();
});

/** Never shown; with it, what is not there is answered by the page that says so. */
export default function NoteRemoval() {
  return null;
}
