import { redirect } from '@remix-run/node';
import { goOnForm } from '~/forms/sign-in';
import { guard } from '~/http/guard.server';
import { mailCode } from '~/http/proved.server';
import { ownPath } from '~/session/own-path';

/** Opened by its address alone, it leads to where one proves who one is. */
export const loader = guard.loader('person', () => redirect('/you/proof'));

/** Mails a code to the person who is signed in, and goes back to where it is typed. */
export const action = guard.action('person', (guest) =>
  mailCode(guest, goOnForm, ({ to }) => `/you/proof?to=${encodeURIComponent(ownPath(to))}#code`),
);

/** Never shown; with it, what is not understood is answered by the page that says so. */
export default function Nothing() {
  return null;
}
