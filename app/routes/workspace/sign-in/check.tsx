import { redirect } from '@remix-run/node';
import { noFields } from '~/forms/sign-in';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { providerAt } from '~/http/providers.server';
import { notThere } from '~/http/refusals.server';
import { checkAsAsked } from '~/data/provider-proof.server';

export const loader = guard.loader('admin', () => {
  throw notThere();
});

/** Looks for the record of a provider's domain now. */
export const action = guard.action('admin', async (guest) => {
  const { id } = await providerAt(guest);
  await readForm(guest.request, noFields);
  const looked = await checkAsAsked(guest.house, id);
  return redirect(`/workspaces/${guest.workspaceId}/sign-in/${id}?looked=${looked}`);
});

/** Never shown; with it, what is not understood is answered by the page that says so. */
export default function Nothing() {
  return null;
}
