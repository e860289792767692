import { redirect } from '@remix-run/node';
import { asSession } from '~/data/as-session.server';
import { providerNamed } from '~/data/sign-in-flows.server';
import { noFields } from '~/forms/sign-in';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { providerAt } from '~/http/providers.server';
import { notThere } from '~/http/refusals.server';
import { beginSignOn } from '~/session/single-sign-on/set-out.server';

export const loader = guard.loader('admin', () => {
  throw notThere();
});

/** An admin sets out to a provider, to see whether it works: whoever signs in there, nobody is signed in here. */
export const action = guard.action('admin', async (guest) => {
  const { house, viewer, workspaceId, request, context } = guest;
  const { id } = await providerAt(guest);
  await readForm(request, noFields);
  const provider = await asSession(house, (tx) => providerNamed(tx, id));
  const to = `/workspaces/${workspaceId}/sign-in/${id}`;
  if (!provider) throw notThere();
  const way = { provider, purpose: 'try', email: '', viewer } as const;
  const begun = await beginSignOn(house, request, { ...way, sender: context.address, to });
  if (begun.kind === 'too-often') return redirect(`${to}?looked=too-often`);
  return redirect(begun.path, { headers: { 'Set-Cookie': begun.cookie } });
});

/** Never shown; with it, what is not understood is answered by the page that says so. */
export default function Nothing() {
  return null;
}
