import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { passkeyForm } from '~/forms/sign-in';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { sayPasskeyRefusal } from '~/http/passkeys.server';
import { deviceName } from '~/session/device';
import { addNewPasskey, ownPasskeys, siteOf } from '~/session/passkey.server';
import { isProofFresh } from '~/session/viewer.server';
import { PasskeysPage } from '~/ui/passkey/PasskeysPage';
import { t } from '~/words';
import { since } from '~/words/since';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('passkey.title') }) }];

export const loader = guard.loader('person', async ({ house, viewer }) => {
  const { passkeys, most } = await ownPasskeys(house, viewer);
  return {
    place: siteOf(house),
    fresh: isProofFresh(viewer),
    most: passkeys.length < most ? null : most,
    passkeys: passkeys.map(({ id, name, backedUp, addedAt, usedAt }) => ({
      ...{ id, name, backedUp },
      added: since(addedAt),
      used: usedAt === null ? null : since(usedAt),
    })),
  };
});

/** Adds what the browser made. That its owner had just proved who they are was asked when it was begun (`passkey-challenge.ts`). */
export const action = guard.action('person', async ({ request, house, viewer }) => {
  const read = await readForm(request, passkeyForm);
  if (!read.ok) return data({ problem: sayPasskeyRefusal('unknown') }, { status: 422 });
  const { asking, answer } = read.data;
  const name = deviceName(request.headers.get('user-agent')) || t('passkey.name.new');
  const added = await addNewPasskey(house, viewer, { id: asking, answer }, name);
  if ('added' in added) return redirect(`/you/passkeys/${added.added}`);
  const problem = added.refused === 'known' ? t('passkey.add.known') : sayPasskeyRefusal(added.refused);
  return data({ problem }, { status: 422 });
});

export default function Passkeys() {
  return <PasskeysPage {...useLoaderData<typeof loader>()} />;
}
