import { inPlan } from '~/domain/addresses';
import { removeFlagForm } from '~/forms/fit';
import { fitOnly } from '~/http/fit.server';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';

/** Takes a red flag away as it was seen; the ledger of that side keeps that it was there. */
export const action = guard.action('seat', async (guest) => {
  fitOnly(guest);
  const read = await readForm(guest.request, removeFlagForm);
  if (!read.ok) return formFault(read);
  const { flag, rev } = read.data;
  return act(guest, read, { kind: 'remove-flag', id: flag, seen: rev }, inPlan(guest.planId, 'fit', 'flags'));
});

export const loader = guard.loader('seat', () => {
  throw notThere();
});

/** Never shown; with it, what is not there is answered by the page that says so. */
export default function FlagRemoval() {
  return null;
}
