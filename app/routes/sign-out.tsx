import { redirect } from '@remix-run/node';
import { noFields } from '~/forms/sign-in';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { signOut } from '~/session/viewer.server';

export const loader = guard.loader('anyone', () => redirect('/'));

/** For whoever is signed out already this is done as well. */
export const action = guard.action('anyone', async ({ request, viewer, house }) => {
  await readForm(request, noFields);
  return redirect('/sign-in', viewer ? { headers: { 'Set-Cookie': await signOut(house, viewer) } } : {});
});

/** Never shown; with it, what is not there or not understood is answered by the page that says so. */
export default function Nothing() {
  return null;
}
