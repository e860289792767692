import { redirect } from '@remix-run/node';
import { noFields } from '~/forms/sign-in';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { signOutEverywhere } from '~/session/viewer.server';

export const loader = guard.loader('anyone', () => redirect('/you'));

export const action = guard.action('person', async ({ request, viewer, house }) => {
  await readForm(request, noFields);
  return redirect('/sign-in', { headers: { 'Set-Cookie': await signOutEverywhere(house, viewer) } });
});

/** Never shown; with it, what is not there or not understood is answered by the page that says so. */
export default function Nothing() {
  return null;
}
