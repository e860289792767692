import { data, redirect } from '@remix-run/node';
import { domainOf } from '~/domain/sign-in/mail-domain';
import { goOnForm } from '~/forms/sign-in';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { ownPath } from '~/session/own-path';
import { speakerFor } from '~/data/provider-proof.server';
import { beginSignOn } from '~/session/single-sign-on/set-out.server';

/** Opened by its address alone, it leads to where one proves who one is. */
export const loader = guard.loader('person', () => redirect('/you/proof'));

/** Whoever is signed in sets out to their company's own sign-in, to be asked anew there who they are. */
export const action = guard.action('person', async ({ request, house, viewer, context }) => {
  const read = await readForm(request, goOnForm);
  if (!read.ok) throw data(null, { status: 400 });
  const to = ownPath(read.data.to);
  const speaker = await speakerFor(house, domainOf(viewer.email));
  if (!speaker) return redirect(to);
  const way = { provider: speaker.provider, purpose: 'proof', email: viewer.email, viewer } as const;
  const begun = await beginSignOn(house, request, { ...way, sender: context.address, to });
  if (begun.kind === 'too-often') return redirect(`/you/proof?held=&to=${encodeURIComponent(to)}`);
  return redirect(begun.path, { headers: { 'Set-Cookie': begun.cookie } });
});

/** Never shown; with it, what is not understood is answered by the page that says so. */
export default function Nothing() {
  return null;
}
