import { data, redirect } from '@remix-run/node';
import { passkeyForm } from '~/forms/sign-in';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { sayPasskeyRefusal } from '~/http/passkeys.server';
import { proveByPasskey } from '~/session/passkey.server';

/** Opened by its address alone, it leads to where one proves who one is. */
export const loader = guard.loader('person', () => redirect('/you/proof'));

/** Whoever's own passkey answers has proved who they are; the page they are on goes on from there. */
export const action = guard.action('person', async ({ request, house, viewer }) => {
  const read = await readForm(request, passkeyForm);
  if (!read.ok) return data({ problem: sayPasskeyRefusal('unknown') }, { status: 422 });
  const { asking, answer } = read.data;
  const proved = await proveByPasskey(house, viewer, { id: asking, answer });
  return proved === 'proved' ? data({ taken: true }) : data({ problem: sayPasskeyRefusal(proved) }, { status: 422 });
});

/** Never shown; with it, what is not understood is answered by the page that says so. */
export default function Nothing() {
  return null;
}
