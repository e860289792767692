import { data, redirect } from '@remix-run/node';
import { passkeySignInForm } from '~/forms/sign-in';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { sayPasskeyRefusal } from '~/http/passkeys.server';
import { notThere } from '~/http/refusals.server';
import { ownPath } from '~/session/own-path';
import { signInByPasskey } from '~/session/passkey.server';

export const loader = guard.loader('anyone', () => {
  throw notThere();
});

export const action = guard.action('anyone', async ({ request, house }) => {
  const read = await readForm(request, passkeySignInForm);
  if (!read.ok) return data({ problem: sayPasskeyRefusal('unknown') }, { status: 422 });
  const { asking, answer, to } = read.data;
  const signed = await signInByPasskey(house, request, { id: asking, answer });
  if ('refused' in signed) return data({ problem: sayPasskeyRefusal(signed.refused) }, { status: 422 });
  return redirect(ownPath(to), { headers: { 'Set-Cookie': signed.cookie } });
});

/** Never shown; with it, what is not there or not understood is answered by the page that says so. */
export default function Nothing() {
  return null;
}
