import { data, redirect } from '@remix-run/node';
import { rewriteProvider } from '~/commands/set-up-sign-in.server';
import { onlyForm } from '~/forms/single-sign-on';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { hasWorked, providerAt } from '~/http/providers.server';
import { notThere } from '~/http/refusals.server';
import { spokenFor } from '~/data/provider-proof.server';

export const loader = guard.loader('admin', () => {
  throw notThere();
});

/** Whether the people of the domain come in this way only. It can be made so once it is known to work: else they would be out. */
export const action = guard.action('admin', async (guest) => {
  const { house, viewer, workspaceId } = guest;
  const provider = await providerAt(guest);
  const read = await readForm(guest.request, onlyForm);
  if (!read.ok) throw data(null, { status: 400 });
  const only = read.data.only === 'yes';
  const ask = { house, personId: viewer.personId, workspaceId, op: read.op };
  // Where it cannot be, or somebody changed it meanwhile, the page says how it stands.
  if (!only || (spokenFor(house, provider) && (await hasWorked(house, provider))))
    await rewriteProvider(ask, { id: provider.id, revision: read.data.revision }, { only, clientSecret: null });
  return redirect(`/workspaces/${workspaceId}/sign-in/${provider.id}`);
});

/** Never shown; with it, what is not understood is answered by the page that says so. */
export default function Nothing() {
  return null;
}
