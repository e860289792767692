import { data } from '@remix-run/node';
import { passkeyChallengeForm } from '~/forms/sign-in';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { askedAsJson } from '~/http/passkeys.server';
import { notThere } from '~/http/refusals.server';
import { askForNewPasskey, askPasskeyToProve } from '~/session/passkey.server';
import { isProofFresh } from '~/session/viewer.server';
import { t } from '~/words';

/** What a passkey is to sign to prove who somebody is; or what a new one is made from, for whoever has just proved it. */
export const action = guard.action('person', async ({ request, house, viewer, context }) => {
  const read = await readForm(request, passkeyChallengeForm);
  if (!read.ok) throw data(null, { status: 400 });
  if (read.data.purpose === 'proof') return askedAsJson(await askPasskeyToProve(house, viewer, context.address));
  if (!isProofFresh(viewer)) return Response.json({ problem: t('passkey.add.prove') }, { status: 403 });
  return askedAsJson(await askForNewPasskey(house, viewer, context.address));
});

export const loader = guard.loader('person', () => {
  throw notThere();
});
