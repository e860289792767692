import { noFields } from '~/forms/sign-in';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { askedAsJson } from '~/http/passkeys.server';
import { notThere } from '~/http/refusals.server';
import { askPasskeyToSignIn } from '~/session/passkey.server';

/** What a passkey is to sign for somebody who wants to come in: the same for whoever asks. */
export const action = guard.action('anyone', async ({ request, house, context }) => {
  await readForm(request, noFields);
  return askedAsJson(await askPasskeyToSignIn(house, context.address));
});

export const loader = guard.loader('anyone', () => {
  throw notThere();
});
