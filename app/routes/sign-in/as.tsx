import { redirect } from '@remix-run/node';
import { enterAsForm } from '~/forms/sign-in';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { notThere } from '~/http/refusals.server';
import { enterAs, isDemonstration } from '~/session/demo.server';
import { ownPath } from '~/session/own-path';

export const loader = guard.loader('anyone', () => {
  throw notThere();
});

/** Coming in as somebody of the demo's list. In production there is no such address. */
export const action = guard.action('anyone', async ({ request, house }) => {
  if (!isDemonstration(house)) throw notThere();
  const read = await readForm(request, enterAsForm);
  const { SIGN_INS } = await import('../../../drizzle/seed/cast');
  if (!read.ok || !SIGN_INS.some(({ email }) => email === read.data.email)) throw notThere();
  const cookie = await enterAs(house, request, read.data.email);
  if (!cookie) throw notThere();
  return redirect(ownPath(read.data.to), { headers: { 'Set-Cookie': cookie } });
});

/** Never shown; with it, what is not there or not understood is answered by the page that says so. */
export default function Nothing() {
  return null;
}
