import { inPlan } from '~/domain/addresses';
import { removeCostForm } from '~/forms/fit';
import { fitOnly } from '~/http/fit.server';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';

/** Takes a cost away as it was seen; the ledger of that side keeps that it was there. */
export const action = guard.action('seat', async (guest) => {
  fitOnly(guest);
  const read = await readForm(guest.request, removeCostForm);
  if (!read.ok) return formFault(read);
  const { cost, rev } = read.data;
  return act(guest, read, { kind: 'remove-cost', id: cost, seen: rev }, inPlan(guest.planId, 'fit', 'costs'));
});

export const loader = guard.loader('seat', () => {
  throw notThere();
});

/** Never shown; with it, what is not there is answered by the page that says so. */
export default function CostRemoval() {
  return null;
}
